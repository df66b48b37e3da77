package org.densescope.cli.lesson;

import org.densescope.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `densescope lesson …`: what can be done with lessons without a window.
@Command(name = "lesson")
public final class LessonCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private LessonCommand() {}

    /// The command with all that stands below it.
    public static CommandLine of(Language language) {
        return new CommandLine(new LessonCommand())
                .addSubcommand(new LessonCheckCommand(language))
                .addSubcommand(new LessonListCommand())
                .addSubcommand(new LessonRunCommand(language));
    }

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
