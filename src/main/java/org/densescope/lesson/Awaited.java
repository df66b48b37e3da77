package org.densescope.lesson;

import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Yaml;

/// What the reader is to do before the lesson goes on; it can always be skipped.
///
/// @param that the name of the condition
/// @param value what stands behind it
public record Awaited(Caret at, String that, Yaml value, String hint) {}
