package org.densescope.working;

import java.util.ArrayList;
import java.util.List;

/// A weighted sum whose weights meet other inputs than their own, or none.
final class MixedTerms {
    /// With more inputs there are too many ways to mix them for one to mean anything.
    private static final int MOST_INPUTS = 3;

    private MixedTerms() {}

    /// All sums but the right one.
    ///
    /// @param w the weights of one unit
    /// @param in its inputs
    static List<Double> of(double[] w, double[] in, double bias) {
        List<Double> sums = new ArrayList<>();
        if (w.length > MOST_INPUTS) {
            return sums;
        }
        mix(sums, w, in, new int[w.length], 0, bias);
        return sums;
    }

    private static void mix(List<Double> sums, double[] w, double[] in, int[] met, int next, double bias) {
        if (next == w.length) {
            double sum = 0;
            boolean right = true;
            for (int i = 0; i < w.length; i++) {
                sum = met[i] < in.length ? Math.fma(w[i], in[met[i]], sum) : sum;
                right &= met[i] == i;
            }
            if (!right) {
                sums.add(sum + bias);
            }
            return;
        }
        for (int i = 0; i <= in.length; i++) {
            met[next] = i;
            mix(sums, w, in, met, next + 1, bias);
        }
    }
}
