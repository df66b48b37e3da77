package org.densescope.engine.loops;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.densescope.engine.Activation;
import org.densescope.engine.Functions;

/// [Functions] of whole arrays: the same operations in the same order on vectors, so the same bits.
///
/// Each is a loop over an array in one method, and calls nothing but the vectors' own operations: a vector handed from
/// one
/// method to another, however small, is an object wherever the compiler has joined enough and decides against one more.
/// All lengths are padded.
public final class VectorFunctions {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    private VectorFunctions() {}

    /// `v = exp(v)` of `n` numbers from `at` on.
    public static void exp(double[] v, int at, int n) {
        DoubleVector shifter = broadcast(LANES, Functions.SHIFTER);
        for (int i = at; i < at + n; i += N) {
            DoubleVector x = fromArray(LANES, v, i).min(Functions.EXP_HIGH).max(Functions.EXP_LOW);
            DoubleVector k = x.fma(broadcast(LANES, Functions.LOG2_E), shifter).sub(shifter);
            DoubleVector r = k.fma(broadcast(LANES, -Functions.LN2_HIGH), x);
            r = k.fma(broadcast(LANES, -Functions.LN2_LOW), r);
            DoubleVector p = r.fma(broadcast(LANES, Functions.C13), broadcast(LANES, Functions.C12));
            p = p.fma(r, broadcast(LANES, Functions.C11));
            p = p.fma(r, broadcast(LANES, Functions.C10));
            p = p.fma(r, broadcast(LANES, Functions.C9));
            p = p.fma(r, broadcast(LANES, Functions.C8));
            p = p.fma(r, broadcast(LANES, Functions.C7));
            p = p.fma(r, broadcast(LANES, Functions.C6));
            p = p.fma(r, broadcast(LANES, Functions.C5));
            p = p.fma(r, broadcast(LANES, Functions.C4));
            p = p.fma(r, broadcast(LANES, Functions.C3));
            p = p.fma(r, broadcast(LANES, Functions.C2));
            p = p.fma(r, broadcast(LANES, 1));
            p = p.fma(r, broadcast(LANES, 1));
            DoubleVector half = k.fma(broadcast(LANES, 0.5), shifter);
            DoubleVector rest = k.sub(half.sub(shifter)).add(shifter);
            DoubleVector power1 = half.reinterpretAsLongs()
                    .add(1023)
                    .lanewise(VectorOperators.LSHL, 52)
                    .reinterpretAsDoubles();
            DoubleVector power2 = rest.reinterpretAsLongs()
                    .add(1023)
                    .lanewise(VectorOperators.LSHL, 52)
                    .reinterpretAsDoubles();
            p.mul(power1).mul(power2).intoArray(v, i);
        }
    }

    /// `v = log(v)` of `n` numbers from `at` on, each of them at least 1 or NaN.
    static void log(double[] v, int at, int n) {
        for (int i = at; i < at + n; i += N) {
            DoubleVector x = fromArray(LANES, v, i);
            LongVector shifted = x.reinterpretAsLongs().add(Functions.ONE - Functions.ROOT_HALF);
            DoubleVector k = shifted.lanewise(VectorOperators.LSHR, 52)
                    .or(Functions.TWO_52)
                    .reinterpretAsDoubles()
                    .sub(Functions.TWO_52_AND_BIAS);
            DoubleVector f = shifted.and(Functions.FRACTION)
                    .add(Functions.ROOT_HALF)
                    .reinterpretAsDoubles()
                    .sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector r = z.fma(broadcast(LANES, Functions.L7), broadcast(LANES, Functions.L6));
            r = r.fma(z, broadcast(LANES, Functions.L5));
            r = r.fma(z, broadcast(LANES, Functions.L4));
            r = r.fma(z, broadcast(LANES, Functions.L3));
            r = r.fma(z, broadcast(LANES, Functions.L2));
            r = r.fma(z, broadcast(LANES, Functions.L1));
            DoubleVector half = f.mul(0.5).mul(f);
            DoubleVector rest = s.fma(r.fma(z, half), k.mul(Functions.LOG_LN2_LOW));
            DoubleVector log = k.fma(
                    broadcast(LANES, Functions.LOG_LN2_HIGH),
                    half.sub(rest).sub(f).neg());
            log.add(x.sub(x)).intoArray(v, i); // 0, or NaN for NaN
        }
    }

