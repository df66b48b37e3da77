package org.densescope.trace;

import org.densescope.engine.Activation;
import org.densescope.engine.pass.Findings;

/// How the numbers of one kind in one layer lie. Immutable.
///
/// @param count how many there are
/// @param zeros how many are 0
/// @param broken how many are NaN or infinite; mean, deviation, ends and bins are those of the others
/// @param least the smallest, or NaN where none is finite
/// @param most the largest, or NaN where none is finite
/// @param mean `Σ v / n`
/// @param deviation `√(Σ (v − mean)² / n)`
/// @param norm `√Σ v²` of all of them
/// @param bins where they lie
public record Distribution(
        long count,
        long zeros,
        long broken,
        double least,
        double most,
        double mean,
        double deviation,
        double norm,
        Bins bins) {
    /// Of gradients: what matters is their size, over many powers of ten.
    public static Distribution ofSizes(double[] values) {
        Ends ends = Ends.of(values);
        return ends.spread(values, Bins.powers(values));
    }

    /// Of activations, over the whole range that their function has, where that is bounded; dropout makes what is left
    /// larger.
    public static Distribution ofActivations(double[] values, Activation f) {
        Ends ends = Ends.of(values);
        Bins bins = switch (f) {
            case SIGMOID, SOFTMAX, STEP, STEP_ZERO -> Bins.parts(values, 0, Math.max(1, ends.most));
            case TANH, SIGN -> Bins.parts(values, Math.min(-1, ends.least), Math.max(1, ends.most));
            case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS, SWISH, GELU ->
                ends.finite() > 0 ? Bins.parts(values, ends.least, ends.most) : Bins.parts(values, 0, 0);
        };
        return ends.spread(values, bins);
    }

    /// What the first walk over the values finds.
    private record Ends(long zeros, long broken, long finite, double least, double most, double sum) {
        static Ends of(double[] values) {
            long zeros = 0;
            long broken = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (double v : values) {
                if (!Double.isFinite(v)) {
                    broken++;
                    continue;
                }
                zeros += v == 0 ? 1 : 0;
                least = Math.min(least, v);
                most = Math.max(most, v);
                sum += v;
            }
            return new Ends(zeros, broken, values.length - broken, least, most, sum);
        }

        Distribution spread(double[] values, Bins bins) {
            double mean = sum / finite;
            double squares = 0;
            for (double v : values) {
                if (Double.isFinite(v)) {
                    squares = Math.fma(v - mean, v - mean, squares);
                }
            }
            boolean any = finite > 0;
            return new Distribution(
                    values.length,
                    zeros,
                    broken,
                    any ? least : Double.NaN,
                    any ? most : Double.NaN,
                    mean,
                    Math.sqrt(squares / finite),
                    Findings.norm(values),
                    bins);
        }
    }
}
