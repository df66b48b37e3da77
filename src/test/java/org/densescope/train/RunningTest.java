package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.WarmingLoops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Training that goes on for long: it changes its loops on the way, makes no objects, and no weight stays where numbers
/// lose their digits.
class RunningTest {
    private static Dataset data(int rows) {
        RandomStream random = RandomStream.of(4, RandomStream.Purpose.SAMPLE, 0);
        Matrix x = Matrix.zeros(rows, 2);
        Matrix t = Matrix.zeros(rows, 2);
        for (int i = 0; i < x.data().length; i++) {
            x.data()[i] = random.gaussian();
        }
        for (int r = 0; r < rows; r++) {
            t.data()[r * 2 + random.nextInt(2)] = 1;
        }
        return new Dataset("noise", x, t, List.of(), List.of(), null);
    }

    private static NetworkSpec spec() {
        List<LayerSpec> layers = List.of(LayerSpec.of(4, Activation.RELU), LayerSpec.of(2, Activation.SOFTMAX));
        return new NetworkSpec(2, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
    }

    @Test
    void plainLoopsRunUntilVectorsAreReadyWithTheSameBits() {
        Trainer plan = new Trainer(data(50), Optimizer.standard("adam", 0.01), 10, true, 1);
        TrainingState start = TrainingState.start(spec().initialise(2), plan.optimizer());
        List<Runnable> background = new ArrayList<>();
        LoopSource source = new WarmingLoops(background::add);
        assertThat(source.now()).isSameAs(Loops.plain());

        Learner learner = new Learner(plan, start, source, Workers.ONE);
        learner.run(20);
        background.getFirst().run();
        assertThat(background).hasSize(1);
        assertThat(source.now()).isSameAs(Loops.best());
        learner.run(20);

        assertThat(learner.state())
                .isEqualTo(plan.run(start, 40, Workers.ONE, (_, _) -> {}).state());
    }

    /// Objects are made while nothing is compiled, and by what compiles; then a round without any must come.
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "adam"})
    void stepsMakeNoObjects(String optimizer) {
        Trainer plan = new Trainer(data(1000), Optimizer.standard(optimizer, 0.01), 10, true, 1);
        TrainingState start = TrainingState.start(spec().initialise(2), plan.optimizer());
        Learner learner = new Learner(plan, start, Loops.plain(), Workers.ONE);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // Adam asks StrictMath.pow twice, whose three small tables are made anew where the compiler does not see
        // through.
        long allowed = optimizer.equals("adam") ? 2 * 3 * 32 : 0;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 30_000 && least > allowed; round++) {
            learner.run(98); // within an epoch of a hundred
            long before = thread.getCurrentThreadAllocatedBytes();
            learner.run(1);
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
            learner.run(1);
        }
        assertThat(least).as("bytes a step").isLessThanOrEqualTo(allowed);
    }

    /// Two inputs that are always 0 leave a weight to decay alone.
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adamw", "rmsprop", "adagrad"})
    void whatDecaysEndsAtZero(String id) {
        Optimizer decaying = switch (Optimizer.standard(id, 0.5)) {
            case Optimizer.Sgd s -> new Optimizer.Sgd(0.5, s.momentum(), s.nesterov(), 0.5);
            case Optimizer.Adam a -> new Optimizer.Adam(0.5, a.beta1(), a.beta2(), 1e-8, 0.5, true);
            case Optimizer.RmsProp r -> new Optimizer.RmsProp(0.5, r.alpha(), 1, 0.5);
            case Optimizer.Adagrad _ -> new Optimizer.Adagrad(0.5, 1, 0.5);
        };
        Dataset zeros = new Dataset("zeros", Matrix.zeros(4, 2), data(4).targets(), List.of(), List.of(), null);
        Trainer plan = new Trainer(zeros, decaying, 4, false, 1);
        TrainingState start = TrainingState.start(spec().initialise(2), decaying);
        for (Loops loops : List.of(Loops.plain(), Loops.best())) {
            Learner learner = new Learner(plan, start, loops, Workers.ONE);
            learner.run(40_000);
            TrainingState state = learner.state();
            assertThat(state.network().layer(1).weights().data()).containsOnly(0.0);
            assertThat(start.network().layer(1).weights().data()).doesNotContain(0.0);
        }
    }

    @Test
    void theRuleThatIsShownEndsThereToo() {
        for (String id : Optimizer.ids()) {
            Optimizer rule = Optimizer.standard(id, 1e-300);
            assertThat(rule.work(0x0.8p-960, 0, 0, 0, 1).weight()).as(id).isZero();
            assertThat(rule.work(-0x0.8p-960, 0, 0, 0, 1).weight()).as(id).isZero();
            assertThat(rule.work(-0x1p-960, 0, 0, 0, 1).weight()).as(id).isEqualTo(-0x1p-960);
        }
    }
}
