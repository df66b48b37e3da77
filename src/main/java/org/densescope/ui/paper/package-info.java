/// What stands in a window, drawn once more by another pen: on paper, or as a list of what can be read and where.
@NullMarked
package org.densescope.ui.paper;

import org.jspecify.annotations.NullMarked;
