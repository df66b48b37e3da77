/// What a dense network is and what it computes: shapes, weights, one pass forward and back.
///
/// Pure: no screen, no clock, no files, no randomness but the seeded [org.densescope.engine.RandomStream]. All
/// numbers are float64 and each sum is taken in index order with fused multiply-add, so a result has the same bits on
/// every machine.
///
/// Layers are counted from 0, the input; layer `l` of `1..L` is the `l`-th dense layer. Rows of a weight matrix are
/// output units, columns are input units.
@NullMarked
package org.densescope.engine;

import org.jspecify.annotations.NullMarked;
