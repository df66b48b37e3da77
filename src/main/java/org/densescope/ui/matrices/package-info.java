/// The same numbers as the network picture, as matrices.
@NullMarked
package org.densescope.ui.matrices;

import org.jspecify.annotations.NullMarked;
