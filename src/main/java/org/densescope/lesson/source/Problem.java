package org.densescope.lesson.source;

import org.densescope.say.Sentence;

/// Something about a lesson file that its writer should know.
///
/// @param fault whether the lesson cannot be taught so; otherwise a remark
public record Problem(Caret at, boolean fault, Sentence sentence) {}
