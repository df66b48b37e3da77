/// All edges of a gap between two layers as one picture, whatever their number: how much weight, and of which sign,
/// passes each pixel.
///
/// Positions and sizes are device pixels. Nothing here knows a layout, a camera or a palette.
@NullMarked
package org.densescope.draw.density;

import org.jspecify.annotations.NullMarked;
