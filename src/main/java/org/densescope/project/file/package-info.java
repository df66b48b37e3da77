/// The document as a file, `.dscope`: an archive of a description in JSON and of NumPy arrays, the same bytes for the
/// same document.
@NullMarked
package org.densescope.project.file;

import org.jspecify.annotations.NullMarked;
