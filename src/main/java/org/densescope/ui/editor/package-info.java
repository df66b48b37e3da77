/// The panel that edits the document: structure, loss, optimizer, weights and the sample that is shown.
@NullMarked
package org.densescope.ui.editor;

import org.jspecify.annotations.NullMarked;
