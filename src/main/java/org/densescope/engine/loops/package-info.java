/// The loops that all arithmetic runs in, plain and on vectors, with the same bits; and the threads that share them.
@NullMarked
package org.densescope.engine.loops;

import org.jspecify.annotations.NullMarked;
