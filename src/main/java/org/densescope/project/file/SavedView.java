package org.densescope.project.file;

import org.densescope.engine.Place;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.jspecify.annotations.Nullable;

/// How a document was looked at when it was saved.
///
/// @param step updates done before the step that is shown
/// @param t moments of it that have happened, from 0
/// @param selected the chosen place, or null
/// @param naming how numbers are named, or null for the person's way
/// @param arrangement what is shown, and how
public record SavedView(
        long step,
        long t,
        @Nullable Place selected,
        @Nullable String naming,
        Arrangement arrangement) {
    public static SavedView first(Project project) {
        return new SavedView(project.start().step(), 0, null, null, Arrangement.FIRST);
    }
}
