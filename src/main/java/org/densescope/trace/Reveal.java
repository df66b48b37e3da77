package org.densescope.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.train.OptimizerState;
import org.jspecify.annotations.Nullable;

/// What is known after `t` moments of a trace: the only door to its values.
///
/// A value that is not born yet cannot be read: it is never 0, and never a value of the step before.
///
/// @param trace the finished step
/// @param t how many moments have happened, `0 .. trace.length()`
/// @param row the sample of the batch that a place without a sample of its own means
public record Reveal(Trace trace, long t, int row) {
    public Reveal {
        if (t < 0 || t > trace.length()) {
            throw new IndexOutOfBoundsException("position " + t + " of " + trace.length());
        }
        Objects.checkIndex(row, trace.rows());
    }

    /// Showing the first sample.
    public Reveal(Trace trace, long t) {
        this(trace, t, 0);
    }

    /// The same position, showing another sample.
    public Reveal showing(int sample) {
        return sample == row ? this : new Reveal(trace, t, sample);
    }

    /// What is left of it under a veil: what is asked for is not known, nor is anything that is born with it or after
    /// it.
    public Reveal under(Veil veil) {
        long end = veil.from(this);
        return end >= t ? this : new Reveal(trace, end, row);
    }

    /// The same position, showing the sample that the last moment is about. Where a reader steps over all samples at
    /// once, or where the moment is about all of them, it is still the same one.
    public Reveal following(Grain grain) {
        Moment now = moment();
        if (now == null || now.sample() < 0) {
            return this;
        }
        boolean whole = grain.compareTo(Grain.LAYER) >= 0
                && trace.timeline().segmentAt(now.index()).end() == t;
        return whole ? this : showing(now.sample());
    }

    /// The sample of the batch that a place means.
    public int row(Place place) {
        return place.sample() == Place.SHOWN ? row : place.sample();
    }

    /// The moment that happened last, or null at the very start.
    public @Nullable Moment moment() {
        return t == 0 ? null : trace.timeline().moment(t - 1);
    }

    /// The index of the moment that writes the number at a place, or -1 for what is given and not computed (inputs,
    /// targets, weights), or `Long.MAX_VALUE` for a place that this trace never writes.
    public long birth(Place place) {
        int l = place.layer();
        int r = row(place);
        int u = place.unit();
        int last = trace.network().depth();
        return switch (place.quantity()) {
            case TARGET, WEIGHT -> -1;
            case ACTIVATION -> l == 0 ? -1 : born(Phase.ACTIVATION, l, r, u, 0);
            case WEIGHTED_SUM -> lastTerm(Phase.WEIGHTED_SUM, l, r, u);
            case EXPONENTIAL -> born(Phase.EXPONENTIAL, l, r, u, 0);
            case EXPONENTIAL_SUM -> lastTerm(Phase.EXPONENTIAL_SUM, l, r, 0);
            case LOSS_TERM -> born(Phase.LOSS, last, r, 0, u);
            case SAMPLE_LOSS -> trace.updated() == 1 ? Long.MAX_VALUE : lastTerm(Phase.LOSS, last, r, 0);
            case LOSS ->
                trace.share()
                        ? Long.MAX_VALUE
                        : lastTerm(trace.rows() == 1 ? Phase.LOSS : Phase.BATCH_LOSS, last, 0, 0);
            case ACTIVATION_GRADIENT ->
                l == last ? born(Phase.OUTPUT_GRADIENT, l, r, u, 0) : lastTerm(Phase.INPUT_GRADIENT, l, r, u);
            case DELTA -> born(l == last ? Phase.OUTPUT_DELTA : Phase.DELTA, l, r, u, 0);
            case WEIGHT_GRADIENT ->
                // of a single sample's walk the other samples come in with the update
                trace.share()
                        ? birth(place.as(Quantity.NEW_WEIGHT))
                        : born(Phase.WEIGHT_GRADIENT, l, trace.rows() - 1, u, term(place));
            case GRADIENT_SHARE -> trace.share() ? born(Phase.WEIGHT_GRADIENT, l, 0, u, term(place)) : Long.MAX_VALUE;
            case NEW_WEIGHT -> born(Phase.UPDATE, l, 0, u, term(place));
            case MEMORY_1 -> remembers(1) ? birth(place.as(Quantity.NEW_WEIGHT)) : Long.MAX_VALUE;
            case MEMORY_2 -> remembers(2) ? birth(place.as(Quantity.NEW_WEIGHT)) : Long.MAX_VALUE;
        };
    }

