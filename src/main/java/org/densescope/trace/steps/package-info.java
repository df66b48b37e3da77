/// What each operation of a training step does: its formula with its numbers, its words, and where the first number
/// stopped being finite.
@NullMarked
package org.densescope.trace.steps;

import org.jspecify.annotations.NullMarked;
