package org.densescope.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A window that is wanted.
///
/// @param start what it shows
/// @param settings the file of remembered settings, or null for the usual one
/// @param rehearsal whether it closes itself again, for a build that learns what a start needs
public record Opening(Start start, @Nullable Path settings, boolean rehearsal) {}
