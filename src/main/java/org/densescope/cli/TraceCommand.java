package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.densescope.engine.Batch;
import org.densescope.engine.Ids;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `densescope trace --preset NAME [--grain unit]`: the whole walk as text, one moment a line.
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
    private final Language system;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Option(names = "--grain", paramLabel = "GRAIN", defaultValue = "unit", descriptionKey = "cli.grain")
    private String grain = "unit";

    @Option(names = "--digits", paramLabel = "N", defaultValue = "4", descriptionKey = "cli.digits")
    private int digits;

    /// @param system the language where none is asked for
    TraceCommand(Language system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        Start start = options.start();
        Grain stride = Ids.find(Grain.class, grain)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no grain “" + grain + "”; known are " + Ids.all(Grain.class)));
        Language language = start.language() == null ? system : start.language();
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = new Messages(language, false);
        Naming naming = start.naming() == null ? Naming.STANDARD : start.naming();
        int row = start.project().batchRow(start.project().shownSamples());
        new TraceText(trace(start), stride, row, naming, new Digits(digits, false), messages).write(out);
        out.flush();
        return CommandLines.DONE;
    }

    private static Trace trace(Start start) {
        Project project = start.project();
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            TrainingState state = project.after(start.position().step(), workers);
            Optimizer rule = project.trainer().optimizerAt(state.step());
            Batch batch = project.trainer().batch(state.step(), project.shownSamples());
            return Trace.of(state, rule, batch, workers);
        }
    }
}
