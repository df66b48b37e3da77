package org.densescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.LessonSource;
import org.densescope.lesson.source.Problem;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Scene;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// A lesson file: Markdown with a front matter, a heading for each step, and YAML in fences. It is read as a whole, and
/// everything that is wrong with it is said at once.
///
/// @param lesson what could be read of it; null where it is no lesson at all
/// @param problems in the order of the file
public record LessonFile(@Nullable Lesson lesson, List<Problem> problems) {
    private static final List<String> KEYS =
            List.of("densescope-lesson", "id", "translates", "language", "title", "covers", "minutes", "notation");
    private static final int MOST_MINUTES = 240;

    public LessonFile {
        problems = List.copyOf(problems);
    }

    public boolean faulty() {
        return problems.stream().anyMatch(Problem::fault);
    }

    /// A file, and where it is a translation, the lesson beside it.
    public static LessonFile read(Path file) throws IOException {
        LessonFile read = of(bytes(file));
        Lesson lesson = read.lesson;
        if (lesson == null || !lesson.translation()) {
            return read;
        }
        Path original = file.resolveSibling(lesson.translates() + ".lesson.md");
        Problems problems = new Problems();
        read.problems.forEach(problem -> {
            if (problem.fault()) {
                problems.fault(problem.at(), problem.sentence());
            } else {
                problems.remark(problem.at(), problem.sentence());
            }
        });
        Lesson other = LessonSource.names(lesson.translates()) && Files.isRegularFile(original)
                ? of(bytes(original)).lesson
                : null;
        if (other == null) {
            problems.fault(
                    Caret.TOP,
                    Sentence.of(
                            "say.lesson.no-original",
                            "“{0}” is not beside this translation",
                            Quote.of(lesson.translates() + ".lesson.md", 80)));
        } else {
            Translations.check(lesson, other, problems);
        }
        return new LessonFile(lesson, problems.all());
    }

    /// A lesson, and the translations that lie beside it.
    public static List<LessonFile> withTranslations(Path file) throws IOException {
        List<LessonFile> all = new ArrayList<>(List.of(read(file)));
        String name = String.valueOf(file.getFileName());
        for (String language : Lesson.LANGUAGES) {
            Path other = file.resolveSibling(name.replace(".lesson.md", "." + language + ".lesson.md"));
            if (name.endsWith(".lesson.md") && Files.isRegularFile(other)) {
                all.add(read(other));
            }
        }
        return all;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LessonSource.LARGEST + 1);
        }
    }

    /// A lesson from its bytes, without what may lie beside it.
    public static LessonFile of(byte[] bytes) {
        Problems problems = new Problems();
        LessonSource source = LessonSource.read(bytes, problems);
        if (source == null) {
            return new LessonFile(null, problems.all());
        }
        Lesson lesson = lesson(source, problems);
        if (!lesson.translation() && !lesson.steps().isEmpty()) {
            Flow flow = new Flow(lesson);
            flow.check(problems);
            new LessonWalk(lesson, flow, problems).check();
            uncovered(lesson, source, problems);
        }
        return new LessonFile(lesson, problems.all());
    }

    private static Lesson lesson(LessonSource source, Problems problems) {
        Entries front = new Entries(source.front(), new Caret(2, 1), KEYS, problems);
        front.require("densescope-lesson");
        if (front.has("densescope-lesson") && !front.text("densescope-lesson").equals(Lesson.FORMAT)) {
            problems.fault(
                    front.at("densescope-lesson"),
                    Sentence.of(
                            "say.lesson.format",
                            "this lesson has the format “{0}”; this program knows {1}",
                            Quote.of(front.text("densescope-lesson")),
                            Lesson.FORMAT));
        }
        String named = front.has("translates") ? "translates" : "id";
        front.require(named);
        front.require("language");
        front.require("title");
        String id = front.text(named);
        if (front.has(named) && !LessonSource.names(id)) {
            problems.fault(
                    front.at(named),
                    Sentence.of("say.lesson.bad-id", "“{0}” can be no id: use a to z, digits and -", Quote.of(id)));
        }
        String language = front.word("language", Lesson.LANGUAGES);
        front.word("notation", Lesson.NOTATIONS);
        List<String> covers = new ArrayList<>();
        for (Yaml.Scalar concept : front.texts("covers")) {
            if (Concepts.ids().contains(concept.value())) {
                covers.add(concept.value());
            } else {
                problems.fault(concept.at(), Entries.unknown(concept.value(), Concepts.ids()));
            }
        }
        boolean translation = named.equals("translates");
        return new Lesson(
                id,
                translation ? id : "",
                language == null ? "en" : language,
                front.text("title"),
                covers,
                front.count("minutes", 1, MOST_MINUTES, 0),
                front.text("notation"),
                steps(source.scenes(), translation, problems));
    }

    private static List<LessonStep> steps(List<Scene> scenes, boolean translation, Problems problems) {
        Set<String> ids = new HashSet<>();
        for (Scene scene : scenes) {
            if (!scene.id().isEmpty() && !ids.add(scene.id())) {
                problems.fault(
                        scene.at(),
                        Sentence.of("say.lesson.id-twice", "there are two steps with the id “{0}”", scene.id()));
            }
        }
        StepReader reader = new StepReader(ids, problems);
        return scenes.stream()
                .map(scene -> translation
                        ? new LessonStep(scene, List.of(), null, null, null, List.of())
                        : reader.read(scene))
                .toList();
    }

    /// Remarks on concepts that the lesson is said to be about, and that it never asks about.
    private static void uncovered(Lesson lesson, LessonSource source, Problems problems) {
        if (!(source.front() instanceof Yaml.Fields fields)) {
            return;
        }
        Caret at = fields.all().stream()
                .filter(field -> field.key().value().equals("covers"))
                .map(field -> field.value().at())
                .findFirst()
                .orElse(fields.at());
        for (String concept : lesson.covers()) {
            boolean asked = lesson.steps().stream()
                    .anyMatch(step ->
                            step.question() != null && step.question().concept().equals(concept));
            if (!asked) {
                problems.remark(
                        at,
                        Sentence.of("say.lesson.never-asked", "{0} is covered, but no question is about it", concept));
            }
        }
    }
}
