package org.densescope.train;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.ForwardPass;
import org.jspecify.annotations.Nullable;

/// How well a network does on samples.
///
/// @param rows how many samples
/// @param correct samples whose largest output is that of their largest target; of a single output, those on the same
///     side of one half
/// @param squaredErrors of each output, mean over the samples
/// @param loss mean over the samples, whatever the batches of training take
/// @param dead for each layer, `0..L`, how many of its ReLU units are 0 for every sample
public record Evaluation(int rows, int correct, List<Double> squaredErrors, double loss, List<Integer> dead) {
    private static final int CHUNK = 256;

    public Evaluation {
        squaredErrors = List.copyOf(squaredErrors);
        dead = List.copyOf(dead);
    }

    /// Of all samples.
    public static Evaluation of(Network network, Dataset data, Loops loops, Workers workers) {
        return of(network, data, Split.last(data.rows(), 0).training(), loops, workers);
    }

    /// @param samples rows of the data, at least one
    public static Evaluation of(Network network, Dataset data, int[] samples, Loops loops, Workers workers) {
        return new Sums(network, data, samples, loops, workers).evaluation();
    }

    private static final class Sums {
        private final Network network;
        private final Dataset data;
        private final int[] samples;
        private final ForwardPass pass;
        private final boolean[][] alive;
        private int correct;
        private final double[] squares;
        private double losses;

        Sums(Network network, Dataset data, int[] samples, Loops loops, Workers workers) {
            this.network = network;
            this.data = data;
            this.samples = samples;
            squares = new double[data.targets().columns()];
            int chunk = Math.min(CHUNK, samples.length);
            pass = new ForwardPass(network, chunk, loops, workers);
            alive = new boolean[network.depth() + 1][];
            for (int l = 0; l <= network.depth(); l++) {
                boolean dies = l > 0 && network.layer(l).activation().canDie();
                alive[l] = new boolean[dies ? network.units(l) : 0];
            }
            int[] at = new int[chunk];
            for (int first = 0; first < samples.length; first += chunk) {
                int rows = Math.min(chunk, samples.length - first);
                for (int r = 0; r < rows; r++) {
                    at[r] = samples[first + r] * data.inputs().columns();
                }
                pass.run(data.inputs().data(), at, rows);
                add(first, rows);
            }
        }

        private void add(int first, int rows) {
            int last = network.depth();
            int n = data.targets().columns();
            double[] a = pass.a(last);
            double[] t = data.targets().data();
            for (int r = 0; r < rows; r++) {
                int from = pass.rowAt(last)[r];
                int tAt = samples[first + r] * n;
                correct += right(a, from, t, tAt, n) ? 1 : 0;
                for (int k = 0; k < n; k++) {
                    double error = a[from + k] - t[tAt + k];
                    squares[k] += error * error;
                }
                losses += pass.loss(network.loss(), r, t, tAt);
            }
            for (int l = 1; l <= last; l++) {
                for (int r = 0; r < rows && alive[l].length > 0; r++) {
                    int from = pass.rowAt(l)[r];
                    for (int k = 0; k < alive[l].length; k++) {
                        alive[l][k] |= pass.a(l)[from + k] > 0;
                    }
                }
            }
        }

        Evaluation evaluation() {
            List<Integer> dead = new ArrayList<>();
            for (boolean[] units : alive) {
                int count = 0;
                for (boolean unit : units) {
                    count += unit ? 0 : 1;
                }
                dead.add(count);
            }
            List<Double> each = new ArrayList<>();
            for (double sum : squares) {
                each.add(sum / samples.length);
            }
            return new Evaluation(samples.length, correct, each, losses / samples.length, dead);
        }
    }

    /// Whether outputs say what the targets do: see [#correct].
    ///
    /// @param a holds the `n` outputs of a sample from `from` on
    /// @param t holds its targets from `tAt` on
    public static boolean right(double[] a, int from, double[] t, int tAt, int n) {
        return n == 1 ? a[from] > 0.5 == t[tAt] > 0.5 : largest(a, from, n) == largest(t, tAt, n);
    }

    /// The index of the largest of `n` values from `at` on; the first of equal ones.
    public static int largest(double[] v, int at, int n) {
        int best = 0;
        for (int k = 1; k < n; k++) {
            if (v[at + k] > v[at + best]) {
                best = k;
            }
        }
        return best;
    }

    /// Mean over samples and outputs.
    public double squaredError() {
        return squaredError(null);
    }

    /// Mean over samples and outputs, in the units that the targets were measured in.
    ///
    /// @param scaling what was done to the targets, or null
    public double squaredError(@Nullable Scaling scaling) {
        double sum = 0;
        for (int k = 0; k < squaredErrors.size(); k++) {
            double unit = scaling == null ? 1 : scaling.unit(k);
            sum += squaredErrors.get(k) * unit * unit;
        }
        return sum / squaredErrors.size();
    }

    /// The share of correct samples, 0 to 1.
    public double accuracy() {
        return (double) correct / rows;
    }
}
