package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final Dropout DROPOUT =
            new Dropout(List.of(new Dropout.Layer(3, 0), new Dropout.Layer(50, 0.3), new Dropout.Layer(8, 0)));

    @Test
    void leavesOutItsShareAndMakesUpForIt() {
        double[] r = DROPOUT.mask(1, 0, IntStream.range(0, 400).toArray()).layer(1);
        long out = IntStream.range(0, r.length).filter(i -> r[i] == 0).count();
        assertThat(r).hasSize(20_000).containsOnly(0, 1 / 0.7);
        assertThat(out / 20_000.0).isCloseTo(0.3, within(0.01));
    }

    @Test
    void aSampleIsTreatedByItselfAsAmongOthers() {
        DropoutMask many = DROPOUT.mask(7, 12, new int[] {4, 9, 2});
        assertThat(DROPOUT.mask(7, 12, new int[] {9}).layer(1))
                .containsExactly(many.row(1, 3).layer(1));
    }

    @Test
    void eachUpdateAndEachSampleHasAMaskOfItsOwn() {
        double[] here = DROPOUT.mask(7, 12, new int[] {4}).layer(1);
        assertThat(DROPOUT.mask(7, 13, new int[] {4}).layer(1)).isNotEqualTo(here);
        assertThat(DROPOUT.mask(7, 12, new int[] {5}).layer(1)).isNotEqualTo(here);
        assertThat(DROPOUT.mask(8, 12, new int[] {4}).layer(1)).isNotEqualTo(here);
        assertThat(DROPOUT.mask(7, 12, new int[] {4}).layer(1)).isEqualTo(here);
    }

    @Test
    void outputsAndSoftmaxLeaveNothingOut() {
        LayerSpec half = LayerSpec.of(4, Activation.RELU).withDropout(0.5);
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(half, half.withActivation(Activation.SOFTMAX), half.withActivation(Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
        assertThat(spec.dropout().layers().stream().map(Dropout.Layer::rate)).containsExactly(0.0, 0.5, 0.0, 0.0);
        assertThatThrownBy(() -> half.withDropout(0.95)).hasMessage("dropout must be 0 to 0.9, not 0.95");
    }

    @Test
    void whatIsLeftOutPassesNothingForwardOrBack() {
        NetworkSpec spec = Shapes.spec(Activation.TANH, Loss.MEAN_SQUARED_ERROR, 3, 50, 8);
        Network network = spec.initialise(5);
        Batch batch = new Batch(
                Shapes.normal(2, 3, RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0)),
                Matrix.zeros(2, 8),
                DROPOUT.mask(1, 0, new int[] {0, 1}));
        Pass pass = Pass.of(network, batch);
        Pass whole = Pass.of(network, batch.withMask(DropoutMask.NONE));
        int out = 0;
        for (int at = 0; at < 100; at++) {
            double r = batch.mask().factor(1, at);
            assertThat(pass.a(1)[at]).isEqualTo(r == 0 ? 0 : whole.a(1)[at] * r);
            if (r == 0) {
                out++;
                assertThat(pass.deltas(1)[at]).isZero();
                assertThat(pass.activationGradients(1)[at]).isNotZero();
                assertThat(pass.slope(at / 50, 1, at % 50)).isZero();
            }
        }
        assertThat(out).isBetween(15, 45);
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        Network network =
                Shapes.spec(Activation.TANH, Loss.MEAN_SQUARED_ERROR, 3, 5, 8).initialise(5);
        Batch batch = new Batch(Matrix.zeros(1, 3), Matrix.zeros(1, 8), DROPOUT.mask(1, 0, new int[] {0}));
        assertThatThrownBy(() -> Pass.of(network, batch))
                .isInstanceOf(ShapeException.class)
                .hasMessage("layer 1 has 5 activations, but its dropout mask has 50");
    }
}
