package org.densescope.lesson;

import java.util.List;
import org.densescope.lesson.source.Scene;
import org.jspecify.annotations.Nullable;

/// One step of a lesson: what is done, read, asked, waited for, and where it leads.
public record LessonStep(
        Scene scene,
        List<Deed> deeds,
        @Nullable Question question,
        @Nullable Awaited awaited,
        @Nullable Turn turn,
        List<Expectation> expected) {
    public LessonStep {
        deeds = List.copyOf(deeds);
        expected = List.copyOf(expected);
    }

    public String id() {
        return scene.id();
    }
}
