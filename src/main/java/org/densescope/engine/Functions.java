package org.densescope.engine;

/// The scalar functions of the engine, each from one fixed source.
///
/// `exp`, `log` and `tanh` are our own: a fixed row of correctly rounded operations without a branch, so that a vector
/// of
/// numbers goes through the very same row ([org.densescope.engine.loops.VectorFunctions]) and has the same bits. The
/// others are `StrictMath`'s,
/// fdlibm's algorithms to the last bit on every platform; the intrinsics behind `Math` are not.

public final class Functions {
    /// Added to a number below 2⁵¹, leaves it rounded to an integer in the low bits.
    public static final double SHIFTER = 0x1.8p52;

    public static final double LOG2_E = 0x1.71547652b82fep0;
    /// ln 2, and what is missing from it.
    public static final double LN2_HIGH = 0x1.62e42fefa39efp-1;

    public static final double LN2_LOW = 0x1.abc9e3b39803fp-56;
    /// From where on `exp` is infinite, and below which it is 0, with room to spare.
    public static final double EXP_HIGH = 710;

    public static final double EXP_LOW = -746;

    /// `1/2! .. 1/13!`, each correctly rounded: what is left out is below 2⁻⁵⁷ for |r| up to ln 2 / 2.
    public static final double C2 = 1.0 / 2;

    public static final double C3 = 1.0 / 6;
    public static final double C4 = 1.0 / 24;
    public static final double C5 = 1.0 / 120;
    public static final double C6 = 1.0 / 720;
    public static final double C7 = 1.0 / 5040;
    public static final double C8 = 1.0 / 40320;
    public static final double C9 = 1.0 / 362880;
    public static final double C10 = 1.0 / 3628800;
    public static final double C11 = 1.0 / 39916800;
    public static final double C12 = 1.0 / 479001600;
    public static final double C13 = 1.0 / 6227020800.0;

    /// Bits of 1, of about √½, of a fraction, and of 2⁵²; 2⁵² with the bias of the exponent.
    public static final long ONE = 0x3ff0000000000000L;

    public static final long ROOT_HALF = 0x3fe6a09e00000000L;
    public static final long FRACTION = 0xfffffffffffffL;
    public static final long TWO_52 = 0x4330000000000000L;
    public static final double TWO_52_AND_BIAS = 0x1p52 + 1023;
    public static final double LOG_LN2_HIGH = 0.6931471803691238;
    public static final double LOG_LN2_LOW = 1.9082149292705877e-10;
    public static final double L1 = 0.6666666666666735;
    public static final double L2 = 0.3999999999940942;
    public static final double L3 = 0.2857142874366239;
    public static final double L4 = 0.22222198432149784;
    public static final double L5 = 0.1818357216161805;
    public static final double L6 = 0.15313837699209373;
    public static final double L7 = 0.14798198605116586;

    /// Below it tanh is a rational function (Cephes), above it goes by way of `exp`.
    public static final double TANH_SMALL = 0.625;

    public static final double P0 = -0.9643991794250523;
    public static final double P1 = -99.28772310019185;
    public static final double P2 = -1614.6876844170845;
    public static final double Q0 = 112.81167849163293;
    public static final double Q1 = 2235.4883906010045;
    public static final double Q2 = 4844.063053251255;

    /// A smaller weight is as good as 0: no sum in which it takes part could tell. What it is multiplied with, a rate
    /// of decay or a gradient, leaves a number with all its digits.
    public static final double LEAST_WEIGHT = 0x1p-960;

    private static final double ROOT_HALF_VALUE = 0.7071067811865476;
    private static final double NORMAL_PEAK = 0.3989422804014327;

    private Functions() {}

