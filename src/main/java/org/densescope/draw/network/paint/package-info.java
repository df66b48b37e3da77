/// The painters of the network, back to front, and what lies under a point of the picture.
@NullMarked
package org.densescope.draw.network.paint;

import org.jspecify.annotations.NullMarked;
