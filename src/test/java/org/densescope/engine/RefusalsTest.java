package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// N21: what cannot be is refused where networks and rules are made, in a sentence with layer, expected and actual.
class RefusalsTest {
    private static NetworkSpec spec(int... sizes) {
        return Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, sizes);
    }

    private static void assertRefused(Runnable attempt, String sentence) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static Dense dense(int units, int inputs, Activation f) {
        return Dense.of(Matrix.zeros(units, inputs), new double[units], f);
    }

    private static Network network(Loss loss, Dense... layers) {
        return new Network(List.of(layers), loss, Reduction.MEAN);
    }

    @Test
    void sizes() {
        assertRefused(() -> spec(2), "a network has 1 to 4000 dense layers, not 0");
        assertRefused(() -> spec(0, 2), "layer 0 must have 1 to 100000 units, not 0");
        assertRefused(() -> spec(2, 3, 0, 2), "layer 2 must have 1 to 100000 units, not 0");
        assertRefused(() -> spec(2, -3), "layer 1 must have 1 to 100000 units, not -3");
        assertRefused(() -> spec(2, 100_001), "layer 1 must have 1 to 100000 units, not 100001");
        assertRefused(
                () -> spec(2, 100_000, 100_000),
                "layer 2 would have 10000000000 weights, more than this program can hold in one matrix");
    }

    @Test
    void shapesOfNumbers() {
        assertRefused(() -> network(Loss.MEAN_SQUARED_ERROR), "a network has at least one dense layer");
        assertRefused(
                () -> network(Loss.MEAN_SQUARED_ERROR, dense(4, 2, Activation.RELU), dense(2, 3, Activation.RELU)),
                "layer 2 takes 3 inputs, but layer 1 has 4 units");
        assertRefused(
                () -> Dense.of(Matrix.zeros(2, 2), new double[3], Activation.RELU),
                "a layer of 2 units needs as many biases, not 3");
        assertRefused(
                () -> network(Loss.CROSS_ENTROPY, dense(2, 2, Activation.RELU)),
                "the loss cross-entropy cannot stand behind a last layer with relu");
        assertRefused(() -> new Matrix(2, 3, new double[5]), "a 2 × 3 matrix holds 6 values, not 5");
        assertRefused(() -> Matrix.ofRows(new double[2], new double[3]), "row 1 has 3 values, expected 2");
    }

    @Test
    void batches() {
        Network network = network(Loss.MEAN_SQUARED_ERROR, dense(4, 2, Activation.RELU));
        assertRefused(
                () -> Pass.of(network, Batch.single(new double[3], new double[4])),
                "layer 1 takes 2 inputs, but a row of x has 3 values");
        assertRefused(
                () -> Pass.of(network, Batch.single(new double[2], new double[1])),
                "layer 1 has 4 units, but a row of the target has 1 values");
        assertRefused(
                () -> new Batch(Matrix.zeros(2, 2), Matrix.zeros(3, 4)), "the batch has 2 rows of x, but 3 targets");
        assertRefused(() -> new Batch(Matrix.ofRows(), Matrix.ofRows()), "a matrix needs at least one row");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rates(double rate) {
        for (String id : Optimizer.ids()) {
            String sentence = "the learning rate must be a finite number of at least 0, not " + rate;
            assertRefused(() -> Optimizer.standard(id, rate), sentence);
            assertRefused(() -> Optimizer.standard(id, 0.1).withRate(rate), sentence);
        }
    }

    @Test
    void rateZeroIsAllowedAndChangesNothing() {
        Network network = spec(2, 3, 2).initialise(1);
        Batch batch = Batch.single(new double[] {1, 2}, new double[] {3, 4});
        for (String id : Optimizer.ids()) {
            Optimizer optimizer = Optimizer.standard(id, 0);
            TrainingState state = TrainingState.start(network, optimizer);
            assertThat(Update.of(optimizer, state, Pass.of(network, batch))
                            .after()
                            .network())
                    .isEqualTo(network);
        }
    }

    @Test
    void aHugeRateIsAllowed() {
        assertThat(Optimizer.standard("sgd", Double.MAX_VALUE).rate()).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.001, 2, Double.NaN})
    void momentum(double bad) {
        assertRefused(
                () -> new Optimizer.Sgd(0.1, bad, false, 0), "momentum must be at least 0 and at most 1, not " + bad);
    }

    @Test
    void settingsOfOptimizers() {
        for (double bad : new double[] {-0.1, 1, 2, Double.NaN}) {
            assertRefused(
                    () -> new Optimizer.Adam(0.1, bad, 0.9, 1e-8, 0, false),
                    "β₁ must be at least 0 and below 1, not " + bad);
            assertRefused(
                    () -> new Optimizer.RmsProp(0.1, bad, 1e-8, 0), "α must be at least 0 and below 1, not " + bad);
        }
        for (double bad : new double[] {0, -1e-8, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(() -> new Optimizer.Adagrad(0.1, bad, 0), "ε must be a finite number above 0, not " + bad);
        }
        assertRefused(
                () -> new Optimizer.Sgd(0.1, 0.9, false, -1),
                "weight decay must be a finite number of at least 0, not -1.0");
        assertRefused(() -> new Optimizer.Sgd(0.1, 0, true, 0), "Nesterov's method needs a momentum above 0");
        assertRefused(
                () -> Optimizer.standard("lion", 0.1),
                "there is no optimizer “lion”; known are sgd, momentum, nesterov, adam, adamw, rmsprop, adagrad");
    }

    @Test
    void initialisers() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    () -> new Initializer(Initializer.Kind.UNIFORM, bad),
                    "the parameter of an initializer must be a finite number, not " + bad);
        }
    }

    @Test
    void aStepSaysThatItCannotTrain() {
        for (Activation f : Activation.values()) {
            assertThat(f.trainable()).isEqualTo(!f.jumps());
        }
        Network network =
                network(Loss.MEAN_SQUARED_ERROR, dense(2, 2, Activation.STEP), dense(1, 2, Activation.IDENTITY));
        Pass pass = Pass.of(network, Batch.single(new double[] {1, -1}, new double[] {1}));
        assertThat(pass.a(1)).containsExactly(1, 1);
        assertThat(pass.deltas(1)).containsExactly(0, 0);
    }
}
