package org.densescope.lesson;

import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Yaml;

/// Something that a step does before its text is read.
public record Deed(Caret at, Verb verb, Yaml value) {}
