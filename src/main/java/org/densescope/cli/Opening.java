package org.densescope.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A window that is wanted.
///
/// @param start what it shows
/// @param settings the file of remembered settings, or null for the usual one
/// @param document the file of a document that is shown just as it was saved, and belongs to the window; or null
/// @param rehearsal whether it closes itself again, for a build that learns what a start needs
public record Opening(
        Start start, @Nullable Path settings, @Nullable Path document, boolean rehearsal) {}
