package org.densescope.engine;

/// The complementary error function, by fdlibm's rational functions, to about one unit in the last place.
@SuppressWarnings("FloatingPointLiteralPrecision") // the constants as they are published
final class ErrorFunction {
    private static final double TINY = 0x1p-56;
    private static final double ERF_1 = 8.45062911510467529297e-01;
    private static final double TAIL = 1 / 0.35;
    private static final double NOTHING = 28;

    /// Of `erf(x) = x + x·P(x²)/Q(x²)` below 0.84375; the constant first.
    private static final double[] P = {
        1.28379167095512558561e-01,
        -3.25042107247001499370e-01,
        -2.84817495755985104766e-02,
        -5.77027029648944159157e-03,
        -2.37630166566501626084e-05
    };

    private static final double[] Q = {
        1,
        3.97917223959155352819e-01,
        6.50222499887672944485e-02,
        5.08130628187576562776e-03,
        1.32494738004321644526e-04,
        -3.96022827877536812320e-06
    };

    /// Of `erf(1) + P(x − 1)/Q(x − 1)` below 1.25.
    private static final double[] P1 = {
        -2.36211856075265944077e-03,
        4.14856118683748331666e-01,
        -3.72207876035701323847e-01,
        3.18346619901161753674e-01,
        -1.10894694282396677476e-01,
        3.54783043256182359371e-02,
        -2.16637559486879084300e-03
    };

    private static final double[] Q1 = {
        1,
        1.06420880400844228286e-01,
        5.40397917702171048937e-01,
        7.18286544141962662868e-02,
        1.26171219808761642112e-01,
        1.36370839120290507362e-02,
        1.19844998467991074170e-02
    };

    /// Of `erfc(x) = e^(−x² − 0.5625 + R(1/x²)/S(1/x²)) / x` below 1/0.35, and above.
    private static final double[] R = {
        -9.86494403484714822705e-03,
        -6.93858572707181764372e-01,
        -1.05586262253232909814e+01,
        -6.23753324503260060396e+01,
        -1.62396669462573470355e+02,
        -1.84605092906711035994e+02,
        -8.12874355063065934246e+01,
        -9.81432934416914548592e+00
    };

    private static final double[] S = {
        1,
        1.96512716674392571292e+01,
        1.37657754143519042600e+02,
        4.34565877475229228821e+02,
        6.45387271733267880336e+02,
        4.29008140027567833386e+02,
        1.08635005541779435134e+02,
        6.57024977031928170135e+00,
        -6.04244152148580987438e-02
    };

    private static final double[] R_TAIL = {
        -9.86494292470009928597e-03,
        -7.99283237680523006574e-01,
        -1.77579549177547519889e+01,
        -1.60636384855821916062e+02,
        -6.37566443368389627722e+02,
        -1.02509513161107724954e+03,
        -4.83519191608651397019e+02
    };

    private static final double[] S_TAIL = {
        1,
        3.03380607434824582924e+01,
        3.25792512996573918826e+02,
        1.53672958608443695994e+03,
        3.19985821950859553908e+03,
        2.55305040643316442583e+03,
        4.74528541206955367215e+02,
        -2.24409524465858183362e+01
    };

    private ErrorFunction() {}

    /// `erfc(x) = 1 − erf(x)`, 0 to 2; small ones keep their digits.
    static double complement(double x) {
        double v = Math.abs(x);
        if (v < 0.84375) {
            double erf = v < TINY ? x : x + x * (of(P, x * x) / of(Q, x * x));
            return 1 - erf;
        }
        if (v < 1.25) {
            double part = of(P1, v - 1) / of(Q1, v - 1);
            return x >= 0 ? 1 - ERF_1 - part : 1 + (ERF_1 + part);
        }
        if (v < NOTHING) {
            double s = 1 / (x * x);
            double ratio = v < TAIL ? of(R, s) / of(S, s) : of(R_TAIL, s) / of(S_TAIL, s);
            // x² as a square that is exact and what is left of it, so that its rounding is not blown up
            double high = Double.longBitsToDouble(Double.doubleToRawLongBits(v) & 0xffffffff00000000L);
            double small = Functions.exp(-high * high - 0.5625) * Functions.exp((high - v) * (high + v) + ratio) / v;
            return x > 0 ? small : 2 - small;
        }
        return Double.isNaN(x) ? x : x > 0 ? 0 : 2;
    }

    private static double of(double[] polynomial, double x) {
        double value = 0;
        for (int k = polynomial.length - 1; k >= 0; k--) {
            value = Math.fma(value, x, polynomial[k]);
        }
        return value;
    }
}
