/// The JavaFX side of the network picture: a region that shows frames and turns gestures into places.
@NullMarked
package org.densescope.ui.canvas;

import org.jspecify.annotations.NullMarked;
