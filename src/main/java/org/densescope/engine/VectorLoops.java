package org.densescope.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Loops] on the processor's vectors. This class is touched only where the module `jdk.incubator.vector` is present.
final class VectorLoops implements Loops {
    /// The machine's own width, at most [Loops#PAD] numbers.
    static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED.length() > Loops.PAD
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static final VectorLoops INSTANCE = new VectorLoops();

    private static final int N = LANES.length();

    /// Whether sixteen sums fit into the registers: with vectors of four lanes (AVX2) there are sixteen in all.
    private static final boolean MANY_REGISTERS = N != 4;

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
            int bStride,
            int columns,
            double[] bias,
            double[] c,
            int cStride) {
        for (int j = 0; j < columns; ) {
            int vectors = vectors(columns - j);
            int r = rowsFrom;
            while (r < rowsTo) {
                if (rowsTo - rowsFrom >= 4) {
                    // The last block may lie over the one before: it writes the same numbers once more.
                    int at = Math.min(r, rowsTo - 4);
                    switch (vectors) {
                        case 4 -> VectorProducts.fourByFour(a, aAt, at, n, b, bStride, bias, c, cStride, j);
                        case 2 -> VectorProducts.fourByTwo(a, aAt, at, n, b, bStride, bias, c, cStride, j);
                        default -> VectorProducts.fourByOne(a, aAt, at, n, b, bStride, bias, c, cStride, j);
                    }
                    r = at + 4;
                } else {
                    switch (vectors) {
                        case 4 -> VectorProducts.oneByFour(a, aAt, r, n, b, bStride, bias, c, cStride, j);
                        case 2 -> VectorProducts.oneByTwo(a, aAt, r, n, b, bStride, bias, c, cStride, j);
                        default -> VectorProducts.oneByOne(a, aAt, r, n, b, bStride, bias, c, cStride, j);
                    }
                    r++;
                }
            }
            j += vectors * N;
        }
    }

    @Override
    public void outerProducts(
            double[] x,
            int[] xAt,
            int rows,
            int from,
            int to,
            double[] d,
            int dStride,
            int columns,
            double[] g,
            int gStride) {
        for (int j = 0; j < columns; ) {
            int vectors = vectors(columns - j);
            int i = from;
            while (i < to) {
                if (to - from >= 4) {
                    int at = Math.min(i, to - 4);
                    switch (vectors) {
                        case 4 -> VectorOuterProducts.fourByFour(x, xAt, at, rows, d, dStride, g, gStride, j);
                        case 2 -> VectorOuterProducts.fourByTwo(x, xAt, at, rows, d, dStride, g, gStride, j);
                        default -> VectorOuterProducts.fourByOne(x, xAt, at, rows, d, dStride, g, gStride, j);
                    }
                    i = at + 4;
                } else {
                    switch (vectors) {
                        case 4 -> VectorOuterProducts.oneByFour(x, xAt, i, rows, d, dStride, g, gStride, j);
                        case 2 -> VectorOuterProducts.oneByTwo(x, xAt, i, rows, d, dStride, g, gStride, j);
                        default -> VectorOuterProducts.oneByOne(x, xAt, i, rows, d, dStride, g, gStride, j);
                    }
                    i++;
                }
            }
            j += vectors * N;
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
                s = s.add(DoubleVector.fromArray(LANES, d, r * dStride + j));
            }
            s.intoArray(sums, j);
        }
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int n) {
        switch (f) {
            case IDENTITY -> System.arraycopy(z, 0, a, 0, n);
            case RELU -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.relu(load(z, i)).intoArray(a, i);
                }
            }
            case LEAKY_RELU -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.leakyRelu(load(z, i)).intoArray(a, i);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.sigmoid(load(z, i)).intoArray(a, i);
                }
            }
            case TANH -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.tanh(load(z, i)).intoArray(a, i);
                }
            }
            case STEP -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.step(load(z, i)).intoArray(a, i);
                }
            }
            case SOFTMAX -> throw new IllegalStateException("softmax needs the whole row");
        }
    }

    @Override
    public void slopes(Activation f, double[] z, double[] g, double[] delta, int n) {
        switch (f) {
            case IDENTITY -> System.arraycopy(g, 0, delta, 0, n);
            case RELU -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.kink(load(z, i), 0).mul(load(g, i)).intoArray(delta, i);
                }
            }
            case LEAKY_RELU -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.kink(load(z, i), Activation.LEAK)
                            .mul(load(g, i))
                            .intoArray(delta, i);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.sigmoidSlope(load(z, i)).mul(load(g, i)).intoArray(delta, i);
                }
            }
            case TANH -> {
                for (int i = 0; i < n; i += N) {
                    VectorFunctions.tanhSlope(load(z, i)).mul(load(g, i)).intoArray(delta, i);
                }
            }
            case STEP -> {
                for (int i = 0; i < n; i += N) {
                    load(g, i).mul(0).intoArray(delta, i);
                }
            }
            case SOFTMAX -> throw new IllegalStateException("softmax has a matrix of slopes");
        }
    }

    @Override
    public void exponentials(double[] z, int at, int n, double max, double[] e) {
        for (int i = at; i < at + n; i += N) {
            VectorFunctions.exp(load(z, i).sub(max)).intoArray(e, i);
        }
    }

    @Override
    public boolean descend(double rate, double decay, double[] w, double[] g, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = load(w, i);
            DoubleVector next = weight.sub(decayed(load(g, i), weight, decay).mul(rate));
            next.intoArray(w, i);
            zeros = next.mul(0).add(zeros);
        }
        return finite(zeros);
    }

    @Override
    public boolean descendWithMomentum(
            double rate, double momentum, boolean nesterov, double decay, double[] w, double[] g, double[] v, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        DoubleVector mu = DoubleVector.broadcast(LANES, momentum);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = load(w, i);
            DoubleVector gradient = decayed(load(g, i), weight, decay);
            DoubleVector velocity = VectorFunctions.normal(load(v, i).fma(mu, gradient));
            velocity.intoArray(v, i);
            DoubleVector direction = nesterov ? velocity.fma(mu, gradient) : velocity;
            DoubleVector next = weight.sub(direction.mul(rate));
            next.intoArray(w, i);
            zeros = next.mul(0).add(velocity.mul(0)).add(zeros);
        }
        return finite(zeros);
    }

    @Override
    public boolean adam(AdamStep step, double[] w, double[] g, double[] m, double[] v, int n) {
        double rate = step.rate();
        boolean decoupled = step.decoupled();
        double decay = decoupled ? 0 : step.decay();
        double shrink = decoupled ? rate * step.decay() : 0;
        double rest1 = 1 - step.beta1();
        double rest2 = 1 - step.beta2();
        double unbias1 = step.unbias1();
        double unbias2 = step.unbias2();
        double epsilon = step.epsilon();
        DoubleVector beta1 = DoubleVector.broadcast(LANES, step.beta1());
        DoubleVector beta2 = DoubleVector.broadcast(LANES, step.beta2());
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = load(w, i);
            DoubleVector gradient = decayed(load(g, i), weight, decay);
            DoubleVector first = VectorFunctions.normal(load(m, i).fma(beta1, gradient.mul(rest1)));
            DoubleVector second = VectorFunctions.normal(
                    load(v, i).fma(beta2, gradient.mul(gradient).mul(rest2)));
            first.intoArray(m, i);
            second.intoArray(v, i);
            DoubleVector root = second.div(unbias2).sqrt().add(epsilon);
            DoubleVector shrunk = decoupled ? weight.sub(weight.mul(shrink)) : weight;
            DoubleVector next = shrunk.sub(first.div(unbias1).div(root).mul(rate));
            next.intoArray(w, i);
            zeros = next.mul(0).add(first.mul(0)).add(second.mul(0)).add(zeros);
        }
        return finite(zeros);
    }

    @Override
    public boolean rmsProp(
            double rate, double alpha, double epsilon, double decay, double[] w, double[] g, double[] v, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        DoubleVector keep = DoubleVector.broadcast(LANES, alpha);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = load(w, i);
            DoubleVector gradient = decayed(load(g, i), weight, decay);
            DoubleVector average = VectorFunctions.normal(
                    load(v, i).fma(keep, gradient.mul(gradient).mul(1 - alpha)));
            average.intoArray(v, i);
            DoubleVector next =
                    weight.sub(gradient.div(average.sqrt().add(epsilon)).mul(rate));
            next.intoArray(w, i);
            zeros = next.mul(0).add(average.mul(0)).add(zeros);
        }
        return finite(zeros);
    }

    @Override
    public boolean adagrad(double rate, double epsilon, double decay, double[] w, double[] g, double[] s, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = load(w, i);
            DoubleVector gradient = decayed(load(g, i), weight, decay);
            DoubleVector sum = VectorFunctions.normal(gradient.fma(gradient, load(s, i)));
            sum.intoArray(s, i);
            DoubleVector next = weight.sub(gradient.div(sum.sqrt().add(epsilon)).mul(rate));
            next.intoArray(w, i);
            zeros = next.mul(0).add(sum.mul(0)).add(zeros);
        }
        return finite(zeros);
    }

    private static DoubleVector decayed(DoubleVector gradient, DoubleVector weight, double decay) {
        return decay == 0 ? gradient : weight.fma(DoubleVector.broadcast(LANES, decay), gradient);
    }

    /// Whether no lane is NaN: 0 times a number that is not finite is NaN, and stays so when added.
    private static boolean finite(DoubleVector zeros) {
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }

    private static DoubleVector load(double[] v, int at) {
        return DoubleVector.fromArray(LANES, v, at);
    }
}
