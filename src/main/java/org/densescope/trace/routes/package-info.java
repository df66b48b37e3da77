/// The chain rule route by route: the factors from a place to the loss, their sum, and the central difference beside
/// it.
@NullMarked
package org.densescope.trace.routes;

import org.jspecify.annotations.NullMarked;
