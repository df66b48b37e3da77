/// How files are written and read, whatever is in them: JSON, arrays, archives, and files that are replaced whole.
///
/// All readers are for files that may come from anybody: sizes are counted, not believed, and what does not fit ends in
/// an [org.densescope.say.Unreadable].
@NullMarked
package org.densescope.format;

import org.jspecify.annotations.NullMarked;