    private boolean remembers(int memories) {
        return trace.update().optimizer().memories().size() >= memories;
    }

    private int term(Place place) {
        return place.from() == Place.BIAS ? trace.network().units(place.layer() - 1) : place.from();
    }

    private long born(Phase phase, int layer, int row, int unit, int term) {
        Timeline line = trace.timeline();
        return line.segment(phase, layer) == null ? Long.MAX_VALUE : line.index(phase, layer, row, unit, term);
    }

    private long lastTerm(Phase phase, int layer, int row, int unit) {
        Timeline.Segment segment = trace.timeline().segment(phase, layer);
        return segment == null ? Long.MAX_VALUE : born(phase, layer, row, unit, segment.terms() - 1);
    }

    /// Whether there is such a number, known or not, in this structure and in this batch.
    public boolean has(Place place) {
        return trace.network().has(place) && (place.sample() == Place.SHOWN || place.sample() < trace.rows());
    }

    /// Whether the number at a place is known.
    public boolean knows(Place place) {
        return birth(place) < t;
    }

    /// The number at a place.
    ///
    /// @throws IllegalStateException when it is not born yet
    public double value(Place place) {
        if (!knows(place)) {
            throw new IllegalStateException(place + " is not known at " + t);
        }
        return finished(place);
    }

    /// The number at a place, or nothing when it is not born yet.
    public OptionalDouble find(Place place) {
        return knows(place) ? OptionalDouble.of(finished(place)) : OptionalDouble.empty();
    }

    /// Whether the units of a layer may be left out by dropout. Given with the network.
    ///
    /// @param layer `0..L`
    public boolean drops(int layer) {
        return trace.pass().batch().mask().covers(layer);
    }

    /// What dropout multiplies an activation by, 0 where it leaves the unit out; known as soon as `a` is.
    public OptionalDouble kept(int layer, int unit) {
        return knows(Place.unit(Quantity.ACTIVATION, layer, unit))
                ? OptionalDouble.of(trace.pass().kept(row, layer, unit))
                : OptionalDouble.empty();
    }

    /// `da/dz`, known as soon as `a` is: `f′(z)`, and with dropout `r·f′(z)`.
    ///
    /// @param layer `1..L`, of an activation that works unit by unit
    public OptionalDouble slope(int layer, int unit) {
        return knows(Place.unit(Quantity.ACTIVATION, layer, unit))
                ? OptionalDouble.of(trace.pass().slope(row, layer, unit))
                : OptionalDouble.empty();
    }

    /// `w·a`, one term of a weighted sum, known as soon as it has been added.
    ///
    /// @param layer `1..L`
    /// @param from the unit of the layer before
    public OptionalDouble product(int layer, int unit, int from) {
        return trace.timeline().index(Phase.WEIGHTED_SUM, layer, row, unit, from) < t
                ? OptionalDouble.of(trace.pass().term(row, layer, unit, from))
                : OptionalDouble.empty();
    }

    /// The inputs of the sample that is shown. They are given.
    public double[] inputs() {
        return trace.pass().batch().x().row(row);
    }

    /// The weight as it is now: the new one as soon as it is born, until then the old one.
    public double weightNow(int layer, int unit, int from) {
        Place renewed = Place.weight(Quantity.NEW_WEIGHT, layer, unit, from);
        return finished(knows(renewed) ? renewed : renewed.as(Quantity.WEIGHT));
    }

    /// A dense layer with its weights as they are now: the new ones as far as they are born, otherwise the old ones.
    ///
    /// @param layer `1..L`
    public Dense layerNow(int layer) {
        Dense old = trace.network().layer(layer);
        Dense renewed = trace.update().after().network().layer(layer);
        long born = happened(Phase.UPDATE, layer);
        int terms = old.inputs() + 1;
        if (born == 0) {
            return old;
        }
        if (born == (long) terms * old.units()) {
            return renewed;
        }
        int units = (int) (born / terms);
        int rest = (int) (born % terms);
        double[] weights = old.weights().data().clone();
        double[] bias = old.bias().clone();
        System.arraycopy(renewed.weights().data(), 0, weights, 0, units * old.inputs() + rest);
        System.arraycopy(renewed.bias(), 0, bias, 0, units);
        return old.withParameters(new Matrix(old.units(), old.inputs(), weights), bias);
    }

