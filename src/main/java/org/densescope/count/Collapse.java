package org.densescope.count;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;

/// What stays of a stack of dense layers without their activations: one layer,
/// `W = W_L ⋯ W_2 · W_1`, `b = W_L ⋯ (W_2 · b_1 + b_2) ⋯ + b_L`.
public final class Collapse {
    private Collapse() {}

    /// The one layer that does what all layers of a network do when their activations are removed. Cut weights count as
    /// 0.
    public static Dense of(Network network) {
        Dense whole = network.layer(1);
        Matrix weights = open(whole);
        double[] bias = whole.bias();
        for (int l = 2; l <= network.depth(); l++) {
            Matrix next = open(network.layer(l));
            double[] shift = network.layer(l).bias();
            bias = add(product(next, new Matrix(bias.length, 1, bias)).data(), shift);
            weights = product(next, weights);
        }
        return new Dense(weights, bias, Activation.IDENTITY, true, EdgeMask.NONE);
    }

    /// The network without its activations, the loss aside.
    public static List<Dense> linear(Network network) {
        return network.layers().stream()
                .map(d -> new Dense(d.weights(), d.bias(), Activation.IDENTITY, d.biasTrained(), d.mask()))
                .toList();
    }

    /// Multiply-adds that [#of] takes; for a reader who does not want to wait for too many.
    public static long work(Network network) {
        long work = 0;
        for (int l = 2; l <= network.depth(); l++) {
            work += (long) network.units(l) * network.units(l - 1) * network.inputs();
        }
        return work;
    }

    private static Matrix open(Dense dense) {
        if (dense.mask().cut().length == 0) {
            return dense.weights();
        }
        double[] data = dense.weights().data().clone();
        for (int position : dense.mask().cut()) {
            data[position] = 0;
        }
        return new Matrix(dense.units(), dense.inputs(), data);
    }

    private static Matrix product(Matrix left, Matrix right) {
        double[] data = new double[Math.multiplyExact(left.rows(), right.columns())];
        int columns = right.columns();
        for (int r = 0; r < left.rows(); r++) {
            for (int k = 0; k < left.columns(); k++) {
                double v = left.at(r, k);
                for (int c = 0; c < columns; c++) {
                    data[r * columns + c] = Math.fma(v, right.at(k, c), data[r * columns + c]);
                }
            }
        }
        return new Matrix(left.rows(), columns, data);
    }

    private static double[] add(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }
}
