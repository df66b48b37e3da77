/// `densescope train`: from the words of a command line, and files as people have them, to a trained network.
@NullMarked
package org.densescope.cli.training;

import org.jspecify.annotations.NullMarked;