    /// The network with its weights as they are now.
    @SuppressWarnings("ReferenceEquality") // nothing new: the very same network
    public Network networkNow() {
        Network before = trace.network();
        List<Dense> layers = new ArrayList<>();
        boolean changed = false;
        for (int l = 1; l <= before.depth(); l++) {
            Dense now = layerNow(l);
            changed |= now != before.layer(l);
            layers.add(now);
        }
        return changed ? new Network(layers, before.loss(), before.reduction()) : before;
    }

    /// How many moments of one phase of one layer have happened; 0 where there is no such phase.
    public long happened(Phase phase, int layer) {
        Timeline.Segment segment = trace.timeline().segment(phase, layer);
        return segment == null ? 0 : Math.clamp(t - segment.start(), 0, segment.length());
    }

    /// The sum that is being taken at this moment, with the terms that have happened; nothing outside of a sum, or
    /// where the sum is finished, or where it is one of another sample than the one that is shown.
    public OptionalDouble running() {
        Moment now = moment();
        if (now == null || now.finishesNumber() || (now.phase().perSample() && now.row() != row)) {
            return OptionalDouble.empty();
        }
        int l = now.layer();
        int terms = now.term() + 1;
        Pass pass = trace.pass();
        return switch (now.phase()) {
            case WEIGHTED_SUM -> OptionalDouble.of(pass.partialSum(row, l, now.unit(), terms));
            case INPUT_GRADIENT -> OptionalDouble.of(pass.partialBackSum(row, l, now.unit(), terms));
            case EXPONENTIAL_SUM -> OptionalDouble.of(pass.partialExponentialSum(row, l, terms));
            case LOSS -> OptionalDouble.of(pass.partialSampleLoss(row, terms));
            case BATCH_LOSS -> OptionalDouble.of(pass.partialLoss(terms));
            case WEIGHT_GRADIENT -> {
                int from = now.term() == now.terms() - 1 ? Place.BIAS : now.term();
                yield OptionalDouble.of(pass.partialWeightGradient(l, now.unit(), from, now.row() + 1));
            }
            default -> OptionalDouble.empty();
        };
    }

    private double finished(Place place) {
        Pass pass = trace.pass();
        int l = place.layer();
        int u = place.unit();
        int r = row(place);
        int at = r * trace.network().units(l) + u;
        return switch (place.quantity()) {
            case ACTIVATION -> pass.a(l)[at];
            case WEIGHTED_SUM -> pass.z(l)[at];
            case EXPONENTIAL -> pass.exponentials(l)[at];
            case EXPONENTIAL_SUM -> pass.exponentialSums(l)[r];
            case TARGET -> pass.batch().target().data()[at];
            case LOSS_TERM -> pass.lossTerms()[at];
            case SAMPLE_LOSS -> pass.sampleLosses()[r];
            case LOSS -> pass.loss();
            case ACTIVATION_GRADIENT -> pass.activationGradients(l)[at];
            case DELTA -> pass.deltas(l)[at];
            case WEIGHT -> trace.network().layer(l).weight(u, place.from());
            case WEIGHT_GRADIENT -> gradient(trace.whole(), place);
            case GRADIENT_SHARE -> gradient(pass, place);
            case NEW_WEIGHT -> trace.update().after().network().layer(l).weight(u, place.from());
            case MEMORY_1 -> {
                OptimizerState.Layer memory = trace.update().after().memories().layer(l);
                yield place.from() == Place.BIAS ? memory.bias1()[u] : memory.weights1()[position(place)];
            }
            case MEMORY_2 -> {
                OptimizerState.Layer memory = trace.update().after().memories().layer(l);
                yield place.from() == Place.BIAS ? memory.bias2()[u] : memory.weights2()[position(place)];
            }
        };
    }

    private double gradient(Pass pass, Place place) {
        int l = place.layer();
        return place.from() == Place.BIAS
                ? pass.biasGradients(l)[place.unit()]
                : pass.weightGradients(l)[position(place)];
    }

    private int position(Place place) {
        Dense dense = trace.network().layer(place.layer());
        return place.unit() * dense.inputs() + place.from();
    }
}
