/// Presets: the examples that come with the program, as data.
@NullMarked
package org.densescope.example;

import org.jspecify.annotations.NullMarked;
