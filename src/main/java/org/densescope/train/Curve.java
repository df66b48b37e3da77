package org.densescope.train;

import java.util.Arrays;

/// Takes down the loss of every update, in bounded memory: when the points are used up, two become one.
///
/// One thread at a time.
public final class Curve implements Learner.LossWatcher {
    /// At most this many points, an even number.
    static final int MOST = 2048;

    private final long first;
    private final double[] sum = new double[MOST];
    private final double[] least = new double[MOST];
    private final double[] most = new double[MOST];
    private long stride = 1;
    private long steps;

    /// @param first updates before the first one that is going to be seen
    public Curve(long first) {
        this.first = first;
    }

    /// @throws IllegalArgumentException when an update is left out or comes twice
    @Override
    public void loss(long step, double loss) {
        if (step != first + steps) {
            throw new IllegalArgumentException("after update " + (first + steps) + " cannot come update " + step);
        }
        if (steps == MOST * stride) {
            halve();
        }
        int point = (int) (steps / stride);
        boolean begins = steps % stride == 0;
        sum[point] = begins ? loss : sum[point] + loss;
        least[point] = begins ? loss : Math.min(least[point], loss);
        most[point] = begins ? loss : Math.max(most[point], loss);
        steps++;
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            least[i] = Math.min(least[2 * i], least[2 * i + 1]);
            most[i] = Math.max(most[2 * i], most[2 * i + 1]);
        }
        stride *= 2;
    }

    /// What has been seen up to now.
    public Losses losses() {
        int points = (int) ((steps + stride - 1) / stride);
        double[] mean = new double[points];
        for (int i = 0; i < points; i++) {
            mean[i] = sum[i] / Math.min(stride, steps - i * stride);
        }
        return new Losses(first, stride, steps, mean, Arrays.copyOf(least, points), Arrays.copyOf(most, points));
    }
}
