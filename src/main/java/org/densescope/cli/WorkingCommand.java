package org.densescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.densescope.exchange.JudgedCases;
import org.densescope.exchange.JudgedCasesReader;
import org.densescope.format.Trouble;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope working CASES.json`: what is said of typed numbers, a line each, for other programs.
@Command(name = "working")
final class WorkingCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASES.json", descriptionKey = "cli.working.file")
    private @Nullable Path file;

    @Override
    public Integer call() throws Unreadable {
        if (spec == null || file == null) {
            throw new IllegalStateException("run by picocli only");
        }
        List<String> lines = WorkingText.lines(read(file));
        lines.forEach(spec.commandLine().getOut()::println);
        return CommandLines.DONE;
    }

    private static JudgedCases read(Path file) throws Unreadable {
        try {
            return JudgedCasesReader.read(file);
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
    }
}
