/// What comes with the program to be looked at and learnt from, as data: the examples.
@NullMarked
package org.densescope.lesson;

import org.jspecify.annotations.NullMarked;
