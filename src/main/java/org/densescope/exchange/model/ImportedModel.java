package org.densescope.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.ShapeException;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Sentence;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// A network that was read from a file of another program, before it is decided what the file does not say.
///
/// @param layers the dense layers in order; each takes as many inputs as the one before has units
/// @param known the structure that we once wrote beside it, or null
/// @param grid how the inputs lie as a picture, or null
/// @param samples data that came along, or null
/// @param notes what was changed or left out
/// @param questions what a person should decide or know before it is used
public record ImportedModel(
        List<Layer> layers,
        @Nullable NetworkSpec known,
        Dataset.@Nullable Grid grid,
        @Nullable Dataset samples,
        List<Sentence> notes,
        List<Sentence> questions) {
    private static final double USUAL_RATE = 0.1;

    /// @param weights `[units][inputs]`
    /// @param bias `[units]`, or null where the layer has none
    /// @param activation null where the file does not say it
    public record Layer(
            Matrix weights,
            double @Nullable [] bias,
            @Nullable Activation activation) {}

    public ImportedModel {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
        if (layers.isEmpty()) {
            throw new ShapeException("say.model.no-layer", "there is no dense layer in it");
        }
    }

    /// Whether the file says which activations there are.
    public boolean activationsKnown() {
        return fitting().isPresent() || layers.stream().allMatch(layer -> layer.activation() != null);
    }

    /// What we once wrote, where the weights still are of that structure.
    private Optional<NetworkSpec> fitting() {
        if (known == null || !known.shape().equals(shape())) {
            return Optional.empty();
        }
        for (int l = 0; l < layers.size(); l++) {
            Activation said = layers.get(l).activation();
            if (said != null && said != known.layers().get(l).activation() && !inLoss(l, said)) {
                return Optional.empty();
            }
        }
        return Optional.of(known);
    }

    private boolean inLoss(int l, Activation said) {
        return l == layers.size() - 1 && said == Activation.IDENTITY;
    }

    /// All sizes, such as `2-4-2`.
    public String shape() {
        return layers.getFirst().weights().columns()
                + layers.stream().map(layer -> "-" + layer.weights().rows()).collect(Collectors.joining());
    }

    /// The structure.
    ///
    /// @param asked activations where the file says none, one a layer; empty for ReLU and none at the end
    /// @throws ShapeException when there are more or fewer than layers
    public NetworkSpec spec(List<Activation> asked) {
        if (fitting().isPresent()) {
            return fitting().get();
        }
        boolean silent = layers.stream().allMatch(layer -> layer.activation() == null);
        if (silent && !asked.isEmpty() && asked.size() != layers.size()) {
            throw new ShapeException(
                    "say.model.activations",
                    "there are {0} activations for {1} layers: give one a layer",
                    asked.size(),
                    layers.size());
        }
        List<LayerSpec> specs = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            Activation usual = l < layers.size() - 1 ? Activation.RELU : Activation.IDENTITY;
            Activation chosen = layer.activation() != null
                    ? layer.activation()
                    : silent && !asked.isEmpty() ? asked.get(l) : silent ? usual : Activation.IDENTITY;
            specs.add(LayerSpec.of(layer.weights().rows(), chosen).withBiasTrained(layer.bias() != null));
        }
        return new NetworkSpec(
                layers.getFirst().weights().columns(),
                specs,
                loss(specs.getLast().activation(), specs.getLast().units()),
                Reduction.MEAN);
    }

    /// What a last layer is usually trained with.
    static Loss loss(Activation last, int outputs) {
        return switch (last) {
            case SOFTMAX -> Loss.CROSS_ENTROPY;
            case SIGMOID -> Loss.BINARY_CROSS_ENTROPY;
            default -> outputs > 1 ? Loss.LOGITS_CROSS_ENTROPY : Loss.MEAN_SQUARED_ERROR;
        };
    }

    /// The network with its numbers.
    public Network network(List<Activation> asked) {
        NetworkSpec spec = spec(asked);
        List<Dense> dense = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            double[] bias = layer.bias() == null ? new double[layer.weights().rows()] : layer.bias();
            LayerSpec wanted = spec.layers().get(l);
            dense.add(Dense.of(layer.weights(), bias, wanted.activation()).withTrainedBias(wanted.biasTrained()));
        }
        return new Network(dense, spec.loss(), spec.reduction());
    }

    /// A document with this network, and with the data that came along; otherwise with one sample of zeros.
    public Project project(String name, List<Activation> asked) {
        NetworkSpec spec = spec(asked);
        Optimizer optimizer = Optimizer.Sgd.plain(USUAL_RATE);
        TrainingState start = TrainingState.start(network(asked), optimizer);
        Dataset own = samples;
        Dataset data = own != null
                        && own.inputs().columns() == spec.inputs()
                        && own.targets().columns() == spec.outputs()
                ? own
                : new Dataset(
                        "zeros",
                        Matrix.zeros(1, spec.inputs()),
                        Matrix.zeros(1, spec.outputs()),
                        List.of(),
                        List.of(),
                        grid);
        return new Project(name, spec, 1, start, optimizer, data, 0, 1, TrainingPlan.ONE_BATCH, Names.NONE);
    }
}
