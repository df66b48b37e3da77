package org.densescope.working;

import org.densescope.engine.Functions;
import org.densescope.engine.Loss;

/// The terms of a loss from probabilities, as they are computed by hand; the engine computes them from logits.
final class LossTerms {
    private LossTerms() {}

    static void ofProbabilities(Loss loss, double[] p, double[] t, double[] terms) {
        for (int k = 0; k < terms.length; k++) {
            double hit = t[k] == 0 ? 0 : -t[k] * Functions.log(p[k]);
            double miss = loss == Loss.BINARY_CROSS_ENTROPY && t[k] != 1 ? -(1 - t[k]) * Functions.log(1 - p[k]) : 0;
            terms[k] = hit + miss;
        }
    }
}
