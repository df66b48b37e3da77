package org.densescope.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [Loops#outerProducts] in blocks of rows of `g` and vectors whose sums stay in registers; see [VectorProducts].
final class VectorOuterProducts {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    private VectorOuterProducts() {}

    static void fourByFour(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
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
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
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
        int to = i * gStride + j;
        s00.intoArray(g, to);
        s01.intoArray(g, to + N);
        s02.intoArray(g, to + 2 * N);
        s03.intoArray(g, to + 3 * N);
        to += gStride;
        s10.intoArray(g, to);
        s11.intoArray(g, to + N);
        s12.intoArray(g, to + 2 * N);
        s13.intoArray(g, to + 3 * N);
        to += gStride;
        s20.intoArray(g, to);
        s21.intoArray(g, to + N);
        s22.intoArray(g, to + 2 * N);
        s23.intoArray(g, to + 3 * N);
        to += gStride;
        s30.intoArray(g, to);
        s31.intoArray(g, to + N);
        s32.intoArray(g, to + 2 * N);
        s33.intoArray(g, to + 3 * N);
    }

    static void fourByTwo(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s11 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s21 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        DoubleVector s31 = DoubleVector.zero(LANES);
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
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
        int to = i * gStride + j;
        s00.intoArray(g, to);
        s01.intoArray(g, to + N);
        to += gStride;
        s10.intoArray(g, to);
        s11.intoArray(g, to + N);
        to += gStride;
        s20.intoArray(g, to);
        s21.intoArray(g, to + N);
        to += gStride;
        s30.intoArray(g, to);
        s31.intoArray(g, to + N);
    }

    static void fourByOne(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
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
        int to = i * gStride + j;
        s00.intoArray(g, to);
        to += gStride;
        s10.intoArray(g, to);
        to += gStride;
        s20.intoArray(g, to);
        to += gStride;
        s30.intoArray(g, to);
    }

    static void oneByFour(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s02 = DoubleVector.zero(LANES);
        DoubleVector s03 = DoubleVector.zero(LANES);
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
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
        int to = i * gStride + j;
        s00.intoArray(g, to);
        s01.intoArray(g, to + N);
        s02.intoArray(g, to + 2 * N);
        s03.intoArray(g, to + 3 * N);
    }

    static void oneByTwo(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector v1 = DoubleVector.fromArray(LANES, d, at + N);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
            s01 = v1.fma(f0, s01);
        }
        int to = i * gStride + j;
        s00.intoArray(g, to);
        s01.intoArray(g, to + N);
    }

    static void oneByOne(
            double[] x, int[] xAt, int i, int rows, double[] d, int dStride, double[] g, int gStride, int j) {
        DoubleVector s00 = DoubleVector.zero(LANES);
        for (int r = 0; r < rows; r++) {
            int at = r * dStride + j;
            int from = xAt[r] + i;
            DoubleVector v0 = DoubleVector.fromArray(LANES, d, at);
            DoubleVector f0 = DoubleVector.broadcast(LANES, x[from]);
            s00 = v0.fma(f0, s00);
        }
        int to = i * gStride + j;
        s00.intoArray(g, to);
    }
}
