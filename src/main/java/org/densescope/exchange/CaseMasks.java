package org.densescope.exchange;

import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.jspecify.annotations.Nullable;

/// What a case says of single weights and of biases, and what its targets must be for its loss.
final class CaseMasks {
    private CaseMasks() {}

    /// @param l the layer, from 0
    static Dense of(RawCase raw, int l, int depth, Dense dense) throws ImportException {
        EdgeMask mask = EdgeMask.NONE;
        for (double[] pair : pairs("cut", raw.cut, l, depth)) {
            mask = mask.withCut(position("cut", pair, l, dense), true);
        }
        for (double[] pair : pairs("frozen", raw.frozen, l, depth)) {
            mask = mask.withFrozen(position("frozen", pair, l, dense), true);
        }
        boolean trained = raw.biasTrained == null || entry("bias_trained", raw.biasTrained, l, depth);
        return dense.withMask(mask).withTrainedBias(trained);
    }

    private static List<double[]> pairs(String field, @Nullable List<List<double[]>> all, int l, int depth)
            throws ImportException {
        return all == null ? List.of() : entry(field, all, l, depth);
    }

    private static <T> T entry(String field, List<T> all, int l, int depth) throws ImportException {
        if (all.size() != depth) {
            throw new ImportException(
                    "say.case-masks.layers", "{0} has {1} entries for {2} dense layers", field, all.size(), depth);
        }
        return all.get(l);
    }

    private static int position(String field, double[] pair, int l, Dense dense) throws ImportException {
        boolean there = pair.length == 2
                && pair[0] == (int) pair[0]
                && pair[1] == (int) pair[1]
                && pair[0] >= 0
                && pair[0] < dense.units()
                && pair[1] >= 0
                && pair[1] < dense.inputs();
        if (!there) {
            throw new ImportException(
                    "say.case-masks.pair",
                    "{0}[{1}] must hold pairs [unit, from] from 0 to {2} and 0 to {3}",
                    field,
                    l,
                    dense.units() - 1,
                    dense.inputs() - 1);
        }
        return ((int) pair[0]) * dense.inputs() + (int) pair[1];
    }

    /// Probabilities are 0 to 1, and labels beside them name the same classes.
    static void requireTargets(Network network, Matrix target, @Nullable List<Integer> labels) throws ImportException {
        boolean shares = network.loss().classes()
                || network.loss() == Loss.BINARY_CROSS_ENTROPY
                || network.loss() == Loss.BINARY_CROSS_ENTROPY_SUM;
        for (int i = 0; shares && i < target.data().length; i++) {
            double t = target.data()[i];
            if (!(t >= 0 && t <= 1)) {
                throw new ImportException(
                        "say.case-masks.target",
                        "target[{0}][{1}] is {2}; for this loss it must be 0 to 1",
                        i / target.columns(),
                        i % target.columns(),
                        t);
            }
        }
        if (labels == null || !network.loss().classes()) {
            return;
        }
        for (int r = 0; r < Math.min(labels.size(), target.rows()); r++) {
            int label = labels.get(r);
            if (label < 0 || label >= target.columns() || target.at(r, label) != 1) {
                throw new ImportException(
                        "say.case-masks.labels", "labels[{0}] is {1}, but target names another class there", r, label);
            }
        }
    }
}
