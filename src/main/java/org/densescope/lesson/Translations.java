package org.densescope.lesson;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Fence;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Scene;
import org.densescope.say.Sentence;

/// Holds the texts of another language against the lesson that they belong to.
final class Translations {
    private static final List<String> FENCES = List.of("ask", "wait", "notes");
    private static final List<String> ASK = List.of("text", "choices", "hint");
    private static final List<String> WAIT = List.of("hint");

    private Translations() {}

    static void check(Lesson texts, Lesson lesson, Problems problems) {
        Set<String> ids = lesson.steps().stream().map(LessonStep::id).collect(Collectors.toSet());
        for (LessonStep step : texts.steps()) {
            Scene scene = step.scene();
            int index = lesson.index(step.id());
            if (index < 0) {
                problems.fault(scene.at(), Entries.unknown(step.id(), ids));
                continue;
            }
            Question asked = lesson.steps().get(index).question();
            for (Fence fence : scene.fences()) {
                if (!FENCES.contains(fence.kind())) {
                    problems.fault(
                            fence.at(),
                            Sentence.of(
                                    "say.lesson.texts-only",
                                    "a translation holds texts only: “{0}” belongs into the lesson itself",
                                    fence.kind()));
                } else if (fence.kind().equals("ask")) {
                    Entries entries = new Entries(fence.yaml(), fence.at(), ASK, problems);
                    entries.text("text");
                    int choices = entries.texts("choices").size();
                    if (entries.has("choices")
                            && (asked == null || asked.choices().size() != choices)) {
                        problems.fault(
                                entries.at("choices"),
                                Sentence.of(
                                        "say.lesson.other-choices",
                                        "there are {0} choices here, and {1} in the lesson",
                                        choices,
                                        asked == null ? 0 : asked.choices().size()));
                    }
                } else if (fence.kind().equals("wait")) {
                    new Entries(fence.yaml(), fence.at(), WAIT, problems).text("hint");
                }
            }
        }
        for (LessonStep step : lesson.steps()) {
            if (texts.index(step.id()) < 0) {
                problems.remark(
                        Caret.TOP,
                        Sentence.of(
                                "say.lesson.untranslated",
                                "the step “{0}” is not translated: it is shown in the language of the lesson",
                                step.id()));
            }
        }
    }
}
