package org.densescope.engine.loops;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.densescope.engine.Activation;

/// [Loops] on the processor's vectors. This class is touched only where the module `jdk.incubator.vector` is present.
public final class VectorLoops implements Loops {
    /// The machine's own width, at most [Loops#PAD] numbers.
    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED.length() > Loops.PAD
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static final VectorLoops INSTANCE = new VectorLoops();

    private static final int N = LANES.length();

    /// Whether sixteen sums fit into the registers: with vectors of four lanes (AVX2) there are sixteen in all.
    private static final boolean MANY_REGISTERS = N != 4;

    /// Rows that a sum over rows takes at a time.
    private static final int ROWS = 32;

    private VectorLoops() {}

    @Override
    public String id() {
        return "vectors of " + N + " lanes";
    }

    @Override
    public void products(
            double[] a,
            int[] aAt,
            int rowsFrom,
            int rowsTo,
            int n,
            double[] b,
            int columns,
            double[] bias,
            double[] c,
            int cStride) {
        int padded = Loops.padded(columns);
        for (int panel = 0; panel < padded; panel += PANEL) {
            int width = Math.min(PANEL, padded - panel);
            int at = panel * n;
            for (int j = 0; j < width; ) {
                int vectors = vectors(width - j);
                int from = rowsFrom;
                while (from < rowsTo) {
                    // The last block may lie over the one before: it writes the same numbers once more.
                    boolean four = rowsTo - rowsFrom >= 4;
                    int r = four ? Math.min(from, rowsTo - 4) : from;
                    int to = r * cStride + panel + j;
                    if (four) {
                        switch (vectors) {
                            case 4 ->
                                VectorProducts.fourByFour(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                            case 2 ->
                                VectorProducts.fourByTwo(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                            default ->
                                VectorProducts.fourByOne(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                        }
                        from = r + 4;
                    } else {
                        switch (vectors) {
                            case 4 ->
                                VectorProducts.oneByFour(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                            case 2 ->
                                VectorProducts.oneByTwo(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                            default ->
                                VectorProducts.oneByOne(
                                        a, aAt, r, n, b, at + j, width, bias, panel + j, c, to, cStride);
                        }
                        from++;
                    }
                }
                j += vectors * N;
            }
        }
    }

    /// Rows by the hundred are too many pages at a time for the processor: their sums go on where they were.
    @Override
    public void outerProducts(
            double[] x, int[] xAt, int rows, int from, int to, double[] d, int dAt, int width, double[] g) {
        for (int first = 0; first < rows; first += ROWS) {
            int last = Math.min(first + ROWS, rows);
            for (int j = 0; j < width; ) {
                int vectors = vectors(width - j);
                int dj = dAt + j;
                for (int i = from; i < to; ) {
                    int size = to - i >= 4 ? 4 : 1;
                    int at = (i - from) * width + j;
                    if (size == 4) {
                        switch (vectors) {
                            case 4 ->
                                VectorOuterProducts.fourByFour(x, xAt, i, first, last, d, dj, width, g, at, width);
                            case 2 -> VectorOuterProducts.fourByTwo(x, xAt, i, first, last, d, dj, width, g, at, width);
                            default ->
                                VectorOuterProducts.fourByOne(x, xAt, i, first, last, d, dj, width, g, at, width);
                        }
                    } else {
                        switch (vectors) {
                            case 4 -> VectorOuterProducts.oneByFour(x, xAt, i, first, last, d, dj, width, g, at, width);
                            case 2 -> VectorOuterProducts.oneByTwo(x, xAt, i, first, last, d, dj, width, g, at, width);
                            default -> VectorOuterProducts.oneByOne(x, xAt, i, first, last, d, dj, width, g, at, width);
                        }
                    }
                    i += size;
                }
                j += vectors * N;
            }
        }
    }

    /// How many vectors the next block of columns takes: 4, 2 or 1.
    private static int vectors(int columns) {
        return columns > 3 * N && MANY_REGISTERS ? 4 : columns > N ? 2 : 1;
    }

    @Override
    public void columnSums(double[] d, int dStride, int rows, int columns, double[] sums) {
        for (int j = 0; j < columns; j += N) {
            DoubleVector s = DoubleVector.zero(LANES);
            for (int r = 0; r < rows; r++) {
                s = s.add(fromArray(LANES, d, r * dStride + j));
            }
            s.intoArray(sums, j);
        }
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int n) {
        switch (f) {
            case IDENTITY -> System.arraycopy(z, 0, a, 0, n);
            case RELU -> VectorFunctions.relu(z, a, n);
            case LEAKY_RELU -> VectorFunctions.leakyRelu(z, a, n);
            case SIGMOID -> VectorFunctions.sigmoid(z, a, n);
            case TANH -> VectorFunctions.tanh(z, a, n);
            case STEP -> VectorFunctions.step(z, a, n);
            case STEP_ZERO, SIGN, ELU, SOFTPLUS, SWISH, GELU -> Loops.plain().activate(f, z, a, n);
            case SOFTMAX -> throw new IllegalStateException("softmax needs the whole row");
        }
    }

    @Override
    public void slopes(Activation f, double[] z, double[] g, double[] delta, int n) {
        switch (f) {
            case IDENTITY -> System.arraycopy(g, 0, delta, 0, n);
            case RELU -> VectorFunctions.kinkSlopes(z, 0, g, delta, n);
            case LEAKY_RELU -> VectorFunctions.kinkSlopes(z, Activation.LEAK, g, delta, n);
            case SIGMOID -> VectorFunctions.sigmoidSlopes(z, 1, 1, g, delta, n);
            case TANH -> VectorFunctions.sigmoidSlopes(z, 2, 4, g, delta, n);
            case ELU, SOFTPLUS, SWISH, GELU -> Loops.plain().slopes(f, z, g, delta, n);
            case STEP, STEP_ZERO, SIGN -> {
                for (int i = 0; i < n; i += N) {
                    fromArray(LANES, g, i).mul(0).intoArray(delta, i);
                }
            }
            case SOFTMAX -> throw new IllegalStateException("softmax has a matrix of slopes");
        }
    }

    @Override
    public void softmax(double[] z, int stride, int rows, int n, double[] a, double[] scratch) {
        if (rows >= N) {
            VectorSoftmax.softmax(z, stride, rows, n, a, scratch);
            return;
        }
        for (int at = 0; at < rows * stride; at += stride) {
            double max = Kernels.max(z, at, n);
            for (int k = at; k < at + n; k++) {
                a[k] = z[k] - max;
            }
        }
        VectorFunctions.exp(a, 0, rows * stride);
        for (int at = 0; at < rows * stride; at += stride) {
            Kernels.divide(a, at, n, Kernels.sum(a, at, n));
        }
    }

    @Override
    public double softmaxCrossEntropy(
            double[] z,
            int stride,
            int rows,
            int n,
            double[] t,
            int[] tAt,
            double divisor,
            double[] delta,
            double[] scratch) {
        return VectorSoftmax.crossEntropy(z, stride, rows, n, t, tAt, divisor, delta, scratch);
    }

    @Override
    public boolean descend(double rate, double decay, double[] w, int at, double[] g, int n) {
        return VectorDescent.descend(rate, decay, w, at, g, n);
    }

    @Override
    public boolean descendWithMomentum(
            double rate,
            double momentum,
            boolean nesterov,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        return VectorDescent.descendWithMomentum(rate, momentum, nesterov, decay, w, at, g, v, n);
    }

    @Override
    public boolean adam(
            AdamRule rule,
            double rate,
            double unbias1,
            double unbias2,
            double[] w,
            int at,
            double[] g,
            double[] m,
            double[] v,
            int n) {
        return VectorDescent.adam(rule, rate, unbias1, unbias2, w, at, g, m, v, n);
    }

    @Override
    public boolean rmsProp(
            double rate,
            double alpha,
            double epsilon,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        return VectorDescent.rmsProp(rate, alpha, epsilon, decay, w, at, g, v, n);
    }

    @Override
    public boolean adagrad(
            double rate, double epsilon, double decay, double[] w, int at, double[] g, double[] s, int n) {
        return VectorDescent.adagrad(rate, epsilon, decay, w, at, g, s, n);
    }
}
