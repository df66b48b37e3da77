package org.densescope.working;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.trace.Trace;

/// All slips that there can be in one training step.
final class Catalogue {
    /// Of how many outputs or ways a slip is tried one by one.
    static final int MOST_ARGUMENTS = 16;

    private static final Set<Quantity> FORWARD =
            Set.of(Quantity.WEIGHTED_SUM, Quantity.EXPONENTIAL, Quantity.EXPONENTIAL_SUM, Quantity.ACTIVATION);
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
    private final Map<Integer, List<Slip>> inLayer = new HashMap<>();
    private final Map<String, List<Slip>> near = new HashMap<>();

    /// @param gone names of slips that are none here
    Catalogue(Trace trace, Set<String> gone) {
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
        all.removeIf(slip -> gone.contains(slip.id()));
        slips = List.copyOf(all);
    }

    /// What can have gone wrong on the way to a number: each slip everywhere first, then in one layer near it. The same
    /// slip is the same object each time.
    List<Slip> near(Cell cell) {
        boolean all = cell.next() || !(FORWARD.contains(cell.quantity()) || LOSSES.contains(cell.quantity()));
        String kind = all ? "all" : FORWARD.contains(cell.quantity()) ? "forward" : "loss";
        return near.computeIfAbsent(kind + cell.place().layer(), _ -> collect(cell));
    }

    private List<Slip> collect(Cell cell) {
        Set<Quantity> before = before(cell);
        Set<Integer> layers = new TreeSet<>();
        if (depth > 1) {
            for (int l = cell.place().layer() - 1; l <= cell.place().layer() + 1; l++) {
                layers.add(Math.clamp(l, 0, depth));
            }
            layers.add(depth);
        }
        List<Slip> found = new ArrayList<>();
        for (int s = 0; s < slips.size(); s++) {
            Slip slip = slips.get(s);
            if (slip.alone()) {
                continue;
            }
            if (slip.rounding() != null) {
                found.add(slip);
            } else if (slip.twists().keySet().stream().anyMatch(before::contains)) {
                found.add(slip);
                for (int layer : layers) {
                    found.add(inLayer(layer).get(s));
                }
            }
        }
        return found;
    }

    private List<Slip> inLayer(int layer) {
        return inLayer.computeIfAbsent(
                layer, _ -> slips.stream().map(slip -> slip.inLayer(layer)).toList());
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
