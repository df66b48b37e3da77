/// Work that takes longer than a pulse: on a background thread, with progress, and the newest wish first.
@NullMarked
package org.densescope.ui.work;

import org.jspecify.annotations.NullMarked;
