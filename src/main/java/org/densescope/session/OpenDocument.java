package org.densescope.session;

import org.densescope.engine.Place;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.jspecify.annotations.Nullable;

/// A document that was put away for another one, with all that belongs to it: undo brings it back.
///
/// @param number tells documents apart; another one is another document, even of the same example
/// @param opened the message key of how it was opened
/// @param history its edits
/// @param twin what was trained along, or null
/// @param arrangement what was shown of it
/// @param aside whether its tape went through one sample where an update sees several
/// @param selected what was selected, or null
record OpenDocument(
        long number,
        String opened,
        History history,
        @Nullable Project twin,
        Arrangement arrangement,
        boolean aside,
        @Nullable Place selected) {}
