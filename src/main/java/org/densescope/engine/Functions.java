package org.densescope.engine;

/// The scalar functions of the engine, each from one fixed source.
///
/// `StrictMath` is fdlibm's algorithm to the last bit on every platform; the intrinsics behind `Math` are not.
public final class Functions {
    private Functions() {}

    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    public static double log(double x) {
        return StrictMath.log(x);
    }

    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    public static double pow(double base, double exponent) {
        return StrictMath.pow(base, exponent);
    }

    /// The logistic function, `1 / (1 + e^-x)`, without overflow at either end.
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + exp(-x));
        }
        double e = exp(x);
        return e / (1 + e);
    }

    /// `σ'(x) = σ(x) · σ(−x)`; `σ(−x)` is `1 − σ(x)` without its cancellation.
    public static double sigmoidSlope(double x) {
        return sigmoid(x) * sigmoid(-x);
    }

    /// `tanh'(x) = 1 − tanh²(x) = 4 σ(2x) σ(−2x)`, the second form without cancellation.
    public static double tanhSlope(double x) {
        return 4 * (sigmoid(2 * x) * sigmoid(-2 * x));
    }

    /// `log(1 + e^x)`, without overflow and without loss where `e^x` is tiny.
    public static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(exp(-Math.abs(x)));
    }
}