    static void tanh(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i += N) {
            DoubleVector v = fromArray(LANES, z, i).abs();
            v.add(v).intoArray(a, i);
        }
        exp(a, 0, n);
        for (int i = 0; i < n; i += N) {
            DoubleVector x = fromArray(LANES, z, i);
            DoubleVector v = x.abs();
            DoubleVector s = v.mul(v);
            DoubleVector p = s.fma(broadcast(LANES, Functions.P0), broadcast(LANES, Functions.P1))
                    .fma(s, broadcast(LANES, Functions.P2));
            DoubleVector q =
                    s.add(Functions.Q0).fma(s, broadcast(LANES, Functions.Q1)).fma(s, broadcast(LANES, Functions.Q2));
            DoubleVector small = v.mul(s).fma(p.div(q), v);
            DoubleVector large = broadcast(LANES, 1)
                    .sub(broadcast(LANES, 2).div(fromArray(LANES, a, i).add(1)));
            DoubleVector size = large.blend(small, v.lt(Functions.TANH_SMALL));
            size.reinterpretAsLongs()
                    .or(x.reinterpretAsLongs().and(Long.MIN_VALUE))
                    .reinterpretAsDoubles()
                    .intoArray(a, i);
        }
    }

    static void sigmoid(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i += N) {
            fromArray(LANES, z, i).abs().neg().intoArray(a, i);
        }
        exp(a, 0, n);
        for (int i = 0; i < n; i += N) {
            DoubleVector e = fromArray(LANES, a, i);
            VectorMask<Double> positive = fromArray(LANES, z, i).compare(VectorOperators.GE, 0.0);
            e.blend(1.0, positive).div(e.add(1)).intoArray(a, i);
        }
    }

    /// `delta = scale · σ'(stretch · z) · g`; leaves something else in `z`.
    static void sigmoidSlopes(double[] z, double stretch, double scale, double[] g, double[] delta, int n) {
        for (int i = 0; i < n; i += N) {
            fromArray(LANES, z, i).mul(stretch).abs().neg().intoArray(z, i);
        }
        exp(z, 0, n);
        for (int i = 0; i < n; i += N) {
            DoubleVector e = fromArray(LANES, z, i);
            DoubleVector sum = e.add(1);
            DoubleVector slope = broadcast(LANES, 1).div(sum).mul(e.div(sum)).mul(scale);
            slope.mul(fromArray(LANES, g, i)).intoArray(delta, i);
        }
    }

    static void relu(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i += N) {
            fromArray(LANES, z, i).max(0).intoArray(a, i);
        }
    }

    static void leakyRelu(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i += N) {
            DoubleVector x = fromArray(LANES, z, i);
            x.mul(Activation.LEAK).blend(x, x.compare(VectorOperators.GT, 0.0)).intoArray(a, i);
        }
    }

    static void step(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i += N) {
            DoubleVector x = fromArray(LANES, z, i);
            DoubleVector stepped = broadcast(LANES, 0).blend(1.0, x.compare(VectorOperators.GE, 0.0));
            stepped.blend(x, x.test(VectorOperators.IS_NAN)).intoArray(a, i);
        }
    }

    /// `delta = slope · g`, with slope `1` above 0, `low` elsewhere, NaN where `z` is.
    static void kinkSlopes(double[] z, double low, double[] g, double[] delta, int n) {
        for (int i = 0; i < n; i += N) {
            DoubleVector x = fromArray(LANES, z, i);
            DoubleVector slope = broadcast(LANES, low).blend(1.0, x.compare(VectorOperators.GT, 0.0));
            slope.blend(x, x.test(VectorOperators.IS_NAN))
                    .mul(fromArray(LANES, g, i))
                    .intoArray(delta, i);
        }
    }
}
