/// What a network makes of a plane of inputs: maps, borders, folds, and the plane bent by two units.
@NullMarked
package org.densescope.draw.plane;

import org.jspecify.annotations.NullMarked;
