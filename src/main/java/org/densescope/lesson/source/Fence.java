package org.densescope.lesson.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fenced block of a step.
///
/// @param at its first line
/// @param kind one of [#KINDS]
/// @param yaml what stands in it, but for notes; null where it is empty or cannot be read
/// @param text as it stands
public record Fence(Caret at, String kind, @Nullable Yaml yaml, String text) {
    public static final List<String> KINDS = List.of("do", "ask", "wait", "next", "notes", "expect");
}
