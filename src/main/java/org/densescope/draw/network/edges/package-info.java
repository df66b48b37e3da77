/// Edges as pixels: which are drawn one by one, which together, and with which ink.
@NullMarked
package org.densescope.draw.network.edges;

import org.jspecify.annotations.NullMarked;
