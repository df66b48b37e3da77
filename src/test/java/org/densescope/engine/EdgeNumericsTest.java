package org.densescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.loops.Kernels;
import org.densescope.engine.pass.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Functions and softmax at the ends of float64, against numbers made with 400 digits.
class EdgeNumericsTest {
    private static final JsonNode EDGE = Expected.json("oracle/edge_numerics.json");

    static List<JsonNode> scalars() {
        return rows(EDGE.get("scalar"));
    }

    static List<JsonNode> softmaxes() {
        return rows(EDGE.get("softmax"));
    }

    static List<JsonNode> nonFinite() {
        return rows(EDGE.get("nonfinite").get("cases"));
    }

    private static List<JsonNode> rows(JsonNode list) {
        List<JsonNode> rows = new ArrayList<>();
        list.forEach(rows::add);
        return rows;
    }

    @Test
    void allRowsAreHere() {
        assertThat(scalars()).hasSize(53);
        assertThat(softmaxes()).hasSize(20);
        assertThat(nonFinite()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void functionsOfOneNumber(JsonNode row) {
        double x = row.get("x").asDouble();
        assertRow(row, "sigmoid", Activation.SIGMOID.value(x));
        assertRow(row, "dsigmoid", Activation.SIGMOID.slope(x));
        assertRow(row, "tanh", Activation.TANH.value(x));
        assertRow(row, "dtanh", Activation.TANH.slope(x));
        assertRow(row, "softplus", Functions.softplus(x));
        assertRow(row, "log_sigmoid", -Functions.softplus(-x));
        assertRow(row, "relu", Activation.RELU.value(x));
        assertRow(row, "drelu", Activation.RELU.slope(x));
    }

    private static void assertRow(JsonNode row, String name, double actual) {
        Expected.assertNear(name + " of " + row.get("x"), actual, row.get(name).asDouble(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("softmaxes")
    void softmaxAndCrossEntropyOfOneRow(JsonNode row) {
        double[] logits = Expected.numbers(row.get("logits"));
        double largest = 1;
        for (double z : logits) {
            largest = Math.max(largest, Math.abs(z));
        }
        double absolute = 4 * 0x1p-52 * largest;
        for (int label = 0; label < logits.length; label++) {
            Pass pass = fromLogits(logits, label);
            assertEach("softmax", pass.a(1), Expected.numbers(row.get("softmax")), 0);
            JsonNode loss = row.get("ce_loss_by_class").get(label);
            if (loss.isNull()) {
                assertThat(pass.loss()).isPositive().isInfinite();
            } else {
                assertEach("loss", new double[] {pass.loss()}, new double[] {loss.asDouble()}, absolute);
            }
            if (label == 0) {
                assertEach("dlogits", pass.deltas(1), Expected.numbers(row.get("dlogits_class0")), 4 * 0x1p-52);
            }
            assertThat(logitsInTheLoss(logits, label).loss()).isEqualTo(pass.loss());
        }
    }

    /// The cross entropy does better than it must: shifted logits lose nothing to a large maximum.
    @Test
    void crossEntropyOfHugeEqualLogitsKeepsItsDigits() {
        for (double z : new double[] {1000, 1e15, 1e300, 1e308}) {
            double[] logits = {z, z};
            assertThat(fromLogits(logits, 0).loss()).isEqualTo(0.6931471805599453);
        }
    }

    /// N3: the maximum is taken row by row; a huge row does not drown its neighbours.
    @Test
    void rowsOfOneBatchDoNotTouch() {
        for (int columns : new int[] {2, 3}) {
            List<double[]> rows = softmaxes().stream()
                    .map(row -> Expected.numbers(row.get("logits")))
                    .filter(logits -> logits.length == columns)
                    .toList();
            Pass together = pass(Matrix.ofRows(rows.toArray(double[][]::new)), 0);
            for (int r = 0; r < rows.size(); r++) {
                Pass alone = fromLogits(rows.get(r), 0);
                assertThat(together.batch().x().row(r)).isEqualTo(rows.get(r));
                assertThat(new Matrix(rows.size(), columns, together.a(1)).row(r))
                        .isEqualTo(alone.a(1));
                assertThat(together.exponentialSums(1)[r]).isEqualTo(alone.exponentialSums(1)[0]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nonFinite")
    void whatIsNotFiniteStaysVisible(JsonNode row) {
        double[] logits = Expected.numbers(row.get("logits"));
        double[] e = new double[logits.length];
        double[] a = new double[logits.length];
        Kernels.softmax(logits, e, new double[1], a, 1);
        assertThat(a).usingComparatorWithPrecision(1e-15).containsExactly(Expected.numbers(row.get("softmax")));
        for (String name : List.of("relu", "sigmoid", "tanh")) {
            Activation f = Ids.find(Activation.class, name).orElseThrow();
            double[] expected = Expected.numbers(row.get(name));
            for (int k = 0; k < logits.length; k++) {
                if (Double.isNaN(expected[k])) {
                    assertThat(f.value(logits[k])).isNaN();
                } else if (Double.isInfinite(expected[k])) {
                    assertThat(f.value(logits[k])).isEqualTo(expected[k]);
                } else {
                    Expected.assertNear(name, f.value(logits[k]), expected[k], 1e-12);
                }
            }
        }
    }

    @Test
    void everyActivationPassesNaNOn() {
        for (Activation f : Activation.values()) {
            if (f.elementwise()) {
                assertThat(f.value(Double.NaN)).as(f.id()).isNaN();
            }
            if (f.elementwise() && f.trainable() && f != Activation.IDENTITY) {
                assertThat(f.slope(Double.NaN)).as(f.id()).isNaN();
            }
        }
    }

    private static void assertEach(String what, double[] actual, double[] expected, double absolute) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(Math.abs(actual[k] - expected[k]))
                    .as("%s[%d] = %s, expected %s", what, k, actual[k], expected[k])
                    .isLessThanOrEqualTo(1e-12 * Math.abs(expected[k]) + absolute);
        }
    }

    private static Pass fromLogits(double[] logits, int label) {
        return pass(Matrix.ofRows(logits), label);
    }

    private static Pass pass(Matrix logits, int label) {
        return pass(logits, label, Activation.SOFTMAX, Loss.CROSS_ENTROPY);
    }

    private static Pass logitsInTheLoss(double[] logits, int label) {
        return pass(Matrix.ofRows(logits), label, Activation.IDENTITY, Loss.LOGITS_CROSS_ENTROPY);
    }

    private static Pass pass(Matrix logits, int label, Activation last, Loss loss) {
        int n = logits.columns();
        Matrix identity = Matrix.zeros(n, n);
        Matrix target = Matrix.zeros(logits.rows(), n);
        for (int k = 0; k < n; k++) {
            identity.data()[k * n + k] = 1;
        }
        for (int r = 0; r < logits.rows(); r++) {
            target.data()[r * n + label] = 1;
        }
        Network network = new Network(List.of(Dense.of(identity, new double[n], last)), loss, Reduction.MEAN);
        return Pass.of(network, new Batch(logits, target));
    }
}
