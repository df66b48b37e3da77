/// What the program says, in each of its languages.
@NullMarked
package org.densescope.text;

import org.jspecify.annotations.NullMarked;
