/// The program's entry: command line and composition root.
@NullMarked
package org.densescope;

import org.jspecify.annotations.NullMarked;
