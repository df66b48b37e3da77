package org.densescope.train;

import org.densescope.engine.ForwardPass;
import org.densescope.engine.Loops;
import org.densescope.engine.Network;
import org.densescope.engine.Workers;

/// How well a network does on samples.
///
/// @param rows how many samples
/// @param correct samples whose largest output is that of their largest target; of a single output, those on the same
///     side of one half
/// @param squaredError mean over samples and outputs
public record Evaluation(int rows, int correct, double squaredError) {
    private static final int CHUNK = 256;

    public static Evaluation of(Network network, Dataset data, Loops loops, Workers workers) {
        int chunk = Math.min(CHUNK, data.rows());
        ForwardPass pass = new ForwardPass(network, chunk, loops, workers);
        int last = network.depth();
        int in = data.inputs().columns();
        int n = data.targets().columns();
        int[] at = new int[chunk];
        int correct = 0;
        double squares = 0;
        for (int first = 0; first < data.rows(); first += chunk) {
            int rows = Math.min(chunk, data.rows() - first);
            for (int r = 0; r < rows; r++) {
                at[r] = (first + r) * in;
            }
            pass.run(data.inputs().data(), at, rows);
            for (int r = 0; r < rows; r++) {
                double[] a = pass.a(last);
                int from = pass.rowAt(last)[r];
                double[] t = data.targets().data();
                int tAt = (first + r) * n;
                correct += n == 1
                        ? (a[from] > 0.5 == t[tAt] > 0.5 ? 1 : 0)
                        : (largest(a, from, n) == largest(t, tAt, n) ? 1 : 0);
                for (int k = 0; k < n; k++) {
                    double error = a[from + k] - t[tAt + k];
                    squares += error * error;
                }
            }
        }
        return new Evaluation(data.rows(), correct, squares / data.rows() / n);
    }

    private static int largest(double[] v, int at, int n) {
        int best = 0;
        for (int k = 1; k < n; k++) {
            if (v[at + k] > v[at + best]) {
                best = k;
            }
        }
        return best;
    }

    /// The share of correct samples, 0 to 1.
    public double accuracy() {
        return (double) correct / rows;
    }
}
