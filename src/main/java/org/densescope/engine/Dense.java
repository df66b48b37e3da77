package org.densescope.engine;

import java.util.Arrays;

/// One fully connected layer: `a = f(W x + b)`.
///
/// @param weights `[units][inputs]`
/// @param bias `[units]`
/// @param activation `f`
/// @param biasTrained whether an update changes the biases
/// @param mask cut and frozen weights
public record Dense(Matrix weights, double[] bias, Activation activation, boolean biasTrained, EdgeMask mask) {
    public Dense {
        if (bias.length != weights.rows()) {
            throw new ShapeException(
                    "say.dense.layer-units-needs-as",
                    "a layer of {0} {0:unit|units} needs as many biases, not {1}",
                    weights.rows(),
                    bias.length);
        }
    }

    public static Dense of(Matrix weights, double[] bias, Activation activation) {
        return new Dense(weights, bias, activation, true, EdgeMask.NONE);
    }

    public int inputs() {
        return weights.columns();
    }

    public int units() {
        return weights.rows();
    }

    /// The weight to `unit` from input `from`, or the bias for [Place#BIAS].
    public double weight(int unit, int from) {
        return from == Place.BIAS ? bias[unit] : weights.at(unit, from);
    }

    public boolean isCut(int unit, int from) {
        return from != Place.BIAS && mask.isCut(unit * inputs() + from);
    }

    /// Whether an update leaves this weight or bias as it is.
    public boolean isFrozen(int unit, int from) {
        return from == Place.BIAS ? !biasTrained : mask.isFrozen(unit * inputs() + from);
    }

    public Dense withParameters(Matrix weights, double[] bias) {
        return new Dense(weights, bias, activation, biasTrained, mask);
    }

    /// Whether an update changes the biases.
    public Dense withTrainedBias(boolean trained) {
        return new Dense(weights, bias, activation, trained, mask);
    }

    public Dense withMask(EdgeMask mask) {
        return new Dense(weights, bias, activation, biasTrained, mask);
    }

    /// The same layer but for one weight, or one bias for [Place#BIAS].
    public Dense withWeight(int unit, int from, double value) {
        if (from != Place.BIAS) {
            return withParameters(weights.with(unit, from, value), bias);
        }
        double[] copy = bias.clone();
        copy[unit] = value;
        return withParameters(weights, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dense d
                && weights.equals(d.weights)
                && Arrays.equals(bias, d.bias)
                && activation == d.activation
                && biasTrained == d.biasTrained
                && mask.equals(d.mask);
    }

    @Override
    public int hashCode() {
        return 31 * weights.hashCode() + Arrays.hashCode(bias);
    }
}
