/// Numbers as coloured cells: what every matrix on screen is painted with.
@NullMarked
package org.densescope.ui.heat;

import org.jspecify.annotations.NullMarked;
