/// Lessons on the command line: checked, listed, and gone through without a window.
@NullMarked
package org.densescope.cli.lesson;

import org.jspecify.annotations.NullMarked;
