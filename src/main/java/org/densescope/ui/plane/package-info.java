/// The plane of two inputs: what the network makes of it, and the points that it learns from.
@NullMarked
package org.densescope.ui.plane;

import org.jspecify.annotations.NullMarked;
