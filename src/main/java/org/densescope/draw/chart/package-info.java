/// Curves over steps: axes with their numbers, lines with their spread, marks, and the values under the pointer.
@NullMarked
package org.densescope.draw.chart;

import org.jspecify.annotations.NullMarked;
