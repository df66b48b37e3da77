/// The chain rule of what is selected: its routes to the loss, their products and sum.
@NullMarked
package org.densescope.ui.routes;

import org.jspecify.annotations.NullMarked;
