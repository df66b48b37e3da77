/// Data that is made rather than measured: figures in the plane, features derived from them.
@NullMarked
package org.densescope.train.toy;

import org.jspecify.annotations.NullMarked;
