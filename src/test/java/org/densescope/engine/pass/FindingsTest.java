package org.densescope.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.OracleCase;
import org.densescope.engine.Place;
import org.densescope.engine.Reduction;
import org.densescope.engine.Shapes;
import org.densescope.engine.pass.Finding.Kind;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;

/// Each symptom shows where it is planted, with its layer and counts, and nowhere else.
class FindingsTest {
    private static Network one(Activation f, double... weights) {
        double[][] rows = Arrays.stream(weights).mapToObj(w -> new double[] {w}).toArray(double[][]::new);
        return new Network(
                List.of(
                        Dense.of(Matrix.ofRows(rows), new double[weights.length], f),
                        Dense.of(ones(1, weights.length), new double[1], Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
    }

    private static Matrix ones(int rows, int columns) {
        Matrix m = Matrix.zeros(rows, columns);
        Arrays.setAll(m.data(), i -> 1 + i);
        return m;
    }

    private static List<Finding> of(Network network, double... x) {
        double[][] rows = Arrays.stream(x).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        return Findings.of(Pass.of(network, new Batch(Matrix.ofRows(rows), Matrix.zeros(x.length, 1))));
    }

    /// N7: a reference case in which the whole ReLU layer is dead; training goes on.
    @Test
    void aDeadLayerIsFoundAndTrainingGoesOn() {
        OracleCase dead = OracleCase.of("2-2-2_relu_sigmoid_mse_b1.json");
        Network network = dead.network();
        Pass pass = Pass.of(network, dead.batch());
        assertThat(Findings.of(pass)).contains(new Finding(Kind.RESTING_UNITS, 1, 2, 2, 1));
        assertThat(Findings.of(pass).getFirst().whole()).isTrue();
        Optimizer optimizer = Optimizer.Adam.standard(0.01);
        TrainingState next = Update.of(optimizer, TrainingState.start(network, optimizer), pass)
                .after();
        assertThat(next.network().layer(1)).isEqualTo(network.layer(1));
        assertThat(next.network().layer(2)).isNotEqualTo(network.layer(2));
    }

    @Test
    void aUnitIsDeadOnlyIfEveryRowLeavesItSilent() {
        assertThat(of(one(Activation.RELU, -1, 2, -3), 1, 0.5))
                .containsExactly(new Finding(Kind.RESTING_UNITS, 1, 2, 3, 2.0 / 3));
        assertThat(of(one(Activation.RELU, -1, 2, -3), 1, -0.5)).isEmpty();
        assertThat(of(one(Activation.LEAKY_RELU, -1, 2, -3), 1, 0.5)).isEmpty();
    }

    @Test
    void saturatedUnits() {
        assertThat(of(one(Activation.SIGMOID, 7, -7, 1, 5), 1))
                .containsExactly(new Finding(Kind.SATURATED_UNITS, 1, 2, 4, 0.5));
        assertThat(of(one(Activation.TANH, 4, -4, 1, 2), 1))
                .containsExactly(new Finding(Kind.SATURATED_UNITS, 1, 2, 4, 0.5));
        assertThat(of(one(Activation.TANH, 4, -4), 1, 0.1)).isEmpty();
    }

    /// N8: twenty sigmoid layers; the lamp carries each layer's norm.
    @Test
    void vanishingGradient() {
        int[] sizes = new int[21];
        Arrays.fill(sizes, 5);
        Network network =
                Shapes.spec(Activation.SIGMOID, Loss.MEAN_SQUARED_ERROR, sizes).initialise(1);
        Batch batch = Batch.single(new double[] {1, -1, 0.5, 2, 0}, new double[] {0, 1, 0, 1, 0});
        Pass pass = Pass.of(network, batch);
        List<Finding> vanishing = Findings.of(pass).stream()
                .filter(s -> s.kind() == Kind.VANISHING_GRADIENT)
                .toList();
        assertThat(vanishing).hasSizeGreaterThan(5);
        for (int i = 0; i < vanishing.size(); i++) {
            assertThat(vanishing.get(i).layer()).isEqualTo(i + 1);
            assertThat(vanishing.get(i).measure())
                    .isEqualTo(Findings.gradientNorm(pass, i + 1))
                    .isPositive();
        }
    }

    @Test
    void explodingGradient() {
        int[] sizes = new int[9];
        Arrays.fill(sizes, 5);
        Network network =
                Shapes.spec(Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR, sizes).initialise(1);
        Batch batch = Batch.single(new double[] {1, -1, 0.5, 2, 0}, new double[] {0, 1, 0, 1, 0});
        assertThat(Findings.of(Pass.of(network, batch))).isEmpty();
        Network large = network;
        for (int l = 1; l <= network.depth(); l++) {
            double[] w = Arrays.stream(network.layer(l).weights().data())
                    .map(v -> 10 * v)
                    .toArray();
            large = large.withLayer(l, network.layer(l).withParameters(new Matrix(5, 5, w), new double[5]));
        }
        List<Finding> found = Findings.of(Pass.of(large, batch));
        assertThat(found)
                .hasSize(network.depth())
                .allMatch(s -> s.kind() == Kind.EXPLODING_GRADIENT && s.measure() > 1e6);
    }

    /// N22: all-zero weights work, and the hidden units are the same for ever; the outputs have targets of their own.
    @Test
    void identicalUnits() {
        NetworkSpec spec = Shapes.spec(Activation.TANH, Loss.MEAN_SQUARED_ERROR, 2, 3, 2);
        for (Initializer init :
                List.of(Initializer.of(Initializer.Kind.ZERO), new Initializer(Initializer.Kind.CONSTANT, 0.5))) {
            List<LayerSpec> layers =
                    spec.layers().stream().map(l -> l.withInitializer(init)).toList();
            Network network = new NetworkSpec(2, layers, spec.loss(), spec.reduction()).initialise(1);
            Batch batch = Batch.single(new double[] {1, 2}, new double[] {0.3, 0.4});
            Optimizer optimizer = Optimizer.Sgd.plain(0.1);
            TrainingState state = TrainingState.start(network, optimizer);
            for (int step = 0; step < 5; step++) {
                Pass pass = Pass.of(state.network(), batch);
                assertThat(identical(pass)).containsExactly(new Finding(Kind.IDENTICAL_UNITS, 1, 3, 3, 1));
                state = Update.of(optimizer, state, pass).after();
            }
            Network healed =
                    state.network().withLayer(1, state.network().layer(1).withWeight(0, 1, 0.7));
            assertThat(identical(Pass.of(healed, batch)))
                    .containsExactly(new Finding(Kind.IDENTICAL_UNITS, 1, 2, 3, 2.0 / 3));
            Network cut = network.withLayer(1, network.layer(1).withMask(EdgeMask.NONE.withCut(0, true)));
            assertThat(identical(Pass.of(cut, batch)))
                    .containsExactly(new Finding(Kind.IDENTICAL_UNITS, 1, 2, 3, 2.0 / 3));
        }
    }

    private static List<Finding> identical(Pass pass) {
        return Findings.of(pass).stream()
                .filter(s -> s.kind() == Kind.IDENTICAL_UNITS)
                .toList();
    }

    /// N1, N16: a weight that is not finite, and one that is only huge.
    @Test
    void nonFiniteWeights() {
        Network network = one(Activation.RELU, 1, 2, 3);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Network broken =
                    network.withLayer(2, network.layer(2).withWeight(0, 1, bad).withWeight(0, Place.BIAS, bad));
            Finding symptom = new Finding(Kind.NON_FINITE_WEIGHTS, 2, 2, 4, 0.5);
            assertThat(Findings.of(broken)).containsExactly(symptom);
            assertThat(of(broken, 1)).contains(symptom);
        }
        assertThat(Findings.of(network)).isEmpty();
        Network huge = network.withLayer(1, network.layer(1).withWeight(0, 0, 1e308));
        assertThat(Findings.of(huge)).isEmpty();
        Pass pass = Pass.of(huge, Batch.single(new double[] {10}, new double[] {0}));
        assertThat(pass.z(1)[0]).isInfinite();
        assertThat(pass.loss()).isInfinite();
        assertThat(Findings.of(pass)).anyMatch(s -> s.kind() == Kind.EXPLODING_GRADIENT);
    }
}
