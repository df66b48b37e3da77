package org.densescope.exchange;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Ids;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// Reads the training step of a file of typed numbers: a network with its weights, a batch, and an optimizer with what
/// it remembers.
final class JudgedStepReader {
    private static final int MOST_NUMBERS = 2_000_000;

    private JudgedStepReader() {}

    static JudgedCases.Step of(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        List<JsonNode> sizes = fields.take("layers").list();
        if (sizes.size() < 2 || sizes.size() > NetworkSpec.MAX_LAYERS + 1) {
            throw new Unreadable(
                    "say.case-reader.layers-must-name-2",
                    "layers must name 2 to {0} sizes, not {1}",
                    NetworkSpec.MAX_LAYERS + 1,
                    sizes.size());
        }
        int[] units = new int[sizes.size()];
        for (int l = 0; l < units.length; l++) {
            units[l] = (int) sizes.get(l).whole(1, NetworkSpec.MAX_UNITS);
        }
        Network network = network(fields, units);
        Matrix x = matrix(fields.take("x"), -1, network.inputs());
        Matrix target = matrix(fields.take("target"), x.rows(), network.outputs());
        Optimizer optimizer = optimizer(fields.take("optimizer"));
        TrainingState state = TrainingState.start(network, optimizer);
        JsonNode velocity = fields.take("optimizer").object().find("velocity");
        if (velocity != null && optimizer.memories().size() == 1) {
            state = new TrainingState(0, network, memories(velocity, network), 0);
        }
        return new JudgedCases.Step(state, optimizer, new Batch(x, target));
    }

    private static Network network(JsonFields fields, int[] units) throws Unreadable {
        int depth = units.length - 1;
        List<JsonNode> names = fields.take("activations").list(depth);
        List<JsonNode> weights = fields.take("W").list(depth);
        List<JsonNode> biases = fields.take("b").list(depth);
        JsonNode trained = fields.find("biasTrained");
        List<JsonNode> free = trained == null ? List.of() : trained.list(depth);
        List<Dense> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            layers.add(new Dense(
                    matrix(weights.get(l), units[l + 1], units[l]),
                    numbers(biases.get(l), units[l + 1]),
                    constant(Activation.class, names.get(l)),
                    free.isEmpty() || free.get(l).truth(),
                    EdgeMask.NONE));
        }
        JsonNode reduction = fields.find("reduction");
        return new Network(
                layers,
                constant(Loss.class, fields.take("loss")),
                reduction == null ? Reduction.MEAN : constant(Reduction.class, reduction));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) throws Unreadable {
        String name = node.text();
        var found = Ids.find(type, name);
        if (found.isEmpty()) {
            throw new Unreadable(
                    "say.judged.no-such-quantity",
                    "{0} is “{1}”; known are {2}",
                    node.place(),
                    Quote.of(name),
                    Ids.all(type));
        }
        return found.get();
    }

    /// @param rows or -1 for any number but none
    private static Matrix matrix(JsonNode node, int rows, int columns) throws Unreadable {
        List<JsonNode> lines = rows < 0 ? node.list() : node.list(rows);
        if (lines.isEmpty() || (long) lines.size() * columns > MOST_NUMBERS) {
            throw new Unreadable(
                    "say.json.wrong-count", "{0} has {1} entries instead of {2}", node.place(), lines.size(), 1);
        }
        double[][] matrix = new double[lines.size()][];
        for (int r = 0; r < matrix.length; r++) {
            matrix[r] = numbers(lines.get(r), columns);
        }
        return Matrix.ofRows(matrix);
    }

    private static double[] numbers(JsonNode node, int count) throws Unreadable {
        node.list(count);
        return node.numbers();
    }

    private static Optimizer optimizer(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        JsonNode named = fields.take("kind");
        String kind = named.text();
        double rate = fields.take("rate").number();
        double decay = number(fields.find("weightDecay"), 0);
        double momentum = number(fields.find("momentum"), 0);
        return switch (kind) {
            case "sgd", "momentum", "nesterov" ->
                new Optimizer.Sgd(rate, momentum, kind.equals("nesterov") && momentum != 0, decay);
            case "adam", "adamw" ->
                new Optimizer.Adam(
                        rate,
                        number(fields.find("beta1"), 0.9),
                        number(fields.find("beta2"), 0.999),
                        number(fields.find("epsilon"), 1e-8),
                        decay,
                        kind.equals("adamw"));
            case "rmsprop", "adagrad" -> Optimizer.standard(kind, rate);
            default ->
                throw new Unreadable(
                        "say.judged.no-such-quantity",
                        "{0} is “{1}”; known are {2}",
                        named.place(),
                        Quote.of(kind),
                        String.join(", ", Optimizer.ids()));
        };
    }

    private static double number(@Nullable JsonNode node, double otherwise) throws Unreadable {
        return node == null ? otherwise : node.number();
    }

    /// The velocity of each layer: of its weights, row by row, and of its biases.
    private static OptimizerState memories(JsonNode node, Network network) throws Unreadable {
        List<JsonNode> layers = node.list(network.depth());
        List<OptimizerState.Layer> memories = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            List<JsonNode> pair = layers.get(l - 1).list(2);
            Dense dense = network.layer(l);
            double[] weights =
                    matrix(pair.getFirst(), dense.units(), dense.inputs()).data();
            double[] biases = numbers(pair.getLast(), dense.units());
            memories.add(new OptimizerState.Layer(weights, new double[0], biases, new double[0]));
        }
        return new OptimizerState(memories);
    }
}
