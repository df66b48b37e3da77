/// Drawing an input by hand: a field for the ink, what the network is given of it, and the score of each class.
@NullMarked
package org.densescope.ui.pad;

import org.jspecify.annotations.NullMarked;
