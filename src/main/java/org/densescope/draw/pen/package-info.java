/// What can be drawn with: pens for screen and SVG, type, colours.
@NullMarked
package org.densescope.draw.pen;

import org.jspecify.annotations.NullMarked;
