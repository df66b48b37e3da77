/// The panel that tells all numbers of what is looked at: a unit, a weight, a bias, a layer, or the network as a whole.
@NullMarked
package org.densescope.ui.inspector;

import org.jspecify.annotations.NullMarked;
