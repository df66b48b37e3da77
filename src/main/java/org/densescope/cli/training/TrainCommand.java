package org.densescope.cli.training;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.densescope.cli.io.ExitCode;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.densescope.train.Learner;
import org.densescope.train.Optimizer;
import org.densescope.train.Scaling;
import org.densescope.train.Split;
import org.densescope.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `densescope train --data digits [--net 64-32-10] …`: trains without a window, to the very weights that the window
/// trains to.
///
/// Prints loss and accuracy of each epoch, at the end a hash of the weights and the samples learnt from a second.
/// Interrupted, it ends with what was reached. What was decided for the reader goes to the error output, a line each.
@Command(name = "train")
public final class TrainCommand implements Callable<Integer> {
    private static final double USUAL_RATE = 0.001;
    private static final int USUAL_BATCH = 32;

    /// Begins with weights from which XOR can be learnt by eight ReLU units, which one start in some cannot.
    private static final long USUAL_SEED = 42;

    private final Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.preset")
    private @Nullable String preset;

    @Option(names = "--net", paramLabel = "4-8-3", descriptionKey = "cli.net")
    private @Nullable String net;

    @Option(names = "--data", paramLabel = "WHAT", descriptionKey = "cli.data")
    private @Nullable String data;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Mixin
    private final DocumentOptions files = new DocumentOptions();

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "10", descriptionKey = "cli.epochs")
    private int epochs;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.batch")
    private @Nullable Integer batch;

    @Option(names = "--rate", paramLabel = "X", descriptionKey = "cli.rate")
    private @Nullable Double rate;

    @Option(names = "--optimizer", paramLabel = "NAME", descriptionKey = "cli.optimizer")
    private @Nullable String optimizer;

    @Option(names = "--dropout", paramLabel = "P", descriptionKey = "cli.dropout")
    private @Nullable Double dropout;

    @Option(names = "--order", paramLabel = "given|shuffled", descriptionKey = "cli.order")
    private @Nullable String order;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.seed")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.threads")
    private int threads;

    @Option(names = "--held-out", paramLabel = "20%|0.2", descriptionKey = "cli.heldOut")
    private @Nullable String heldOut;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    private volatile boolean stopped;

    public TrainCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException, Unreadable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        require("--epochs", epochs);
        require("--batch", or(batch, 1));
        require("--threads", threads);
        table.check();
        files.check();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Messages messages = new Messages(language, false);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try (Workers workers = Workers.of(threads)) {
            PlanOptions plan = plan();
            plan.notes().forEach(note -> err.println("* " + messages.say(note)));
            err.flush();
            return train(plan, workers, new TrainText(out, progress(err), json, messages));
        } finally {
            out.flush();
            ended.countDown();
            if (!stopped) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /// On Ctrl-C: the program goes on until what was reached is printed, or two seconds are over.
    private void stop(CountDownLatch ended) {
        stopped = true;
        try {
            ended.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void require(String option, int value) {
        if (value < 1) {
            throw new Refused("say.train.at-least-one", "{0} must be at least 1, not {1}", option, value);
        }
    }

    /// A bar is for people, not for files.
    private static @Nullable PrintWriter progress(PrintWriter err) {
        @SuppressWarnings("SystemConsoleNull") // it can be null where the machine was started with -Djdk.console
        Console console = System.console();
        return console != null && console.isTerminal() ? err : null;
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private PlanOptions plan() throws Unreadable {
        if (preset != null && files.loads()) {
            throw new Refused("say.train.two-starts", "--preset and --load both say what to begin with");
        }
        Project example = files.loads() ? files.load() : preset == null ? null : Presets.open(preset);
        if (example == null && data == null) {
            throw new Refused("say.train.nothing", "say what to learn from: --data, --preset or --load");
        }
        String onlyTables = table.onlyForTables();
        if (data == null && onlyTables != null) {
            throw new Refused("say.train.no-file", "{0} is for tables: --data names the file", onlyTables);
        }
        if (example != null && data == null && net == null) {
            return new PlanOptions(changed(example), List.of());
        }
        long from = or(seed, example == null ? USUAL_SEED : example.seed());
        TrainingData.Wish wish = new TrainingData.Wish(share(), given(), from);
        TrainingData samples = data == null && example != null
                ? TrainingData.of(example.data(), wish, table, Scaling.Kind.NONE)
                : TrainingData.of(String.valueOf(data), wish, table, language == Language.ZH_HANT);
        Project made = net == null && example != null
                ? fitted(example, samples.data())
                : TargetNetwork.of(samples.data(), net, from, dropout);
        Project next = net == null && example != null
                ? changed(made)
                : made.withOptimizer(Optimizer.standard(or(optimizer, "adam"), or(rate, USUAL_RATE)));
        Project planned = next.withCourse(samples.plan());
        int rows = planned.split().training().length;
        int size = Math.min(or(batch, USUAL_BATCH), rows);
        return new PlanOptions(planned.withBatchSize(size), samples.notes());
    }

    /// Other samples for a network that is there.
    private static Project fitted(Project example, Dataset samples) {
        if (samples.inputs().columns() != example.spec().inputs()
                || samples.targets().columns() != example.spec().outputs()) {
            throw TargetNetwork.misfit(samples, example.spec().shape());
        }
        return example.withSamples(samples, 0);
    }

    /// What there is already is trained as its window trains it, but for what is asked otherwise.
    private Project changed(Project example) {
        Project next = seed == null ? example : example.withSeed(seed);
        if (optimizer != null) {
            next = next.withOptimizer(Optimizer.standard(optimizer, or(rate, USUAL_RATE)));
        } else if (rate != null) {
            next = next.withOptimizer(next.optimizer().withRate(rate));
        }
        if (!next.course().whole()) {
            next = next.withCourse(TrainingPlan.usual(next.data()));
        }
        Double share = share();
        if (share != null) {
            next = next.withCourse(next.course().withHeldOut(share));
        }
        if (order != null) {
            next = next.withCourse(next.course().withShuffled(!given()));
        }
        for (int l = 1; dropout != null && l < next.spec().depth(); l++) {
            next = next.withDropout(l, dropout);
        }
        return batch == null ? next : next.withBatchSize(batch);
    }

    private boolean given() {
        if (order == null || order.equals("shuffled")) {
            return false;
        }
        if (!order.equals("given")) {
            throw TableOptions.wrong("--order", order, "given, shuffled");
        }
        return true;
    }

    private @Nullable Double share() {
        if (heldOut == null) {
            return null;
        }
        boolean percent = heldOut.strip().endsWith("%");
        String digits = heldOut.replace("%", "").strip();
        double value = digits.matches("[0-9]{0,3}([.][0-9]{1,12})?") && !digits.isEmpty()
                ? Double.parseDouble(digits) / (percent ? 100 : 1)
                : Double.NaN;
        if (!(value >= 0 && value <= 0.9)) {
            throw TableOptions.wrong("--held-out", heldOut, "0, 0.2, 20%, … 90%");
        }
        return value;
    }

    private int train(PlanOptions how, Workers workers, TrainText text) throws IOException, Unreadable {
        Project project = how.project();
        Dataset samples = project.data();
        Split split = project.split();
        Trainer plan = project.trainer();
        Loops loops = Loops.best();
        Learner learner = new Learner(plan, project.start(), loops, workers);
        text.begin(how.shape(), split, loops.id());
        long steps = plan.stepsPerEpoch();
        long piece = Math.max(1, steps / 40);
        boolean classes = TargetNetwork.classes(samples);
        long first = learner.step();
        long nanos = 0;
        double[] loss = new double[1];
        Trainer.Divergence divergence = null;
        int epoch = 0;
        boolean heard = true;
        while (epoch < epochs && divergence == null && !stopped && heard) {
            loss[0] = 0;
            for (long done = 0; done < steps && divergence == null && !stopped; done += piece) {
                long now = System.nanoTime();
                divergence = learner.run(Math.min(piece, steps - done), (_, value) -> loss[0] += value);
                nanos += System.nanoTime() - now;
                text.progress((epoch + (double) done / steps) / epochs);
            }
            epoch++;
            Network network = learner.state().network();
            Evaluation known = Evaluation.of(network, samples, split.training(), loops, workers);
            Evaluation unseen = split.validation().length == 0
                    ? null
                    : Evaluation.of(network, samples, split.validation(), loops, workers);
            if (divergence == null && !stopped) {
                heard = text.epoch(epoch, loss[0] / steps, known, unseen, classes, samples.targetScaling());
            }
        }
        files.save(project, learner.state());
        long updates = learner.step() - first;
        long seen = updates / steps * split.training().length + updates % steps * plan.batchSize();
        text.end(learner.state(), divergence, stopped, seen / (nanos * 1e-9));
        return divergence == null ? ExitCode.DONE : ExitCode.NOT_FINITE;
    }
}
