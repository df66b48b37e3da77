/// The race of optimizers: the same start, side by side.
@NullMarked
package org.densescope.ui.race;

import org.jspecify.annotations.NullMarked;
