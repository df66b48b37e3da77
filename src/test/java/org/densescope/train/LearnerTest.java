package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Training in place has the bits of passes and updates one by one.
@Tag("slow")
class LearnerTest {
    private static final List<Loops> BOTH = List.of(Loops.plain(), Loops.best());

    private static Dataset data(int rows, int in, int out, long seed) {
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Matrix.zeros(rows, in);
        Matrix t = Matrix.zeros(rows, out);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = random.gaussian();
        }
        for (int r = 0; r < rows; r++) {
            t.data()[r * out + random.nextInt(out)] = 1;
        }
        return new Dataset("noise", x, t, List.of(), List.of(), null);
    }

    private static NetworkSpec spec(Activation hidden, Activation last, Loss loss, int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            layers.add(LayerSpec.of(sizes[l], l == sizes.length - 1 ? last : hidden));
        }
        return new NetworkSpec(sizes[0], layers, loss, Reduction.MEAN);
    }

    /// A learner and the reference end on the same state after each of some numbers of steps.
    private static void assertSame(Trainer trainer, Network network, long steps, Workers workers) {
        TrainingState start = TrainingState.start(network, trainer.optimizer());
        List<Double> expectedLosses = new ArrayList<>();
        TrainingState expected = trainer.run(start, steps, Workers.ONE, (pass, _) -> expectedLosses.add(pass.loss()))
                .state();
        for (Loops loops : BOTH) {
            List<Double> losses = new ArrayList<>();
            Learner learner = new Learner(trainer, start, loops, workers);
            learner.run(steps / 2, (_, loss) -> losses.add(loss));
            learner.run(steps - steps / 2, (_, loss) -> losses.add(loss));
            assertThat(learner.state()).as(loops.id()).isEqualTo(expected);
            assertThat(losses).as(loops.id()).isEqualTo(expectedLosses);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "adagrad"})
    void everyOptimizerHasTheBitsOfItsRule(String id) {
        Trainer trainer = new Trainer(data(23, 5, 3, 1), Optimizer.standard(id, 0.05), 6, true, 3);
        Network network = spec(Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 5, 11, 6, 3)
                .initialise(2);
        assertSame(trainer, network, 30, Workers.ONE);
    }

    @Test
    void weightDecayHasThem() {
        for (Optimizer optimizer : List.of(
                new Optimizer.Sgd(0.1, 0, false, 0.01),
                new Optimizer.Sgd(0.1, 0.9, true, 0.01),
                new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8, 0.01, false),
                new Optimizer.RmsProp(0.01, 0.9, 1e-8, 0.01),
                new Optimizer.Adagrad(0.1, 1e-10, 0.01))) {
            Trainer trainer = new Trainer(data(12, 4, 3, 1), optimizer, 5, true, 3);
            Network network = spec(Activation.SIGMOID, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 4, 9, 3)
                    .initialise(2);
            assertSame(trainer, network, 20, Workers.ONE);
        }
    }

    static List<Activation> activations() {
        return List.of(Activation.values());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyActivationHasThem(Activation f) {
        Trainer trainer = new Trainer(data(17, 6, 4, 2), Optimizer.standard("momentum", 0.05), 8, true, 3);
        assertSame(trainer, spec(f, f, Loss.MEAN_SQUARED_ERROR, 6, 13, 9, 4).initialise(4), 20, Workers.ONE);
    }

    @Test
    void everyLossHasThem() {
        Trainer trainer = new Trainer(data(17, 6, 4, 2), Optimizer.standard("sgd", 0.05), 8, true, 3);
        for (Loss loss : Loss.values()) {
            Activation last = switch (loss) {
                case CROSS_ENTROPY -> Activation.SOFTMAX;
                case BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> Activation.SIGMOID;
                default -> Activation.IDENTITY;
            };
            assertSame(trainer, spec(Activation.RELU, last, loss, 6, 13, 4).initialise(4), 20, Workers.ONE);
        }
    }

    /// Every size of block, with what is left over at the edges, on one thread and on several.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 10, 16, 33})
    void everyShapeHasThem(int batch) {
        Dataset data = data(40, 37, 10, 5);
        try (Workers two = Workers.of(2);
                Workers three = Workers.of(3)) {
            for (int[] sizes : new int[][] {{37, 1, 10}, {37, 8, 10}, {37, 65, 24, 10}, {37, 40, 129, 10}}) {
                Network network = spec(Activation.RELU, Activation.SOFTMAX, Loss.CROSS_ENTROPY, sizes)
                        .initialise(4);
                Trainer trainer = new Trainer(data, Optimizer.Sgd.plain(0.1), batch, true, 3);
                assertSame(trainer, network, 4, Workers.ONE);
                assertSame(trainer, network, 4, two);
                assertSame(trainer, network, 4, three);
            }
        }
    }

    @Test
    void cutAndFrozenWeightsAndUntrainedBiasesHaveThem() {
        Network network = spec(Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 5, 9, 7, 3)
                .initialise(6);
        EdgeMask mask = EdgeMask.NONE
                .withCut(3, true)
                .withCut(17, true)
                .withFrozen(5, true)
                .withFrozen(30, true);
        network = network.withLayer(1, network.layer(1).withMask(mask));
        network = network.withLayer(2, network.layer(2).withMask(mask.withCut(40, true)));
        var last = network.layer(3);
        network = network.withLayer(3, new Dense(last.weights(), last.bias(), last.activation(), false, last.mask()));
        for (String id : List.of("sgd", "adam", "momentum")) {
            Trainer trainer = new Trainer(data(23, 5, 3, 1), Optimizer.standard(id, 0.05), 6, true, 3);
            assertSame(trainer, network, 20, Workers.ONE);
        }
    }

    @Test
    void schedulesHaveThem() {
        for (Schedule schedule : List.of(
                new Schedule.Steps(5, 0.5), new Schedule.Cosine(20), new Schedule.WarmUp(6, new Schedule.Cosine(30)))) {
            Trainer trainer = new Trainer(data(23, 5, 3, 1), Optimizer.standard("adam", 0.05), 6, true, 3, schedule);
            Network network = spec(Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 5, 9, 3)
                    .initialise(6);
            assertSame(trainer, network, 24, Workers.ONE);
        }
    }

    /// N1: it stops at the very update at which one by one would, and the last finite state is there.
    @Test
    void itStopsBeforeTheFirstNumberThatIsNotFinite() {
        for (long seed = 0; seed < 20; seed++) {
            Trainer trainer = new Trainer(data(23, 5, 3, seed), Optimizer.standard("momentum", 1e3), 6, true, 3);
            TrainingState start = TrainingState.start(
                    spec(Activation.RELU, Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR, 5, 9, 6, 3)
                            .initialise(seed),
                    trainer.optimizer());
            Trainer.Outcome expected = trainer.run(start, 2000, Workers.ONE, (_, _) -> {});
            assertThat(expected.divergence()).isNotNull();
            for (Loops loops : BOTH) {
                Learner learner = new Learner(trainer, start, loops, Workers.ONE);
                assertThat(learner.run(2000)).isEqualTo(expected.divergence());
                assertThat(learner.state()).isEqualTo(expected.state());
            }
        }
    }

    @Test
    void itGoesOnFromAnyState() {
        Trainer trainer = new Trainer(data(23, 5, 3, 1), Optimizer.standard("adam", 0.05), 6, true, 3);
        Network network = spec(Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 5, 9, 3)
                .initialise(6);
        TrainingState start = TrainingState.start(network, trainer.optimizer());
        Learner through = new Learner(trainer, start, Loops.best(), Workers.ONE);
        through.run(17);
        TrainingState at17 = through.state();
        through.run(20);
        Learner resumed = new Learner(trainer, at17, Loops.best(), Workers.ONE);
        resumed.run(20);
        assertThat(resumed.state()).isEqualTo(through.state());
        through.take(at17);
        through.run(20);
        assertThat(through.state()).isEqualTo(resumed.state());
    }

    @Test
    void schedulesGoWhereTheySay() {
        assertThat(Schedule.CONSTANT.factor(99)).isEqualTo(1);
        assertThat(new Schedule.Steps(10, 0.5).factor(9)).isEqualTo(1);
        assertThat(new Schedule.Steps(10, 0.5).factor(25)).isEqualTo(0.25);
        Schedule cosine = new Schedule.Cosine(100);
        assertThat(cosine.factor(0)).isEqualTo(1);
        assertThat(cosine.factor(50)).isBetween(0.499999, 0.500001);
        assertThat(cosine.factor(100)).isZero();
        Schedule warm = new Schedule.WarmUp(4, Schedule.CONSTANT);
        assertThat(List.of(warm.factor(0), warm.factor(1), warm.factor(3), warm.factor(9)))
                .containsExactly(0.25, 0.5, 1.0, 1.0);
        assertThatThrownBy(() -> new Schedule.Steps(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule.Steps(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
