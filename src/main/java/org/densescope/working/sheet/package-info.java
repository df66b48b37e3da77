/// What somebody works out at the screen: which numbers, in which columns, and how they come in from elsewhere.
@NullMarked
package org.densescope.working.sheet;

import org.jspecify.annotations.NullMarked;
