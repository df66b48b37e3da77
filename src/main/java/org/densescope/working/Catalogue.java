package org.densescope.working;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;

/// All slips that there can be in one training step.
final class Catalogue {
    /// Of how many outputs or ways a slip is tried one by one.
    static final int MOST_ARGUMENTS = 16;

    private static final Set<Quantity> FORWARD = Set.of(
            Quantity.WEIGHTED_SUM, Quantity.EXPONENTIAL, Quantity.EXPONENTIAL_SUM, Quantity.ACTIVATION);
    private static final Set<Quantity> LOSSES = Set.of(Quantity.LOSS_TERM, Quantity.SAMPLE_LOSS, Quantity.LOSS);

    private static final List<Rounding> ROUNDINGS = List.of(
            new Rounding(2, false),
            new Rounding(3, false),
            new Rounding(4, false),
            new Rounding(2, true),
            new Rounding(3, true),
            new Rounding(4, true));

    private final int depth;
    private final List<Slip> slips;

    Catalogue(Trace trace) {
        Network network = trace.network();
        depth = network.depth();
        int samples = trace.rows();
        List<Slip> all = new ArrayList<>();
        all.addAll(ForwardSlips.of(network, samples));
        all.addAll(LossSlips.of(network, samples));
        all.addAll(UnitSlips.of(network));
        all.addAll(PathSlips.of(network));
        all.addAll(WeightSlips.of(samples));
        all.addAll(StepSlips.of(trace.update().optimizer()));
        for (int r = 0; r < ROUNDINGS.size(); r++) {
            all.add(Slip.rounded("rounded-early", r, ROUNDINGS.get(r)));
        }
        slips = List.copyOf(all);
    }

    /// What can have gone wrong on the way to a number: each slip everywhere first, then in one layer near it.
    List<Slip> near(Cell cell) {
        Set<Quantity> before = before(cell);
        Set<Integer> layers = new TreeSet<>();
        if (depth > 1) {
            for (int l = cell.place().layer() - 1; l <= cell.place().layer() + 1; l++) {
                layers.add(Math.clamp(l, 0, depth));
            }
            layers.add(depth);
        }
        List<Slip> near = new ArrayList<>();
        for (Slip slip : slips) {
            if (slip.rounding() != null) {
                near.add(slip);
            } else if (slip.twists().keySet().stream().anyMatch(before::contains)) {
                near.add(slip);
                layers.forEach(layer -> near.add(slip.inLayer(layer)));
            }
        }
        return near;
    }

    /// What is computed on the way to a number, itself among it.
    private static Set<Quantity> before(Cell cell) {
        Set<Quantity> before = EnumSet.allOf(Quantity.class);
        if (!cell.next() && FORWARD.contains(cell.quantity())) {
            before.retainAll(FORWARD);
        } else if (!cell.next() && LOSSES.contains(cell.quantity())) {
            before.removeIf(quantity -> !FORWARD.contains(quantity) && !LOSSES.contains(quantity));
        }
        return before;
    }
}
