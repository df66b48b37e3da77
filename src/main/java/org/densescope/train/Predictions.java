package org.densescope.train;

import java.util.Arrays;
import java.util.BitSet;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.ForwardPass;

/// What a network answers to each sample. Immutable; one number a row of the data.
///
/// @param classes how many classes there are, or 0 where the targets are numbers
/// @param wanted the class of each sample; empty without classes
/// @param given the class that the network says; empty without classes. Of a single output, 1 where it is above one
///     half, as [Evaluation] counts it
/// @param output the output of that class; without classes, or of a single one, the first output
/// @param loss of each sample by itself
/// @param hidden rows whose answer must not be told yet
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Predictions(int classes, int[] wanted, int[] given, double[] output, double[] loss, BitSet hidden) {
    private static final int CHUNK = 256;

    /// Of all samples.
    public static Predictions of(Network network, Dataset data, Loops loops, Workers workers) {
        int rows = data.rows();
        int n = data.targets().columns();
        int classes = classes(network, data);
        int[] wanted = new int[classes > 0 ? rows : 0];
        int[] given = new int[wanted.length];
        double[] output = new double[rows];
        double[] loss = new double[rows];
        double[] t = data.targets().data();
        ForwardPass pass = new ForwardPass(network, Math.min(CHUNK, rows), loops, workers);
        int last = network.depth();
        int[] at = new int[CHUNK];
        for (int first = 0; first < rows; first += CHUNK) {
            if (Thread.currentThread().isInterrupted()) {
                break; // nobody listens any more
            }
            int count = Math.min(CHUNK, rows - first);
            for (int r = 0; r < count; r++) {
                at[r] = (first + r) * data.inputs().columns();
            }
            pass.run(data.inputs().data(), at, count);
            double[] a = pass.a(last);
            for (int r = 0; r < count; r++) {
                int row = first + r;
                int from = pass.rowAt(last)[r];
                int said = 0;
                if (classes > 0) {
                    said = n == 1 ? (a[from] > 0.5 ? 1 : 0) : Evaluation.largest(a, from, n);
                    wanted[row] = n == 1 ? (t[row] > 0.5 ? 1 : 0) : Evaluation.largest(t, row * n, n);
                    given[row] = said;
                }
                output[row] = a[from + (n == 1 ? 0 : said)];
                loss[row] = pass.loss(network.loss(), r, t, row * n);
            }
        }
        return new Predictions(classes, wanted, given, output, loss, new BitSet());
    }

    /// How many classes there are where the targets are classes: by the loss, or since each is one of several or 0 and
    /// 1.
    /// Otherwise 0.
    public static int classes(Network network, Dataset data) {
        int n = data.targets().columns();
        boolean told = network.loss().classes() || network.loss().binary();
        if (n == 1) {
            return told || Arrays.stream(data.targets().data()).allMatch(t -> t == 0 || t == 1) ? 2 : 0;
        }
        return network.loss().classes() || oneOfSeveral(data) ? n : 0;
    }

    private static boolean oneOfSeveral(Dataset data) {
        int n = data.targets().columns();
        double[] t = data.targets().data();
        for (int row = 0; row < data.rows(); row++) {
            int ones = 0;
            for (int k = row * n; k < (row + 1) * n; k++) {
                ones += t[k] == 1 ? 1 : 0;
                if (t[k] != 0 && t[k] != 1) {
                    return false;
                }
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    /// The same without the answers of some rows.
    public Predictions hiding(BitSet rows) {
        return new Predictions(classes, wanted, given, output, loss, (BitSet) rows.clone());
    }

    /// Whether the answer of a row may be told.
    public boolean tells(int row) {
        return !hidden.get(row);
    }

    /// Whether the answer is the wanted class; without classes never wrong.
    public boolean right(int row) {
        return classes == 0 || wanted[row] == given[row];
    }

    /// How many of some samples are of a class and were given a class, as far as that may be told: `[wanted][given]`.
    public int[][] confusion(int[] rows) {
        int[][] counts = new int[classes][classes];
        for (int row : rows) {
            counts[wanted[row]][given[row]] += tells(row) ? 1 : 0;
        }
        return counts;
    }
}
