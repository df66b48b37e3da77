package org.densescope.engine.loops;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [Loops#outerProducts] in blocks of rows of `g` and vectors whose sums stay in registers; see [VectorProducts].
final class VectorOuterProducts {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    private VectorOuterProducts() {}

    static void fourByFour(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
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
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
            s01 = DoubleVector.fromArray(LANES, g, gAt + N);
            s02 = DoubleVector.fromArray(LANES, g, gAt + 2 * N);
            s03 = DoubleVector.fromArray(LANES, g, gAt + 3 * N);
            s10 = DoubleVector.fromArray(LANES, g, gAt + gStride);
            s11 = DoubleVector.fromArray(LANES, g, gAt + gStride + N);
            s12 = DoubleVector.fromArray(LANES, g, gAt + gStride + 2 * N);
            s13 = DoubleVector.fromArray(LANES, g, gAt + gStride + 3 * N);
            s20 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride);
            s21 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride + N);
            s22 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride + 2 * N);
            s23 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride + 3 * N);
            s30 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride);
            s31 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride + N);
            s32 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride + 2 * N);
            s33 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride + 3 * N);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, d, at + N);
            DoubleVector v2 = DoubleVector.fromArray(LANES, d, at + 2 * N);
            DoubleVector v3 = DoubleVector.fromArray(LANES, d, at + 3 * N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            s02 = v2.fma(f0, s02);
            s03 = v3.fma(f0, s03);
            DoubleVector f1 = DoubleVector.broadcast(LANES, x[from + 1]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            s12 = v2.fma(f1, s12);
            s13 = v3.fma(f1, s13);
            DoubleVector f2 = DoubleVector.broadcast(LANES, x[from + 2]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            s22 = v2.fma(f2, s22);
            s23 = v3.fma(f2, s23);
            DoubleVector f3 = DoubleVector.broadcast(LANES, x[from + 3]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
            s32 = v2.fma(f3, s32);
            s33 = v3.fma(f3, s33);
        }
        s00.intoArray(g, gAt);
        s01.intoArray(g, gAt + N);
        s02.intoArray(g, gAt + 2 * N);
        s03.intoArray(g, gAt + 3 * N);
        s10.intoArray(g, gAt + gStride);
        s11.intoArray(g, gAt + gStride + N);
        s12.intoArray(g, gAt + gStride + 2 * N);
        s13.intoArray(g, gAt + gStride + 3 * N);
        s20.intoArray(g, gAt + 2 * gStride);
        s21.intoArray(g, gAt + 2 * gStride + N);
        s22.intoArray(g, gAt + 2 * gStride + 2 * N);
        s23.intoArray(g, gAt + 2 * gStride + 3 * N);
        s30.intoArray(g, gAt + 3 * gStride);
        s31.intoArray(g, gAt + 3 * gStride + N);
        s32.intoArray(g, gAt + 3 * gStride + 2 * N);
        s33.intoArray(g, gAt + 3 * gStride + 3 * N);
    }

    static void fourByTwo(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s11 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s21 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        DoubleVector s31 = DoubleVector.zero(LANES);
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
            s01 = DoubleVector.fromArray(LANES, g, gAt + N);
            s10 = DoubleVector.fromArray(LANES, g, gAt + gStride);
            s11 = DoubleVector.fromArray(LANES, g, gAt + gStride + N);
            s20 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride);
            s21 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride + N);
            s30 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride);
            s31 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride + N);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, d, at + N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            DoubleVector f1 = DoubleVector.broadcast(LANES, x[from + 1]);
            s10 = v0.fma(f1, s10);
            s11 = v1.fma(f1, s11);
            DoubleVector f2 = DoubleVector.broadcast(LANES, x[from + 2]);
            s20 = v0.fma(f2, s20);
            s21 = v1.fma(f2, s21);
            DoubleVector f3 = DoubleVector.broadcast(LANES, x[from + 3]);
            s30 = v0.fma(f3, s30);
            s31 = v1.fma(f3, s31);
        }
        s00.intoArray(g, gAt);
        s01.intoArray(g, gAt + N);
        s10.intoArray(g, gAt + gStride);
        s11.intoArray(g, gAt + gStride + N);
        s20.intoArray(g, gAt + 2 * gStride);
        s21.intoArray(g, gAt + 2 * gStride + N);
        s30.intoArray(g, gAt + 3 * gStride);
        s31.intoArray(g, gAt + 3 * gStride + N);
    }

    static void fourByOne(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
            s10 = DoubleVector.fromArray(LANES, g, gAt + gStride);
            s20 = DoubleVector.fromArray(LANES, g, gAt + 2 * gStride);
            s30 = DoubleVector.fromArray(LANES, g, gAt + 3 * gStride);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            DoubleVector f1 = DoubleVector.broadcast(LANES, x[from + 1]);
            s10 = v0.fma(f1, s10);
            DoubleVector f2 = DoubleVector.broadcast(LANES, x[from + 2]);
            s20 = v0.fma(f2, s20);
            DoubleVector f3 = DoubleVector.broadcast(LANES, x[from + 3]);
            s30 = v0.fma(f3, s30);
        }
        s00.intoArray(g, gAt);
        s10.intoArray(g, gAt + gStride);
        s20.intoArray(g, gAt + 2 * gStride);
        s30.intoArray(g, gAt + 3 * gStride);
    }

    static void oneByFour(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s02 = DoubleVector.zero(LANES);
        DoubleVector s03 = DoubleVector.zero(LANES);
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
            s01 = DoubleVector.fromArray(LANES, g, gAt + N);
            s02 = DoubleVector.fromArray(LANES, g, gAt + 2 * N);
            s03 = DoubleVector.fromArray(LANES, g, gAt + 3 * N);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, d, at + N);
            DoubleVector v2 = DoubleVector.fromArray(LANES, d, at + 2 * N);
            DoubleVector v3 = DoubleVector.fromArray(LANES, d, at + 3 * N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
            s02 = v2.fma(f0, s02);
            s03 = v3.fma(f0, s03);
        }
        s00.intoArray(g, gAt);
        s01.intoArray(g, gAt + N);
        s02.intoArray(g, gAt + 2 * N);
        s03.intoArray(g, gAt + 3 * N);
    }

    static void oneByTwo(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
            s01 = DoubleVector.fromArray(LANES, g, gAt + N);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, d, at + N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
        }
        s00.intoArray(g, gAt);
        s01.intoArray(g, gAt + N);
    }

    static void oneByOne(
            double[] x,
            int[] xAt,
            int i,
            int rowsFrom,
            int rowsTo,
            double[] d,
            int dAt,
            int dStride,
            double[] g,
            int gAt,
            int gStride) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        if (rowsFrom > 0) {
            s00 = DoubleVector.fromArray(LANES, g, gAt);
        }
        for (int r = rowsFrom; r < rowsTo; r++) {
            int at = dAt + r * dStride;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
        }
        s00.intoArray(g, gAt);
    }
}
