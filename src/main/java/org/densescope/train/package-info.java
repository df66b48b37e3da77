/// Data and learning: optimizers, the update of one step, and seeded training without a screen.
@NullMarked
package org.densescope.train;

import org.jspecify.annotations.NullMarked;
