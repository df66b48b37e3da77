package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION_GRADIENT;
import static org.densescope.engine.Quantity.DELTA;
import static org.densescope.engine.Quantity.NEW_WEIGHT;
import static org.densescope.engine.Quantity.WEIGHTED_SUM;
import static org.densescope.engine.Quantity.WEIGHT_GRADIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.densescope.engine.Network;
import org.densescope.trace.Trace;

/// Another way to write the same thing, as other books have it. It is no slip: a whole sheet that fits it is right.
///
/// @param id its name, by which its words are found too
/// @param key the right numbers where things are done so
public record Convention(String id, AnswerKey key) {
    private static final int ENOUGH = 2;

    /// The conventions by which all numbers are right, where by the usual ones several are not.
    ///
    /// @param key the usual right numbers
    public static List<Convention> fitting(AnswerKey key, Working working) {
        Judge usual = new Judge(key, working);
        // what only follows from a wrong number counts, too
        long other = working.texts().keySet().stream()
                .filter(cell -> !usual.of(cell).verdict().right())
                .count();
        if (other < ENOUGH) {
            return List.of();
        }
        return all(key.trace()).stream()
                .filter(convention -> convention.fits(working))
                .toList();
    }

    private boolean fits(Working working) {
        Judge judge = new Judge(key, working);
        return working.texts().keySet().stream()
                .allMatch(cell -> judge.of(cell).verdict().right());
    }

    /// All that there are for a network.
    static List<Convention> all(Trace trace) {
        List<Convention> all = new ArrayList<>();
        Network network = trace.network();
        boolean square = true;
        for (int l = 1; l <= network.depth(); l++) {
            square &= network.units(l) == network.units(l - 1);
        }
        if (square) {
            all.add(of(
                    "wired-the-other-way",
                    trace,
                    otherWiring(),
                    "weights-transposed",
                    "weights-transposed-back",
                    "gradient-transposed"));
        }
        all.add(of("target-minus-output", trace, otherSign(), "t-minus-o"));
        all.add(of("delta-is-error", trace, withoutSlope(), "slope-forgotten", "error-for-delta-in-gradient"));
        for (Slip slip : LossSlips.of(network, trace.rows())) {
            switch (slip.id()) {
                case "half-missing" -> all.add(of("no-half", trace, slip, slip.id(), "factor-2"));
                case "half-added" -> all.add(of("half", trace, slip, slip.id(), "factor-half"));
                case "mean-over-outputs" -> all.add(of(slip.id(), trace, slip, slip.id(), "factor-half"));
                case "not-divided-by-outputs" -> all.add(of("sum-over-outputs", trace, slip, slip.id(), "factor-2"));
                case "batch-summed" -> all.add(of("batch-sum", trace, slip, slip.id(), "factor-2"));
                case "batch-averaged" -> all.add(of("batch-mean", trace, slip, slip.id(), "factor-half"));
                case "log10" -> all.add(of("log-base-10", trace, slip, slip.id()));
                case "log2" -> all.add(of("log-base-2", trace, slip, slip.id()));
                default -> {}
            }
        }
        return all;
    }

    private static Convention of(String id, Trace trace, Slip custom, String... gone) {
        return new Convention(id, new AnswerKey(trace, custom, Set.of(gone)));
    }

    /// A weight from `i` to `o` stands in row `i`, column `o`.
    private static Slip otherWiring() {
        return Slip.of("", WEIGHTED_SUM, ForwardSlips::throughColumn)
                .and(ACTIVATION_GRADIENT, PathSlips::throughRow)
                .and(
                        WEIGHT_GRADIENT,
                        o -> o.ofBias() ? o.usual() : o.overSamples(s -> s.deltas()[s.from()] * s.in()[s.unit()]));
    }

    /// The error is target minus output all the way, and the update adds.
    private static Slip otherSign() {
        return Slip.ofError("", o -> -o.usual())
                .and(
                        NEW_WEIGHT,
                        o -> o.learns()
                                ? o.step()
                                        .weights()
                                        .work(o.layer(), o.unit(), o.from(), -o.weightGradient())
                                        .weight()
                                : o.usual());
    }

    /// What is called δ is the gradient before the slope, which is multiplied in where δ is used.
    private static Slip withoutSlope() {
        return Slip.of("", DELTA, o -> UnitSlips.hasSlope(o) ? o.gradient() : o.usual())
                .and(ACTIVATION_GRADIENT, o -> {
                    if (o.layer() == o.depth()) {
                        return o.usual();
                    }
                    return Operation.sum(
                            o.above().units(),
                            k -> o.above().weight(k, o.unit()) * o.deltasAbove()[k] * slope(o, o.layer() + 1, k));
                })
                .and(
                        WEIGHT_GRADIENT,
                        o -> o.overSamples(
                                s -> s.delta() * slope(s, s.layer(), s.unit()) * (s.ofBias() ? 1 : s.in()[s.from()])));
    }

    /// 1 where loss and activation are one, so that δ has the slope in it.
    private static double slope(Operation o, int layer, int unit) {
        boolean whole = !o.network().layer(layer).activation().elementwise()
                || (layer == o.depth() && o.loss().fused());
        return whole ? 1 : o.slope(layer, unit);
    }
}
