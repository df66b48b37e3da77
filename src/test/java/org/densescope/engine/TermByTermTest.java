package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;

/// A sum taken one term at a time ends on the very bits that the loops for whole batches and many threads made.
class TermByTermTest {
    private static final int NETWORKS = 200;

    /// Wider than the loops are unrolled, with remainders, zeros of both signs and denormals among the inputs.
    private static Network wide(RandomStream random) {
        List<Dense> layers = new ArrayList<>();
        int in = 1 + random.nextInt(20);
        for (int l = 1; l <= 3; l++) {
            int out = 1 + random.nextInt(20);
            EdgeMask mask =
                    random.nextInt(2) == 0 ? EdgeMask.NONE : EdgeMask.NONE.withCut(random.nextInt(in * out), true);
            Activation f = l == 3 ? Activation.SOFTMAX : Shapes.any(Activation.values(), random);
            double[] bias = Shapes.normal(1, out, random).data();
            layers.add(new Dense(Shapes.normal(out, in, random), bias, f, true, mask));
            in = out;
        }
        return new Network(layers, Loss.CROSS_ENTROPY, Reduction.SUM);
    }

    private static Batch batch(Network network, RandomStream random) {
        int rows = 1 + random.nextInt(9);
        double[] odd = {0.0, -0.0, Double.MIN_VALUE, -1e-310};
        Matrix x = Shapes.normal(rows, network.inputs(), random);
        for (int i = 0; i < x.data().length; i += 3) {
            x.data()[i] = odd[random.nextInt(odd.length)];
        }
        return new Batch(x, Shapes.normal(rows, network.outputs(), random));
    }

    private static void forEach(TestOf test) {
        for (int n = 0; n < NETWORKS; n++) {
            RandomStream random = RandomStream.of(7, RandomStream.Purpose.NOISE, n);
            Network network = wide(random);
            test.run(network, batch(network, random));
        }
    }

    private interface TestOf {
        void run(Network network, Batch batch);
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
    }

    @Test
    void sumsEndOnTheEnginesValue() {
        forEach((network, batch) -> {
            Pass pass = Pass.of(network, batch);
            for (int r = 0; r < batch.rows(); r++) {
                for (int l = 1; l <= network.depth(); l++) {
                    int in = network.units(l - 1);
                    for (int u = 0; u < network.units(l); u++) {
                        assertSameBits(pass.partialSum(r, l, u, in + 1), pass.z(l)[r * network.units(l) + u]);
                    }
                    for (int i = 0; i < in; i++) {
                        double whole = pass.partialBackSum(r, l - 1, i, network.units(l));
                        assertSameBits(whole, pass.activationGradients(l - 1)[r * in + i]);
                    }
                }
                int last = network.depth();
                assertSameBits(pass.partialExponentialSum(r, last, network.outputs()), pass.exponentialSums(last)[r]);
            }
            for (int r = 0; r < batch.rows(); r++) {
                double whole = pass.partialSampleLoss(r, network.outputs());
                assertSameBits(whole / pass.sampleDivisor(), pass.sampleLosses()[r]);
            }
            assertSameBits(pass.partialLoss(batch.rows()) / pass.batchDivisor(), pass.loss());
        });
    }

    @Test
    void gradientsOfWeightsAddUpOverTheSamples() {
        forEach((network, batch) -> {
            Pass pass = Pass.of(network, batch);
            for (int l = 1; l <= network.depth(); l++) {
                int in = network.units(l - 1);
                for (int u = 0; u < network.units(l); u++) {
                    for (int i = 0; i < in; i++) {
                        assertSameBits(
                                pass.partialWeightGradient(l, u, i, batch.rows()), pass.weightGradients(l)[u * in + i]);
                    }
                    double bias = pass.partialWeightGradient(l, u, Place.BIAS, batch.rows());
                    assertSameBits(bias, pass.biasGradients(l)[u]);
                }
            }
        });
    }

    @Test
    void eachTermIsOneFusedMultiplyAdd() {
        forEach((network, batch) -> {
            Pass pass = Pass.of(network, batch);
            Dense layer = network.layer(1);
            double s = 0;
            for (int i = 0; i < layer.inputs(); i++) {
                assertSameBits(pass.partialSum(0, 1, 0, i), s);
                s = layer.isCut(0, i)
                        ? s
                        : Math.fma(layer.weight(0, i), batch.x().at(0, i), s);
            }
            assertSameBits(pass.partialSum(0, 1, 0, layer.inputs() + 1), s + layer.bias()[0]);
        });
    }

    @Test
    void rowsOfABatchAreThatRowAlone() {
        forEach((network, batch) -> {
            Pass pass = Pass.of(network, batch);
            for (int r = 0; r < batch.rows(); r++) {
                Pass alone = Pass.of(
                        network, Batch.single(batch.x().row(r), batch.target().row(r)));
                assertSameBits(pass.sampleLosses()[r], alone.loss());
                for (int l = 0; l <= network.depth(); l++) {
                    assertRow(pass.a(l), alone.a(l), r);
                    assertRow(pass.z(l), alone.z(l), r);
                    assertRow(pass.deltas(l), alone.deltas(l), r);
                    assertRow(pass.activationGradients(l), alone.activationGradients(l), r);
                }
            }
        });
    }

    private static void assertRow(double[] all, double[] row, int r) {
        assertThat(Arrays.copyOfRange(all, r * row.length, (r + 1) * row.length))
                .isEqualTo(row);
    }

    @Test
    void threadsChangeNothing() {
        try (Workers two = Workers.of(2, 1);
                Workers four = Workers.of(4, 1)) {
            forEach((network, batch) -> {
                Pass one = Pass.of(network, batch);
                for (Workers workers : List.of(two, four)) {
                    Pass split = Pass.of(network, batch, workers);
                    assertSameBits(split.loss(), one.loss());
                    for (int l = 0; l <= network.depth(); l++) {
                        assertThat(split.a(l)).isEqualTo(one.a(l));
                        assertThat(split.activationGradients(l)).isEqualTo(one.activationGradients(l));
                        assertThat(split.weightGradients(l)).isEqualTo(one.weightGradients(l));
                        assertThat(split.biasGradients(l)).isEqualTo(one.biasGradients(l));
                    }
                }
            });
        }
    }
}
