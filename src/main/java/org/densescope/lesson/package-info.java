/// Lessons as values: what a lesson file says, whether it can be taught, and what happens in each of its steps.
///
/// Nothing here knows of a window. A lesson names deeds; whoever plays it does them.
@NullMarked
package org.densescope.lesson;

import org.jspecify.annotations.NullMarked;
