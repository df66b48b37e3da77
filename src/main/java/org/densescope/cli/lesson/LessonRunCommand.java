package org.densescope.cli.lesson;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.densescope.cli.io.ExitCode;
import org.densescope.engine.Ids;
import org.densescope.format.Trouble;
import org.densescope.lesson.BundledLessons;
import org.densescope.lesson.Lesson;
import org.densescope.lesson.LessonFile;
import org.densescope.lesson.LessonRun;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Problem;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope lesson run FILE|ID`: goes through a lesson without a window, and prints what happens.
@Command(name = "run")
final class LessonRunCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|ID", descriptionKey = "cli.lesson.run")
    private String name = "";

    @Option(names = "--answers", paramLabel = "right|wrong|random", descriptionKey = "cli.lesson.answers")
    private @Nullable String answers;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.lesson.seed")
    private long seed;

    LessonRunCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<LessonFile> files = files();
        Lesson lesson = files.getFirst().lesson();
        List<Problem> problems =
                files.getFirst().problems().stream().filter(Problem::fault).toList();
        if (lesson != null && problems.isEmpty()) {
            List<Lesson> translations = files.stream()
                    .skip(1)
                    .map(LessonFile::lesson)
                    .flatMap(texts -> Optional.ofNullable(texts).stream())
                    .toList();
            LessonRun run = new LessonRun(lesson, translations, seed);
            LessonRun.Result result = answers == null ? run.everywhere() : run.answering(manner(answers));
            result.transcript().forEach(out::println);
            problems = result.problems();
        }
        Messages messages = new Messages(language, false);
        problems.forEach(problem -> out.println(LessonCheckCommand.line(Path.of(name), problem, messages)));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static LessonRun.Manner manner(String id) {
        return Ids.find(LessonRun.Manner.class, id)
                .orElseThrow(() -> new Refused(Entries.unknown(id, List.of("right", "wrong", "random"))));
    }

    /// The lesson, and its translations.
    private List<LessonFile> files() throws Unreadable {
        List<LessonFile> files = new ArrayList<>();
        if (BundledLessons.ids().contains(name)) {
            BundledLessons.languages(name)
                    .forEach(tag -> BundledLessons.find(name, tag).ifPresent(files::add));
            return files;
        }
        Path file = Path.of(name);
        try {
            files.addAll(LessonFile.withTranslations(file));
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
        Lesson lesson = files.getFirst().lesson();
        if (lesson != null && lesson.translation()) {
            throw new Unreadable(
                    "say.lesson.run-original",
                    "this is a translation: run “{0}”, the lesson itself",
                    Quote.of(lesson.translates() + ".lesson.md", 80));
        }
        return files;
    }
}
