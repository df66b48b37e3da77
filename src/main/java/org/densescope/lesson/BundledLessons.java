package org.densescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The lessons that come with the program, in the order in which they are learnt.
public final class BundledLessons {
    private static final List<String> IDS = List.of("one-layer", "net-or-out");

    private BundledLessons() {}

    public static List<String> ids() {
        return IDS;
    }

    /// The file of a lesson, or of its texts in another language.
    ///
    /// @param language `en` for the lesson itself
    public static Optional<LessonFile> find(String id, String language) {
        if (!IDS.contains(id) || !Lesson.LANGUAGES.contains(language)) {
            return Optional.empty();
        }
        String name = "/lessons/" + id + (language.equals("en") ? "" : "." + language) + ".lesson.md";
        try (InputStream in = BundledLessons.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(LessonFile.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The languages that a lesson is there in.
    public static List<String> languages(String id) {
        return Lesson.LANGUAGES.stream()
                .filter(language -> find(id, language).isPresent())
                .toList();
    }
}
