/// The network picture as a pure function: a [org.densescope.draw.network.Frame] goes in, calls on a
/// [org.densescope.draw.pen.Pen] come out.
///
/// World coordinates are the logical pixels of the picture at zoom 1 with nothing panned; a
/// [org.densescope.draw.network.Camera] turns them into screen pixels.
@NullMarked
package org.densescope.draw;

import org.jspecify.annotations.NullMarked;
