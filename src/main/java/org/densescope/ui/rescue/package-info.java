/// Never dead: failures are told and written down, and a window whose layout they broke is mended.
@NullMarked
package org.densescope.ui.rescue;

import org.jspecify.annotations.NullMarked;
