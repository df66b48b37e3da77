/// The living state: the few mutable objects of the program, each with one writer.
///
/// *Document* ([org.densescope.session.Workspace], undoable) → *result* ([org.densescope.session.Runner]) → *position*
/// ([org.densescope.session.Playhead]); beside them what is looked at ([org.densescope.session.Focus]).
@NullMarked
package org.densescope.session;

import org.jspecify.annotations.NullMarked;
