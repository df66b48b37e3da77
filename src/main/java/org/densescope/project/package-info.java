/// The document: what a person made and may save, as one immutable value, and what the program remembers of its
/// windows.
@NullMarked
package org.densescope.project;

import org.jspecify.annotations.NullMarked;
