package org.densescope.cli.lesson;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.densescope.cli.io.ExitCode;
import org.densescope.format.Trouble;
import org.densescope.lesson.LessonFile;
import org.densescope.lesson.source.Problem;
import org.densescope.say.Sentence;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope lesson check FILE…`: all that is wrong with lesson files, a line each.
@Command(name = "check")
final class LessonCheckCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.lesson.files")
    private List<Path> files = new ArrayList<>();

    LessonCheckCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = new Messages(language, false);
        boolean faulty = false;
        for (Path file : files) {
            try {
                LessonFile read = LessonFile.read(file);
                read.problems().forEach(problem -> out.println(line(file, problem, messages)));
                faulty |= read.faulty();
            } catch (IOException e) {
                out.println(file + ":1:1: " + messages.say(Trouble.reading(file, e)));
                faulty = true;
            }
        }
        return faulty ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    /// `file:line:column: sentence`
    static String line(Path file, Problem problem, Messages messages) {
        Sentence sentence = problem.fault()
                ? problem.sentence()
                : Sentence.of("say.lesson.remark", "remark: {0}", problem.sentence());
        return file + ":" + problem.at().line() + ":" + problem.at().column() + ": " + messages.say(sentence);
    }
}
