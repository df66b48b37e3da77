/// Samples that are drawn by hand: ink on a field, and the pictures that data sets make of such ink.
@NullMarked
package org.densescope.train.ink;

import org.jspecify.annotations.NullMarked;
