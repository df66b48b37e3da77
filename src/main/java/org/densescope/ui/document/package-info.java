/// The document as a file in the hands of a person: saving, opening, questions, work that is recovered.
@NullMarked
package org.densescope.ui.document;

import org.jspecify.annotations.NullMarked;
