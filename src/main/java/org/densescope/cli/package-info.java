/// The commands of the command line, one class each.
@NullMarked
package org.densescope.cli;

import org.jspecify.annotations.NullMarked;
