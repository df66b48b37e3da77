package org.densescope.engine.loops;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [Loops#products] in blocks of rows and vectors whose sums stay in registers. One method a size of block, since a
/// vector that passes through an array or a field would be an object.
final class VectorProducts {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    private VectorProducts() {}

    static void fourByFour(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        int a1 = aAt[r + 1];
        int a2 = aAt[r + 2];
        int a3 = aAt[r + 3];
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s02 = DoubleVector.zero(LANES);
        DoubleVector s03 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s11 = DoubleVector.zero(LANES);
        DoubleVector s12 = DoubleVector.zero(LANES);
        DoubleVector s13 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s21 = DoubleVector.zero(LANES);
        DoubleVector s22 = DoubleVector.zero(LANES);
        DoubleVector s23 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        DoubleVector s31 = DoubleVector.zero(LANES);
        DoubleVector s32 = DoubleVector.zero(LANES);
        DoubleVector s33 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, b, at + N);
            DoubleVector v2 = DoubleVector.fromArray(LANES, b, at + 2 * N);
            DoubleVector v3 = DoubleVector.fromArray(LANES, b, at + 3 * N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            s02 = v2.fma(f0, s02);
            s03 = v3.fma(f0, s03);
            DoubleVector f1 = DoubleVector.broadcast(LANES, a[a1 + k]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            s12 = v2.fma(f1, s12);
            s13 = v3.fma(f1, s13);
            DoubleVector f2 = DoubleVector.broadcast(LANES, a[a2 + k]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            s22 = v2.fma(f2, s22);
            s23 = v3.fma(f2, s23);
            DoubleVector f3 = DoubleVector.broadcast(LANES, a[a3 + k]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
            s32 = v2.fma(f3, s32);
            s33 = v3.fma(f3, s33);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
            s10 = s10.add(b0);
            s20 = s20.add(b0);
            s30 = s30.add(b0);
            DoubleVector b1 = DoubleVector.fromArray(LANES, bias, biasAt + N);
            s01 = s01.add(b1);
            s11 = s11.add(b1);
            s21 = s21.add(b1);
            s31 = s31.add(b1);
            DoubleVector b2 = DoubleVector.fromArray(LANES, bias, biasAt + 2 * N);
            s02 = s02.add(b2);
            s12 = s12.add(b2);
            s22 = s22.add(b2);
            s32 = s32.add(b2);
            DoubleVector b3 = DoubleVector.fromArray(LANES, bias, biasAt + 3 * N);
            s03 = s03.add(b3);
            s13 = s13.add(b3);
            s23 = s23.add(b3);
            s33 = s33.add(b3);
        }
        int to = cAt;
        s00.intoArray(c, to);
        s01.intoArray(c, to + N);
        s02.intoArray(c, to + 2 * N);
        s03.intoArray(c, to + 3 * N);
        to += cStride;
        s10.intoArray(c, to);
        s11.intoArray(c, to + N);
        s12.intoArray(c, to + 2 * N);
        s13.intoArray(c, to + 3 * N);
        to += cStride;
        s20.intoArray(c, to);
        s21.intoArray(c, to + N);
        s22.intoArray(c, to + 2 * N);
        s23.intoArray(c, to + 3 * N);
        to += cStride;
        s30.intoArray(c, to);
        s31.intoArray(c, to + N);
        s32.intoArray(c, to + 2 * N);
        s33.intoArray(c, to + 3 * N);
    }

    static void fourByTwo(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        int a1 = aAt[r + 1];
        int a2 = aAt[r + 2];
        int a3 = aAt[r + 3];
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s11 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s21 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        DoubleVector s31 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, b, at + N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            DoubleVector f1 = DoubleVector.broadcast(LANES, a[a1 + k]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            DoubleVector f2 = DoubleVector.broadcast(LANES, a[a2 + k]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            DoubleVector f3 = DoubleVector.broadcast(LANES, a[a3 + k]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
            s10 = s10.add(b0);
            s20 = s20.add(b0);
            s30 = s30.add(b0);
            DoubleVector b1 = DoubleVector.fromArray(LANES, bias, biasAt + N);
            s01 = s01.add(b1);
            s11 = s11.add(b1);
            s21 = s21.add(b1);
            s31 = s31.add(b1);
        }
        int to = cAt;
        s00.intoArray(c, to);
        s01.intoArray(c, to + N);
        to += cStride;
        s10.intoArray(c, to);
        s11.intoArray(c, to + N);
        to += cStride;
        s20.intoArray(c, to);
        s21.intoArray(c, to + N);
        to += cStride;
        s30.intoArray(c, to);
        s31.intoArray(c, to + N);
    }

    static void fourByOne(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        int a1 = aAt[r + 1];
        int a2 = aAt[r + 2];
        int a3 = aAt[r + 3];
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
            DoubleVector f1 = DoubleVector.broadcast(LANES, a[a1 + k]);
            s10 = v0.fma(f1, s10);
            DoubleVector f2 = DoubleVector.broadcast(LANES, a[a2 + k]);
            s20 = v0.fma(f2, s20);
            DoubleVector f3 = DoubleVector.broadcast(LANES, a[a3 + k]);
            s30 = v0.fma(f3, s30);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
            s10 = s10.add(b0);
            s20 = s20.add(b0);
            s30 = s30.add(b0);
        }
        int to = cAt;
        s00.intoArray(c, to);
        to += cStride;
        s10.intoArray(c, to);
        to += cStride;
        s20.intoArray(c, to);
        to += cStride;
        s30.intoArray(c, to);
    }

    static void oneByFour(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s02 = DoubleVector.zero(LANES);
        DoubleVector s03 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, b, at + N);
            DoubleVector v2 = DoubleVector.fromArray(LANES, b, at + 2 * N);
            DoubleVector v3 = DoubleVector.fromArray(LANES, b, at + 3 * N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            s02 = v2.fma(f0, s02);
            s03 = v3.fma(f0, s03);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
            DoubleVector b1 = DoubleVector.fromArray(LANES, bias, biasAt + N);
            s01 = s01.add(b1);
            DoubleVector b2 = DoubleVector.fromArray(LANES, bias, biasAt + 2 * N);
            s02 = s02.add(b2);
            DoubleVector b3 = DoubleVector.fromArray(LANES, bias, biasAt + 3 * N);
            s03 = s03.add(b3);
        }
        int to = cAt;
        s00.intoArray(c, to);
        s01.intoArray(c, to + N);
        s02.intoArray(c, to + 2 * N);
        s03.intoArray(c, to + 3 * N);
    }

    static void oneByTwo(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, b, at + N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
            DoubleVector b1 = DoubleVector.fromArray(LANES, bias, biasAt + N);
            s01 = s01.add(b1);
        }
        int to = cAt;
        s00.intoArray(c, to);
        s01.intoArray(c, to + N);
    }

    static void oneByOne(
            double[] a,
            int[] aAt,
            int r,
            int n,
            double[] b,
            int bAt,
            int bStride,
            double[] bias,
            int biasAt,
            double[] c,
            int cAt,
            int cStride) {
        int a0 = aAt[r];
        DoubleVector s00 = DoubleVector.zero(LANES);
        for (int k = 0; k < n; k++) {
            int at = bAt + k * bStride;
            DoubleVector v0 = DoubleVector.fromArray(LANES, b, at);
            DoubleVector f0 = DoubleVector.broadcast(LANES, a[a0 + k]);
            s00 = v0.fma(f0, s00);
        }
        if (bias.length > 0) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, bias, biasAt);
            s00 = s00.add(b0);
        }
        int to = cAt;
        s00.intoArray(c, to);
    }
}
