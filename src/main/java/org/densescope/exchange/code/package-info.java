/// A network as a program in another language that computes the same numbers by itself.
@NullMarked
package org.densescope.exchange.code;

import org.jspecify.annotations.NullMarked;
