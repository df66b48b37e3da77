package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Worked examples that others published, recomputed. An arbitrary gradient `g` from above comes from half the squared
/// error, summed, with the target `a − g`: its derivative is `a − (a − g)`.
class PublishedExamplesTest {
    private static final double NEAR = 1e-12;

    private static Matrix m(double[]... rows) {
        return Matrix.ofRows(rows);
    }

    private static double[] v(double... values) {
        return values;
    }

    private static Network network(Loss loss, Reduction reduction, Dense... layers) {
        return new Network(List.of(layers), loss, reduction);
    }

    private static Dense biasFrozen(Matrix weights, double[] bias, Activation f) {
        return new Dense(weights, bias, f, false, EdgeMask.NONE);
    }

    private static Network step(Network network, Batch batch, Optimizer optimizer) {
        TrainingState start = TrainingState.start(network, optimizer);
        return Update.of(optimizer, start, Pass.of(network, batch)).after().network();
    }

    /// A pass whose gradient on the last layer's outputs is `g`.
    private static Pass withGradient(Network network, Matrix x, double[] g) {
        assertThat(network.loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
        assertThat(network.reduction()).isEqualTo(Reduction.SUM);
        Pass first = Pass.of(network, new Batch(x, Matrix.zeros(x.rows(), network.outputs())));
        double[] a = first.a(network.depth());
        double[] target =
                IntStream.range(0, a.length).mapToDouble(i -> a[i] - g[i]).toArray();
        return Pass.of(network, new Batch(x, new Matrix(x.rows(), network.outputs(), target)));
    }

    // ---- A: Mazur

    private static final Batch MAZUR = Batch.single(v(0.05, 0.10), v(0.01, 0.99));

    private static Network mazur(boolean biasTrained) {
        Matrix w1 = m(v(0.15, 0.20), v(0.25, 0.30));
        Matrix w2 = m(v(0.40, 0.45), v(0.50, 0.55));
        return network(
                Loss.HALF_SQUARED_ERROR,
                Reduction.MEAN,
                new Dense(w1, v(0.35, 0.35), Activation.SIGMOID, biasTrained, EdgeMask.NONE),
                new Dense(w2, v(0.60, 0.60), Activation.SIGMOID, biasTrained, EdgeMask.NONE));
    }

    @Test
    void mazurForwardAndBackward() {
        JsonNode e = Expected.example("A1 ");
        Pass pass = Pass.of(mazur(true), MAZUR);
        Expected.assertNear("z1", pass.z(1), e.get("z1"), NEAR);
        Expected.assertNear("a1", pass.a(1), e.get("a1"), NEAR);
        Expected.assertNear("z2", pass.z(2), e.get("z2"), NEAR);
        Expected.assertNear("a2", pass.a(2), e.get("a2"), NEAR);
        Expected.assertNear("E", pass.lossTerms(), e.get("E"), NEAR);
        Expected.assertNear("Etotal", pass.loss(), e.get("Etotal").asDouble(), NEAR);
        Expected.assertNear("delta2", pass.deltas(2), e.get("delta2"), NEAR);
        Expected.assertNear("dW2", pass.weightGradients(2), e.get("dW2"), NEAR);
        Expected.assertNear("db2", pass.biasGradients(2), e.get("db2"), NEAR);
        Expected.assertNear("dE_da1", pass.activationGradients(1), e.get("dE_da1"), NEAR);
        Expected.assertNear("delta1", pass.deltas(1), e.get("delta1"), NEAR);
        Expected.assertNear("dW1", pass.weightGradients(1), e.get("dW1"), NEAR);
        Expected.assertNear("db1", pass.biasGradients(1), e.get("db1"), NEAR);
        Expected.assertNear("dx", pass.activationGradients(0), e.get("dx"), NEAR);
    }

    @Test
    void mazurUpdateWithFrozenBiases() {
        JsonNode e = Expected.example("A2 ");
        Network after = step(mazur(false), MAZUR, Optimizer.Sgd.plain(0.5));
        assertWeights(after, e);
        assertThat(after.layer(1).bias()).containsExactly(0.35, 0.35);
        assertThat(after.layer(2).bias()).containsExactly(0.60, 0.60);
        Pass next = Pass.of(after, MAZUR);
        Expected.assertNear("a2", next.a(2), e.get("a2"), NEAR);
        Expected.assertNear("E", next.loss(), e.get("Etotal").asDouble(), NEAR);
    }

    @Test
    void mazurUpdateWithTrainedBiases() {
        JsonNode e = Expected.example("A3 ");
        Network after = step(mazur(true), MAZUR, Optimizer.Sgd.plain(0.5));
        assertWeights(after, e);
        Expected.assertNear("b1", after.layer(1).bias(), e.get("b1"), NEAR);
        Expected.assertNear("b2", after.layer(2).bias(), e.get("b2"), NEAR);
        Pass next = Pass.of(after, MAZUR);
        Expected.assertNear("a2", next.a(2), e.get("a2"), NEAR);
        Expected.assertNear("E", next.loss(), e.get("Etotal").asDouble(), NEAR);
    }

    @Test
    void mazurWithAdam() {
        JsonNode e = Expected.example("A6 ");
        Network after = step(mazur(true), MAZUR, Optimizer.Adam.standard(0.001));
        assertWeights(after, e);
        Expected.assertNear("b1", after.layer(1).bias(), e.get("b1"), NEAR);
        Expected.assertNear("b2", after.layer(2).bias(), e.get("b2"), NEAR);
    }

    /// N11: with the deltas from weights that are already new, the error after one step would be the blog's .29102792…
    @Test
    void mazurDoesNotUseNewWeights() {
        double wrong = Expected.example("A7 ").get("E_after_1").asDouble();
        double loss = Pass.of(step(mazur(false), MAZUR, Optimizer.Sgd.plain(0.5)), MAZUR)
                .loss();
        assertThat(Math.abs(loss - wrong)).isGreaterThan(1e-7);
    }

    private static void assertWeights(Network network, JsonNode expected) {
        Expected.assertNear("W1", network.layer(1).weights().data(), expected.get("W1"), NEAR);
        Expected.assertNear("W2", network.layer(2).weights().data(), expected.get("W2"), NEAR);
    }

    // ---- C: CS231n

    @Test
    void sigmoidNeuron() {
        JsonNode e = Expected.example("C2 ");
        Dense neuron = Dense.of(m(v(2, -3)), v(-3), Activation.SIGMOID);
        Pass pass = withGradient(network(Loss.HALF_SQUARED_ERROR, Reduction.SUM, neuron), m(v(-1, -2)), v(1));
        Expected.assertNear("dot", pass.z(1)[0], e.get("dot").asDouble(), NEAR);
        Expected.assertNear("f", pass.a(1)[0], e.get("f").asDouble(), NEAR);
        Expected.assertNear("ddot", pass.deltas(1)[0], e.get("ddot").asDouble(), NEAR);
        Expected.assertNear("dx", pass.activationGradients(0), e.get("dx"), NEAR);
        double[] dw = {pass.weightGradients(1)[0], pass.weightGradients(1)[1], pass.biasGradients(1)[0]};
        Expected.assertNear("dw", dw, e.get("dw"), NEAR);
    }

    @Test
    void catDogShip() {
        Matrix w = m(v(0.2, -0.5, 0.1, 2), v(1.5, 1.3, 2.1, 0), v(0, 0.25, 0.2, -0.3));
        Network net =
                network(Loss.LOGITS_CROSS_ENTROPY, Reduction.MEAN, Dense.of(w, v(1.1, 3.2, -1.2), Activation.IDENTITY));
        Pass pass = Pass.of(net, Batch.single(v(56, 231, 24, 2), v(1, 0, 0)));
        Expected.assertNear("scores", pass.a(1), Expected.example("C3 ").get("scores"), NEAR);
        Expected.assertNear("without the bias, as once printed", pass.partialSum(0, 1, 2, 4), 61.95, NEAR);
    }

    @Test
    void softmaxAgainstSvm() {
        JsonNode e = Expected.example("C4 ");
        Matrix w = m(v(0.01, -0.05, 0.1, 0.05), v(0.7, 0.2, 0.05, 0.16), v(0, -0.45, -0.2, 0.03));
        Network net = network(Loss.CROSS_ENTROPY, Reduction.MEAN, Dense.of(w, v(0, 0.2, -0.3), Activation.SOFTMAX));
        Pass pass = Pass.of(net, Batch.single(v(-15, 22, -44, 56), v(0, 0, 1)));
        Expected.assertNear("scores", pass.z(1), e.get("scores"), NEAR);
        Expected.assertNear("p", pass.a(1), e.get("p"), NEAR);
        Expected.assertNear("CE", pass.loss(), e.get("CE").asDouble(), NEAR);
        Expected.assertNear("dscores", pass.deltas(1), e.get("dscores"), NEAR);
        Expected.assertNear("dW", pass.weightGradients(1), e.get("dW"), NEAR);
        Expected.assertNear("db", pass.biasGradients(1), e.get("db"), NEAR);
        Expected.assertNear("dx", pass.activationGradients(0), e.get("dx"), NEAR);
    }

    @ParameterizedTest
    @CsvSource({"C6, s1, 1, -2, 0", "C6, s2, 0.5, -1, 0", "C6, s3, 123, 456, 789", "E8, p, 4.8, 1.21, 2.385"})
    void softmaxAlone(String key, String field, double z1, double z2, double z3) {
        double[] a = new double[3];
        Kernels.softmax(v(z1, z2, z3), new double[3], new double[1], a, 1);
        Expected.assertNear("softmax", a, Expected.example(key + " ").get(field), NEAR);
    }

    // ---- D: micrograd's neuron

    @Test
    void tanhNeuron() {
        JsonNode e = Expected.example("D1 ");
        Dense neuron = Dense.of(m(v(-3, 1)), v(6.8813735870195432), Activation.TANH);
        Pass pass = withGradient(network(Loss.HALF_SQUARED_ERROR, Reduction.SUM, neuron), m(v(2, 0)), v(1));
        Expected.assertNear("n", pass.z(1)[0], e.get("n").asDouble(), NEAR);
        Expected.assertNear("o", pass.a(1)[0], e.get("o").asDouble(), NEAR);
        Expected.assertNear("dn", pass.deltas(1)[0], e.get("dn").asDouble(), NEAR);
        double[] dx = v(e.get("dx1").asDouble(), e.get("dx2").asDouble());
        Expected.assertNear("dx", pass.activationGradients(0), dx, NEAR);
        double[] dw = v(e.get("dw1").asDouble(), e.get("dw2").asDouble());
        Expected.assertNear("dw", pass.weightGradients(1), dw, NEAR);
        Expected.assertNear("db", pass.biasGradients(1)[0], e.get("db").asDouble(), NEAR);
    }

    // ---- E: Neural Networks from Scratch

    private static final Matrix NNFS_W =
            m(v(0.2, 0.8, -0.5, 1), v(0.5, -0.91, 0.26, -0.5), v(-0.26, -0.27, 0.17, 0.87));
    private static final double[] NNFS_B = {2, 3, 0.5};
    private static final Matrix NNFS_X = m(v(1, 2, 3, 2.5), v(2, 5, -1, 2), v(-1.5, 2.7, 3.3, -0.8));

    @Test
    void nnfsForward() {
        Matrix w2 = m(v(0.1, -0.14, 0.5), v(-0.5, 0.12, -0.33), v(-0.44, 0.73, -0.13));
        Network net = network(
                Loss.HALF_SQUARED_ERROR,
                Reduction.SUM,
                Dense.of(NNFS_W, NNFS_B, Activation.IDENTITY),
                Dense.of(w2, v(-1, 2, -0.5), Activation.IDENTITY));
        Pass pass = Pass.of(net, new Batch(NNFS_X, Matrix.zeros(3, 3)));
        JsonNode e = Expected.example("E2 ");
        Expected.assertNear("layer1", pass.a(1), e.get("layer1"), NEAR);
        Expected.assertNear("layer2", pass.a(2), e.get("layer2"), NEAR);
        Pass single = Pass.of(net, Batch.single(NNFS_X.row(0), new double[3]));
        Expected.assertNear("E1", single.a(1), Expected.example("E1 ").get("out"), NEAR);
    }

    @Test
    void nnfsReluBackwardAndUpdate() {
        JsonNode e = Expected.example("E3 ");
        Network net = network(Loss.HALF_SQUARED_ERROR, Reduction.SUM, Dense.of(NNFS_W, NNFS_B, Activation.RELU));
        Batch batch = new Batch(NNFS_X, Matrix.zeros(3, 3));
        Pass pass = Pass.of(net, batch);
        Expected.assertNear("Z", pass.z(1), e.get("Z"), NEAR);
        Expected.assertNear("relu", pass.a(1), e.get("relu"), NEAR);
        assertThat(pass.activationGradients(1))
                .as("the gradient from above is the output")
                .isEqualTo(pass.a(1));
        Expected.assertNear("dinputs", pass.activationGradients(0), e.get("dinputs"), NEAR);
        Expected.assertNear("dWeights", pass.weightGradients(1), e.get("dWeights_out_by_in"), NEAR);
        Expected.assertNear("dbiases", pass.biasGradients(1), e.get("dbiases"), NEAR);
        Network after = step(net, batch, Optimizer.Sgd.plain(0.001));
        Expected.assertNear("W_new", after.layer(1).weights().data(), e.get("W_new"), NEAR);
        Expected.assertNear("b_new", after.layer(1).bias(), e.get("b_new"), NEAR);
    }

    @Test
    void nnfsNeuron() {
        JsonNode e = Expected.example("E4 ");
        Network net = network(Loss.HALF_SQUARED_ERROR, Reduction.SUM, Dense.of(m(v(-3, -1, 2)), v(1), Activation.RELU));
        Pass pass = withGradient(net, m(v(1, -2, 3)), v(1));
        assertThat(pass.z(1)).containsExactly(6);
        assertThat(pass.activationGradients(0)).containsExactly(-3, -1, 2);
        assertThat(pass.weightGradients(1)).containsExactly(1, -2, 3);
        assertThat(pass.biasGradients(1)).containsExactly(1);
        Network after = step(net, pass.batch(), Optimizer.Sgd.plain(0.001));
        Expected.assertNear("w_new", after.layer(1).weights().data(), e.get("w_new"), NEAR);
        Expected.assertNear("b_new", after.layer(1).bias()[0], e.get("b_new").asDouble(), NEAR);
        Expected.assertNear("z_new", Pass.of(after, pass.batch()).z(1)[0], 5.985, NEAR);
    }

    @Test
    void nnfsCrossEntropyOfProbabilities() {
        JsonNode e = Expected.example("E5 ");
        Matrix p = m(v(0.7, 0.1, 0.2), v(0.1, 0.5, 0.4), v(0.02, 0.9, 0.08));
        Matrix logits = new Matrix(
                3,
                3,
                IntStream.range(0, 9)
                        .mapToDouble(i -> Functions.log(p.data()[i]))
                        .toArray());
        Matrix identity = m(v(1, 0, 0), v(0, 1, 0), v(0, 0, 1));
        Network net =
                network(Loss.CROSS_ENTROPY, Reduction.MEAN, Dense.of(identity, new double[3], Activation.SOFTMAX));
        Pass pass = Pass.of(net, new Batch(logits, m(v(1, 0, 0), v(0, 1, 0), v(0, 1, 0))));
        Expected.assertNear("p", pass.a(1), p.data(), NEAR);
        double[] losses = {pass.lossTerms()[0], pass.lossTerms()[4], pass.lossTerms()[7]};
        Expected.assertNear("losses", losses, e.get("losses"), NEAR);
        Expected.assertNear("mean", pass.loss(), e.get("mean").asDouble(), NEAR);
        Expected.assertNear("dlogits", pass.deltas(1), e.get("dlogits_mean"), NEAR);
    }

    @Test
    void softmaxJacobian() {
        double[] expected = Expected.numbers(Expected.example("E6 ").get("J"));
        double[] p = {0.7, 0.1, 0.2};
        for (int k = 0; k < 3; k++) {
            double[] g = new double[3];
            g[k] = 1;
            double[] row = new double[3];
            Kernels.softmaxDeltas(p, g, row, 1);
            Expected.assertNear("row " + k, row, v(expected[3 * k], expected[3 * k + 1], expected[3 * k + 2]), NEAR);
        }
    }

    @Test
    void reluMask() {
        double[] z = {1, 2, -3, -4, 2, -7, -1, 3, -1, 2, 5, -1};
        double[] up = IntStream.rangeClosed(1, 12).mapToDouble(i -> i).toArray();
        double[] delta = new double[12];
        Kernels.deltas(Activation.RELU, z, up, delta, Workers.ONE);
        Expected.assertNear("mask", delta, Expected.example("E7 ").get("drelu"), 0);
    }

    // ---- F to J

    @Test
    void alice() {
        JsonNode e = Expected.example("F3 ");
        Network net = network(
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN,
                Dense.of(m(v(1, 1), v(1, 1)), v(0, 0), Activation.SIGMOID),
                Dense.of(m(v(1, 1)), v(0), Activation.SIGMOID));
        Pass pass = Pass.of(net, Batch.single(v(-2, -1), v(1)));
        Expected.assertNear("h", pass.a(1)[0], e.get("h").asDouble(), NEAR);
        Expected.assertNear("y", pass.a(2)[0], e.get("ypred").asDouble(), NEAR);
        Expected.assertNear("L", pass.loss(), e.get("L").asDouble(), NEAR);
        Expected.assertNear(
                "dL/dy", pass.activationGradients(2)[0], e.get("dL_dy").asDouble(), NEAR);
        Expected.assertNear(
                "dL/dw1", pass.weightGradients(1)[0], e.get("dL_dw1").asDouble(), NEAR);
    }

    @Test
    void zhouForward() {
        Dense neuron = Dense.of(m(v(0, 1)), v(4), Activation.SIGMOID);
        Pass one = Pass.of(network(Loss.MEAN_SQUARED_ERROR, Reduction.MEAN, neuron), Batch.single(v(2, 3), v(1)));
        Expected.assertNear("F1", one.a(1)[0], Expected.example("F1 ").get("y").asDouble(), NEAR);
        Network net = network(
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN,
                Dense.of(m(v(0, 1), v(0, 1)), v(0, 0), Activation.SIGMOID),
                Dense.of(m(v(0, 1)), v(0), Activation.SIGMOID));
        Pass two = Pass.of(net, Batch.single(v(2, 3), v(1)));
        Expected.assertNear("h", two.a(1), v(0.9525741268, 0.9525741268), 1e-10);
        Expected.assertNear("o", two.a(2)[0], 0.7216325610, 1e-9);
    }

    @Test
    void xorIsExact() {
        JsonNode e = Expected.example("G Goodfellow");
        Network net = network(
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN,
                Dense.of(m(v(1, 1), v(1, 1)), v(0, -1), Activation.RELU),
                Dense.of(m(v(1, -2)), v(0), Activation.IDENTITY));
        Pass pass = Pass.of(net, new Batch(m(v(0, 0), v(0, 1), v(1, 0), v(1, 1)), m(v(0), v(1), v(1), v(0))));
        assertThat(pass.z(1)).containsExactly(Expected.numbers(e.get("pre")));
        assertThat(pass.a(1)).containsExactly(Expected.numbers(e.get("hidden")));
        assertThat(pass.a(2)).containsExactly(0, 1, 1, 0);
        assertThat(pass.loss()).isZero();
    }

    @Test
    void bestLinearModelOfXor() {
        Network net =
                network(Loss.MEAN_SQUARED_ERROR, Reduction.MEAN, Dense.of(m(v(0, 0)), v(0.5), Activation.IDENTITY));
        Pass pass = Pass.of(net, new Batch(m(v(0, 0), v(0, 1), v(1, 0), v(1, 1)), m(v(0), v(1), v(1), v(0))));
        assertThat(pass.loss()).isEqualTo(0.25);
        assertThat(pass.weightGradients(1)).containsExactly(0, 0);
        assertThat(pass.biasGradients(1)).containsExactly(0);
    }

    @Test
    void oldWeightsInTheHiddenDelta() {
        JsonNode e = Expected.example("H ");
        Network net = network(
                Loss.HALF_SQUARED_ERROR,
                Reduction.MEAN,
                biasFrozen(m(v(0.1, 0.8), v(0.4, 0.6)), v(0, 0), Activation.SIGMOID),
                biasFrozen(m(v(0.3, 0.9)), v(0), Activation.SIGMOID));
        Batch batch = Batch.single(v(0.35, 0.9), v(0.5));
        Pass pass = Pass.of(net, batch);
        Expected.assertNear("z1", pass.z(1), e.get("z1"), NEAR);
        Expected.assertNear("a1", pass.a(1), e.get("a1"), NEAR);
        Expected.assertNear("o", pass.a(2)[0], e.get("o").asDouble(), NEAR);
        Expected.assertNear("delta_o", -pass.deltas(2)[0], e.get("delta_o").asDouble(), NEAR);
        double[] hidden = {-pass.deltas(1)[0], -pass.deltas(1)[1]};
        Expected.assertNear("delta_h", hidden, e.get("delta_h_CORRECT_old_w2"), NEAR);
        Network after = step(net, batch, Optimizer.Sgd.plain(1));
        Expected.assertNear("w2", after.layer(2).weights().data(), e.get("w2_new"), NEAR);
        Expected.assertNear("W1", after.layer(1).weights().data(), e.get("W1_correct"), NEAR);
        assertThat(after.layer(1).bias()).containsExactly(0, 0);
        Pass next = Pass.of(after, batch);
        Expected.assertNear("next o", next.a(2)[0], e.get("out_after_correct").asDouble(), NEAR);
    }

    @Test
    void hanAndKamber() {
        JsonNode e = Expected.example("S1 ");
        Network net = network(
                Loss.HALF_SQUARED_ERROR,
                Reduction.MEAN,
                Dense.of(m(v(0.2, 0.4, -0.5), v(-0.3, 0.1, 0.2)), v(-0.4, 0.2), Activation.SIGMOID),
                Dense.of(m(v(-0.3, -0.2)), v(0.1), Activation.SIGMOID));
        Batch batch = Batch.single(v(1, 0, 1), v(1));
        Pass pass = Pass.of(net, batch);
        Expected.assertNear("z1", pass.z(1), e.get("z1"), NEAR);
        Expected.assertNear("a1", pass.a(1), e.get("a1"), NEAR);
        Expected.assertNear("z2", pass.z(2)[0], e.get("z2").asDouble(), NEAR);
        Expected.assertNear("o", pass.a(2)[0], e.get("o").asDouble(), NEAR);
        Expected.assertNear("err", -pass.deltas(2)[0], e.get("err_out").asDouble(), NEAR);
        double[] hidden = {-pass.deltas(1)[0], -pass.deltas(1)[1]};
        Expected.assertNear("err_hidden", hidden, e.get("err_hidden"), NEAR);
        Network after = step(net, batch, Optimizer.Sgd.plain(0.9));
        Expected.assertNear("W1", after.layer(1).weights().data(), e.get("W1_new"), NEAR);
        Expected.assertNear("b1", after.layer(1).bias(), e.get("b1_new"), NEAR);
        Expected.assertNear("w2", after.layer(2).weights().data(), e.get("w2_new"), NEAR);
        Expected.assertNear("b2", after.layer(2).bias()[0], e.get("b2_new").asDouble(), NEAR);
    }

    // ---- Q, T, U, P

    private static Network integers() {
        return network(
                Loss.HALF_SQUARED_ERROR,
                Reduction.SUM,
                Dense.of(m(v(1, -2, 3), v(0, 4, -1), v(2, 1, -3)), v(1, -1, 2), Activation.IDENTITY));
    }

    @Test
    void derivationWithIntegers() {
        JsonNode e = Expected.example("Q seed");
        Pass pass = withGradient(integers(), m(v(1, 2, 3)), v(1, 0, -1));
        assertThat(pass.a(1)).containsExactly(Expected.numbers(e.get("a")));
        assertThat(pass.deltas(1)).containsExactly(1, 0, -1);
        assertThat(pass.activationGradients(0)).containsExactly(Expected.numbers(e.get("dx_for_g_1_0_m1")));
        assertThat(pass.weightGradients(1)).containsExactly(Expected.numbers(e.get("dW_for_g_1_0_m1")));
        assertThat(pass.biasGradients(1)).containsExactly(Expected.numbers(e.get("db")));
    }

    @Test
    void derivationWithABatchOfIntegers() {
        JsonNode e = Expected.example("Q2 ");
        Pass pass = withGradient(integers(), Expected.matrix(e.get("X")), Expected.numbers(e.get("G")));
        assertThat(pass.batch().rows()).isEqualTo(16);
        assertThat(pass.a(1)).containsExactly(Expected.numbers(e.get("A")));
        assertThat(pass.activationGradients(0)).containsExactly(Expected.numbers(e.get("dX")));
        assertThat(pass.weightGradients(1)).containsExactly(Expected.numbers(e.get("dW")));
        assertThat(pass.biasGradients(1)).containsExactly(Expected.numbers(e.get("db")));
    }

    @Test
    void denseReluDenseSoftmax() {
        JsonNode e = Expected.example("T ");
        Network net = network(
                Loss.CROSS_ENTROPY,
                Reduction.MEAN,
                Dense.of(m(v(1, -2), v(0.5, 0.5), v(-1, 1)), v(0, -0.25, 0.5), Activation.RELU),
                Dense.of(m(v(1, 0, -1), v(0, 2, 1), v(-1, 1, 0)), v(0.1, -0.1, 0), Activation.SOFTMAX));
        Pass pass = Pass.of(net, new Batch(m(v(1, 2), v(2, -1)), m(v(1, 0, 0), v(0, 0, 1))));
        Expected.assertNear("Z1", pass.z(1), e.get("Z1"), NEAR);
        Expected.assertNear("A1", pass.a(1), e.get("A1"), NEAR);
        Expected.assertNear("Z2", pass.z(2), e.get("Z2"), NEAR);
        Expected.assertNear("P", pass.a(2), e.get("P"), NEAR);
        Expected.assertNear("loss", pass.loss(), e.get("loss").asDouble(), NEAR);
        Expected.assertNear("dZ2", pass.deltas(2), e.get("dZ2"), NEAR);
        Expected.assertNear("dW2", pass.weightGradients(2), e.get("dW2"), NEAR);
        Expected.assertNear("db2", pass.biasGradients(2), e.get("db2"), NEAR);
        Expected.assertNear("dZ1", pass.deltas(1), e.get("dZ1"), NEAR);
        Expected.assertNear("dW1", pass.weightGradients(1), e.get("dW1"), NEAR);
        Expected.assertNear("db1", pass.biasGradients(1), e.get("db1"), NEAR);
        Expected.assertNear("dX", pass.activationGradients(0), e.get("dX"), NEAR);
    }

    /// A convolution whose kernel covers the whole volume is a dense layer on the flattened volume.
    @Test
    void globalConvolution() {
        double[] volume = IntStream.rangeClosed(1, 18).mapToDouble(i -> i - 9).toArray();
        double[][] kernels = new double[3][18];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 18; i++) {
                kernels[k][i] = (7 * (i / 6) + 3 * (i / 2 % 3) + 5 * (i % 2) + 2 * k) % 5 - 2;
            }
        }
        Network net = network(
                Loss.HALF_SQUARED_ERROR, Reduction.SUM, Dense.of(m(kernels), new double[3], Activation.IDENTITY));
        Pass pass = Pass.of(net, Batch.single(volume, new double[3]));
        assertThat(pass.a(1))
                .containsExactly(Expected.numbers(Expected.example("U ").get("fc")));
    }

    @Test
    void lossOfTenEqualClasses() {
        Network net = network(
                Loss.CROSS_ENTROPY, Reduction.MEAN, Dense.of(Matrix.zeros(10, 1), new double[10], Activation.SOFTMAX));
        Pass pass = Pass.of(net, Batch.single(v(1), v(0, 0, 0, 1, 0, 0, 0, 0, 0, 0)));
        Expected.assertNear("ce", pass.loss(), Expected.example("R ").get("ce").asDouble(), NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "800-500, 400500",
        "128-64-32-10, 10666",
        "400-120-84-10, 59134",
        "25088-4096, 102764544",
        "4096-4096, 16781312",
        "4096-1000, 4097000",
        "784-16-16-10, 13002",
        "784-300-100-10, 266610",
        "400-150-100-10, 76260",
        "1-8-8-8-1, 169",
        "784-100-10, 79510",
        "2-2-2, 12",
        "2-2-1, 9"
    })
    void parameterCounts(String shape, long parameters) {
        int[] sizes = IntStream.of(Shapes.parse(shape)).toArray();
        Counts counts = Counts.of(Shapes.spec(Activation.IDENTITY, Loss.MEAN_SQUARED_ERROR, sizes));
        assertThat(counts.parameters()).isEqualTo(parameters);
        assertThat(counts.trained()).isEqualTo(parameters);
        long weights = 0;
        for (int l = 1; l < sizes.length; l++) {
            weights += (long) sizes[l] * sizes[l - 1];
        }
        assertThat(counts.weights()).isEqualTo(weights);
        assertThat(counts.multiplyAddsForward()).isEqualTo(weights);
        assertThat(counts.bytes(8)).isEqualTo(8 * parameters);
    }

    @Test
    void countsSayTheirArithmetic() {
        Counts counts = Counts.of(Shapes.spec(Activation.RELU, Loss.MEAN_SQUARED_ERROR, 2, 4, 2));
        assertThat(counts.layers().get(0).arithmetic()).isEqualTo("4 × 2 + 4 = 12");
        assertThat(counts.layers().get(1).arithmetic()).isEqualTo("2 × 4 + 2 = 10");
        assertThat(counts.share(1)).isEqualTo(12.0 / 22);
    }
}
