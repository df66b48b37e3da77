/// Networks of other programs: weights and biases, and as much of the rest as a format says.
@NullMarked
package org.densescope.exchange.model;

import org.jspecify.annotations.NullMarked;
