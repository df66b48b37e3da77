package org.densescope.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.PlainLoops;
import org.densescope.engine.loops.Workers;

/// Plain loops until vectors are compiled.
///
/// Before a virtual machine has compiled it, each operation on vectors makes objects. So a small network is trained in
/// the background until that is over: one with each of the forms that the loops have.
public final class WarmingLoops implements LoopSource {
    /// A method is compiled well when it was called some five thousand times; some are called once a batch.
    private static final int ROUNDS = 20;

    private static final int BATCHES = 300;

    /// Wider networks, so that what is compiled knows of wider blocks.
    private static final int WIDE_BATCHES = 12;

    private volatile Loops ready = PlainLoops.INSTANCE;

    /// @param background makes the vectors ready, which takes a processor for about a second
    public WarmingLoops(Executor background) {
        // Whether there are vectors takes a while to find out, too.
        background.execute(() -> {
            Loops best = Loops.best();
            warmUp(best);
            ready = best;
        });
    }

    @Override
    public Loops now() {
        return ready;
    }

    private static void warmUp(Loops loops) {
        Training small = new Training(loops, 10, Activation.RELU, 2, 4, 2, 2);
        List<Training> wide = List.of(
                new Training(loops, 5, Activation.TANH, 2, 16, 40, 2),
                new Training(loops, 1, Activation.SIGMOID, 2, 16, 40, 2));
        for (int round = 0; round < ROUNDS; round++) {
            small.steps(BATCHES);
            wide.forEach(training -> training.steps(WIDE_BATCHES));
        }
    }

    /// Descent with and without memories on noise; whatever comes out is thrown away.
    private static final class Training implements TrainingPass.Descent {
        private static final double RATE = 1e-4;

        private final Loops loops;
        private final int batch;
        private final TrainingPass pass;
        private final double[] x;
        private final double[] t;
        private final int[] xAt;
        private final int[] tAt;
        private final double[] m;
        private final double[] v;
        private final Loops.AdamRule adam = new Loops.AdamRule(0.9, 0.999, 1e-8, 0, false);
        private int steps;

        Training(Loops loops, int batch, Activation f, int... sizes) {
            this.loops = loops;
            this.batch = batch;
            List<LayerSpec> layers = new ArrayList<>();
            for (int l = 1; l < sizes.length; l++) {
                layers.add(LayerSpec.of(sizes[l], l == sizes.length - 1 ? Activation.SOFTMAX : f));
            }
            NetworkSpec spec = new NetworkSpec(sizes[0], layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
            pass = new TrainingPass(spec.initialise(1), batch, loops, Workers.ONE);
            x = new double[batch * sizes[0]];
            t = new double[batch * spec.outputs()];
            xAt = ForwardPass.rows(batch, sizes[0]);
            tAt = ForwardPass.rows(batch, spec.outputs());
            RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble();
            }
            for (int at : tAt) {
                t[at] = 1;
            }
            int most = 0;
            for (int l = 1; l <= spec.depth(); l++) {
                most = Math.max(most, pass.layer(l).weights().length);
            }
            m = new double[most];
            v = new double[most];
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                pass.run(x, xAt, t, tAt, batch, this);
                steps++;
            }
        }

        @Override
        public boolean weights(int l, int at, double[] g, int n) {
            return change(pass.layer(l).weights(), at, g, n);
        }

        @Override
        public boolean biases(int l, double[] g, int n) {
            return change(pass.layer(l).bias(), 0, g, n);
        }

        private boolean change(double[] w, int at, double[] g, int n) {
            return (steps & 1) == 0
                    ? loops.descend(RATE, 0, w, at, g, n)
                    : loops.adam(adam, RATE, 0.1, 0.001, w, at, g, m, v, n);
        }

        @Override
        public boolean turned(int l, double[] turned, int at, double[] g, int n) {
            return (steps & 1) == 0 && loops.descend(RATE, 0, turned, at, g, n);
        }
    }
}
