/// Forward, loss and backward pass of a batch, kept number by number or computed in place; and what is wrong with one.
@NullMarked
package org.densescope.engine.pass;

import org.jspecify.annotations.NullMarked;
