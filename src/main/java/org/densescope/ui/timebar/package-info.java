/// Time: playing, stepping and scrubbing through the moments of a training step.
@NullMarked
package org.densescope.ui.timebar;

import org.jspecify.annotations.NullMarked;
