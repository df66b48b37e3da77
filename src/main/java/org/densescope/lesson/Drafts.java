package org.densescope.lesson;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Ids;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.example.Presets;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Yaml;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.train.Dataset;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// Networks that a lesson writes out itself: shape, activations, loss, weights, biases and samples.
final class Drafts {
    /// So many weights a network of a lesson may have.
    private static final long MOST_WEIGHTS = 2_000_000;

    private Drafts() {}

    /// @throws IllegalArgumentException in one sentence, where they do not fit each other
    static Project project(Yaml value) {
        Problems problems = new Problems();
        Entries entries = new Entries(value, value.at(), Verb.NETWORK_KEYS, problems);
        requireSmall(entries.text("shape"));
        Project project = Presets.fromShape(entries.text("shape"), 0);
        List<Yaml.Scalar> activations = entries.texts("activations");
        for (int l = 1; l <= activations.size(); l++) {
            project = project.withActivation(
                    l, constant(Activation.class, activations.get(l - 1).value()));
        }
        if (entries.has("loss")) {
            project = project.withLoss(constant(Loss.class, entries.text("loss")));
        }
        List<Yaml> weights = list(entries.get("weights"));
        List<Yaml> biases = list(entries.get("biases"));
        for (int l = 1; l <= Math.max(weights.size(), biases.size()); l++) {
            project = layer(
                    project,
                    l,
                    l <= weights.size() ? weights.get(l - 1) : null,
                    l <= biases.size() ? biases.get(l - 1) : null);
        }
        if (entries.has("inputs") || entries.has("targets")) {
            Matrix inputs = matrix(entries.get("inputs"));
            Matrix targets = matrix(entries.get("targets"));
            Dataset data = new Dataset("", inputs, targets, List.of(), List.of(), null);
            if (inputs.columns() != project.spec().inputs()
                    || targets.columns() != project.spec().outputs()) {
                throw misfit();
            }
            project = project.withSamples(data, 0);
        }
        return project;
    }

    /// Before anything is made of it.
    private static void requireSmall(String shape) {
        double weights = 0;
        double before = 0;
        for (String size : shape.split("-", 1_000)) {
            double units = size.matches("[0-9]{1,9}") ? Integer.parseInt(size) : 0;
            weights += units * before;
            before = units;
        }
        if (weights > MOST_WEIGHTS) {
            throw new Refused(
                    "say.lesson.too-many-weights", "a network in a lesson has at most {0} weights", MOST_WEIGHTS);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Ids.find(type, id).orElseThrow(() -> new Refused(Entries.unknown(id, List.of(Ids.all(type)))));
    }

    private static Project layer(Project project, int layer, @Nullable Yaml weights, @Nullable Yaml biases) {
        if (layer > project.spec().depth()) {
            throw misfit();
        }
        Dense dense = project.network().layer(layer);
        Matrix w = weights == null ? dense.weights() : matrix(weights);
        double[] b = biases == null ? dense.bias() : row(biases);
        if (w.rows() != dense.units() || w.columns() != dense.inputs() || b.length != dense.units()) {
            throw misfit();
        }
        Network network = project.network().withLayer(layer, dense.withParameters(w, b));
        return project.continuedFrom(TrainingState.start(network, project.optimizer()));
    }

    private static Refused misfit() {
        return new Refused(
                "say.lesson.misfit",
                "weights, biases, inputs and targets must fit the shape: a list for each layer, in it a row for each unit");
    }

    private static List<Yaml> list(@Nullable Yaml value) {
        return value instanceof Yaml.Items items ? items.all() : List.of();
    }

    private static Matrix matrix(@Nullable Yaml value) {
        List<double[]> rows = new ArrayList<>();
        list(value).forEach(row -> rows.add(row(row)));
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.length != rows.getFirst().length)) {
            throw misfit();
        }
        return Matrix.ofRows(rows.toArray(double[][]::new));
    }

    private static double[] row(Yaml value) {
        return list(value).stream()
                .mapToDouble(number -> Entries.number(number, new Problems()).orElseThrow(Drafts::misfit))
                .toArray();
    }
}
