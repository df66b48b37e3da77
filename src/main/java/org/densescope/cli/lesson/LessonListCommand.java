package org.densescope.cli.lesson;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.densescope.cli.io.ExitCode;
import org.densescope.lesson.BundledLessons;
import org.densescope.lesson.Lesson;
import org.densescope.lesson.LessonFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `densescope lesson list`: the lessons that come with the program, a line each, for other programs.
@Command(name = "list")
final class LessonListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (String id : BundledLessons.ids()) {
            Lesson lesson =
                    BundledLessons.find(id, "en").map(LessonFile::lesson).orElseThrow();
            out.println(String.join(
                    "\t",
                    id,
                    String.join(",", BundledLessons.languages(id)),
                    String.valueOf(lesson.steps().size()),
                    String.join(",", lesson.covers())));
        }
        return ExitCode.DONE;
    }
}
