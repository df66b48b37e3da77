package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.RandomStream;
import org.junit.jupiter.api.Test;

class EdgePlanTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);

    @Test
    void strongEdgesComeLastAndNoneIsLost() {
        EdgePlan.Gap gap = EdgePlan.gap(1, dense(40, 50), EdgePlan.ALL);
        double[] w = gap.dense().weights().data();
        assertThat(Arrays.stream(gap.order()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 2_000).toArray());
        double strongest = 0;
        for (int position : gap.order()) {
            // Classes of the size are 1/4096 of the largest wide.
            assertThat(Math.abs(w[position])).isGreaterThan(strongest - gap.largest() / 4_000);
            strongest = Math.max(strongest, Math.abs(w[position]));
        }
        assertThat(strongest).isEqualTo(gap.largest());
    }

    @Test
    void ofTooManyTheStrongestAreKept() {
        EdgePlan.Gap gap = EdgePlan.gap(1, dense(100, 200), 300);
        double[] w = gap.dense().weights().data();
        assertThat(gap.order()).hasSize(300);
        Set<Integer> kept = new HashSet<>();
        Arrays.stream(gap.order()).forEach(kept::add);
        double weakest = Arrays.stream(gap.order())
                .mapToDouble(i -> Math.abs(w[i]))
                .min()
                .orElseThrow();
        long stronger = IntStream.range(0, w.length)
                .filter(i -> !kept.contains(i) && Math.abs(w[i]) > weakest + gap.largest() / 4_000)
                .count();
        assertThat(stronger).isZero();
    }

    @Test
    void brokenWeightsLieOnTopAndDoNotSetTheScale() {
        Dense dense = Dense.of(
                Matrix.ofRows(new double[] {Double.NaN, 3, Double.NEGATIVE_INFINITY, -1}),
                new double[1],
                Activation.RELU);
        EdgePlan.Gap gap = EdgePlan.gap(1, dense, 10);
        assertThat(gap.order()).containsExactly(3, 1, 0, 2);
        assertThat(gap.largest()).isEqualTo(3);
    }

    @Test
    void theLegendCountsWhatIsDrawn() {
        for (int[] sizes : new int[][] {{2, 2, 2}, {64, 32, 10}, {128, 64, 32, 10}, {400, 120, 84, 10}}) {
            Frame frame = Frame.of(Nets.fresh(1, null, sizes), VIEW);
            EdgePlan plan = EdgePlan.of(EdgeScene.of(frame), () -> false);
            assertThat(plan.total()).isEqualTo(EdgeScene.edges(frame.layout()));
            assertThat(plan.drawn()).isEqualTo(EdgePlan.drawn(frame.layout()));
        }
    }

    @Test
    void planningStopsWhenCancelled() {
        EdgeScene scene = EdgeScene.of(Frame.of(Nets.mazur(), VIEW));
        assertThat(EdgePlan.of(scene, () -> true)).isNull();
    }

    private static Dense dense(int units, int inputs) {
        RandomStream random = RandomStream.of(3, RandomStream.Purpose.WEIGHTS, 0);
        double[] w = IntStream.range(0, units * inputs)
                .mapToDouble(i -> random.gaussian())
                .toArray();
        return Dense.of(new Matrix(units, inputs, w), new double[units], Activation.RELU);
    }
}
