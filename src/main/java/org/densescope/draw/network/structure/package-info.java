/// A network that is drawn but not held: boxes and bands with their counts.
@NullMarked
package org.densescope.draw.network.structure;

import org.jspecify.annotations.NullMarked;
