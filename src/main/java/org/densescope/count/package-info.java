/// Counting: parameters, memory and work of dense layers and of what stands in their place, and the same weights as one
/// or the other.
@NullMarked
package org.densescope.count;

import org.jspecify.annotations.NullMarked;
