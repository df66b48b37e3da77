package org.densescope.lesson;

import java.util.Arrays;
import java.util.List;
import org.densescope.trace.formula.Naming;

/// A lesson, or the texts of one in another language.
///
/// @param translates the id of the lesson whose texts these are; empty for a lesson itself
/// @param covers ids of [Concepts]
/// @param minutes how long it takes, 0 where nothing is said
/// @param notation id of a notation, or empty for the reader's
public record Lesson(
        String id,
        String translates,
        String language,
        String title,
        List<String> covers,
        int minutes,
        String notation,
        List<LessonStep> steps) {
    /// The number of this format.
    public static final String FORMAT = "1";

    static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");
    static final List<String> NOTATIONS =
            Arrays.stream(Naming.Style.values()).map(Naming.Style::id).toList();

    public Lesson {
        covers = List.copyOf(covers);
        steps = List.copyOf(steps);
    }

    public boolean translation() {
        return !translates.isEmpty();
    }

    /// The place of a step in the lesson, or -1.
    public int index(String stepId) {
        for (int s = 0; s < steps.size(); s++) {
            if (steps.get(s).id().equals(stepId)) {
                return s;
            }
        }
        return -1;
    }
}
