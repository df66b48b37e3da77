/// Training that goes on by itself, in slices: runs, goals, progress, and the race of optimizers.
@NullMarked
package org.densescope.session.training;

import org.jspecify.annotations.NullMarked;
