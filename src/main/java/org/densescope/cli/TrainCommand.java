package org.densescope.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.exchange.ImportException;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.densescope.train.Learner;
import org.densescope.train.Optimizer;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `densescope train --data digits [--net 64-32-10] …`: trains without a window.
///
/// Prints loss and accuracy of each epoch, at the end a hash of the weights and the samples learnt from a second.
/// Interrupted, it ends with what was reached.
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    /// Of fewer samples none is held out.
    private static final int FEW = 20;

    private static final double USUAL_SHARE = 0.2;
    private static final double USUAL_RATE = 0.001;
    private static final int USUAL_BATCH = 32;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.preset")
    private @Nullable String preset;

    @Option(names = "--net", paramLabel = "4-8-3", descriptionKey = "cli.net")
    private @Nullable String net;

    @Option(names = "--data", paramLabel = "WHAT", descriptionKey = "cli.data")
    private @Nullable String data;

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

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.seed")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.threads")
    private int threads;

    @Option(names = "--held-out", paramLabel = "SHARE", descriptionKey = "cli.heldOut")
    private @Nullable Double heldOut;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    private volatile boolean stopped;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        require("--epochs", epochs);
        require("--batch", or(batch, 1));
        require("--threads", threads);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try (Workers workers = Workers.of(threads)) {
            PlanOptions plan = plan();
            plan.questions().forEach(question -> err.println("? " + question));
            train(plan, workers, new TrainText(out, progress(err), json));
            return CommandLines.DONE;
        } catch (ImportException e) {
            err.println("densescope: " + e.getMessage());
            return CommandLines.BAD_INPUT;
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
            throw new IllegalArgumentException(option + " must be at least 1, not " + value);
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

    private PlanOptions plan() throws IOException, ImportException {
        Project example = preset == null ? null : Presets.open(preset);
        if (example == null && data == null) {
            throw new IllegalArgumentException("say what to learn from: --preset or --data");
        }
        if (example != null && data == null && net == null) {
            return PlanOptions.of(changed(example));
        }
        long from = or(seed, 1L);
        Dataset own = example == null ? null : example.data();
        TrainingData samples = data == null && own != null
                ? TrainingData.of(own, own.rows() < FEW ? 0 : or(heldOut, USUAL_SHARE), from)
                : TrainingData.of(Objects.requireNonNull(data), or(heldOut, USUAL_SHARE), from);
        NetworkSpec structure = dropping(network(example, samples.training(), from));
        Optimizer rule = Optimizer.standard(or(optimizer, "adam"), or(rate, USUAL_RATE));
        int rows = samples.training().rows();
        return new PlanOptions(
                new Trainer(samples.training(), rule, Math.min(or(batch, USUAL_BATCH), rows), true, from)
                        .withDropout(structure.dropout()),
                TrainingState.start(structure.initialise(from), rule),
                samples.training(),
                samples.heldOut(),
                samples.questions());
    }

    /// An example is trained as its window trains it, but for what is asked otherwise.
    private Project changed(Project example) {
        Project next = seed == null ? example : example.withSeed(seed);
        if (optimizer != null) {
            next = next.withOptimizer(Optimizer.standard(optimizer, or(rate, USUAL_RATE)));
        } else if (rate != null) {
            next = next.withOptimizer(next.optimizer().withRate(rate));
        }
        if (!next.course().whole()) {
            double share = next.data().rows() < FEW ? 0 : USUAL_SHARE;
            next = next.withCourse(TrainingPlan.EPOCHS.withHeldOut(share));
        }
        if (heldOut != null) {
            next = next.withCourse(next.course().withHeldOut(heldOut));
        }
        for (int l = 1; dropout != null && l < next.spec().depth(); l++) {
            next = next.withDropout(l, dropout);
        }
        return batch == null ? next : next.withBatchSize(batch);
    }

    private NetworkSpec dropping(NetworkSpec spec) {
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        layers.replaceAll(layer -> dropout == null ? layer : layer.withDropout(dropout));
        return new NetworkSpec(spec.inputs(), layers, spec.loss(), spec.reduction());
    }

    private NetworkSpec network(@Nullable Project example, Dataset samples, long from) {
        if (net == null && example != null) {
            return example.spec();
        }
        int inputs = samples.inputs().columns();
        int outputs = samples.targets().columns();
        NetworkSpec asked = Presets.fromShape(net == null ? inputs + "-32-" + outputs : net, from)
                .spec();
        if (asked.inputs() != inputs || asked.outputs() != outputs) {
            throw new IllegalArgumentException("the data has " + inputs + " inputs and " + outputs
                    + " outputs, but the network is " + asked.shape());
        }
        if (outputs > 1 || !binary(samples)) {
            return asked;
        }
        List<LayerSpec> layers = new ArrayList<>(asked.layers());
        layers.set(layers.size() - 1, LayerSpec.of(1, Activation.SIGMOID));
        return new NetworkSpec(inputs, layers, Loss.BINARY_CROSS_ENTROPY, Reduction.MEAN);
    }

    /// Whether each target is 0 or 1.
    private static boolean binary(Dataset samples) {
        for (double t : samples.targets().data()) {
            if (t != 0 && t != 1) {
                return false;
            }
        }
        return true;
    }

    private void train(PlanOptions how, Workers workers, TrainText text) throws IOException {
        Dataset training = how.training();
        Trainer plan = how.trainer();
        Loops loops = Loops.best();
        Learner learner = new Learner(plan, how.start(), loops, workers);
        text.begin(how.shape(), training.rows(), how.heldOut(), loops.id());
        long steps = plan.stepsPerEpoch();
        long piece = Math.max(1, steps / 40);
        boolean classes = training.targets().columns() > 1 || binary(training);
        long nanos = 0;
        double[] loss = new double[1];
        Trainer.Divergence divergence = null;
        int epoch = 0;
        while (epoch < epochs && divergence == null && !stopped) {
            loss[0] = 0;
            for (long done = 0; done < steps && divergence == null && !stopped; done += piece) {
                long now = System.nanoTime();
                divergence = learner.run(Math.min(piece, steps - done), (_, value) -> loss[0] += value);
                nanos += System.nanoTime() - now;
                text.progress((epoch + (double) done / steps) / epochs);
            }
            epoch++;
            var network = learner.state().network();
            Evaluation known = Evaluation.of(network, training, loops, workers);
            Dataset held = how.heldOut();
            Evaluation unseen = held == null ? null : Evaluation.of(network, held, loops, workers);
            if (divergence == null && !stopped) {
                text.epoch(epoch, loss[0] / steps, known, unseen, classes);
            }
        }
        long seen = learner.step() / steps * training.rows() + learner.step() % steps * plan.batchSize();
        text.end(learner.state(), divergence, stopped, seen / (nanos * 1e-9));
    }
}
