package org.densescope.engine.pass;

import java.util.Arrays;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.DropoutMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Reduction;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.LossKernels;
import org.densescope.engine.loops.Workers;

/// One finished pass over a batch: forward, loss and backward, every value kept. Immutable once made.
///
/// All arrays are row-major, a sample a row; index 0 stands for the input layer. Training computes the same pass.
public final class Pass {
    private static final double[] NONE = {};

    private final Network network;
    private final Batch batch;
    private final int rows;
    private final int shared;
    private final double[][] z;
    private final double[][] exponentials;
    private final double[][] exponentialSums;
    private final double[][] a;
    private final double[] lossTerms;
    private final double[] sampleLosses;
    private double loss;
    private final double[][] activationGradients;
    private final double[][] deltas;
    private final double[][] weightGradients;
    private final double[][] biasGradients;

    /// Computes forward, loss and backward.
    ///
    /// @throws ShapeException when the batch does not fit the network, naming layer and sizes
    public static Pass of(Network network, Batch batch, Workers workers) {
        return shareOf(network, batch, batch.rows(), workers);
    }

    /// Computes forward, loss and backward of some samples of a batch as they are in the pass of all of it: their
    /// deltas and gradients are divided as the whole batch's are, so that those of all samples add up to its own.
    ///
    /// @param batch the samples, whose [#loss] is their own
    /// @param shared how many samples the whole batch has
    public static Pass shareOf(Network network, Batch batch, int shared, Workers workers) {
        Pass pass = new Pass(network, batch, shared);
        pass.forward(workers);
        pass.backward(workers);
        return pass;
    }

    public static Pass of(Network network, Batch batch) {
        return of(network, batch, Workers.ONE);
    }

    private Pass(Network network, Batch batch, int shared) {
        if (batch.x().columns() != network.inputs()) {
            throw new ShapeException(
                    "say.pass.layer-1-takes-inputs",
                    "layer 1 takes {0} {0:input|inputs}, but a row of x has {1} values",
                    network.inputs(),
                    batch.x().columns());
        }
        if (batch.target().columns() != network.outputs()) {
            throw new ShapeException(
                    "say.pass.layer-has-units-but",
                    "layer {0} has {1} {1:unit|units}, but a row of the target has {2} values",
                    network.depth(),
                    network.outputs(),
                    batch.target().columns());
        }
        for (int l = 0; l <= network.depth(); l++) {
            int size = batch.rows() * network.units(l);
            if (batch.mask().covers(l) && batch.mask().layer(l).length != size) {
                throw new ShapeException(
                        "say.pass.layer-has-activations-but",
                        "layer {0} has {1} activations, but its dropout mask has {2}",
                        l,
                        size,
                        batch.mask().layer(l).length);
            }
        }
        this.network = network;
        this.batch = batch;
        this.rows = batch.rows();
        this.shared = shared;
        int count = network.depth() + 1;
        z = new double[count][];
        exponentials = new double[count][];
        exponentialSums = new double[count][];
        a = new double[count][];
        activationGradients = new double[count][];
        deltas = new double[count][];
        weightGradients = new double[count][];
        biasGradients = new double[count][];
        lossTerms = new double[rows * network.outputs()];
        sampleLosses = new double[rows];
        allocate();
    }

    private void allocate() {
        z[0] = NONE;
        deltas[0] = NONE;
        weightGradients[0] = NONE;
        biasGradients[0] = NONE;
        exponentials[0] = NONE;
        exponentialSums[0] = NONE;
        a[0] = batch.x().data();
        activationGradients[0] = new double[a[0].length];
        for (int l = 1; l <= network.depth(); l++) {
            Dense layer = network.layer(l);
            int size = Math.multiplyExact(rows, layer.units());
            boolean softmax = layer.activation() == Activation.SOFTMAX;
            z[l] = new double[size];
            exponentials[l] = softmax ? new double[size] : NONE;
            exponentialSums[l] = softmax ? new double[rows] : NONE;
            a[l] = new double[size];
            activationGradients[l] = l == network.depth() && network.loss().fused() ? NONE : new double[size];
            deltas[l] = new double[size];
            weightGradients[l] = new double[layer.weights().data().length];
            biasGradients[l] = new double[layer.units()];
        }
    }

