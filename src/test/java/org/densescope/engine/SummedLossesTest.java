package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sheets that add up over outputs, where frameworks take the mean: everything is as many times larger as there are
/// outputs.
class SummedLossesTest {
    private static Pass pass(Loss loss) {
        Dense hidden = Dense.of(
                Matrix.ofRows(new double[] {.3, -.2}, new double[] {.1, .4}), new double[] {.1, -.1}, Activation.TANH);
        Dense last = Dense.of(
                Matrix.ofRows(new double[] {.5, -.6}, new double[] {.2, .7}, new double[] {-.4, .1}),
                new double[] {.2, 0, -.3},
                Activation.SIGMOID);
        Network network = new Network(List.of(hidden, last), loss, Reduction.MEAN);
        Batch batch = new Batch(
                Matrix.ofRows(new double[] {1, -1}, new double[] {.5, 2}),
                Matrix.ofRows(new double[] {1, 0, 1}, new double[] {0, 1, 1}));
        return Pass.of(network, batch);
    }

    @ParameterizedTest
    @CsvSource({"BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM", "MEAN_SQUARED_ERROR, SQUARED_ERROR"})
    void theSumIsTheMeanTimesTheOutputs(Loss mean, Loss sum) {
        Pass one = pass(mean);
        Pass all = pass(sum);
        assertThat(all.loss()).isCloseTo(3 * one.loss(), within(1e-14));
        for (int l = 1; l <= 2; l++) {
            for (int w = 0; w < one.weightGradients(l).length; w++) {
                assertThat(all.weightGradients(l)[w]).isCloseTo(3 * one.weightGradients(l)[w], within(1e-14));
            }
        }
    }

    @Test
    void theSumOfSquaresIsTwiceItsHalf() {
        assertThat(pass(Loss.SQUARED_ERROR).loss())
                .isCloseTo(2 * pass(Loss.HALF_SQUARED_ERROR).loss(), within(1e-15));
    }

    /// Several yes or no at once: `dL/dz = a − t`, undivided.
    @Test
    void deltaIsTheDifference() {
        Pass pass = pass(Loss.BINARY_CROSS_ENTROPY_SUM);
        for (int k = 0; k < 3; k++) {
            double difference = pass.a(2)[k] - pass.batch().target().data()[k];
            assertThat(pass.deltas(2)[k]).isCloseTo(difference / 2, within(1e-15));
        }
    }
}
