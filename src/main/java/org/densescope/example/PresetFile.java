package org.densescope.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Ids;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Scaling;
import org.densescope.train.Source;
import org.densescope.train.TrainingState;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// Reads `presets/<id>.json`. These files come with the program, so a mistake in one is a fault of the build.
///
/// `view` that stands in the middle first, otherwise the picture of the network; `shape`, `activations`, `loss`,
/// `reduction`, `optimizer {kind, rate}` and the `momentum` of SGD, `seed`,
/// `initialiser` of all layers; `biasTrained` a layer, otherwise all are; `dropout` a layer, otherwise none; `weights`
/// (a row a unit) and `biases` where they are not drawn from the seed; `sample` that is shown first;
/// `batch`, how many samples an update sees together, otherwise one; `heldOut`, the share that is not learnt from,
/// where
/// training goes through all samples, with `lastHeld` where these are the last ones;
/// `data` with `inputs` and `targets` in rows, or `random`, or a `toy` with `samples`, `noise` and `parts`,
/// or a `table` with or without `scaling`; names and `grid` with it;
/// `names` of hidden units, weights and biases, see [PresetNames].
final class PresetFile {
    private final String id;
    private final Map<String, Object> file;

    private PresetFile(String id, Map<String, Object> file) {
        this.id = id;
        this.file = file;
    }

    static Project read(String id) {
        return of(id).project();
    }

    /// What is shown of it first.
    static Arrangement arrangement(String id) {
        Object view = of(id).file.get("view");
        return view == null ? Arrangement.FIRST : Arrangement.FIRST.withView(String.valueOf(view));
    }

    private static PresetFile of(String id) {
        String path = "/presets/" + id + ".json";
        try (InputStream in = PresetFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + path + " is missing");
            }
            return new PresetFile(id, JsonTree.map(JsonTree.read(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private Project project() {
        NetworkSpec spec = spec();
        long seed = (long) number(file.get("seed"));
        Map<String, Object> rule = JsonTree.map(file.get("optimizer"));
        Optimizer standard = Optimizer.standard(text(rule.get("kind")), number(rule.get("rate")));
        Optimizer optimizer = standard instanceof Optimizer.Sgd sgd && rule.containsKey("momentum")
                ? new Optimizer.Sgd(sgd.rate(), number(rule.get("momentum")), sgd.nesterov(), sgd.weightDecay())
                : standard;
        TrainingState start = TrainingState.start(network(spec, seed), optimizer);
        int sample = file.containsKey("sample") ? (int) number(file.get("sample")) : 0;
        int batch = file.containsKey("batch") ? (int) number(file.get("batch")) : 1;
        return scaled(new Project(
                id, spec, seed, start, optimizer, data(spec, seed), sample, batch, course(), PresetNames.of(file)));
    }

    /// Inputs are scaled by the samples that are learnt from: nothing is known of those held out.
    private Project scaled(Project measured) {
        Object kind = JsonTree.map(file.get("data")).get("scaling");
        if (kind == null) {
            return measured;
        }
        Dataset learnt = measured.data().select(measured.split().training());
        Scaling scaling = Scaling.fit(constant(Scaling.Kind.class, kind), learnt.inputs());
        return measured.withSamples(scaling.apply(measured.data()), measured.sample());
    }

    private TrainingPlan course() {
        if (!file.containsKey("heldOut")) {
            return TrainingPlan.ONE_BATCH;
        }
        return TrainingPlan.EPOCHS
                .withHeldOut(number(file.get("heldOut")))
                .withLastHeld(Boolean.TRUE.equals(file.get("lastHeld")));
    }

    private NetworkSpec spec() {
        double[] shape = JsonTree.numbers(file.get("shape"));
        List<Object> activations = JsonTree.list(file.get("activations"));
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < shape.length; l++) {
            Activation activation = constant(Activation.class, activations.get(l - 1));
            boolean trained = !file.containsKey("biasTrained")
                    || JsonTree.list(file.get("biasTrained")).get(l - 1).equals(true);
            LayerSpec layer = LayerSpec.of((int) shape[l], activation)
                    .withBiasTrained(trained)
                    .withDropout(
                            file.containsKey("dropout")
                                    ? number(JsonTree.list(file.get("dropout")).get(l - 1))
                                    : 0);
            layers.add(
                    file.containsKey("initialiser")
                            ? layer.withInitializer(
                                    Initializer.of(constant(Initializer.Kind.class, file.get("initialiser"))))
                            : layer);
        }
        Loss loss = constant(Loss.class, file.get("loss"));
        return new NetworkSpec((int) shape[0], layers, loss, constant(Reduction.class, file.get("reduction")));
    }

    private Network network(NetworkSpec spec, long seed) {
        if (!file.containsKey("weights")) {
            return spec.initialise(seed);
        }
        List<Object> weights = JsonTree.list(file.get("weights"));
        List<Object> biases = JsonTree.list(file.get("biases"));
        List<Dense> dense = new ArrayList<>();
        for (int l = 0; l < spec.depth(); l++) {
            LayerSpec layer = spec.layers().get(l);
            Matrix w = JsonTree.matrix(weights.get(l));
            double[] b = JsonTree.numbers(biases.get(l));
            dense.add(new Dense(w, b, layer.activation(), layer.biasTrained(), EdgeMask.NONE));
        }
        return new Network(dense, spec.loss(), spec.reduction());
    }

    private Dataset data(NetworkSpec spec, long seed) {
        Map<String, Object> data = JsonTree.map(file.get("data"));
        List<String> outputs = JsonTree.strings(data.get("outputNames"));
        if (data.containsKey("random")) {
            return Samples.random(spec, seed, outputs);
        }
        if (data.containsKey("toy")) {
            Toy toy = constant(Toy.class, data.get("toy"));
            double noise = number(data.get("noise"));
            return new ToyData(toy, (int) number(data.get("samples")), noise, (int) number(data.get("parts")), seed)
                    .data(spec.outputs());
        }
        List<String> inputs = JsonTree.strings(data.get("inputNames"));
        if (data.containsKey("table")) {
            Samples.Table table = Samples.table(text(data.get("table")));
            Matrix[] columns = Samples.columns(table, spec.outputs());
            return new Dataset(id, columns[0], columns[1], inputs, outputs, grid(data.get("grid")))
                    .from(new Source.Bundled(text(data.get("table"))));
        }
        Matrix x = JsonTree.matrix(data.get("inputs"));
        return new Dataset(id, x, JsonTree.matrix(data.get("targets")), inputs, outputs, null);
    }

    private static Dataset.@Nullable Grid grid(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        double[] sizes = JsonTree.numbers(value);
        return new Dataset.Grid((int) sizes[0], (int) sizes[1], sizes.length > 2 ? (int) sizes[2] : 1);
    }

    private <E extends Enum<E>> E constant(Class<E> type, @Nullable Object name) {
        return Ids.find(type, text(name))
                .orElseThrow(
                        () -> new IllegalStateException("the example " + id + " names no " + type.getSimpleName()));
    }

    private String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("the example " + id + " has " + value + " where a name belongs");
    }

    private double number(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalStateException("the example " + id + " has " + value + " where a number belongs");
    }
}
