package org.densescope.engine;

import java.util.Arrays;

/// Which units one batch leaves out, sample by sample: what each activation is multiplied by, `r`.
///
/// `r` is 0 for a unit that is left out and `1 / (1 − p)` for one that stays, so that the expected activation is the
/// same with and without it (inverted dropout; Srivastava et al. 2014, JMLR 15).
///
/// @param factors for each layer `0..L` either `[rows][units]`, or empty where nothing is left out; shorter means that
///     the layers behind leave nothing out
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record DropoutMask(double[][] factors) {
    /// Nothing is left out.
    public static final DropoutMask NONE = new DropoutMask(new double[0][]);

    private static final double[] ALL = {};

    /// `[rows][units]`; empty where the layer leaves nothing out.
    public double[] layer(int l) {
        return l < factors.length ? factors[l] : ALL;
    }

    /// Whether units of a layer may be left out.
    public boolean covers(int l) {
        return layer(l).length > 0;
    }

    /// What the activation of unit `at = row · units + unit` is multiplied by.
    public double factor(int l, int at) {
        return covers(l) ? layer(l)[at] : 1;
    }

    public boolean drops(int l, int at) {
        return factor(l, at) == 0;
    }

    /// The mask of one sample by itself.
    ///
    /// @param rows samples of this mask
    public DropoutMask row(int row, int rows) {
        double[][] one = new double[factors.length][];
        for (int l = 0; l < factors.length; l++) {
            int units = factors[l].length / rows;
            one[l] = Arrays.copyOfRange(factors[l], row * units, (row + 1) * units);
        }
        return new DropoutMask(one);
    }

    /// Multiplies the first `n` values; what is left out becomes 0, whatever it was.
    public static void apply(double[] factors, double[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = factors[i] == 0 ? 0 : values[i] * factors[i];
        }
    }
}
