package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Finding;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each figure against the plainest way to compute it.
class LayerStatisticsTest {
    private static final int ROWS = 7;
    private final RandomStream random = RandomStream.of(5, RandomStream.Purpose.NOISE, 1);

    private double[] draw(int n, double size) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> size * random.gaussian());
        return values;
    }

    private Trace trace(Activation hidden, double size) {
        Network network = new Network(
                List.of(
                        Dense.of(new Matrix(5, 3, draw(15, size)), draw(5, size), hidden),
                        Dense.of(new Matrix(2, 5, draw(10, 1)), draw(2, 1), Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
        Optimizer adam = Optimizer.Adam.standard(0.01);
        Batch batch = new Batch(new Matrix(ROWS, 3, draw(21, 1)), new Matrix(ROWS, 2, draw(14, 1)));
        return Trace.of(TrainingState.start(network, adam), adam, batch, Workers.ONE);
    }

    private static void same(Distribution spread, double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        Offset<Double> near = within(1e-12);
        assertThat(spread.count()).isEqualTo(values.length);
        assertThat(spread.mean()).isCloseTo(mean, near);
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(variance), near);
        assertThat(spread.norm())
                .isCloseTo(Math.sqrt(Arrays.stream(values).map(v -> v * v).sum()), near);
        assertThat(spread.least()).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(spread.most()).isEqualTo(Arrays.stream(values).max().orElseThrow());
        assertThat(spread.zeros())
                .isEqualTo(Arrays.stream(values).filter(v -> v == 0).count());
        Bins bins = spread.bins();
        for (int b = 0; b < bins.counts().length; b++) {
            double left = b == 0 ? Double.NEGATIVE_INFINITY : bins.left(b);
            double right = b == bins.counts().length - 1 ? Double.POSITIVE_INFINITY : bins.right(b);
            long inside = Arrays.stream(values)
                    .filter(v -> !bins.octaves() || v != 0)
                    .map(v -> bins.octaves() ? Math.abs(v) : v)
                    .filter(v -> v >= left && v < right)
                    .count();
            assertThat(bins.counts()[b]).as("bin %d", b).isEqualTo((int) inside);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"IDENTITY", "RELU", "LEAKY_RELU", "SIGMOID", "TANH", "STEP"})
    void everyFigureIsThatOfThePlainSum(Activation hidden) {
        Trace trace = trace(hidden, 1);
        LayerStatistics vitals = LayerStatistics.of(trace);
        assertThat(vitals.rows()).isEqualTo(ROWS);
        assertThat(vitals.layers()).hasSize(2);
        for (int l = 1; l <= 2; l++) {
            LayerStatistics.Layer layer = vitals.layers().get(l - 1);
            same(layer.activations(), trace.pass().a(l));
            same(layer.deltas(), trace.pass().deltas(l));
            same(layer.gradients(), trace.pass().weightGradients(l));
            double[] before = trace.network().layer(l).weights().data();
            double[] after = trace.update().after().network().layer(l).weights().data();
            double update = 0;
            double length = 0;
            for (int i = 0; i < before.length; i++) {
                update += (after[i] - before[i]) * (after[i] - before[i]);
                length += before[i] * before[i];
            }
            assertThat(layer.change()).isCloseTo(Math.sqrt(update / length), within(1e-12));
        }
    }

    /// A unit is awake for a sample where its slope is at least a hundredth of the largest.
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "SIGMOID", "TANH"})
    void awakeIsWhereTheSlopeIsNotAsGoodAsZero(Activation hidden) {
        Trace trace = trace(hidden, 6);
        LayerStatistics.Layer layer = LayerStatistics.of(trace).layers().getFirst();
        double most = hidden == Activation.SIGMOID ? 0.25 : 1;
        int asleep = 0;
        for (int u = 0; u < 5; u++) {
            int awake = 0;
            for (int r = 0; r < ROWS; r++) {
                awake += hidden.slope(trace.pass().z(1)[5 * r + u]) >= 0.01 * most ? 1 : 0;
            }
            assertThat(layer.awake()[u]).isEqualTo(awake);
            asleep += awake == 0 ? 1 : 0;
        }
        assertThat(layer.asleep()).isEqualTo(asleep);
        assertThat(layer.canSleep()).isTrue();
        assertThat(LayerStatistics.of(trace).layers().getLast().canSleep()).isFalse();
    }

    @Test
    void theSameSymptomsAsInTheLampsOfTheStatusLine() {
        Network dead = new Network(
                List.of(
                        Dense.of(Matrix.ofRows(new double[][] {{-1}, {2}}), new double[2], Activation.RELU),
                        Dense.of(Matrix.ofRows(new double[][] {{1, 2}}), new double[1], Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
        Optimizer sgd = Optimizer.Sgd.plain(0.1);
        Batch batch = new Batch(Matrix.ofRows(new double[][] {{1}, {2}}), Matrix.zeros(2, 1));
        LayerStatistics vitals = LayerStatistics.of(Trace.of(TrainingState.start(dead, sgd), sgd, batch, Workers.ONE));
        assertThat(vitals.symptoms()).containsExactly(new Finding(Finding.Kind.RESTING_UNITS, 1, 1, 2, 0.5));
        assertThat(vitals.layers().getFirst().asleep()).isEqualTo(1);
    }

    @Test
    void whatIsNotFiniteIsCountedAndLeftOut() {
        double[] values = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 0};
        Distribution spread = Distribution.ofSizes(values);
        assertThat(spread.broken()).isEqualTo(2);
        assertThat(spread.zeros()).isEqualTo(1);
        assertThat(spread.mean()).isEqualTo(4.0 / 3);
        assertThat(spread.norm()).isNaN();
        assertThat(Arrays.stream(spread.bins().counts()).sum()).isEqualTo(2);
        Distribution none = Distribution.ofActivations(new double[] {Double.NaN}, Activation.RELU);
        assertThat(none.mean()).isNaN();
        assertThat(none.least()).isNaN();
        assertThat(none.bins().most()).isZero();
    }

    /// 2⁻⁴¹ and less are in the first octave, 2¹⁰ and more in the last.
    @Test
    void octavesAreClosedAtTheLeft() {
        double[] values = {0, 1, -1, 1.999, 2, 0x1p-40, 0x1p-60, Double.MIN_VALUE, 1e9};
        Bins bins = Distribution.ofSizes(values).bins();
        int zero = -Bins.LEAST_POWER;
        assertThat(bins.counts()[zero]).isEqualTo(3);
        assertThat(bins.counts()[zero + 1]).isEqualTo(1);
        assertThat(bins.counts()[0]).isEqualTo(3);
        assertThat(bins.counts()[bins.counts().length - 1]).isEqualTo(1);
        assertThat(bins.left(zero)).isEqualTo(1);
        assertThat(bins.right(zero)).isEqualTo(2);
    }

    @Test
    void aSingleValueHasRoomAround() {
        Bins bins = Distribution.ofActivations(new double[] {3, 3, 3}, Activation.IDENTITY)
                .bins();
        assertThat(bins.from()).isLessThan(3);
        assertThat(bins.to()).isGreaterThan(3);
        assertThat(bins.most()).isEqualTo(3);
    }

    @Test
    void nothingMovesIsNoChangeAndFromZeroIsInfinite() {
        Network zeros = new Network(
                List.of(Dense.of(Matrix.zeros(1, 2), new double[1], Activation.IDENTITY)),
                Loss.MEAN_SQUARED_ERROR,
                Reduction.MEAN);
        Batch batch = new Batch(Matrix.ofRows(new double[][] {{1, 1}}), Matrix.ofRows(new double[][] {{1}}));
        Optimizer still = Optimizer.Sgd.plain(0);
        Optimizer moving = Optimizer.Sgd.plain(0.1);
        assertThat(LayerStatistics.of(Trace.of(TrainingState.start(zeros, still), still, batch, Workers.ONE))
                        .layers()
                        .getFirst()
                        .change())
                .isZero();
        assertThat(LayerStatistics.of(Trace.of(TrainingState.start(zeros, moving), moving, batch, Workers.ONE))
                        .layers()
                        .getFirst()
                        .change())
                .isInfinite();
    }
}
