/// Panels, canvases, gestures and commands.
@NullMarked
package org.densescope.ui;

import org.jspecify.annotations.NullMarked;
