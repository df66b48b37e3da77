package org.densescope.trace.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Operand;
import org.densescope.trace.formula.Phrase;
import org.densescope.train.OptimizerState;
import org.jspecify.annotations.Nullable;

/// The first operation of a step whose result is NaN or infinite, with what went into it.
///
/// @param moment the operation: its phase, layer and unit
/// @param place what it writes, or adds to
/// @param value what it makes: NaN or an infinity
/// @param inputs what it reads, with the values
public record FirstNonFinite(Moment moment, Place place, double value, List<Input> inputs) {
    /// A number that went in.
    public record Input(Operand operand, double value) {}

    public FirstNonFinite {
        inputs = List.copyOf(inputs);
    }

    /// The first one in tape order, or nothing where all numbers are finite.
    public static Optional<FirstNonFinite> in(Trace trace) {
        if (finite(trace)) {
            return Optional.empty();
        }
        Reveal end = trace.at(trace.length());
        for (Timeline.Segment segment : trace.timeline().segments()) {
            for (long index = segment.start(); index < segment.end(); index++) {
                Moment moment = segment.moment(index);
                Place sum = sum(trace, moment);
                // a sum that has left the finite numbers never comes back, so its end tells of all its terms
                if (sum != null && Double.isFinite(end.value(sum))) {
                    index = last(trace.timeline(), moment);
                    continue;
                }
                Optional<FirstNonFinite> found = at(trace, moment);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The index of the moment that finishes a sum.
    private static long last(Timeline line, Moment m) {
        return m.phase().overSamples()
                ? line.index(m.phase(), m.layer(), m.rows() - 1, m.unit(), m.term())
                : line.index(m.phase(), m.layer(), m.row(), m.unit(), m.terms() - 1);
    }

    /// The sentence that names layer, unit and operation, and the number; letters stand in it for [Naming#words].
    ///
    /// @param naming how the reader wants numbers named
    public Phrase phrase(Trace trace, Naming naming) {
        Scope scope = Scope.of(trace.at(moment.index() + 1), Grain.TERM, moment, naming);
        return Phrase.of("explain.non-finite", scope.notation().plain(place), value, Explainer.title(scope));
    }

    private static @Nullable Place sum(Trace trace, Moment m) {
        return switch (m.phase()) {
            case WEIGHTED_SUM ->
                Place.unit(Quantity.WEIGHTED_SUM, m.layer(), m.unit()).ofSample(m.row());
            case INPUT_GRADIENT ->
                Place.unit(Quantity.ACTIVATION_GRADIENT, m.layer(), m.unit()).ofSample(m.row());
            case EXPONENTIAL_SUM ->
                Place.unit(Quantity.EXPONENTIAL_SUM, m.layer(), 0).ofSample(m.row());
            case WEIGHT_GRADIENT -> Scope.parameter(trace.gradient(), m.layer(), m.unit(), m.term(), m.terms() - 1);
            default -> null;
        };
    }

    private static Optional<FirstNonFinite> at(Trace trace, Moment moment) {
        Reveal after = trace.at(moment.index() + 1).following(Grain.TERM);
        double running = after.running().orElse(0);
        List<Operand> operands = Operands.of(Scope.of(after, Grain.TERM, moment, Naming.STANDARD));
        for (Operand operand : operands) {
            if (operand.role() == Operand.Role.TARGET) {
                double written = after.find(operand.place()).orElse(running);
                double bad = Double.isFinite(written) ? running : written;
                if (!Double.isFinite(bad)) {
                    return Optional.of(new FirstNonFinite(moment, operand.place(), bad, inputs(after, operands)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Input> inputs(Reveal after, List<Operand> operands) {
        List<Input> inputs = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand.role() != Operand.Role.TARGET) {
                inputs.add(new Input(operand, after.value(operand.place())));
            }
        }
        return inputs;
    }

    private static boolean finite(Trace trace) {
        Pass pass = trace.pass();
        Network after = trace.update().after().network();
        boolean finite = Double.isFinite(pass.loss())
                && finite(pass.lossTerms())
                && finite(pass.sampleLosses())
                && finite(pass.a(0));
        finite &= finite(pass.activationGradients(0));
        for (int l = 1; l <= after.depth() && finite; l++) {
            OptimizerState.Layer memory = trace.update().after().memories().layer(l);
            finite = finite(pass.z(l))
                    && finite(pass.exponentialSums(l))
                    && finite(pass.a(l))
                    && finite(pass.activationGradients(l))
                    && finite(pass.deltas(l))
                    && finite(pass.weightGradients(l))
                    && finite(pass.biasGradients(l))
                    && finite(after.layer(l).weights().data())
                    && finite(after.layer(l).bias())
                    && finite(memory.weights1())
                    && finite(memory.weights2())
                    && finite(memory.bias1())
                    && finite(memory.bias2());
        }
        return finite;
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
