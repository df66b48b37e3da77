package org.densescope.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// [Functions] of a whole vector: the same operations in the same order, so the same bits.
final class VectorFunctions {
    private VectorFunctions() {}

    static DoubleVector exp(DoubleVector x) {
        DoubleVector bounded = x.min(Functions.EXP_HIGH).max(Functions.EXP_LOW);
        DoubleVector shifter = DoubleVector.broadcast(VectorLoops.LANES, Functions.SHIFTER);
        DoubleVector k = bounded.fma(DoubleVector.broadcast(VectorLoops.LANES, Functions.LOG2_E), shifter)
                .sub(shifter);
        DoubleVector r = k.fma(broadcast(-Functions.LN2_HIGH), bounded);
        r = k.fma(broadcast(-Functions.LN2_LOW), r);
        DoubleVector p = r.fma(broadcast(Functions.C13), broadcast(Functions.C12));
        p = p.fma(r, broadcast(Functions.C11));
        p = p.fma(r, broadcast(Functions.C10));
        p = p.fma(r, broadcast(Functions.C9));
        p = p.fma(r, broadcast(Functions.C8));
        p = p.fma(r, broadcast(Functions.C7));
        p = p.fma(r, broadcast(Functions.C6));
        p = p.fma(r, broadcast(Functions.C5));
        p = p.fma(r, broadcast(Functions.C4));
        p = p.fma(r, broadcast(Functions.C3));
        p = p.fma(r, broadcast(Functions.C2));
        p = p.fma(r, broadcast(1));
        p = p.fma(r, broadcast(1));
        DoubleVector half = k.fma(broadcast(0.5), shifter);
        DoubleVector rest = k.sub(half.sub(shifter)).add(shifter);
        return p.mul(powerOfTwo(half)).mul(powerOfTwo(rest));
    }

    private static DoubleVector powerOfTwo(DoubleVector shifted) {
        return shifted.reinterpretAsLongs()
                .add(1023)
                .lanewise(VectorOperators.LSHL, 52)
                .reinterpretAsDoubles();
    }

    static DoubleVector tanh(DoubleVector x) {
        DoubleVector v = x.abs();
        DoubleVector s = v.mul(v);
        DoubleVector p = s.fma(broadcast(Functions.P0), broadcast(Functions.P1)).fma(s, broadcast(Functions.P2));
        DoubleVector q = s.add(Functions.Q0).fma(s, broadcast(Functions.Q1)).fma(s, broadcast(Functions.Q2));
        DoubleVector small = v.mul(s).fma(p.div(q), v);
        DoubleVector large = broadcast(1).sub(broadcast(2).div(exp(v.add(v)).add(1)));
        DoubleVector size = large.blend(small, v.lt(Functions.TANH_SMALL));
        return size.reinterpretAsLongs()
                .or(x.reinterpretAsLongs().and(Long.MIN_VALUE))
                .reinterpretAsDoubles();
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector e = exp(x.abs().neg());
        VectorMask<Double> positive = x.compare(VectorOperators.GE, 0.0);
        return e.blend(1.0, positive).div(e.add(1));
    }

    static DoubleVector sigmoidSlope(DoubleVector x) {
        DoubleVector e = exp(x.abs().neg());
        DoubleVector sum = e.add(1);
        return broadcast(1).div(sum).mul(e.div(sum));
    }

    static DoubleVector tanhSlope(DoubleVector x) {
        return sigmoidSlope(x.add(x)).mul(4);
    }

    static DoubleVector relu(DoubleVector z) {
        return z.max(0);
    }

    static DoubleVector leakyRelu(DoubleVector z) {
        return z.mul(Activation.LEAK).blend(z, z.compare(VectorOperators.GT, 0.0));
    }

    static DoubleVector step(DoubleVector z) {
        DoubleVector stepped = broadcast(0).blend(1.0, z.compare(VectorOperators.GE, 0.0));
        return stepped.blend(z, z.test(VectorOperators.IS_NAN));
    }

    /// `1` above 0, `low` elsewhere, NaN where `z` is.
    static DoubleVector kink(DoubleVector z, double low) {
        DoubleVector slope = broadcast(low).blend(1.0, z.compare(VectorOperators.GT, 0.0));
        return slope.blend(z, z.test(VectorOperators.IS_NAN));
    }

    /// See [Functions#normal].
    static DoubleVector normal(DoubleVector x) {
        return x.blend(0.0, x.abs().lt(Double.MIN_NORMAL));
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(VectorLoops.LANES, value);
    }
}
