package org.densescope.working;

import static org.densescope.engine.Quantity.ACTIVATION;
import static org.densescope.engine.Quantity.ACTIVATION_GRADIENT;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Kernels;

/// Slips on the way back from a layer to the one before it, through the weights between them.
final class PathSlips {
    private PathSlips() {}

    static List<Slip> of(Network network) {
        List<Slip> slips = new ArrayList<>();
        int widest = 0;
        for (int l = 1; l <= network.depth(); l++) {
            widest = Math.max(widest, network.units(l));
        }
        for (int k = 0; k < Math.min(widest, Catalogue.MOST_ARGUMENTS); k++) {
            int only = k;
            slips.add(back("one-path-only", o -> only < paths(o) && paths(o) > 1 ? product(o, only) : o.usual())
                    .with(only));
        }
        slips.add(back("paths-averaged", o -> o.usual() / paths(o)));
        slips.add(back("paths-absolute", o -> Operation.sum(paths(o), k -> Math.abs(product(o, k)))));
        slips.add(back("weights-transposed-back", PathSlips::throughRow));
        slips.add(back("updated-weights", o -> {
            double[] delta = o.deltasAbove();
            return Kernels.partialBackSum(o.step().renewed(o.layer() + 1), o.unit(), delta, 0, delta.length);
        }));
        slips.add(back("weight-forgotten-back", o -> Kernels.sum(o.deltasAbove(), 0, paths(o))));
        slips.add(back(
                "weights-of-other-unit-back",
                o -> Kernels.partialBackSum(o.above(), o.neighbour(), o.deltasAbove(), 0, paths(o))));
        slips.add(back(
                "weight-gradient-for-back",
                o -> Operation.sum(paths(o), k -> o.deltasAbove()[k] * o.row(ACTIVATION, o.layer())[o.unit()])));
        return slips;
    }

    private static Slip back(String id, Twist twist) {
        return Slip.of(id, ACTIVATION_GRADIENT, o -> o.layer() < o.depth() ? twist.of(o) : o.usual());
    }

    private static int paths(Operation o) {
        return o.above().units();
    }

    private static double product(Operation o, int path) {
        return o.above().isCut(path, o.unit()) ? 0 : o.above().weight(path, o.unit()) * o.deltasAbove()[path];
    }

    /// Back through a row of the matrix in place of a column, where it is square.
    static double throughRow(Operation o) {
        if (o.layer() == o.depth() || o.above().inputs() != paths(o)) {
            return o.usual();
        }
        return Kernels.partialSum(o.above(), o.unit(), o.deltasAbove(), 0, paths(o));
    }
}
