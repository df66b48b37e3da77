package org.densescope.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Counts;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.Shapes;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class CountTest {
    /// The published worked example: 3 × 3 × 2 values, three kernels, 13, 16 and 19 either way.
    @Test
    void aDenseLayerIsAGlobalConvolution() {
        double[] x = new double[18];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1 - 9;
        }
        Volume volume = new Volume(3, 3, 2, x);
        double[] w = new double[3 * 18];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int c = 0; c < 2; c++) {
                        w[k * 18 + volume.index(i, j, c)] = (7 * i + 3 * j + 5 * c + 2 * k) % 5 - 2;
                    }
                }
            }
        }
        ConvolutionKernels kernels = ConvolutionKernels.ofDense(new Matrix(3, 18, w), new double[3], 3, 3, 2);
        assertThat(kernels.over(volume)).isEqualTo(new Volume(1, 1, 3, new double[] {13, 16, 19}));
        assertThat(through(kernels.dense(), kernels.bias(), x)).containsExactly(13, 16, 19);
    }

    @Test
    void theSameWeightsGiveTheSameBitsInBothPictures() {
        RandomStream random = RandomStream.of(8, RandomStream.Purpose.NOISE, 0);
        Matrix w = Shapes.normal(5, 4 * 3 * 2, random);
        double[] b = Shapes.normal(1, 5, random).data();
        double[] x = Shapes.normal(1, 24, random).data();
        Volume global = ConvolutionKernels.ofDense(w, b, 4, 3, 2).over(new Volume(4, 3, 2, x));
        assertThat(global.data()).containsExactly(through(w, b, x));
    }

    /// 1 × 1 kernels are the dense layer at each position by itself.
    @Test
    void pointwiseKernelsAreADenseLayerAtEachPosition() {
        RandomStream random = RandomStream.of(9, RandomStream.Purpose.NOISE, 0);
        Matrix w = Shapes.normal(4, 3, random);
        double[] b = Shapes.normal(1, 4, random).data();
        Volume in = new Volume(2, 5, 3, Shapes.normal(1, 30, random).data());
        Volume out = ConvolutionKernels.pointwise(w, b).over(in);
        assertThat(List.of(out.height(), out.width(), out.channels())).containsExactly(2, 5, 4);
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 5; c++) {
                double[] here = {in.at(r, c, 0), in.at(r, c, 1), in.at(r, c, 2)};
                double[] there = through(w, b, here);
                for (int k = 0; k < 4; k++) {
                    assertThat(out.at(r, c, k)).isEqualTo(there[k]);
                }
            }
        }
    }

    /// A larger map gives a map of answers, each that of the dense layer for its window.
    @Test
    void onALargerMapTheKernelsGiveAMapOfAnswers() {
        RandomStream random = RandomStream.of(10, RandomStream.Purpose.NOISE, 0);
        Matrix w = Shapes.normal(2, 4, random);
        double[] b = {0.5, -1};
        Volume in = new Volume(3, 4, 1, Shapes.normal(1, 12, random).data());
        Volume out = ConvolutionKernels.ofDense(w, b, 2, 2, 1).over(in);
        assertThat(List.of(out.height(), out.width())).containsExactly(2, 3);
        double[] window = {in.at(1, 2, 0), in.at(1, 3, 0), in.at(2, 2, 0), in.at(2, 3, 0)};
        assertThat(out.at(1, 2, 1)).isEqualTo(through(w, b, window)[1]);
        assertThatThrownBy(() -> ConvolutionKernels.ofDense(w, b, 2, 2, 1).over(new Volume(1, 4, 1, new double[4])))
                .hasMessageContaining("does not fit");
    }

    private static double[] through(Matrix w, double[] b, double[] x) {
        Network network =
                new Network(List.of(Dense.of(w, b, Activation.IDENTITY)), Loss.HALF_SQUARED_ERROR, Reduction.SUM);
        return Pass.of(network, Batch.single(x, new double[b.length])).a(1);
    }

    @Test
    void aConvolutionOfOneDimensionIsAMaskedTiedMatrix() {
        double[] kernel = {1, -2, 3};
        Toeplitz valid = new Toeplitz(kernel, 6, 1, 0);
        assertThat(valid.matrix())
                .isEqualTo(Matrix.ofRows(
                        new double[] {1, -2, 3, 0, 0, 0},
                        new double[] {0, 1, -2, 3, 0, 0},
                        new double[] {0, 0, 1, -2, 3, 0},
                        new double[] {0, 0, 0, 1, -2, 3}));
        assertThat(valid.unmasked()).isEqualTo(12);
        RandomStream random = RandomStream.of(11, RandomStream.Purpose.NOISE, 0);
        for (int stride = 1; stride <= 3; stride++) {
            for (int padding = 0; padding <= 2; padding++) {
                Toeplitz t = new Toeplitz(Shapes.normal(1, 3, random).data(), 7, stride, padding);
                double[] x = Shapes.normal(1, 7, random).data();
                assertThat(through(t.matrix(), new double[t.outputs()], x)).containsExactly(t.over(x));
            }
        }
        assertThatThrownBy(() -> new Toeplitz(kernel, 2, 1, 0)).hasMessageContaining("does not fit");
    }

    @Test
    void withoutActivationsAStackIsOneMatrix() {
        RandomStream random = RandomStream.of(12, RandomStream.Purpose.NOISE, 0);
        for (int n = 0; n < 20; n++) {
            Network network = linear(Shapes.random(random));
            Dense one = Collapse.of(network);
            double[] x = Shapes.normal(1, network.inputs(), random).data();
            double[] stack = Pass.of(network, Batch.single(x, new double[network.outputs()]))
                    .a(network.depth());
            double[] whole = through(one.weights(), one.bias(), x);
            for (int k = 0; k < stack.length; k++) {
                assertThat(whole[k]).isCloseTo(stack[k], within(1e-12 * Math.max(1, Math.abs(stack[k]))));
            }
        }
    }

    private static Network linear(Network network) {
        return new Network(Collapse.linear(network), Loss.MEAN_SQUARED_ERROR, Reduction.SUM);
    }

    @Test
    void theProductIsTheOneOfPaper() {
        Dense first =
                Dense.of(Matrix.ofRows(new double[] {1, 2}, new double[] {3, 4}), new double[] {1, 1}, Activation.RELU);
        Dense second = Dense.of(Matrix.ofRows(new double[] {5, 6}), new double[] {7}, Activation.SIGMOID);
        Network network = new Network(List.of(first, second), Loss.MEAN_SQUARED_ERROR, Reduction.SUM);
        assertThat(Collapse.of(network).weights()).isEqualTo(Matrix.ofRows(new double[] {23, 34}));
        assertThat(Collapse.of(network).bias()).containsExactly(18);
        assertThat(Collapse.work(network)).isEqualTo(4);
        Network cut = network.withLayer(1, first.withMask(EdgeMask.NONE.withCut(3, true)));
        assertThat(Collapse.of(cut).weights()).isEqualTo(Matrix.ofRows(new double[] {23, 10}));
    }

    @Test
    void theDenseLayersOfLeNetHoldMostOfIt() {
        Counts dense = Sizes.parse("400-120-84-10").counts();
        long convolutions = new Convolution(32, 32, 1, 6, 5, 1, false).parameters()
                + new Convolution(14, 14, 6, 16, 5, 1, false).parameters();
        assertThat(dense.parameters()).isEqualTo(59_134);
        assertThat(convolutions).isEqualTo(156 + 2_416);
        assertThat(dense.parameters() + convolutions).isEqualTo(61_706);
    }

    @Test
    void shapesFollowTheRules() {
        Convolution same = new Convolution(28, 28, 1, 32, 5, 1, true);
        assertThat(List.of(same.outHeight(), same.outWidth())).containsExactly(28, 28);
        Convolution halved = new Convolution(28, 28, 32, 32, 2, 2, false);
        assertThat(List.of(halved.outHeight(), halved.outWidth())).containsExactly(14, 14);
        assertThat(new Convolution(32, 32, 1, 6, 5, 1, false).outWidth()).isEqualTo(28);
        assertThat(same.multiplyAdds()).isEqualTo(25L * 32 * 28 * 28);
        assertThatThrownBy(() -> new Convolution(2, 2, 1, 1, 3, 1, false)).hasMessageContaining("does not fit");
    }

    @Test
    void theExamplesHaveThePublishedCounts() {
        List<Comparison> all = Comparison.examples();
        assertThat(all.get(0).left().parameters()).isEqualTo(102_764_544);
        assertThat(all.get(0).right().parameters()).isEqualTo(102_764_544);
        assertThat(all.get(1).right().parameters()).isEqualTo(16_781_312);
        assertThat(all.get(2).right().parameters()).isEqualTo(188_416);
        assertThat(all.get(3).left().weights()).isEqualTo(288_000);
        assertThat(all.get(3).right().weights()).isEqualTo(3_136);
        assertThat(all.get(3).ratio()).isCloseTo(91.8, within(0.05));
        assertThat(all.get(4).right().parameters()).isZero();
        assertThat(all.get(4).ratio()).isInfinite();
        assertThat(all.get(5).left().parameters()).isEqualTo(59_134);
        assertThat(all.get(5).right().parameters()).isEqualTo(156 + 2_416);
        assertThat(all.get(5).share()).isCloseTo(59_134 / 61_706.0, within(1e-15));
        assertThat(all.get(6).left().parameters()).isEqualTo(314_710);
        assertThat(all.get(6).right().parameters()).isEqualTo(79_510);
        assertThat(all.get(7).left().parameters()).isEqualTo(114_912);
        assertThat(all.get(7).right().parameters()).isEqualTo(1_026);
    }

    @Test
    void countsOfTheLiterature() {
        assertThat(Sizes.of(800, 500).counts().parameters()).isEqualTo(400_500);
        assertThat(Sizes.parse("128-64-32-10").counts().parameters()).isEqualTo(10_666);
        assertThat(Sizes.parse("784-100-10").counts().parameters()).isEqualTo(79_510);
        assertThat(Sizes.parse("3136-100-10").counts().parameters()).isEqualTo(314_710);
        assertThat(Sizes.parse("512-2").counts().parameters()).isEqualTo(1_026);
        assertThat(Sizes.parse("512-224").counts().parameters()).isEqualTo(114_912);
        assertThat(Sizes.parse("784-16-16-10").counts().parameters()).isEqualTo(13_002);
    }

    @Test
    void trainingKeepsWhatTheOptimizerRemembers() {
        Counts counts = Sizes.parse("3-4-2").counts();
        Storage adam = Storage.of(counts, Optimizer.standard("adam", 0.1));
        assertThat(adam).isEqualTo(new Storage(26, 26, 52, 3 + 2 * (4 + 2)));
        assertThat(adam.bytes(Precision.FLOAT16)).isEqualTo(52);
        assertThat(adam.trainingBytes(Precision.FLOAT32, 10)).isEqualTo(4 * (26 + 26 + 52 + 150));
        Dense frozen = new Dense(
                Matrix.zeros(2, 2),
                new double[2],
                Activation.IDENTITY,
                false,
                EdgeMask.NONE.withFrozen(0, true).withCut(1, true));
        Network network = new Network(List.of(frozen), Loss.MEAN_SQUARED_ERROR, Reduction.SUM);
        Storage some = Storage.of(Counts.of(network), Optimizer.standard("momentum", 0.1));
        assertThat(some).isEqualTo(new Storage(5, 2, 2, 6));
    }
}
