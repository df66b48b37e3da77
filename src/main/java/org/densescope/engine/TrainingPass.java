package org.densescope.engine;

/// Forward, loss and backward of training at full speed: the same numbers as [Pass], in arrays that are used again.
///
/// A run on one thread allocates nothing. Gradients of the samples themselves are left out. One caller at a time.
public final class TrainingPass {
    private static final double[] NO_BIAS = {};

    private final Network structure;
    private final ForwardPass forward;
    private final Loops loops;
    private final Workers workers;
    private final int depth;
    private final PackedLayer[] gradients;
    private final double[][] deltas;
    /// `[units][stride of inputs]` from layer 2 on: the weights turned back for the way backward.
    private final double[][] turned;
    /// What the outputs of a row add to the loss, and the targets beside it.
    private final double[] terms;

    private final double[] target;

    /// @param structure its shapes, activations, cuts and loss; the weights change from run to run
    /// @param most rows a batch
    /// @param workers share the rows; the bits do not depend on them
    public TrainingPass(Network structure, int most, Loops loops, Workers workers) {
        this.structure = structure;
        this.loops = loops;
        this.workers = workers;
        forward = new ForwardPass(structure, most, loops, workers);
        depth = structure.depth();
        gradients = new PackedLayer[depth + 1];
        deltas = new double[depth + 1][];
        turned = new double[depth + 1][];
        for (int l = 1; l <= depth; l++) {
            PackedLayer layer = forward.layer(l);
            gradients[l] = new PackedLayer(layer.inputs(), layer.units());
            deltas[l] = new double[most * layer.stride()];
            turned[l] = new double[l == 1 ? 0 : layer.units() * Loops.stride(layer.inputs())];
        }
        terms = new double[structure.outputs()];
        target = new double[structure.outputs()];
    }

    /// Computes one batch.
    ///
    /// @param x holds the samples, each starting at its place of `xAt`
    /// @param t holds the targets, each starting at its place of `tAt`
    /// @return the loss
    public double run(double[] x, int[] xAt, double[] t, int[] tAt, int rows) {
        forward.run(x, xAt, rows);
        double loss = loss(t, tAt, rows);
        backward(rows);
        return loss;
    }

    private double loss(double[] t, int[] tAt, int rows) {
        Loss kind = structure.loss();
        int n = structure.outputs();
        int stride = forward.layer(depth).stride();
        double divisor = kind.divisor(structure.reduction(), rows, n);
        double[] z = forward.z(depth);
        double[] a = forward.a(depth);
        double[] delta = deltas[depth];
        double outputs = kind.divisor(Reduction.SUM, 1, n);
        double total = 0;
        for (int r = 0; r < rows; r++) {
            int at = r * stride;
            double sum = 0;
            if (kind == Loss.CROSS_ENTROPY) {
                sum = crossEntropy(z, at, t, tAt[r], n, forward.exponentialSum(r));
            } else {
                System.arraycopy(t, tAt[r], target, 0, n);
                LossKernels.terms(kind, z, a, at, target, 0, terms, n);
                for (int k = 0; k < n; k++) {
                    sum += terms[k];
                }
            }
            total += sum / outputs;
            if (kind.fused()) {
                LossKernels.fusedDeltas(kind, a, at, t, tAt[r], divisor, delta, n);
            } else {
                LossKernels.gradients(kind, a, at, t, tAt[r], divisor, delta, n);
            }
        }
        if (!kind.fused()) {
            throughActivation(depth, rows);
        }
        return total / structure.reduction().divisor(rows);
    }

    /// The loss of one row, from the exponentials that the softmax has added up already.
    private static double crossEntropy(double[] z, int at, double[] t, int tAt, int n, double exponentials) {
        double max = Kernels.max(z, at, n);
        double logSum = Functions.log(exponentials);
        double loss = 0;
        for (int k = 0; k < n; k++) {
            loss += LossKernels.crossEntropy(z[at + k], max, logSum, t[tAt + k]);
        }
        return loss;
    }

    private void backward(int rows) {
        for (int l = depth; l >= 1; l--) {
            PackedLayer layer = forward.layer(l);
            PackedLayer gradient = gradients[l];
            int stride = layer.stride();
            weightGradients(l, rows);
            boolean[] cut = forward.cut(l);
            for (int i = 0; i < cut.length; i++) {
                if (cut[i]) {
                    gradient.weights()[i] = 0;
                }
            }
            loops.columnSums(deltas[l], stride, rows, Loops.padded(layer.units()), gradient.bias());
            if (l > 1) {
                inputGradients(l, rows);
                throughActivation(l - 1, rows);
            }
        }
    }

    private void weightGradients(int l, int rows) {
        PackedLayer layer = forward.layer(l);
        long work = (long) rows * layer.units();
        if (workers.alone(layer.inputs(), work)) {
            weightGradients(l, rows, 0, layer.inputs());
        } else {
            workers.split(layer.inputs(), work, (from, to) -> weightGradients(l, rows, from, to));
        }
    }

    private void weightGradients(int l, int rows, int from, int to) {
        PackedLayer layer = forward.layer(l);
        int stride = layer.stride();
        double[] in = forward.a(l - 1);
        int[] inAt = forward.rowAt(l - 1);
        double[] g = gradients[l].weights();
        loops.outerProducts(in, inAt, rows, from, to, deltas[l], stride, layer.units(), g, stride);
    }

    /// `dL/da` of layer `l - 1`, into its deltas.
    private void inputGradients(int l, int rows) {
        PackedLayer layer = forward.layer(l);
        int stride = Loops.stride(layer.inputs());
        if (forward.cut(l).length == 0) {
            PackedLayer.turn(layer.weights(), layer.inputs(), layer.units(), layer.stride(), turned[l], stride);
        }
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
        loops.products(
                deltas[l], rowAt, from, to, layer.units(), turned[l], stride, layer.inputs(), NO_BIAS, g, stride);
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
                    if (!cut[i * stride + o]) {
                        s = Math.fma(w[i * stride + o], deltas[l][r * stride + o], s);
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

    /// `dL/dW` and `dL/db` of the last run.
    public PackedLayer gradients(int l) {
        return gradients[l];
    }
}