    private void forward(Workers workers) {
        for (int l = 1; l <= network.depth(); l++) {
            Dense layer = network.layer(l);
            Kernels.weightedSums(layer, a[l - 1], z[l], rows, workers);
            if (layer.activation() == Activation.SOFTMAX) {
                Kernels.softmax(z[l], exponentials[l], exponentialSums[l], a[l], rows);
            } else {
                Kernels.activations(layer.activation(), z[l], a[l], workers);
            }
            if (batch.mask().covers(l)) {
                DropoutMask.apply(batch.mask().layer(l), a[l], a[l].length);
            }
        }
        int last = network.depth();
        int n = network.outputs();
        for (int at = 0; at < lossTerms.length; at += n) {
            LossKernels.terms(
                    network.loss(), z[last], a[last], at, batch.target().data(), at, lossTerms, n);
        }
        for (int r = 0; r < rows; r++) {
            sampleLosses[r] = partialSampleLoss(r, n) / sampleDivisor();
        }
        loss = Kernels.sum(sampleLosses, 0, rows) / batchDivisor();
    }

    private void backward(Workers workers) {
        int last = network.depth();
        double[] target = batch.target().data();
        int n = network.outputs();
        for (int at = 0; at < target.length; at += n) {
            if (network.loss().fused()) {
                LossKernels.fusedDeltas(network.loss(), a[last], at, target, at, divisor(), deltas[last], n);
            } else {
                double[] gradients = activationGradients[last];
                LossKernels.gradients(network.loss(), a[last], at, target, at, divisor(), gradients, n);
            }
        }
        if (!network.loss().fused()) {
            throughActivation(last, workers);
        }
        for (int l = last; l >= 1; l--) {
            Dense layer = network.layer(l);
            Kernels.weightGradients(layer, deltas[l], a[l - 1], weightGradients[l], rows, workers);
            Kernels.biasGradients(deltas[l], biasGradients[l], rows);
            Kernels.inputGradients(layer, deltas[l], activationGradients[l - 1], rows, workers);
            if (l > 1) {
                throughActivation(l - 1, workers);
            }
        }
    }

    private void throughActivation(int l, Workers workers) {
        Activation f = network.layer(l).activation();
        if (f == Activation.SOFTMAX) {
            Kernels.softmaxDeltas(a[l], activationGradients[l], deltas[l], rows);
        } else {
            Kernels.deltas(f, z[l], throughMask(l), deltas[l], workers);
        }
    }

    /// `dL/df(z)`: the gradient where the mask has let it through.
    private double[] throughMask(int l) {
        if (!batch.mask().covers(l)) {
            return activationGradients[l];
        }
        double[] masked = activationGradients[l].clone();
        DropoutMask.apply(batch.mask().layer(l), masked, masked.length);
        return masked;
    }

    public Network network() {
        return network;
    }

    public Batch batch() {
        return batch;
    }

    /// `[rows][units]`; empty for layer 0.
    public double[] z(int layer) {
        return z[layer];
    }

    /// `[rows][units]` of a softmax layer; otherwise empty.
    public double[] exponentials(int layer) {
        return exponentials[layer];
    }

    /// `[rows]` of a softmax layer; otherwise empty.
    public double[] exponentialSums(int layer) {
        return exponentialSums[layer];
    }

    /// `[rows][units]`; layer 0 is `x`.
    public double[] a(int layer) {
        return a[layer];
    }

    /// `[rows][outputs]`, before the division.
    public double[] lossTerms() {
        return lossTerms;
    }

    /// `[rows]`: what each sample loses by itself.
    public double[] sampleLosses() {
        return sampleLosses;
    }

    /// The sum of the samples' losses, or their mean over the rows that this batch really has.
    public double loss() {
        return loss;
    }

    /// By what the sum of the terms of all samples is divided, in one or in two steps; of a share, all of the batch.
    public double divisor() {
        return network.loss().divisor(network.reduction(), shared, network.outputs());
    }

    /// How many samples the update sees that this pass is made for: those of its batch, and of a share more.
    public int shared() {
        return shared;
    }

    /// By what the sum of one sample's terms is divided.
    public double sampleDivisor() {
        return network.loss().divisor(Reduction.SUM, 1, network.outputs());
    }

    /// By what the sum of the samples' losses is divided.
    public double batchDivisor() {
        return network.reduction().divisor(rows);
    }

    /// `dL/da`, `[rows][units]`; layer 0 is `dL/dx`; empty for the last layer where loss and activation are fused.
    public double[] activationGradients(int layer) {
        return activationGradients[layer];
    }

    /// `dL/dz`, `[rows][units]`; empty for layer 0.
    public double[] deltas(int layer) {
        return deltas[layer];
    }

    /// `dL/dW`, `[units][inputs]`; empty for layer 0.
    public double[] weightGradients(int layer) {
        return weightGradients[layer];
    }

    /// `dL/db`, `[units]`; empty for layer 0.
    public double[] biasGradients(int layer) {
        return biasGradients[layer];
    }

