/// Counting: what the network has and costs, what changes that, and what could stand in the place of a dense layer.
@NullMarked
package org.densescope.ui.counts;

import org.jspecify.annotations.NullMarked;
