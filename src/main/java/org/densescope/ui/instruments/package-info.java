/// The instruments: how each layer does, and lamps that say what is wrong.
@NullMarked
package org.densescope.ui.instruments;

import org.jspecify.annotations.NullMarked;
