package org.densescope.engine.pass;

import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.DropoutMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.LossKernels;
import org.densescope.engine.loops.PackedLayer;
import org.densescope.engine.loops.Workers;
/// The forward half of [Pass] at full speed: the same numbers, computed into arrays that are used again.
///
/// For training, and for asking one network about many samples. One thread at a time.

public final class ForwardPass {
    private final LoopSource source;
    private final Workers workers;
    private final int depth;
    private final int most;
    private final Activation[] activations;
    private final PackedLayer[] layers;
    private final double[][] z;
    private final double[][] a;
    private final int[][] rowAt;
    /// Of each layer that has cut weights, in the order of the packed weights; otherwise empty.
    private final boolean[][] cut;
    private final double[] scratch;
    /// Of each layer that leaves out units while training, `[rows][stride]`; otherwise empty.
    private final double[][] factors;

    private final double[] target;
    private final double[] terms;

    private Loops loops;
    private double[] x = {};
    private int[] xAt = {};

    /// @param most rows at a time
    /// @param workers share the rows; the bits do not depend on them
    public ForwardPass(Network network, int most, LoopSource source, Workers workers) {
        this.source = source;
        loops = source.now();
        this.workers = workers;
        this.most = most;
        depth = network.depth();
        activations = new Activation[depth + 1];
        layers = new PackedLayer[depth + 1];
        z = new double[depth + 1][];
        a = new double[depth + 1][];
        rowAt = new int[depth + 1][];
        cut = new boolean[depth + 1][];
        target = new double[network.outputs()];
        terms = new double[network.outputs()];
        factors = new double[depth + 1][0];
        int widest = 0;
        for (int l = 1; l <= depth; l++) {
            Dense dense = network.layer(l);
            PackedLayer layer = new PackedLayer(dense.inputs(), dense.units());
            layer.load(dense.weights().data(), dense.bias());
            layers[l] = layer;
            activations[l] = dense.activation();
            z[l] = new double[most * layer.stride()];
            a[l] = new double[most * layer.stride()];
            rowAt[l] = rows(most, layer.stride());
            cut[l] = new boolean[dense.mask().cut().length == 0 ? 0 : layer.weights().length];
            for (int position : dense.mask().cut()) {
                cut[l][layer.position(position)] = true;
            }
            widest = activations[l] == Activation.SOFTMAX ? Math.max(widest, dense.units()) : widest;
        }
        scratch = new double[widest * Loops.padded(most)];
    }

    /// Where the rows of a matrix start.
    public static int[] rows(int rows, int stride) {
        int[] at = new int[rows];
        for (int r = 0; r < rows; r++) {
            at[r] = r * stride;
        }
        return at;
    }

    /// Computes `rows` samples.
    ///
    /// @param values holds the samples
    /// @param at where each sample starts
    public void run(double[] values, int[] at, int rows) {
        run(values, at, rows, true);
    }

    /// Without the last layer's softmax, where the loss has it in itself.
    void run(double[] values, int[] at, int rows, boolean lastSoftmax) {
        if (rows > most) {
            throw new ShapeException(
                    "say.forward-pass.there-room-for-rows", "there is room for {0} {0:row|rows}, not {1}", most, rows);
        }
        loops = source.now();
        x = values;
        xAt = at;
        for (int l = 1; l <= depth; l++) {
            PackedLayer layer = layers[l];
            weightedSums(l, rows);
            int n = rows * layer.stride();
            if (activations[l] == Activation.SOFTMAX) {
                if (l < depth || lastSoftmax) {
                    loops.softmax(z[l], layer.stride(), rows, layer.units(), a[l], scratch);
                }
            } else {
                loops.activate(activations[l], z[l], a[l], n);
            }
            if (factors[l].length > 0) {
                DropoutMask.apply(factors[l], a[l], n);
            }
        }
    }

    private void weightedSums(int l, int rows) {
        PackedLayer layer = layers[l];
        long work = (long) layer.inputs() * layer.units();
        if (workers.alone(rows, work)) {
            weightedSums(l, 0, rows);
        } else {
            workers.split(rows, work, (from, to) -> weightedSums(l, from, to));
        }
    }

    private void weightedSums(int l, int from, int to) {
        PackedLayer layer = layers[l];
        double[] in = l == 1 ? x : a[l - 1];
        int[] inAt = l == 1 ? xAt : rowAt[l - 1];
        if (cut[l].length > 0) {
            weightedSumsOfUncut(l, in, inAt, from, to);
            return;
        }
        loops.products(
                in, inAt, from, to, layer.inputs(), layer.weights(), layer.units(), layer.bias(), z[l], layer.stride());
    }

    private void weightedSumsOfUncut(int l, double[] in, int[] inAt, int from, int to) {
        PackedLayer layer = layers[l];
        int stride = layer.stride();
        double[] w = layer.weights();
        for (int r = from; r < to; r++) {
            for (int o = 0; o < layer.units(); o++) {
                double s = 0;
                for (int i = 0; i < layer.inputs(); i++) {
                    int position = layer.position(i, o);
                    if (!cut[l][position]) {
                        s = Math.fma(w[position], in[inAt[r] + i], s);
                    }
                }
                z[l][r * stride + o] = s + layer.bias()[o];
            }
        }
    }

    /// The loss of one sample of the last run.
    ///
    /// @param t holds the targets
    /// @param tAt where this sample's targets start
    public double loss(Loss kind, int row, double[] t, int tAt) {
        int n = layers[depth].units();
        int at = row * layers[depth].stride();
        System.arraycopy(t, tAt, target, 0, n);
        LossKernels.terms(kind, z[depth], a[depth], at, target, 0, terms, n);
        return Kernels.sum(terms, 0, n) / kind.divisor(Reduction.SUM, 1, n);
    }

    public int depth() {
        return depth;
    }

    public Activation activation(int l) {
        return activations[l];
    }

    /// The layer that is computed with, to be written in place between two runs.
    public PackedLayer layer(int l) {
        return layers[l];
    }

    /// `[rows][stride]` of the last run.
    public double[] z(int l) {
        return z[l];
    }

    /// `[rows][stride]` of the last run; layer 0 is the samples themselves.
    public double[] a(int l) {
        return l == 0 ? x : a[l];
    }

    /// Where the rows of `a(l)` start.
    public int[] rowAt(int l) {
        return l == 0 ? xAt : rowAt[l];
    }

    boolean[] cut(int l) {
        return cut[l];
    }

    /// From now on a layer leaves out units.
    void leaveOut(int l) {
        factors[l] = new double[a[l].length];
    }

    /// What the activations of a layer are multiplied by, `[rows][stride]`; empty where it leaves nothing out.
    double[] factors(int l) {
        return factors[l];
    }
}
