package org.densescope.engine;

/// How the weights of a layer start. Biases start at 0, but for [Kind#CONSTANT], which fills both.
///
/// @param kind the distribution
/// @param parameter the constant, the limit or the standard deviation, where the kind needs one; otherwise ignored
public record Initializer(Kind kind, double parameter) {
    /// With `in` inputs and `out` units of the layer.
    public enum Kind {
        ZERO(false),
        /// Every weight and bias is the parameter.
        CONSTANT(true),
        /// Uniform within ± the parameter.
        UNIFORM(true),
        /// Normal with the parameter as standard deviation.
        NORMAL(true),
        /// Uniform within ±√(6 / (in + out)) (Glorot & Bengio 2010).
        XAVIER_UNIFORM(false),
        /// Normal with variance 2 / (in + out).
        XAVIER_NORMAL(false),
        /// Uniform within ±√(6 / in) (He et al. 2015).
        HE_UNIFORM(false),
        /// Normal with variance 2 / in.
        HE_NORMAL(false),
        /// Uniform within ±√(3 / in) (LeCun et al. 1998).
        LECUN_UNIFORM(false),
        /// Normal with variance 1 / in.
        LECUN_NORMAL(false);

        private final boolean parameterised;

        Kind(boolean parameterised) {
            this.parameterised = parameterised;
        }

        public boolean parameterised() {
            return parameterised;
        }

        public String id() {
            return Ids.of(this);
        }
    }

    public Initializer {
        if (kind.parameterised && !Double.isFinite(parameter)) {
            throw new ShapeException(
                    "say.initializer.parameter-an-initialiser-must",
                    "the parameter of an initializer must be a finite number, not {0}",
                    parameter);
        }
    }

    public static Initializer of(Kind kind) {
        return new Initializer(kind, 1);
    }

    /// The weights of one layer; the same stream gives the same weights.
    public Matrix weights(int out, int in, RandomStream random) {
        double[] data = new double[Math.multiplyExact(out, in)];
        for (int i = 0; i < data.length; i++) {
            data[i] = draw(out, in, random);
        }
        return new Matrix(out, in, data);
    }

    /// The value that every bias starts with.
    public double bias() {
        return kind == Kind.CONSTANT ? parameter : 0;
    }

    /// The next weight of a layer.
    double draw(double out, double in, RandomStream random) {
        return switch (kind) {
            case ZERO -> 0;
            case CONSTANT -> parameter;
            case UNIFORM -> random.uniform(parameter);
            case NORMAL -> parameter * random.gaussian();
            case XAVIER_UNIFORM -> random.uniform(Math.sqrt(6 / (in + out)));
            case XAVIER_NORMAL -> Math.sqrt(2 / (in + out)) * random.gaussian();
            case HE_UNIFORM -> random.uniform(Math.sqrt(6 / in));
            case HE_NORMAL -> Math.sqrt(2 / in) * random.gaussian();
            case LECUN_UNIFORM -> random.uniform(Math.sqrt(3 / in));
            case LECUN_NORMAL -> Math.sqrt(1 / in) * random.gaussian();
        };
    }
}
