package org.densescope.project.file;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.format.NpyArray;
import org.densescope.format.ZipPart;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;

/// A state of training as arrays, one folder of the archive: `start/1/weights.npy` and so on.
final class StateParts {
    private StateParts() {}

    /// @param masks whether cut and frozen weights belong to it; only at the start, since training changes none
    static void write(String folder, TrainingState state, boolean masks, List<ZipPart> parts) {
        for (int l = 1; l <= state.network().depth(); l++) {
            Dense dense = state.network().layer(l);
            String layer = folder + "/" + l + "/";
            long units = dense.units();
            long inputs = dense.inputs();
            parts.add(NpyArray.doubles(layer + "weights.npy", dense.weights().data(), units, inputs));
            parts.add(NpyArray.doubles(layer + "bias.npy", dense.bias(), units));
            if (masks && dense.mask().cut().length > 0) {
                parts.add(NpyArray.integers(layer + "cut.npy", dense.mask().cut()));
            }
            if (masks && dense.mask().frozen().length > 0) {
                parts.add(NpyArray.integers(layer + "frozen.npy", dense.mask().frozen()));
            }
            OptimizerState.Layer memory = state.memories().layer(l);
            if (state.updates() > 0 && memory.bias1().length > 0) {
                parts.add(NpyArray.doubles(layer + "m1-weights.npy", memory.weights1(), units, inputs));
                parts.add(NpyArray.doubles(layer + "m1-bias.npy", memory.bias1(), units));
            }
            if (state.updates() > 0 && memory.bias2().length > 0) {
                parts.add(NpyArray.doubles(layer + "m2-weights.npy", memory.weights2(), units, inputs));
                parts.add(NpyArray.doubles(layer + "m2-bias.npy", memory.bias2(), units));
            }
        }
    }

    /// The names of the entries that [#read] will ask for, but those of masks.
    static List<String> names(String folder, int depth, Described.Counts counts, Optimizer optimizer) {
        int memories = counts.updates() > 0 ? optimizer.memories().size() : 0;
        List<String> names = new ArrayList<>();
        for (int l = 1; l <= depth; l++) {
            String layer = folder + "/" + l + "/";
            names.add(layer + "weights.npy");
            names.add(layer + "bias.npy");
            for (int m = 1; m <= memories; m++) {
                names.add(layer + "m" + m + "-weights.npy");
                names.add(layer + "m" + m + "-bias.npy");
            }
        }
        return names;
    }

    static TrainingState read(
            String folder,
            NetworkSpec spec,
            Described.Counts counts,
            Optimizer optimizer,
            List<EdgeMask> masks,
            ArrayEntries from)
            throws Unreadable {
        List<Dense> layers = new ArrayList<>();
        List<OptimizerState.Layer> memories = new ArrayList<>();
        int kinds = counts.updates() > 0 ? optimizer.memories().size() : 0;
        for (int l = 1; l <= spec.depth(); l++) {
            String layer = folder + "/" + l + "/";
            int units = spec.units(l);
            int inputs = spec.units(l - 1);
            LayerSpec wanted = spec.layers().get(l - 1);
            Matrix weights = new Matrix(units, inputs, from.doubles(layer + "weights.npy", units, inputs));
            double[] bias = from.doubles(layer + "bias.npy", units);
            layers.add(new Dense(weights, bias, wanted.activation(), wanted.biasTrained(), masks.get(l - 1)));
            double[] none = {};
            memories.add(new OptimizerState.Layer(
                    kinds > 0 ? from.doubles(layer + "m1-weights.npy", units, inputs) : none,
                    kinds > 1 ? from.doubles(layer + "m2-weights.npy", units, inputs) : none,
                    kinds > 0 ? from.doubles(layer + "m1-bias.npy", units) : none,
                    kinds > 1 ? from.doubles(layer + "m2-bias.npy", units) : none));
        }
        Network network = new Network(layers, spec.loss(), spec.reduction());
        OptimizerState remembered =
                kinds == 0 ? OptimizerState.start(optimizer, network) : new OptimizerState(memories);
        return new TrainingState(counts.step(), network, remembered, counts.updates());
    }

    static List<EdgeMask> masks(String folder, NetworkSpec spec, ArrayEntries from) throws Unreadable {
        List<EdgeMask> masks = new ArrayList<>();
        for (int l = 1; l <= spec.depth(); l++) {
            String layer = folder + "/" + l + "/";
            int weights = spec.units(l) * spec.units(l - 1);
            int[] cut = from.positions(layer + "cut.npy", weights);
            int[] frozen = from.positions(layer + "frozen.npy", weights);
            masks.add(cut.length + frozen.length == 0 ? EdgeMask.NONE : new EdgeMask(cut, frozen));
        }
        return masks;
    }
}
