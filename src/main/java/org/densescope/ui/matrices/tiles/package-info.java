/// Matrices too large to be held as a picture: tiles by index, made when they are looked at.
@NullMarked
package org.densescope.ui.matrices.tiles;

import org.jspecify.annotations.NullMarked;
