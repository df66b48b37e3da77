package org.densescope.engine.loops;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.densescope.engine.Functions;

/// The rules of the optimizers on vectors: what [PlainLoops] does, operation by operation.
///
/// Whether all new numbers are finite is seen from a sum of `0 * number`: it is NaN if one is not. As in
/// [VectorFunctions], nothing is left to a method that takes or gives a vector.
final class VectorDescent {
    private static final VectorSpecies<Double> LANES = VectorLoops.LANES;
    private static final int N = LANES.length();

    /// What is smaller becomes 0, see [Functions#normal].
    private static final double LEAST = Double.MIN_NORMAL;

    private VectorDescent() {}

    static boolean descend(double rate, double decay, double[] w, int at, double[] g, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = fromArray(LANES, w, at + i);
            DoubleVector gradient = fromArray(LANES, g, i);
            if (decay != 0) {
                gradient = weight.fma(broadcast(LANES, decay), gradient);
            }
            DoubleVector next = weight.sub(gradient.mul(rate));
            next = next.blend(0.0, next.abs().lt(Functions.LEAST_WEIGHT));
            next.intoArray(w, at + i);
            zeros = next.mul(0).add(zeros);
        }
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }

    static boolean descendWithMomentum(
            double rate,
            double momentum,
            boolean nesterov,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        DoubleVector mu = broadcast(LANES, momentum);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = fromArray(LANES, w, at + i);
            DoubleVector gradient = fromArray(LANES, g, i);
            if (decay != 0) {
                gradient = weight.fma(broadcast(LANES, decay), gradient);
            }
            DoubleVector velocity = fromArray(LANES, v, at + i).fma(mu, gradient);
            velocity = velocity.blend(0.0, velocity.abs().lt(LEAST));
            velocity.intoArray(v, at + i);
            DoubleVector direction = nesterov ? velocity.fma(mu, gradient) : velocity;
            DoubleVector next = weight.sub(direction.mul(rate));
            next = next.blend(0.0, next.abs().lt(Functions.LEAST_WEIGHT));
            next.intoArray(w, at + i);
            zeros = next.mul(0).add(velocity.mul(0)).add(zeros);
        }
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }

    static boolean adam(
            Loops.AdamRule rule,
            double rate,
            double unbias1,
            double unbias2,
            double[] w,
            int at,
            double[] g,
            double[] m,
            double[] v,
            int n) {
        boolean decoupled = rule.decoupled();
        double decay = decoupled ? 0 : rule.decay();
        double shrink = decoupled ? rate * rule.decay() : 0;
        double rest1 = 1 - rule.beta1();
        double rest2 = 1 - rule.beta2();
        double epsilon = rule.epsilon();
        DoubleVector beta1 = broadcast(LANES, rule.beta1());
        DoubleVector beta2 = broadcast(LANES, rule.beta2());
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = fromArray(LANES, w, at + i);
            DoubleVector gradient = fromArray(LANES, g, i);
            if (decay != 0) {
                gradient = weight.fma(broadcast(LANES, decay), gradient);
            }
            DoubleVector first = fromArray(LANES, m, at + i).fma(beta1, gradient.mul(rest1));
            first = first.blend(0.0, first.abs().lt(LEAST));
            DoubleVector second = fromArray(LANES, v, at + i)
                    .fma(beta2, gradient.mul(gradient).mul(rest2));
            second = second.blend(0.0, second.abs().lt(LEAST));
            first.intoArray(m, at + i);
            second.intoArray(v, at + i);
            DoubleVector root = second.div(unbias2).sqrt().add(epsilon);
            DoubleVector shrunk = decoupled ? weight.sub(weight.mul(shrink)) : weight;
            DoubleVector next = shrunk.sub(first.div(unbias1).div(root).mul(rate));
            next = next.blend(0.0, next.abs().lt(Functions.LEAST_WEIGHT));
            next.intoArray(w, at + i);
            zeros = next.mul(0).add(first.mul(0)).add(second.mul(0)).add(zeros);
        }
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }

    static boolean rmsProp(
            double rate,
            double alpha,
            double epsilon,
            double decay,
            double[] w,
            int at,
            double[] g,
            double[] v,
            int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        DoubleVector keep = broadcast(LANES, alpha);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = fromArray(LANES, w, at + i);
            DoubleVector gradient = fromArray(LANES, g, i);
            if (decay != 0) {
                gradient = weight.fma(broadcast(LANES, decay), gradient);
            }
            DoubleVector average =
                    fromArray(LANES, v, at + i).fma(keep, gradient.mul(gradient).mul(1 - alpha));
            average = average.blend(0.0, average.abs().lt(LEAST));
            average.intoArray(v, at + i);
            DoubleVector next =
                    weight.sub(gradient.div(average.sqrt().add(epsilon)).mul(rate));
            next = next.blend(0.0, next.abs().lt(Functions.LEAST_WEIGHT));
            next.intoArray(w, at + i);
            zeros = next.mul(0).add(average.mul(0)).add(zeros);
        }
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }

    static boolean adagrad(
            double rate, double epsilon, double decay, double[] w, int at, double[] g, double[] s, int n) {
        DoubleVector zeros = DoubleVector.zero(LANES);
        for (int i = 0; i < n; i += N) {
            DoubleVector weight = fromArray(LANES, w, at + i);
            DoubleVector gradient = fromArray(LANES, g, i);
            if (decay != 0) {
                gradient = weight.fma(broadcast(LANES, decay), gradient);
            }
            DoubleVector sum = gradient.fma(gradient, fromArray(LANES, s, at + i));
            sum = sum.blend(0.0, sum.abs().lt(LEAST));
            sum.intoArray(s, at + i);
            DoubleVector next = weight.sub(gradient.div(sum.sqrt().add(epsilon)).mul(rate));
            next = next.blend(0.0, next.abs().lt(Functions.LEAST_WEIGHT));
            next.intoArray(w, at + i);
            zeros = next.mul(0).add(sum.mul(0)).add(zeros);
        }
        return !zeros.test(VectorOperators.IS_NAN).anyTrue();
    }
}
