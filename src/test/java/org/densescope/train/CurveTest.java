package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private static double loss(long step) {
        return 2 + StrictMath.sin(step * 0.37) - step * 1e-5;
    }

    @Test
    void eachPointIsTheMeanLeastAndMostOfItsUpdates() {
        Curve curve = new Curve(7);
        long steps = 3 * Curve.MOST + 5;
        for (long k = 0; k < steps; k++) {
            curve.loss(7 + k, loss(k));
        }
        Losses losses = curve.losses();
        assertThat(losses.steps()).isEqualTo(steps);
        assertThat(losses.stride()).isEqualTo(4);
        assertThat(losses.points()).isEqualTo((int) ((steps + 3) / 4));
        for (int p = 0; p < losses.points(); p++) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            int n = 0;
            for (long k = 4L * p; k < Math.min(steps, 4L * p + 4); k++, n++) {
                sum += loss(k);
                least = Math.min(least, loss(k));
                most = Math.max(most, loss(k));
            }
            assertThat(losses.mean()[p]).as("point %d", p).isCloseTo(sum / n, within(1e-14));
            assertThat(losses.least()[p]).isEqualTo(least);
            assertThat(losses.most()[p]).isEqualTo(most);
            assertThat(losses.step(p)).isEqualTo(7 + 4L * p);
        }
        assertThat(losses.point(6)).isEqualTo(-1);
        assertThat(losses.point(7 + steps)).isEqualTo(-1);
        assertThat(losses.point(7 + 9)).isEqualTo(2);
    }

    @Test
    void noUpdateIsLeftOutOrSeenTwice() {
        Curve curve = new Curve(0);
        curve.loss(0, 1);
        assertThatThrownBy(() -> curve.loss(0, 1)).hasMessageContaining("update");
        assertThatThrownBy(() -> curve.loss(2, 1)).hasMessageContaining("update");
    }
}
