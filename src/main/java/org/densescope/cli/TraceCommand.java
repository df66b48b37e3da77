package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.densescope.engine.Counts;
import org.densescope.engine.Ids;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.session.Walk;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.formula.Naming;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope trace --preset NAME [--grain unit]`: the whole walk as text, one stop a line; or as JSON, one moment a
/// line.
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
    /// Of larger networks JSON has to be asked for twice.
    static final long MOST_PARAMETERS = 3000;

    private final Language system;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StartOptions options = new StartOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.file")
    private @Nullable String file;

    @Option(names = "--grain", paramLabel = "GRAIN", defaultValue = "unit", descriptionKey = "cli.grain")
    private String grain = "unit";

    @Option(names = "--digits", paramLabel = "N", defaultValue = "4", descriptionKey = "cli.digits")
    private int digits;

    @Option(names = "--whole-batch", descriptionKey = "cli.trace.whole-batch")
    private boolean wholeBatch;

    @Option(names = "--json", descriptionKey = "cli.trace.json")
    private boolean json;

    @Option(names = "--force", descriptionKey = "cli.trace.force")
    private boolean force;

    /// @param system the language where none is asked for
    TraceCommand(Language system) {
        this.system = system;
    }

    @Override
    public Integer call() throws IOException, Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        Start start = options.start(file);
        Grain stride = Ids.find(Grain.class, grain)
                .orElseThrow(() -> new Refused(
                        "say.trace-command.there-no-grain-known",
                        "there is no grain “{0}”; known are {1}",
                        grain,
                        Ids.all(Grain.class)));
        Language language = start.language() == null ? system : start.language();
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = new Messages(language, false);
        Naming naming =
                (start.naming() == null ? Naming.STANDARD : start.naming()).withDictionary(messages.dictionary());
        Digits written = new Digits(digits, false);
        long parameters = Counts.of(start.project().network()).parameters();
        if (json && parameters > MOST_PARAMETERS && !force) {
            throw new Refused(
                    "say.trace-command.this-network-has-parameters",
                    "this network has {0} {0:parameter|parameters}, and each needs several lines; above {1} say --force as well",
                    parameters,
                    MOST_PARAMETERS);
        }
        Walk.Step walked = walk(start);
        if (json) {
            new TraceJson(walked, naming, written, messages).write(out);
        } else {
            int row = start.project().batchRow(walked.samples());
            new TraceText(walked.trace(), stride, row, naming, written, messages).write(out);
        }
        out.flush();
        return CommandLines.DONE;
    }

    private Walk.Step walk(Start start) {
        Project project = start.project();
        try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
            TrainingState state = project.after(start.position().step(), workers);
            return start.walk(wholeBatch).of(project, project.trainer(), state, workers);
        }
    }
}
