package org.densescope.project.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Ids;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Source;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The short description in a share code. Weights are left out where they are those of the seed; samples are named
/// where
/// they can be had again.
final class ShareText {
    private ShareText() {}

    /// @param numbers whether weights that are not those of the seed stand in the text
    static Map<String, Object> of(Document document, DataLibrary library, boolean numbers) {
        Project project = document.project();
        NetworkSpec spec = project.spec();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", project.name());
        fields.put("s", project.seed());
        fields.put("i", spec.inputs());
        fields.put("l", spec.loss().id());
        fields.put("r", Ids.of(spec.reduction()));
        fields.put("u", spec.layers().stream().map(ShareText::layer).toList());
        fields.put("o", RuleText.of(project.optimizer()));
        TrainingPlan plan = project.course();
        fields.put(
                "c",
                List.of(plan.whole(), plan.shuffled(), RuleText.of(plan.schedule()), plan.heldOut(), plan.lastHeld()));
        fields.put("b", project.batchSize());
        fields.put("a", project.sample());
        if (document.reached().step() > project.start().step()) {
            fields.put("k", document.reached().step());
        }
        boolean fresh = fresh(project);
        if (project.start().step() > 0) {
            fields.put("p", project.start().step());
        }
        if (!fresh && numbers) {
            fields.put(
                    "w",
                    project.network().layers().stream().map(ShareText::weights).toList());
        }
        masks(project, fields);
        if (!project.names().given().isEmpty()) {
            fields.put("q", ProjectText.names(project.names()));
        }
        fields.put("d", data(project.data(), library));
        return fields;
    }

    private static List<Object> layer(LayerSpec layer) {
        return List.of(
                layer.units(),
                layer.activation().id(),
                layer.initializer().kind().id(),
                layer.initializer().parameter(),
                layer.biasTrained(),
                layer.dropout());
    }

    private static boolean fresh(Project project) {
        Network drawn = project.spec().initialise(project.seed());
        for (int l = 1; l <= drawn.depth(); l++) {
            Dense now = project.network().layer(l);
            if (!now.weights().equals(drawn.layer(l).weights())
                    || !Arrays.equals(now.bias(), drawn.layer(l).bias())) {
                return false;
            }
        }
        return true;
    }

    /// Weights and biases one after the other, where they are not those of the seed.
    static double[] numbers(Document document) {
        if (fresh(document.project())) {
            return new double[0];
        }
        return document.project().network().layers().stream()
                .flatMapToDouble(layer -> Arrays.stream(flat(layer)))
                .toArray();
    }

    private static double[] flat(Dense layer) {
        double[] weights = layer.weights().data();
        double[] all = Arrays.copyOf(weights, weights.length + layer.units());
        System.arraycopy(layer.bias(), 0, all, weights.length, layer.units());
        return all;
    }

    private static List<Double> weights(Dense layer) {
        double[] all = flat(layer);
        for (double number : all) {
            if (!Double.isFinite(number)) {
                throw new Refused(
                        "say.share.not-finite", "a code holds finite numbers only: save it as a file instead");
            }
        }
        return Arrays.stream(all).boxed().toList();
    }

    private static void masks(Project project, Map<String, Object> fields) {
        List<Object> masks = new ArrayList<>();
        boolean any = false;
        for (Dense layer : project.network().layers()) {
            any |= layer.mask().cut().length + layer.mask().frozen().length > 0;
            masks.add(List.of(list(layer.mask().cut()), list(layer.mask().frozen())));
        }
        if (any) {
            fields.put("m", masks);
        }
    }

    private static List<Integer> list(int[] positions) {
        return Arrays.stream(positions).boxed().toList();
    }

    private static Object data(Dataset data, DataLibrary library) {
        DataParts.Written written = DataParts.write(data, library);
        Source source = data.source();
        if (written.parts().isEmpty() && source != null) {
            return switch (source) {
                case Source.Bundled(String id) -> {
                    List<Object> all = new ArrayList<>(List.of("bundled", id, data.id(), names(data)));
                    all.add(scalings(data));
                    yield all;
                }
                case Source.Made(String figure, int samples, double noise, int parts, long seed) -> {
                    List<Object> all = new ArrayList<>(
                            List.of("made", figure, samples, noise, parts, seed, data.id(), names(data)));
                    all.add(scalings(data));
                    yield all;
                }
            };
        }
        if ((long) data.rows() * (data.inputs().columns() + data.targets().columns()) > 2_000) {
            throw new Refused(
                    "say.share.samples",
                    "its {0} {0:sample|samples} are too many for a code: save it as a file instead",
                    data.rows());
        }
        List<Object> all = new ArrayList<>(List.of("own", data.rows()));
        all.add(Arrays.stream(data.inputs().data()).boxed().toList());
        all.add(Arrays.stream(data.targets().data()).boxed().toList());
        all.add(data.id());
        all.add(names(data));
        all.add(scalings(data));
        return all;
    }