    /// `e^x` with an error below 1 unit in the last place; gradual underflow, infinity and NaN as they should be.
    ///
    /// `x = k · ln 2 + r`, `e^x = 2^k · (1 + r + r²/2! + …)`; `2^k` in two factors, so that only the last rounds.
    public static double exp(double x) {
        double bounded = Math.max(Math.min(x, EXP_HIGH), EXP_LOW);
        double k = Math.fma(bounded, LOG2_E, SHIFTER) - SHIFTER;
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, bounded));
        double p = Math.fma(C13, r, C12);
        p = Math.fma(p, r, C11);
        p = Math.fma(p, r, C10);
        p = Math.fma(p, r, C9);
        p = Math.fma(p, r, C8);
        p = Math.fma(p, r, C7);
        p = Math.fma(p, r, C6);
        p = Math.fma(p, r, C5);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C2);
        p = Math.fma(p, r, 1);
        p = Math.fma(p, r, 1);
        double half = Math.fma(k, 0.5, SHIFTER);
        double rest = k - (half - SHIFTER) + SHIFTER;
        return p * powerOfTwo(half) * powerOfTwo(rest);
    }

    /// `2^k` of a number `k + SHIFTER`: the low bits of `k` become the exponent, all others are shifted away.
    private static double powerOfTwo(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + 1023) << 52);
    }

    /// The natural logarithm, by fdlibm's formula: `x = 2^k · (1 + f)`, `log x = k · ln 2 + log(1 + f)` with `1 + f`
    /// between √½ and √2.
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long shifted = Double.doubleToRawLongBits(x) + (ONE - ROOT_HALF);
        double k = Double.longBitsToDouble((shifted >>> 52) | TWO_52) - TWO_52_AND_BIAS;
        double f = Double.longBitsToDouble((shifted & FRACTION) + ROOT_HALF) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double r = Math.fma(L7, z, L6);
        r = Math.fma(r, z, L5);
        r = Math.fma(r, z, L4);
        r = Math.fma(r, z, L3);
        r = Math.fma(r, z, L2);
        r = Math.fma(r, z, L1);
        double half = 0.5 * f * f;
        double rest = Math.fma(s, Math.fma(r, z, half), k * LOG_LN2_LOW);
        return Math.fma(k, LOG_LN2_HIGH, -(half - rest - f));
    }

    /// The hyperbolic tangent, odd to the last bit: small ones keep their digits.
    public static double tanh(double x) {
        double v = Math.abs(x);
        double s = v * v;
        double p = Math.fma(Math.fma(P0, s, P1), s, P2);
        double q = Math.fma(Math.fma(s + Q0, s, Q1), s, Q2);
        double small = Math.fma(v * s, p / q, v);
        double large = 1 - 2 / (exp(v + v) + 1);
        return Math.copySign(v < TANH_SMALL ? small : large, x);
    }

    public static double pow(double base, double exponent) {
        return StrictMath.pow(base, exponent);
    }

    /// The logistic function, `1 / (1 + e^-x)`, without overflow at either end.
    public static double sigmoid(double x) {
        double e = exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /// `σ'(x) = σ(x) · σ(−x)`; `σ(−x)` is `1 − σ(x)` without its cancellation.
    public static double sigmoidSlope(double x) {
        double e = exp(-Math.abs(x));
        return 1 / (1 + e) * (e / (1 + e));
    }

    /// `tanh'(x) = 1 − tanh²(x) = 4 σ(2x) σ(−2x)`, the second form without cancellation.
    public static double tanhSlope(double x) {
        return 4 * sigmoidSlope(x + x);
    }

    /// `log(1 + e^x)`, without overflow and without loss where `e^x` is tiny.
    public static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(exp(-Math.abs(x)));
    }

    /// `e^x − 1`, without the cancellation near 0.
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /// The share of a normal distribution below `x`: `Φ(x) = ½ erfc(−x / √2)`.
    public static double normalShare(double x) {
        return 0.5 * ErrorFunction.complement(-x * ROOT_HALF_VALUE);
    }

    /// The density of a normal distribution, `e^(−x²/2) / √(2π)`.
    public static double normalDensity(double x) {
        return exp(-0.5 * x * x) * NORMAL_PEAK;
    }

    /// The number, or 0 where it is so small that it has lost digits (below 2⁻¹⁰²²).
    ///
    /// What an optimizer remembers of a dead unit shrinks for ever and would stay such a number, for each of which
    /// some processors take fifty times as long.
    public static double normal(double x) {
        return Math.abs(x) < Double.MIN_NORMAL ? 0 : x;
    }

    /// A weight after an update, or 0 where it is below 2⁻⁹⁶⁰: a weight that only decays would end among the numbers
    /// that
    /// have lost digits, and stay.
    public static double weight(double x) {
        return Math.abs(x) < LEAST_WEIGHT ? 0 : x;
    }
}
