package org.densescope.engine.pass;

import java.util.Arrays;
import org.densescope.engine.Activation;
import org.densescope.engine.Dropout;
import org.densescope.engine.DropoutMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.LossKernels;
import org.densescope.engine.loops.PackedLayer;
import org.densescope.engine.loops.Workers;

/// Forward, loss and backward of training at full speed: the same numbers as [Pass], in arrays that are used again.
///
/// A run on one thread allocates nothing. Gradients of the samples themselves are left out. One caller at a time.
public final class TrainingPass {
    private static final double[] NO_BIAS = {};
    /// Weights whose gradients are computed before they are used: they stay in the nearest cache.
    private static final int PIECE = 32 * Loops.PANEL;

    private final Network structure;
    private final ForwardPass forward;
    private final LoopSource source;
    private final Workers workers;
    private final int depth;
    private final double[][] deltas;
    /// `[units][inputs]` in panels, from layer 2 on: the weights turned back for the way backward.
    private final double[][] turned;
    /// What the outputs of a row add to the loss, and the targets beside it.
    private final double[] terms;
    /// Whether `turned` holds the weights of now.
    private final boolean[] fresh;
    /// The deltas of one layer in panels.
    private final double[] panels;
    private final double[] biasGradients;
    private final double[] scratch;
    /// The gradients of some weights of one panel.
    private final double[] piece = new double[PIECE];
    private int spoilt;
    private Loops loops;

    private final double[] target;
    private final Dropout dropout;
    private final boolean drops;

    /// @param structure its shapes, activations, cuts and loss; the weights change from run to run
    /// @param most rows a batch
    /// @param workers share the rows; the bits do not depend on them
    public TrainingPass(Network structure, int most, LoopSource source, Workers workers) {
        this(structure, Dropout.NONE, most, source, workers);
    }

    /// @param dropout with one, [#leaveOut] says before each run who is left out
    public TrainingPass(Network structure, Dropout dropout, int most, LoopSource source, Workers workers) {
        this.structure = structure;
        this.dropout = dropout;
        drops = dropout.any();
        this.source = source;
        loops = source.now();
        this.workers = workers;
        forward = new ForwardPass(structure, most, source, workers);
        depth = structure.depth();
        deltas = new double[depth + 1][];
        turned = new double[depth + 1][];
        for (int l = 1; l <= depth; l++) {
            PackedLayer layer = forward.layer(l);
            deltas[l] = new double[most * layer.stride()];
            turned[l] = new double[l == 1 ? 0 : layer.units() * Loops.padded(layer.inputs())];
            if (dropout.rate(l) > 0) {
                forward.leaveOut(l);
            }
        }
        int widest = 0;
        for (int l = 1; l <= depth; l++) {
            widest = Math.max(widest, Loops.padded(structure.units(l)));
        }
        panels = new double[most * widest];
        biasGradients = new double[widest];
        fresh = new boolean[depth + 1];
        scratch = new double[(3 * structure.outputs() + 2) * Loops.padded(most)];
        terms = new double[structure.outputs()];
        target = new double[structure.outputs()];
    }

    /// What to do with the gradients, a piece at a time, while they are in the cache.
    public interface Descent {
        /// Changes the weights `at .. at + n - 1` of layer `l` by their gradients `g[0] .. g[n - 1]`.
        ///
        /// @return whether each new number is finite
        boolean weights(int l, int at, double[] g, int n);

        /// Changes the biases of layer `l`, `n` of them with the padding.
        ///
        /// @return whether each new number is finite
        boolean biases(int l, double[] g, int n);

        /// Changes the same weights in their other order by the same rule, if the rule remembers nothing.
        ///
        /// @return whether it did
        boolean turned(int l, double[] turned, int at, double[] g, int n);
    }

    /// Computes one batch and makes one step of descent. Does nothing after a loss that is not finite.
    ///
    /// @param x holds the samples, each starting at its place of `xAt`
    /// @param t holds the targets, each starting at its place of `tAt`
    /// @return the loss; [#spoilt] says afterwards whether each new number is finite
    public double run(double[] x, int[] xAt, double[] t, int[] tAt, int rows, Descent descent) {
        loops = source.now();
        forward.run(x, xAt, rows, structure.loss() != Loss.CROSS_ENTROPY);
        double loss = loss(t, tAt, rows);
        spoilt = 0;
        if (Double.isFinite(loss)) {
            backward(rows, descent);
        }
        return loss;
    }