    /// What was done to inputs and targets; nothing where nothing was.
    private static List<@Nullable Object> scalings(Dataset data) {
        return data.scaling() == null && data.targetScaling() == null
                ? List.of()
                : Arrays.asList(DataParts.scaling(data.scaling()), DataParts.scaling(data.targetScaling()));
    }

    /// Names and grid; nothing where they are those that a figure has by itself.
    private static List<Object> names(Dataset data) {
        Dataset.Grid grid = data.grid();
        List<Object> sizes = grid == null ? List.of() : List.of(grid.width(), grid.height(), grid.channels());
        if (data.source() instanceof Source.Made made && grid == null) {
            Optional<Dataset> again = DataParts.again(made, data.targets().columns(), DataLibrary.EMPTY);
            if (again.isPresent()
                    && again.get().inputNames().equals(data.inputNames())
                    && again.get().outputNames().equals(data.outputNames())) {
                return List.of();
            }
        }
        return List.of(data.inputNames(), data.outputNames(), sizes);
    }

    /// @param step where training stood
    record Read(Project project, long step) {}

    static Read read(JsonNode node, double[] numbers, DataLibrary library) throws Unreadable {
        JsonFields fields = node.object();
        String name = fields.take("n").text();
        long seed = fields.take("s").whole(Long.MIN_VALUE, Long.MAX_VALUE);
        NetworkSpec spec = spec(fields);
        Optimizer optimizer = RuleText.optimizer(fields.take("o"));
        List<JsonNode> plan = fields.take("c").list(5);
        TrainingPlan course = new TrainingPlan(
                plan.get(0).truth(),
                plan.get(1).truth(),
                RuleText.schedule(plan.get(2)),
                plan.get(3).number(),
                plan.get(4).truth());
        int batch = (int) fields.take("b").whole(1, Integer.MAX_VALUE);
        int sample = (int) fields.take("a").whole(0, Integer.MAX_VALUE);
        JsonNode reached = fields.find("k");
        JsonNode first = fields.find("p");
        long step = first == null ? 0 : first.whole(0, Long.MAX_VALUE);
        long trained = reached == null ? step : reached.whole(step, Long.MAX_VALUE);
        JsonNode called = fields.find("q");
        Names names = called == null ? Names.NONE : Described.names(called, spec);
        Network network = ShareNetwork.read(spec, seed, fields.find("w"), numbers, fields.find("m"));
        Dataset data = ShareData.read(fields.take("d"), spec, library);
        fields.end();
        TrainingState fresh = TrainingState.start(network, optimizer);
        TrainingState start = new TrainingState(step, network, fresh.memories(), 0);
        return new Read(new Project(name, spec, seed, start, optimizer, data, sample, batch, course, names), trained);
    }

    private static NetworkSpec spec(JsonFields fields) throws Unreadable {
        int inputs = (int) fields.take("i").whole(1, NetworkSpec.MAX_UNITS);
        Loss loss = Described.constant(Loss.class, fields.take("l"));
        Reduction reduction = Described.constant(Reduction.class, fields.take("r"));
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonNode each : fields.take("u").list()) {
            List<JsonNode> six = each.list(6);
            layers.add(new LayerSpec(
                    (int) six.get(0).whole(1, NetworkSpec.MAX_UNITS),
                    Described.constant(Activation.class, six.get(1)),
                    new Initializer(
                            Described.constant(Initializer.Kind.class, six.get(2)),
                            six.get(3).number()),
                    six.get(4).truth(),
                    six.get(5).number()));
        }
        NetworkSpec spec = new NetworkSpec(inputs, layers, loss, reduction);
        long weights = 0;
        for (int l = 1; l <= spec.depth(); l++) {
            weights += (long) spec.units(l) * (spec.units(l - 1) + 1L);
        }
        if (weights > ShareNetwork.MOST) {
            throw new Unreadable(
                    "say.share.too-large",
                    "it describes a network of {0} weights, more than a code may ask for",
                    weights);
        }
        return spec;
    }

    static EdgeMask mask(JsonNode node, int weights) throws Unreadable {
        List<JsonNode> two = node.list(2);
        int[] cut = positions(two.get(0), weights);
        int[] frozen = positions(two.get(1), weights);
        return cut.length + frozen.length == 0 ? EdgeMask.NONE : new EdgeMask(cut, frozen);
    }

    private static int[] positions(JsonNode node, int weights) throws Unreadable {
        List<JsonNode> all = node.list();
        int[] positions = new int[all.size()];
        long before = -1;
        for (int i = 0; i < positions.length; i++) {
            before = all.get(i).whole(before + 1, weights - 1L);
            positions[i] = (int) before;
        }
        return positions;
    }
}
