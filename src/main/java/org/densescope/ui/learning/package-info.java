/// Training by itself: its commands, the bar over the whole of it, and the curves.
@NullMarked
package org.densescope.ui.learning;

import org.jspecify.annotations.NullMarked;
