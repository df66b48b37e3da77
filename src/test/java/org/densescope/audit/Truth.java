package org.densescope.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.session.Position;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Stepper;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
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
    private final int updated;
    private final boolean looks;
    private final Trace trace;
    private final Replay replay;
    private long count;

    /// @param project the document
    /// @param position how many updates and how many operations of the next one have happened
    /// @param grain how far the reader's last step went
    /// @param aside whether the tape goes through one of the samples of the update, rather than through all
    /// @param chosen whether the sample was chosen by hand: then it is shown even where no update sees it
    /// @param replay the trainings up to here
    public Truth(Project project, Position position, Grain grain, boolean aside, boolean chosen, Replay replay) {
        this.project = project;
        this.position = position;
        this.replay = replay;
        state = replay.at(project, position.step());
        int[] seen = project.trainer().samples(position.step());
        Batch whole = project.trainer().batch(position.step(), seen);
        int own = IntStream.range(0, seen.length)
                .filter(r -> seen[r] == project.sample())
                .findFirst()
                .orElse(-1);
        looks = aside && chosen && own < 0;
        boolean share = aside && !looks && seen.length > 1;
        int through = Math.max(0, own);
        samples = looks ? new int[] {project.sample()} : share ? new int[] {seen[through]} : seen;
        updated = looks ? 1 : seen.length;
        batch = looks ? project.trainer().batch(position.step(), samples) : share ? whole.row(through) : whole;
        Optimizer rule = project.trainer().optimizerAt(position.step());
        Batch walked = share ? whole : batch;
        trace = looks
                ? Trace.look(state, rule, batch, Workers.ONE)
                : share
                        ? Trace.through(through, state, rule, whole, Workers.ONE)
                        : Trace.of(state, rule, batch, Workers.ONE);
        Stepper[] walk = new Stepper[1];
        walk[0] = new Stepper(state, rule, walked, (phase, layer, unit, term, terms, sample, rows, running) -> {
            boolean sampled = phase.perSample() || phase == Phase.WEIGHT_GRADIENT;
            if ((looks && phase == Phase.UPDATE)
                    || (share && (phase == Phase.BATCH_LOSS || (sampled && sample != through)))) {
                return;
            }
            Tick tick = share
                    ? new Tick(
                            phase,
                            layer,
                            unit,
                            term,
                            terms,
                            0,
                            1,
                            phase == Phase.WEIGHT_GRADIENT ? OptionalDouble.empty() : running)
                    : new Tick(phase, layer, unit, term, terms, sample, rows, running);
            count++;
            if (count <= position.t()) {
                last = tick;
                if (phase == Phase.WEIGHTED_SUM || phase == Phase.INPUT_GRADIENT || phase == Phase.WEIGHT_GRADIENT) {
                    added.add(List.of(phase.hashCode(), layer, tick.row(), unit, term));
                }
            }
            if (count == position.t()) {
                known.putAll(share ? of(walk[0].known, through) : walk[0].known);
            }
            if (count == position.t() + 1) {
                next = tick;
            }
        });
        if (position.t() == 0) {
            known.putAll(share ? of(walk[0].known, through) : walk[0].known);
        }
        walk[0].run();
        finished = share ? of(walk[0].known, through) : walk[0].known;
        row = shown(grain);
    }

    /// What the walk through one sample knows of all that is known of the batch: its own numbers, what is the same for
    /// all, its shares, and the gradients of all only with the new weights.
    private Map<Place, Double> of(Map<Place, Double> all, int through) {
        Map<Place, Double> own = new HashMap<>();
        all.forEach((place, value) -> {
            boolean late =
                    place.quantity() == Quantity.WEIGHT_GRADIENT && !all.containsKey(place.as(Quantity.NEW_WEIGHT));
            if (place.quantity() == Quantity.LOSS || late) {
                return;
            }
            if (!place.quantity().perSample()) {
                own.put(place, value);
            } else if (place.sample() == through) {
                own.put(place.ofSample(0), value);
            }
        });
        for (List<Integer> once : added) {
            if (once.getFirst() == Phase.WEIGHT_GRADIENT.hashCode()) {
                share(own, once.get(1), once.get(3), once.get(4));
            }
        }
        return own;
    }

    private void share(Map<Place, Double> own, int l, int unit, int term) {
        boolean bias = term == network().units(l - 1);
        double delta = own.get(Place.unit(Quantity.DELTA, l, unit).ofSample(0));
        Place place = Place.weight(Quantity.GRADIENT_SHARE, l, unit, bias ? Place.BIAS : term);
        boolean cut = !bias && network().layer(l).isCut(unit, term);
        own.put(
                place,
                cut
                        ? 0
                        : bias
                                ? delta
                                : delta
                                        * own.get(Place.unit(Quantity.ACTIVATION, l - 1, term)
                                                .ofSample(0)));
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

    public Project project() {
        return project;
    }

    /// How many samples the update sees; of a look that one.
    public int updated() {
        return updated;
    }

    /// Whether the tape goes through one of several samples that the update sees.
    public boolean share() {
        return updated > batch.rows();
    }

    /// Whether no update comes of it.
    public boolean looks() {
        return looks;
    }

    /// The step as the engine makes it, for what puts it into words.
    public Trace trace() {
        return trace;
    }

    /// What dropout multiplies a unit's activation by in the sample that is shown.
    public double kept(int l, int unit) {
        return batch.mask().factor(l, row * network().units(l) + unit);
    }

    /// The trainings that led here.
    public Replay replay() {
        return replay;
    }

    /// How many operations the whole step has.
    public long length() {
        return count;
    }

    /// The rows of the data that are in the batch which is shown.
    public int[] samples() {
        return samples.clone();
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

    /// The network with the new weights as far as they are there.
    public Network networkNow() {
        List<Dense> layers = new ArrayList<>();
        for (int l = 1; l <= network().depth(); l++) {
            Dense dense = network().layer(l);
            double[] weights = new double[dense.units() * dense.inputs()];
            double[] bias = new double[dense.units()];
            for (int u = 0; u < dense.units(); u++) {
                bias[u] = weightNow(l, u, Place.BIAS).orElseThrow();
                for (int i = 0; i < dense.inputs(); i++) {
                    weights[u * dense.inputs() + i] = weightNow(l, u, i).orElseThrow();
                }
            }
            layers.add(dense.withParameters(new Matrix(dense.units(), dense.inputs(), weights), bias));
        }
        return new Network(layers, network().loss(), network().reduction());
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
