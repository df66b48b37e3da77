package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.densescope.engine.Activation;
import org.densescope.engine.Eager;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Shapes;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One run of training has the same bits whatever the number of threads, the compiler and the width of the processor.
@Tag("slow")
class SameBitsTest {
    /// Changes only when the arithmetic does, and then on purpose.
    private static final String GOLDEN = "1d0c2336ecd648d69e02ed6a43c2c89d3d9c29de37e678dc682c5d631834bf10";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void whateverTheThreads(int threads) {
        try (Workers workers = Eager.workers(threads)) {
            assertThat(SameBits.hash(workers)).isEqualTo(GOLDEN);
            assertThat(SameBits.hash(Loops.plain(), workers)).isEqualTo(GOLDEN);
            assertThat(SameBits.hash(Loops.best(), workers)).isEqualTo(GOLDEN);
        }
    }

    @Test
    void testsRunOnVectors() {
        assertThat(Loops.best().id()).startsWith("vectors of ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xint",
                "-XX:TieredStopAtLevel=1",
                "-XX:UseAVX=0",
                "-XX:UseAVX=1",
                "-XX:UseAVX=2",
                "-XX:UseAVX=3"
            })
    void whateverTheMachine(String option) throws IOException, InterruptedException {
        assertThat(printed("pass", option)).isEqualTo(GOLDEN);
        assertThat(printed("best", option)).isEqualTo("plain loops " + GOLDEN);
        assertThat(printed("best", option, "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"))
                .matches("vectors of [248] lanes " + GOLDEN);
    }

    private static String printed(String how, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SameBits.class.getName(), how));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    /// The hash is that of something that learnt, not of a network at rest.
    @Test
    void theRunLearns() {
        Trainer trainer = SameBits.trainer();
        double[] loss = new double[SameBits.STEPS];
        AtomicInteger at = new AtomicInteger();
        TrainingState end = trainer.run(
                        SameBits.start(),
                        SameBits.STEPS,
                        Workers.ONE,
                        (pass, _) -> loss[at.getAndIncrement()] = pass.loss())
                .state();
        assertThat(end.step()).isEqualTo(SameBits.STEPS);
        assertThat(loss[SameBits.STEPS - 1]).isLessThan(loss[0] / 2);
        for (int l = 2; l <= end.network().depth(); l++) {
            assertThat(end.network().layer(l))
                    .isNotEqualTo(SameBits.start().network().layer(l));
        }
    }

    /// As threads are used outside of tests: a layer large enough to be split.
    @Test
    void aLargeLayerIsSplitToo() {
        var spec = Shapes.spec(Activation.TANH, Loss.MEAN_SQUARED_ERROR, 200, 300, 50);
        Optimizer optimizer = Optimizer.standard("momentum", 0.01);
        TrainingState start = TrainingState.start(spec.initialise(1), optimizer);
        Matrix x = spec.initialise(2).layer(1).weights();
        Dataset data = new Dataset("zeros", x, Matrix.zeros(x.rows(), 50), List.of(), List.of(), null);
        Trainer trainer = new Trainer(data, optimizer, 32, true, 1);
        String one =
                SameBits.hash(trainer.run(start, 5, Workers.ONE, (_, _) -> {}).state());
        for (int threads : new int[] {2, 4}) {
            try (Workers workers = Workers.of(threads)) {
                assertThat(SameBits.hash(
                                trainer.run(start, 5, workers, (_, _) -> {}).state()))
                        .isEqualTo(one);
            }
        }
    }
}
