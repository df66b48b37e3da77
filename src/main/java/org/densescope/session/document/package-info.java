/// The life of a document: its file, what is not saved of it, what is kept in case that the program is ended.
@NullMarked
package org.densescope.session.document;

import org.jspecify.annotations.NullMarked;
