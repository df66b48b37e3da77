package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Expected;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Shapes;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Findings;
import org.densescope.engine.pass.Pass;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Training without a window: what each update sees, and that it is the pass that is shown.
class TrainerTest {
    private static final Workers ONE = Workers.ONE;

    private static Dataset data(int rows, int in, int out, long seed) {
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Shapes.normal(rows, in, random);
        return new Dataset("noise", x, Shapes.normal(rows, out, random), List.of(), List.of(), null);
    }

    private static TrainingState start(Optimizer optimizer, long seed) {
        return TrainingState.start(
                Shapes.spec(Activation.TANH, Loss.MEAN_SQUARED_ERROR, 3, 5, 2).initialise(seed), optimizer);
    }

    private static List<Integer> rowsSeen(Trainer trainer, long step) {
        Batch batch = trainer.batch(step);
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < batch.rows(); r++) {
            double[] x = batch.x().row(r);
            rows.add(IntStream.range(0, trainer.data().rows())
                    .filter(i -> Matrix.ofRows(trainer.data().inputs().row(i)).equals(Matrix.ofRows(x)))
                    .findFirst()
                    .orElseThrow());
        }
        return rows;
    }

    @Test
    void anEpochSeesEachSampleOnceAndTheLastBatchIsSmaller() {
        Trainer trainer = new Trainer(data(10, 3, 2, 1), Optimizer.Sgd.plain(0.1), 4, true, 9);
        assertThat(trainer.stepsPerEpoch()).isEqualTo(3);
        List<List<Integer>> epochs = new ArrayList<>();
        for (long epoch = 0; epoch < 5; epoch++) {
            List<Integer> seen = new ArrayList<>();
            for (long step = 3 * epoch; step < 3 * epoch + 3; step++) {
                assertThat(trainer.epoch(step)).isEqualTo(epoch);
                assertThat(trainer.batch(step).rows()).isEqualTo(step % 3 == 2 ? 2 : 4);
                seen.addAll(rowsSeen(trainer, step));
            }
            assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            epochs.add(seen);
        }
        assertThat(epochs).doesNotHaveDuplicates();
    }

    @Test
    void withoutShufflingTheOrderIsThatOfTheData() {
        Trainer trainer = new Trainer(data(5, 3, 2, 1), Optimizer.Sgd.plain(0.1), 2, false, 9);
        assertThat(rowsSeen(trainer, 0)).containsExactly(0, 1);
        assertThat(rowsSeen(trainer, 2)).containsExactly(4);
        assertThat(rowsSeen(trainer, 3)).containsExactly(0, 1);
    }

    @Test
    void targetsTravelWithTheirInputs() {
        Trainer trainer = new Trainer(data(10, 3, 2, 1), Optimizer.Sgd.plain(0.1), 4, true, 9);
        for (long step = 0; step < 6; step++) {
            List<Integer> rows = rowsSeen(trainer, step);
            for (int r = 0; r < rows.size(); r++) {
                double[] target = trainer.data().targets().row(rows.get(r));
                assertThat(trainer.batch(step).target().row(r)).isEqualTo(target);
            }
        }
    }

    /// N14: the mean of a smaller batch is that of its own rows.
    @Test
    void theLastBatchHasItsOwnMean() {
        Trainer trainer = new Trainer(data(10, 3, 2, 1), Optimizer.Sgd.plain(0.1), 4, false, 0);
        TrainingState state = start(trainer.optimizer(), 1);
        Batch last = trainer.batch(2);
        Pass together = Pass.of(state.network(), last);
        double sum = 0;
        for (int r = 0; r < 2; r++) {
            sum += Pass.of(
                            state.network(),
                            Batch.single(last.x().row(r), last.target().row(r)))
                    .loss();
        }
        Expected.assertNear("loss", together.loss(), sum / 2, 1e-15);
    }

    /// The same as a loop that anybody would write from passes and updates.
    @Test
    void runIsPassAndUpdateInTurn() {
        for (String id : Optimizer.ids()) {
            Trainer trainer = new Trainer(data(10, 3, 2, 1), Optimizer.standard(id, 0.05), 4, true, 9);
            TrainingState expected = start(trainer.optimizer(), 1);
            for (long step = 0; step < 12; step++) {
                Pass pass = Pass.of(expected.network(), trainer.batch(step));
                expected = Update.of(trainer.optimizer(), expected, pass).after();
            }
            TrainingState actual =
                    trainer.epochs(start(trainer.optimizer(), 1), 4, ONE).state();
            assertThat(actual.step()).isEqualTo(12);
            assertThat(SameBits.hash(actual)).isEqualTo(SameBits.hash(expected));
        }
    }

    /// R6: a run that is broken off anywhere, inside an epoch too, ends where it would have ended.
    @Test
    void goesOnFromAnyState() {
        Trainer trainer = SameBits.trainer();
        String whole = SameBits.hash(SameBits.outcome(ONE, 50));
        for (int first : new int[] {0, 1, 7, 32, 50}) {
            TrainingState middle = SameBits.outcome(ONE, first);
            assertThat(middle.step()).isEqualTo(first);
            TrainingState end =
                    trainer.run(middle, 50 - first, ONE, (_, _) -> {}).state();
            assertThat(SameBits.hash(end)).isEqualTo(whole);
        }
    }

    /// A batch of one equals the tape, bit for bit: each weight, memory and gradient that the walk ends on.
    @Test
    void aBatchOfOneIsTheTape() {
        for (String id : Optimizer.ids()) {
            Trainer trainer = new Trainer(data(6, 3, 2, 4), Optimizer.standard(id, 0.05), 1, true, 2);
            TrainingState state = start(trainer.optimizer(), 8);
            for (long step = 0; step < 12; step++) {
                Trace trace = Trace.of(state, trainer.optimizer(), trainer.batch(step), ONE);
                state = trainer.run(
                                state,
                                1,
                                ONE,
                                (pass, _) -> assertThat(pass.loss())
                                        .isEqualTo(trace.pass().loss()))
                        .state();
                assertShows(trace.at(trace.length()), state);
            }
        }
    }

    private static void assertShows(Reveal end, TrainingState state) {
        Network network = state.network();
        for (int l = 1; l <= network.depth(); l++) {
            for (int u = 0; u < network.units(l); u++) {
                for (int i = Place.BIAS; i < network.units(l - 1); i++) {
                    double shown = end.value(Place.weight(Quantity.NEW_WEIGHT, l, u, i));
                    assertThat(Double.doubleToRawLongBits(shown))
                            .isEqualTo(
                                    Double.doubleToRawLongBits(network.layer(l).weight(u, i)));
                }
            }
        }
    }

    /// N1: training stops at the first update that leaves something that is not finite, and keeps what was before.
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "adam", "rmsprop", "adagrad"})
    void stopsBeforeTheFirstNonFiniteState(String id) {
        int diverged = 0;
        for (long seed = 0; seed < 20; seed++) {
            double rate = id.equals("sgd") || id.equals("momentum") ? 1e3 : 1e155;
            Trainer trainer = new Trainer(data(8, 3, 2, seed), Optimizer.standard(id, rate), 4, true, seed);
            TrainingState start = TrainingState.start(
                    Shapes.spec(Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR, 3, 5, 2)
                            .initialise(seed),
                    trainer.optimizer());
            TrainingState finite = start;
            while (finite.step() < 300) {
                Pass pass = Pass.of(finite.network(), trainer.batch(finite.step()));
                TrainingState next =
                        Update.of(trainer.optimizer(), finite, pass).after();
                if (!Double.isFinite(pass.loss()) || !allFinite(next)) {
                    break;
                }
                finite = next;
            }
            Trainer.Outcome outcome = trainer.run(start, 300, ONE, (_, _) -> {});
            assertThat(outcome.state().step()).isEqualTo(finite.step());
            assertThat(SameBits.hash(outcome.state())).isEqualTo(SameBits.hash(finite));
            assertThat(Findings.of(outcome.state().network())).isEmpty();
            if (finite.step() < 300) {
                diverged++;
                assertThat(outcome.divergence()).isNotNull();
                assertThat(outcome.divergence().step()).isEqualTo(finite.step());
            }
        }
        assertThat(diverged).isGreaterThan(15);
    }

    private static boolean allFinite(TrainingState state) {
        for (int l = 1; l <= state.network().depth(); l++) {
            OptimizerState.Layer m = state.memories().layer(l);
            for (double[] values : List.of(
                    state.network().layer(l).weights().data(),
                    state.network().layer(l).bias(),
                    m.weights1(),
                    m.weights2(),
                    m.bias1(),
                    m.bias2())) {
                for (double v : values) {
                    if (Double.isNaN(v) || Double.isInfinite(v)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// N21, of batches.
    @Test
    void batchesMustFitTheData() {
        Dataset data = data(10, 3, 2, 1);
        for (int size : new int[] {0, -1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new Trainer(data, Optimizer.Sgd.plain(0.1), size, true, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a batch must have 1 to 10 rows, as the data has, not " + size);
        }
        assertThat(new Trainer(data, Optimizer.Sgd.plain(0.1), 10, true, 0).stepsPerEpoch())
                .isEqualTo(1);
    }
}
