/// What the picture of a network shows: layout, camera, what is looked at, and the [org.densescope.draw.network.Frame]
/// that joins them.
@NullMarked
package org.densescope.draw.network;

import org.jspecify.annotations.NullMarked;
