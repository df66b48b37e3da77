/// What the window says by itself: alarms, lamps, notices and the last line.
@NullMarked
package org.densescope.ui.status;

import org.jspecify.annotations.NullMarked;
