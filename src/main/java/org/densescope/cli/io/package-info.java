/// What all commands share: exit codes, JSON, and names of files whatever the system can write.
@NullMarked
package org.densescope.cli.io;

import org.jspecify.annotations.NullMarked;
