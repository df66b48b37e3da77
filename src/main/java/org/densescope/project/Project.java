package org.densescope.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Split;
import org.densescope.train.Tape;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;

/// The whole document. Immutable: every edit is a method that answers with another project, so undo is going back to
/// one.
///
/// @param name the preset that it came from, or a title
/// @param spec the structure
/// @param seed where fresh weights come from
/// @param start the state of training that this project starts from; its network has the structure of `spec`
/// @param optimizer how gradients become new weights
/// @param data samples that fit the network
/// @param sample the row of `data` that is shown
/// @param batchSize how many samples an update sees together, at least 1; the last batch has what is left
/// @param course which samples the updates see
/// @param names what the person calls hidden units, weights and biases; inputs and outputs have theirs in the data
public record Project(
        String name,
        NetworkSpec spec,
        long seed,
        TrainingState start,
        Optimizer optimizer,
        Dataset data,
        int sample,
        int batchSize,
        TrainingPlan course,
        Names names) {
    public Project {
        if (data.inputs().columns() != spec.inputs() || data.targets().columns() != spec.outputs()) {
            throw new ShapeException(
                    "say.project.data-has-inputs-targets",
                    "the data has {0} {0:input|inputs} and {1} {1:target|targets}, but the network {2}",
                    data.inputs().columns(),
                    data.targets().columns(),
                    spec.shape());
        }
        if (sample < 0 || sample >= data.rows()) {
            throw new ShapeException(
                    "say.project.there-no-sample-among", "there is no sample {0} among {1}", sample, data.rows());
        }
        if (batchSize < 1) {
            throw new ShapeException(
                    "say.project.batch-has-at-least", "a batch has at least one sample, not {0}", batchSize);
        }
    }

    /// With one sample at a time.
    public Project(
            String name,
            NetworkSpec spec,
            long seed,
            TrainingState start,
            Optimizer optimizer,
            Dataset data,
            int sample) {
        this(name, spec, seed, start, optimizer, data, sample, 1, TrainingPlan.ONE_BATCH, Names.NONE);
    }

    /// A project with fresh weights.
    public static Project fresh(String name, NetworkSpec spec, long seed, Optimizer optimizer, Dataset data) {
        TrainingState start = TrainingState.start(spec.initialise(seed), optimizer);
        return new Project(name, spec, seed, start, optimizer, data, 0);
    }

    public Network network() {
        return start.network();
    }

    /// What training by this project stands at after so many updates.
    ///
    /// @param step at least that of the start
    public TrainingState after(long step, Workers workers) {
        return new Tape(trainer(), start, Loops.best(), workers, 0).reached(step);
    }

    /// How it is trained: what each update sees, and by which rule it changes the weights.
    public Trainer trainer() {
        Split learntFrom = course.whole() ? split() : new Split(shownBatch(), new int[0]);
        int size = Math.min(batchSize, learntFrom.training().length);
        return new Trainer(
                data, learntFrom, optimizer, size, course.shuffled(), seed, course.schedule(), spec.dropout());
    }

    /// Which samples are learnt from, and which are held out.
    public Split split() {
        return course.split(data, seed);
    }

    /// The rows of the data in the batch of the shown sample, where batches follow the order of the data.
    private int[] shownBatch() {
        int first = sample / batchSize * batchSize;
        return IntStream.range(first, Math.min(first + batchSize, data.rows())).toArray();
    }

    /// The rows of the data that the next update sees.
    public int[] samples() {
        return trainer().samples(start.step());
    }

    /// The batch that the next update sees.
    public Batch batch() {
        return trainer().batch(start.step());
    }

    /// The row of a batch that is to be shown: that of the shown sample, or the first where it is not among them.
    ///
    /// @param samples the rows of the data that are in the batch
    public int batchRow(int[] samples) {
        for (int row = 0; row < samples.length; row++) {
            if (samples[row] == sample) {
                return row;
            }
        }
        return 0;
    }

    /// The same project, but starting where training now stands; nothing that was computed is lost by an edit.
    public Project continuedFrom(TrainingState state) {
        return new Project(name, spec, seed, state, optimizer, data, sample, batchSize, course, names);
    }

    // ---- structure: what fits is kept

    /// @param layer 0 for the inputs, `1..L` for a dense layer
    public Project withUnits(int layer, int units) {
        if (layer == 0) {
            return withSpec(new NetworkSpec(units, spec.layers(), spec.loss(), spec.reduction()));
        }
        return withLayer(layer, l -> l.withUnits(units));
    }

    /// A hidden layer before layer `layer` of `1..L`; layers behind it keep their weights where they fit.
    ///
    /// @throws ShapeException when there is no such layer
    public Project withLayerBefore(int layer, LayerSpec inserted) {
        requireLayer(layer);
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        layers.add(layer - 1, inserted);
        NetworkSpec next = new NetworkSpec(spec.inputs(), layers, spec.loss(), spec.reduction());
        List<Dense> known = new ArrayList<>(network().layers());
        known.add(layer - 1, next.initialise(seed, layer));
        return restructured(next, known, names.withLayerBefore(layer));
    }

    /// @throws ShapeException when it is the only one, or not there
    public Project withoutLayer(int layer) {
        requireLayer(layer);
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        layers.remove(layer - 1);
        List<Dense> known = new ArrayList<>(network().layers());
        known.remove(layer - 1);
        NetworkSpec next = accepting(spec.inputs(), layers, spec.loss(), spec.reduction());
        return restructured(next, known, names.withoutLayer(layer));
    }

    /// The loss follows where the last layer's new activation does not fit it.
    public Project withActivation(int layer, Activation activation) {
        return withLayer(layer, l -> l.withActivation(activation));
    }

    /// The share of a layer's units that training leaves out at random.
    ///
    /// @throws ShapeException when it is not 0 to [LayerSpec#MAX_DROPOUT]
    public Project withDropout(int layer, double share) {
        return withLayer(layer, l -> l.withDropout(share));
    }

    public Project withBiasTrained(int layer, boolean trained) {
        return withLayer(layer, l -> l.withBiasTrained(trained));
    }

    /// How a layer's next fresh weights are drawn; the weights that there are stay.
    public Project withLayer(int layer, UnaryOperator<LayerSpec> change) {
        requireLayer(layer);
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        layers.set(layer - 1, change.apply(layers.get(layer - 1)));
        return withSpec(accepting(spec.inputs(), layers, spec.loss(), spec.reduction()));
    }

    /// The last layer's activation follows where it does not fit the new loss.
    public Project withLoss(Loss loss) {
        List<LayerSpec> layers = new ArrayList<>(spec.layers());
        if (!loss.accepts(layers.getLast().activation())) {
            Activation fitting = loss == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : Activation.SIGMOID;
            layers.set(layers.size() - 1, layers.getLast().withActivation(fitting));
        }
        return withSpec(new NetworkSpec(spec.inputs(), layers, loss, spec.reduction()));
    }

    public Project withReduction(Reduction reduction) {
        return withSpec(new NetworkSpec(spec.inputs(), spec.layers(), spec.loss(), reduction));
    }

    private void requireLayer(int layer) {
        if (layer < 1 || layer > spec.depth()) {
            throw new ShapeException(
                    "say.project.there-no-dense-layer",
                    "there is no dense layer {0} in a network of {1}",
                    layer,
                    spec.depth());
        }
    }

    private static NetworkSpec accepting(int inputs, List<LayerSpec> layers, Loss loss, Reduction reduction) {
        Activation last =
                layers.isEmpty() ? Activation.IDENTITY : layers.getLast().activation();
        Loss fitting = loss.accepts(last)
                ? loss
                : switch (last) {
                    case SOFTMAX -> Loss.CROSS_ENTROPY;
                    case SIGMOID -> Loss.BINARY_CROSS_ENTROPY;
                    default -> loss.classes() ? Loss.LOGITS_CROSS_ENTROPY : Loss.MEAN_SQUARED_ERROR;
                };
        return new NetworkSpec(inputs, layers, fitting, reduction);
    }

    private Project withSpec(NetworkSpec next) {
        return restructured(next, network().layers(), names);
    }

    private Project restructured(NetworkSpec next, List<Dense> known, Names kept) {
        Network network = Network.fitted(known, next, seed);
        boolean sameShape = next.shape().equals(spec.shape());
        TrainingState state = sameShape
                ? new TrainingState(start.step(), network, start.memories(), start.updates())
                : start.forgetting(network, optimizer);
        return new Project(
                name,
                next,
                seed,
                state,
                optimizer,
                data.resized(next.inputs(), next.outputs()),
                sample,
                batchSize,
                course,
                kept.fitting(next.sizes()));
    }

    // ---- names

    /// A name for a unit, weight or bias; a blank one takes it away. Inputs and outputs keep theirs in the data.
    ///
    /// @param place any number of it
    /// @throws ShapeException when there is no such place
    public Project withName(Place place, String value) {
        Place thing = Names.thing(place)
                .filter(network()::has)
                .orElseThrow(() -> new ShapeException(
                        "say.project.there-nothing-that-could",
                        "there is nothing that could have a name at {0}",
                        place));
        if (thing.quantity() == Quantity.ACTIVATION && thing.layer() == 0) {
            return withSamples(data.withInputName(thing.unit(), value), sample);
        }
        if (thing.quantity() == Quantity.ACTIVATION && thing.layer() == spec.depth()) {
            return withSamples(data.withOutputName(thing.unit(), value), sample);
        }
        return withNames(names.with(thing, value));
    }

    public Project withNames(Names value) {
        return new Project(name, spec, seed, start, optimizer, data, sample, batchSize, course, value);
    }

    /// What all parts are called: inputs and outputs as in the data, all others as the person calls them.
    public Names allNames() {
        Map<Place, String> all = new HashMap<>(names.given());
        collect(data.inputNames(), 0, all);
        collect(data.outputNames(), spec.depth(), all);
        return new Names(all);
    }

    private static void collect(List<String> names, int layer, Map<Place, String> all) {
        for (int u = 0; u < names.size(); u++) {
            String name = Names.tidy(names.get(u));
            if (!name.isEmpty() && !Dataset.numbered(name, u)) {
                all.put(Place.unit(Quantity.ACTIVATION, layer, u), name);
            }
        }
    }

    // ---- weights

    /// Fresh weights from the same seed, at step 0.
    public Project reset() {
        return withSeed(seed);
    }

    /// Fresh weights from another seed, at step 0.
    public Project withSeed(long value) {
        TrainingState state = TrainingState.start(spec.initialise(value), optimizer);
        return new Project(name, spec, value, state, optimizer, data, sample, batchSize, course, names);
    }

    /// One weight, or one bias for [Place#BIAS].
    ///
    /// @throws IllegalArgumentException when there is no such weight, or the value is no finite number
    public Project withWeight(int layer, int unit, int from, double value) {
        requireWeight(layer, unit, from);
        requireFinite(Sentence.of("say.word.a-weight", "a weight"), value);
        return withDense(layer, dense -> dense.withWeight(unit, from, value));
    }

    /// @throws ShapeException when there is no such weight; a bias is none
    public Project withCut(int layer, int unit, int from, boolean cut) {
        requireWeight(layer, unit, requireNoBias(from));
        return withDense(layer, d -> d.withMask(d.mask().withCut(unit * d.inputs() + from, cut)));
    }

    /// @throws ShapeException when there is no such weight; a bias is none
    public Project withFrozen(int layer, int unit, int from, boolean frozen) {
        requireWeight(layer, unit, requireNoBias(from));
        return withDense(layer, d -> d.withMask(d.mask().withFrozen(unit * d.inputs() + from, frozen)));
    }

    private void requireWeight(int layer, int unit, int from) {
        requireLayer(layer);
        if (unit < 0 || unit >= spec.units(layer) || from < Place.BIAS || from >= spec.units(layer - 1)) {
            throw new ShapeException(
                    "say.project.layer-has-no-weight",
                    "layer {0} has no weight of unit {1} from input {2}",
                    layer,
                    unit,
                    from);
        }
    }

    private static int requireNoBias(int from) {
        if (from == Place.BIAS) {
            throw new ShapeException(
                    "say.project.single-bias-can-be",
                    "a single bias can be neither cut nor frozen, only all biases of a layer");
        }
        return from;
    }

    private static void requireFinite(Sentence what, double value) {
        if (!Double.isFinite(value)) {
            throw new Refused("say.project.must-be-finite-number", "{0} must be a finite number, not {1}", what, value);
        }
    }

    /// Other weights, biases or masks of a layer, in the same shape.
    Project withDense(int layer, UnaryOperator<Dense> change) {
        Network network = network().withLayer(layer, change.apply(network().layer(layer)));
        return continuedFrom(new TrainingState(start.step(), network, start.memories(), start.updates()));
    }

    // ---- optimizer and data

    /// Memories stay where the new rule keeps the same ones.
    public Project withOptimizer(Optimizer next) {
        TrainingState state = next.memories().equals(optimizer.memories()) ? start : start.forgetting(network(), next);
        return new Project(name, spec, seed, state, next, data, sample, batchSize, course, names);
    }

    public Project withInput(int column, double value) {
        requireColumn(Sentence.of("say.word.input", "input"), column, spec.inputs());
        requireFinite(Sentence.of("say.word.an-input", "an input"), value);
        return withSamples(data.withInput(sample, column, value), sample);
    }

    public Project withTarget(int column, double value) {
        requireColumn(Sentence.of("say.word.target", "target"), column, spec.outputs());
        requireFinite(Sentence.of("say.word.a-target", "a target"), value);
        return withSamples(data.withTarget(sample, column, value), sample);
    }

    private static void requireColumn(Sentence what, int column, int columns) {
        if (column < 0 || column >= columns) {
            throw new ShapeException(
                    "say.project.there-no-among", "there is no {0} {1} among {2}", what, column, columns);
        }
    }

    /// Other samples to learn from. The network gets as many inputs and outputs as they have; what fits is kept, and
    /// where it does not, training starts afresh at that layer.
    ///
    /// @param shownSample the row of `next` that is shown from now on
    public Project withData(Dataset next, int shownSample) {
        int inputs = next.inputs().columns();
        int outputs = next.targets().columns();
        Project fitting = withSamples(data.select(new int[] {sample}), 0); // the samples that go need not be resized
        if (inputs != spec.inputs()) {
            fitting = fitting.withUnits(0, inputs);
        }
        if (outputs != spec.outputs()) {
            fitting = fitting.withUnits(spec.depth(), outputs);
        }
        return new Project(
                next.id().isEmpty() ? name : next.id(),
                fitting.spec,
                seed,
                fitting.start,
                optimizer,
                next,
                shownSample,
                batchSize,
                course,
                fitting.names);
    }

    /// Other values or other rows of the samples that there are, in the same columns.
    public Project withSamples(Dataset next, int shownSample) {
        return new Project(name, spec, seed, start, optimizer, next, shownSample, batchSize, course, names);
    }

    public Project withCourse(TrainingPlan next) {
        return new Project(name, spec, seed, start, optimizer, data, sample, batchSize, next, names);
    }

    public Project withSample(int row) {
        return new Project(name, spec, seed, start, optimizer, data, row, batchSize, course, names);
    }

    /// @param rows 1 for one sample at a time
    /// @throws ShapeException when it is below 1
    public Project withBatchSize(int rows) {
        return new Project(name, spec, seed, start, optimizer, data, sample, rows, course, names);
    }
}
