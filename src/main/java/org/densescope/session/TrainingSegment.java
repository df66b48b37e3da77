package org.densescope.session;

import org.densescope.project.Project;

/// A part of the training that led to where it stands, between two edits.
///
/// @param entry its place in the history
/// @param edit what was done at its start, a key of the messages; empty for the first
/// @param project what is trained
/// @param from updates before it begins
/// @param to updates before the next stretch begins; [Long#MAX_VALUE] for the present one
public record TrainingSegment(int entry, String edit, Project project, long from, long to) {}
