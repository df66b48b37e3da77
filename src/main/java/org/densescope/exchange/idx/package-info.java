/// IDX, the format of MNIST: pictures in one file, their labels in another.
@NullMarked
package org.densescope.exchange.idx;

import org.jspecify.annotations.NullMarked;