    /// One term `w·a` of `z` by itself, rounded; 0 where the weight is cut. Term `inputs` is the bias.
    public double term(int row, int layer, int unit, int term) {
        Dense dense = network.layer(layer);
        if (term == dense.inputs()) {
            return dense.bias()[unit];
        }
        return dense.isCut(unit, term) ? 0 : dense.weight(unit, term) * a[layer - 1][row * dense.inputs() + term];
    }

    /// The first `terms` terms of `z` of one unit, as the forward pass adds them; term `inputs` is the bias.
    public double partialSum(int row, int layer, int unit, int terms) {
        Dense dense = network.layer(layer);
        return Kernels.partialSum(dense, unit, a[layer - 1], row * dense.inputs(), terms);
    }

    /// One term `w·δ` of `dL/da` of one unit of `layer` by itself, rounded; 0 where the weight is cut; `layer < L`.
    public double backTerm(int row, int layer, int unit, int term) {
        Dense next = network.layer(layer + 1);
        return next.isCut(term, unit) ? 0 : next.weight(term, unit) * deltas[layer + 1][row * next.units() + term];
    }

    /// The first `terms` terms of `dL/da` of one unit of `layer`, as the backward pass adds them; `layer < L`.
    public double partialBackSum(int row, int layer, int unit, int terms) {
        Dense next = network.layer(layer + 1);
        return Kernels.partialBackSum(next, unit, deltas[layer + 1], row * next.units(), terms);
    }

    /// The first `terms` terms of the sum of exponentials of a softmax layer.
    public double partialExponentialSum(int row, int layer, int terms) {
        return Kernels.sum(exponentials[layer], row * network.units(layer), terms);
    }

    /// The first `terms` terms of one sample's loss, before the division.
    public double partialSampleLoss(int row, int terms) {
        return Kernels.sum(lossTerms, row * network.outputs(), terms);
    }

    /// The losses of the first samples, before the division.
    public double partialLoss(int samples) {
        return Kernels.sum(sampleLosses, 0, samples);
    }

    /// `dL/dw` of one weight, or `dL/db` for [Place#BIAS], from the first samples, as the backward pass adds them.
    public double partialWeightGradient(int layer, int unit, int from, int samples) {
        Dense dense = network.layer(layer);
        return from == Place.BIAS
                ? Kernels.partialBiasGradient(deltas[layer], dense.units(), unit, samples)
                : Kernels.partialWeightGradient(dense, deltas[layer], a[layer - 1], unit, from, samples);
    }

    /// The largest `z` of a row, which softmax subtracts.
    public double largestLogit(int row, int layer) {
        return Kernels.max(z[layer], row * network.units(layer), network.units(layer));
    }

    /// The largest output of a row, which [Loss#LOGITS_CROSS_ENTROPY] subtracts from all.
    public double largestOutput(int row) {
        return Kernels.max(a[network.depth()], row * network.outputs(), network.outputs());
    }

    /// `Σ exp(a − max a)` of a row of outputs, which [Loss#LOGITS_CROSS_ENTROPY] takes for logits.
    public double outputExponentialSum(int row) {
        int at = row * network.outputs();
        return Kernels.exponentialSum(a[network.depth()], at, network.outputs(), largestOutput(row));
    }

    /// The softmax of a row of outputs, which [Loss#LOGITS_CROSS_ENTROPY] takes for logits.
    public double[] outputSoftmax(int row) {
        int n = network.outputs();
        double[] p = new double[n];
        double[] logits = Arrays.copyOfRange(a[network.depth()], row * n, (row + 1) * n);
        Kernels.softmax(logits, new double[n], new double[1], p, 1);
        return p;
    }

    /// `Σ t` of a row: 1 where the target is a distribution.
    public double targetMass(int row) {
        return Kernels.sum(batch.target().data(), row * network.outputs(), network.outputs());
    }

    /// `Σ_j a_j · dL/da_j` of a row: what the gradient through a softmax is measured against.
    public double weightedMeanGradient(int row, int layer) {
        int n = network.units(layer);
        return Kernels.weightedMean(a[layer], activationGradients[layer], row * n, n);
    }

    /// `da/dz` of one unit of a layer with an elementwise activation: `f'(z)`, and with dropout `r·f'(z)`.
    public double slope(int row, int layer, int unit) {
        int at = row * network.units(layer) + unit;
        double slope = network.layer(layer).activation().slope(z[layer][at]);
        return batch.mask().covers(layer) ? batch.mask().factor(layer, at) * slope : slope;
    }

    /// What dropout multiplies the activation of one unit by, `r`: 0 where it leaves the unit out; 1 without dropout.
    public double kept(int row, int layer, int unit) {
        return batch.mask().factor(layer, row * network.units(layer) + unit);
    }
}