    /// Draws the units that the next run leaves out.
    ///
    /// @param step updates before that run
    /// @param samples rows of the data, those of the batch from `from` on
    public void leaveOut(long seed, long step, int[] samples, int from, int rows) {
        for (int l = 1; drops && l <= depth; l++) {
            if (dropout.rate(l) > 0) {
                PackedLayer layer = forward.layer(l);
                dropout.fill(l, seed, step, samples, from, rows, layer.units(), layer.stride(), forward.factors(l));
            }
        }
    }

    /// The first layer with a number that is not finite after the last [#run], or 0.
    public int spoilt() {
        return spoilt;
    }

    /// Forgets what it has derived from the weights, after they were written from outside.
    public void reload() {
        Arrays.fill(fresh, false);
    }

    private double loss(double[] t, int[] tAt, int rows) {
        Loss kind = structure.loss();
        int n = structure.outputs();
        int stride = forward.layer(depth).stride();
        double divisor = kind.divisor(structure.reduction(), rows, n);
        double ofSample = kind.divisor(Reduction.SUM, 1, n);
        double ofBatch = structure.reduction().divisor(rows);
        double[] z = forward.z(depth);
        double[] delta = deltas[depth];
        if (kind == Loss.CROSS_ENTROPY) {
            return loops.softmaxCrossEntropy(z, stride, rows, n, t, tAt, divisor, delta, scratch) / ofBatch;
        }
        double[] a = forward.a(depth);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int at = r * stride;
            System.arraycopy(t, tAt[r], target, 0, n);
            LossKernels.terms(kind, z, a, at, target, 0, terms, n);
            sum += Kernels.sum(terms, 0, n) / ofSample;
            if (kind.fused()) {
                LossKernels.fusedDeltas(kind, a, at, target, 0, divisor, delta, n);
            } else {
                LossKernels.gradients(kind, a, at, target, 0, divisor, delta, n);
            }
        }
        if (!kind.fused()) {
            throughActivation(depth, rows);
        }
        return sum / ofBatch;
    }

    /// The way back uses a layer's old weights before they are changed.
    private void backward(int rows, Descent descent) {
        for (int l = depth; l >= 1; l--) {
            PackedLayer layer = forward.layer(l);
            if (l > 1) {
                if (!fresh[l]) {
                    layer.turn(turned[l]);
                }
                inputGradients(l, rows);
                fresh[l] = false;
            }
            if (!weights(l, rows, descent)) {
                spoilt = l;
            }
            int n = Loops.padded(layer.units());
            loops.columnSums(deltas[l], layer.stride(), rows, n, biasGradients);
            if (!descent.biases(l, biasGradients, n)) {
                spoilt = l;
            }
            if (l > 1) {
                throughActivation(l - 1, rows);
            }
        }
    }

    private boolean weights(int l, int rows, Descent descent) {
        PackedLayer layer = forward.layer(l);
        double[] d = panels(l, rows);
        long work = (long) rows * layer.units();
        if (!workers.alone(layer.inputs(), work)) {
            boolean[] fine = {true};
            workers.split(layer.inputs(), work, (from, to) -> {
                if (!weights(l, d, rows, from, to, new double[piece.length], descent)) {
                    fine[0] = false;
                }
            });
            return fine[0];
        }
        boolean finite = weights(l, d, rows, 0, layer.inputs(), piece, descent);
        if (l > 1 && rows == 1) {
            fresh[l] = turnedWeights(l, descent);
        }
        return finite;
    }

    private boolean weights(int l, double[] d, int rows, int from, int to, double[] g, Descent descent) {
        PackedLayer layer = forward.layer(l);
        double[] in = forward.a(l - 1);
        int[] inAt = forward.rowAt(l - 1);
        int padded = Loops.padded(layer.units());
        boolean finite = true;
        for (int panel = 0; panel < padded; panel += Loops.PANEL) {
            int width = Math.min(Loops.PANEL, padded - panel);
            int high = PIECE / width;
            for (int i = from; i < to; i += high) {
                int end = Math.min(i + high, to);
                loops.outerProducts(in, inAt, rows, i, end, d, panel * rows, width, g);
                int at = panel * layer.inputs() + i * width;
                finite &= descent.weights(l, at, g, (end - i) * width);
            }
        }
        return finite;
    }

    /// One row is one panel after the other as it is, so the turned weights can go the same way as the weights.
    private boolean turnedWeights(int l, Descent descent) {
        PackedLayer layer = forward.layer(l);
        double[] in = forward.a(l - 1);
        int padded = Loops.padded(layer.inputs());
        for (int panel = 0; panel < padded; panel += Loops.PANEL) {
            int width = Math.min(Loops.PANEL, padded - panel);
            int high = PIECE / width;
            for (int o = 0; o < layer.units(); o += high) {
                int end = Math.min(o + high, layer.units());
                loops.outerProducts(deltas[l], forward.rowAt(l), 1, o, end, in, panel, width, piece);
                int at = panel * layer.units() + o * width;
                if (!descent.turned(l, turned[l], at, piece, (end - o) * width)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The deltas of a layer in panels; those of one panel are so already.
    private double[] panels(int l, int rows) {
        PackedLayer layer = forward.layer(l);
        int padded = Loops.padded(layer.units());
        double[] delta = deltas[l];
        if (padded <= Loops.PANEL || rows == 1) {
            return delta;
        }
        for (int panel = 0; panel < padded; panel += Loops.PANEL) {
            int width = Math.min(Loops.PANEL, padded - panel);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(delta, r * layer.stride() + panel, panels, panel * rows + r * width, width);
            }
        }
        return panels;
    }

    /// `dL/da` of layer `l - 1`, into its deltas.
    private void inputGradients(int l, int rows) {
        PackedLayer layer = forward.layer(l);
        long work = (long) layer.inputs() * layer.units();
        if (workers.alone(rows, work)) {
            inputGradients(l, 0, rows);
        } else {
            workers.split(rows, work, (from, to) -> inputGradients(l, from, to));
        }
    }

    private void inputGradients(int l, int from, int to) {
        PackedLayer layer = forward.layer(l);
        int stride = Loops.stride(layer.inputs());
        double[] g = deltas[l - 1];
        if (forward.cut(l).length > 0) {
            throughUncut(l, g, stride, from, to);
            return;
        }
        int[] rowAt = forward.rowAt(l);
        loops.products(deltas[l], rowAt, from, to, layer.units(), turned[l], layer.inputs(), NO_BIAS, g, stride);
    }

    private void throughUncut(int l, double[] g, int gStride, int from, int to) {
        PackedLayer layer = forward.layer(l);
        int stride = layer.stride();
        boolean[] cut = forward.cut(l);
        double[] w = layer.weights();
        for (int r = from; r < to; r++) {
            for (int i = 0; i < layer.inputs(); i++) {
                double s = 0;
                for (int o = 0; o < layer.units(); o++) {
                    int position = layer.position(i, o);
                    if (!cut[position]) {
                        s = Math.fma(w[position], deltas[l][r * stride + o], s);
                    }
                }
                g[r * gStride + i] = s;
            }
        }
    }

    /// From `dL/da` to `dL/dz` in place.
    private void throughActivation(int l, int rows) {
        Activation f = forward.activation(l);
        int stride = forward.layer(l).stride();
        double[] delta = deltas[l];
        if (forward.factors(l).length > 0) {
            DropoutMask.apply(forward.factors(l), delta, rows * stride);
        }
        if (f != Activation.SOFTMAX) {
            loops.slopes(f, forward.z(l), delta, delta, rows * stride);
            return;
        }
        double[] a = forward.a(l);
        int n = forward.layer(l).units();
        for (int r = 0; r < rows; r++) {
            int at = r * stride;
            double mean = Kernels.weightedMean(a, delta, at, n);
            for (int k = at; k < at + n; k++) {
                delta[k] = a[k] * (delta[k] - mean);
            }
        }
    }

    /// The layer that is trained, to be written in place between two runs.
    public PackedLayer layer(int l) {
        return forward.layer(l);
    }
}
