package org.densescope.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Project;
import org.densescope.session.Position;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Stepper;
import org.densescope.train.Memories;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// What must be known at a position, computed from the document alone by a walk on mutable memory, one operation after
/// the other. Nothing of what the window holds takes part.
public final class Truth {
    /// One operation.
    public record Tick(
            Phase phase, int layer, int unit, int term, int terms, int row, int rows, OptionalDouble running) {
        boolean sameSegment(Tick other) {
            return phase == other.phase && layer == other.layer;
        }
    }

    private final Project project;
    private final Position position;
    private final TrainingState state;
    private final int[] samples;
    private final Batch batch;
    private final Map<Place, Double> known = new HashMap<>();
    private final Map<Place, Double> finished;
    private final Set<List<Integer>> added = new HashSet<>();
    private @Nullable Tick last;
    private @Nullable Tick next;
    private final int row;
    private long count;

    /// @param project the document
    /// @param position how many updates and how many operations of the next one have happened
    /// @param grain how far the reader's last step went
    public Truth(Project project, Position position, Grain grain) {
        this.project = project;
        this.position = position;
        TrainingState at = project.start();
        while (at.step() < position.step()) {
            at = updated(at, project, project.data().rows(project.trainer().samples(at.step())));
        }
        samples = project.course().whole()
                ? new int[] {project.sample()}
                : project.trainer().samples(position.step());
        batch = project.data().rows(samples);
        state = at;
        Stepper[] walk = new Stepper[1];
        walk[0] = new Stepper(
                state, project.optimizer(), batch, (phase, layer, unit, term, terms, sample, rows, running) -> {
                    Tick tick = new Tick(phase, layer, unit, term, terms, sample, rows, running);
                    count++;
                    if (count <= position.t()) {
                        last = tick;
                        if (phase == Phase.WEIGHTED_SUM
                                || phase == Phase.INPUT_GRADIENT
                                || phase == Phase.WEIGHT_GRADIENT) {
                            added.add(List.of(phase.hashCode(), layer, sample, unit, term));
                        }
                    }
                    if (count == position.t()) {
                        known.putAll(walk[0].known);
                    }
                    if (count == position.t() + 1) {
                        next = tick;
                    }
                });
        if (position.t() == 0) {
            known.putAll(walk[0].known);
        }
        walk[0].run();
        finished = walk[0].known;
        row = shown(grain);
    }

    /// The document's sample, or while the samples are gone through one by one, the one that has its turn.
    private int shown(Grain grain) {
        Tick now = last;
        if (now == null || batch.rows() == 1) {
            return project.batchRow(samples);
        }
        boolean coarse = switch (grain) {
            case TERM, UNIT -> false;
            case LAYER, PHASE, WHOLE -> true;
        };
        boolean end = next == null || !now.sameSegment(next);
        int turn = switch (now.phase()) {
            case ZERO_GRAD, UPDATE -> -1;
            case BATCH_LOSS -> now.term() < now.terms() - 1 ? now.term() : -1;
            default -> now.row();
        };
        return turn < 0 || (coarse && end) ? project.batchRow(samples) : turn;
    }

    private static TrainingState updated(TrainingState at, Project project, Batch batch) {
        Stepper walk = new Stepper(at, project.optimizer(), batch, (_, _, _, _, _, _, _, _) -> {});
        walk.run();
        List<Dense> layers = new ArrayList<>();
        List<Memories.Layer> memories = new ArrayList<>();
        for (int l = 1; l <= at.network().depth(); l++) {
            Dense old = at.network().layer(l);
            int n = old.units();
            int in = old.inputs();
            layers.add(old.withParameters(
                    new Matrix(n, in, all(walk, Quantity.NEW_WEIGHT, l, n, in)),
                    biases(walk, Quantity.NEW_WEIGHT, l, n)));
            int kinds = project.optimizer().memories().size();
            memories.add(new Memories.Layer(
                    kinds > 0 ? all(walk, Quantity.MEMORY_1, l, n, in) : new double[0],
                    kinds > 1 ? all(walk, Quantity.MEMORY_2, l, n, in) : new double[0],
                    kinds > 0 ? biases(walk, Quantity.MEMORY_1, l, n) : new double[0],
                    kinds > 1 ? biases(walk, Quantity.MEMORY_2, l, n) : new double[0]));
        }
        Network network = new Network(layers, at.network().loss(), at.network().reduction());
        return new TrainingState(at.step() + 1, network, new Memories(memories), at.updates() + 1);
    }

    private static double[] all(Stepper walk, Quantity quantity, int l, int n, int in) {
        double[] values = new double[n * in];
        for (int i = 0; i < values.length; i++) {
            values[i] = walk.known.get(Place.weight(quantity, l, i / in, i % in));
        }
        return values;
    }

    private static double[] biases(Stepper walk, Quantity quantity, int l, int n) {
        double[] values = new double[n];
        for (int u = 0; u < n; u++) {
            values[u] = walk.known.get(Place.weight(quantity, l, u, Place.BIAS));
        }
        return values;
    }

    public Project project() {
        return project;
    }

    public Network network() {
        return state.network();
    }

    public TrainingState state() {
        return state;
    }

    public Batch batch() {
        return batch;
    }

    public Position position() {
        return position;
    }

    /// The sample that is shown.
    public int row() {
        return row;
    }

    /// The operation that happened last, or null at the start.
    public @Nullable Tick last() {
        return last;
    }

    /// The number at a place, or nothing while it is not computed.
    public OptionalDouble find(Place place) {
        return find(known, place);
    }

    /// The number at a place at the end of the step, or nothing where there never is one.
    public OptionalDouble finished(Place place) {
        return find(finished, place);
    }

    private OptionalDouble find(Map<Place, Double> numbers, Place place) {
        Double value = numbers.get(place.sample() == Place.SHOWN ? place.ofSample(row) : place);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public OptionalDouble weightNow(int layer, int unit, int from) {
        OptionalDouble renewed = find(Place.weight(Quantity.NEW_WEIGHT, layer, unit, from));
        return renewed.isPresent() ? renewed : find(Place.weight(Quantity.WEIGHT, layer, unit, from));
    }

    /// What the sum that is being taken adds up to so far; nothing outside of a sum of the sample that is shown.
    public OptionalDouble running() {
        Tick now = last;
        return now == null || (now.phase().perSample() && now.row() != row) ? OptionalDouble.empty() : now.running();
    }

    /// Whether a term of a sum has been added in the sample that is shown.
    ///
    /// @param phase `WEIGHTED_SUM`, `INPUT_GRADIENT` or `WEIGHT_GRADIENT`
    public boolean added(Phase phase, int layer, int unit, int term) {
        return added(phase, row, layer, unit, term);
    }

    /// The same in a given sample.
    public boolean added(Phase phase, int sample, int layer, int unit, int term) {
        return added.contains(List.of(phase.hashCode(), layer, sample, unit, term));
    }

    /// `w · a`, rounded; nothing before it has been added.
    public OptionalDouble product(int layer, int unit, int from) {
        if (!added(Phase.WEIGHTED_SUM, layer, unit, from)) {
            return OptionalDouble.empty();
        }
        double w = network().layer(layer).weight(unit, from);
        double a = find(Place.unit(Quantity.ACTIVATION, layer - 1, from)).orElseThrow();
        return OptionalDouble.of(network().layer(layer).isCut(unit, from) ? 0 : w * a);
    }
}
