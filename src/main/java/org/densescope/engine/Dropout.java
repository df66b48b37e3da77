package org.densescope.engine;

import java.util.List;
import org.densescope.say.Refused;

/// Which share of its units each layer leaves out while training; never when the network is asked.
///
/// Who is left out follows from the seed, the number of the update, the sample and the layer alone: the same on every
/// machine, for any number of threads, and for a sample by itself as among others.
///
/// @param layers for each layer `0..L` how many units it has and how many it leaves out; none where nothing is left out
public record Dropout(List<Layer> layers) {
    /// @param units of the layer
    /// @param rate the probability `p` of a unit to be left out, 0 to below 1
    public record Layer(int units, double rate) {
        public Layer {
            if (!(rate >= 0 && rate < 1)) {
                throw new Refused(
                        "say.dropout.dropout-must-be-at", "dropout must be at least 0 and below 1, not {0}", rate);
            }
        }
    }

    public static final Dropout NONE = new Dropout(List.of());

    public Dropout {
        layers = List.copyOf(layers);
    }

    public double rate(int l) {
        return l < layers.size() ? layers.get(l).rate() : 0;
    }

    public boolean any() {
        return layers.stream().anyMatch(layer -> layer.rate() > 0);
    }

    /// The mask of a batch.
    ///
    /// @param step updates before the one that sees it
    /// @param samples the rows of the data in the batch
    public DropoutMask mask(long seed, long step, int[] samples) {
        if (!any()) {
            return DropoutMask.NONE;
        }
        double[][] factors = new double[layers.size()][];
        for (int l = 0; l < factors.length; l++) {
            int units = layers.get(l).units();
            factors[l] = new double[rate(l) > 0 ? Math.multiplyExact(samples.length, units) : 0];
            if (rate(l) > 0) {
                fill(l, seed, step, samples, 0, samples.length, units, units, factors[l]);
            }
        }
        return new DropoutMask(factors);
    }

    /// Writes the mask of one layer, without making objects.
    ///
    /// @param samples the rows of the data, those of the batch from `from` on
    /// @param into `[rows][stride]`
    public void fill(
            int l, long seed, long step, int[] samples, int from, int rows, int units, int stride, double[] into) {
        double p = rate(l);
        double kept = 1 / (1 - p);
        long update = RandomStream.start(seed, RandomStream.Purpose.DROPOUT, step);
        for (int r = 0; r < rows; r++) {
            long sample = RandomStream.start(update, RandomStream.Purpose.DROPOUT, samples[from + r]);
            long state = RandomStream.start(sample, RandomStream.Purpose.DROPOUT, l);
            for (int u = 0; u < units; u++) {
                state += RandomStream.GAMMA;
                into[r * stride + u] = RandomStream.fraction(RandomStream.mix(state)) < p ? 0 : kept;
            }
        }
    }
}
