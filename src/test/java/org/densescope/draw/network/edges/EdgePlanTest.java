package org.densescope.draw.network.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.densescope.draw.Nets;
import org.densescope.draw.RecordingPen;
import org.densescope.draw.network.EdgeSource;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Viewport;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.RandomStream;
import org.junit.jupiter.api.Test;

class EdgePlanTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);

    @Test
    void strongEdgesComeLastAndNoneIsLost() {
        EdgeSource source = EdgeSource.of(dense(40, 50));
        EdgePlan.Gap gap = sorted(source);
        assertThat(Arrays.stream(gap.order()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 2_000).toArray());
        double strongest = 0;
        for (int position : gap.order()) {
            // Classes of the size are 1/4096 of the largest wide.
            assertThat(Math.abs(source.at(position))).isGreaterThan(strongest - gap.largest() / 4_000);
            strongest = Math.max(strongest, Math.abs(source.at(position)));
        }
        assertThat(strongest).isEqualTo(gap.largest());
    }

    @Test
    void aboveADensityAreTheStrongestAndNoOthers() {
        EdgeSource source = EdgeSource.of(dense(100, 200));
        EdgePlan.Gap gap = EdgePlan.strongest(1, source);
        assertThat(gap.density()).isSameAs(source);
        assertThat(gap.order()).hasSize(EdgePlan.STRONGEST);
        double weakest = Math.abs(source.at(gap.order()[0]));
        assertThat(gap.smallest()).isEqualTo(weakest);
        assertThat(gap.largest()).isEqualTo(Math.abs(source.at(gap.order()[EdgePlan.STRONGEST - 1])));
        assertThat(IntStream.range(0, source.count())
                        .filter(i -> Math.abs(source.at(i)) >= weakest)
                        .count())
                .isEqualTo(EdgePlan.STRONGEST);
    }

    @Test
    void brokenWeightsLieOnTopAndDoNotSetTheScale() {
        Dense dense = Dense.of(
                Matrix.ofRows(new double[] {Double.NaN, 3, Double.NEGATIVE_INFINITY, -1}),
                new double[1],
                Activation.RELU);
        EdgePlan.Gap gap = sorted(EdgeSource.of(dense));
        assertThat(gap.order()).containsExactly(3, 1, 0, 2);
        assertThat(gap.largest()).isEqualTo(3);
        assertThat(EdgePlan.strongest(1, EdgeSource.of(dense)).largest()).isEqualTo(3);
    }

    @Test
    void theFanOfAUnitHasAllItsEdges() {
        EdgePlan plan = EdgePlan.of(EdgeScene.of(Frame.of(Nets.fresh(1, null, 128, 64, 32, 10), VIEW)), () -> false);
        assertThat(Arrays.stream(EdgePlan.fan(plan, 2, 7).order()).sorted().toArray())
                .isEqualTo(IntStream.range(7 * 64, 8 * 64).toArray());
        assertThat(Arrays.stream(EdgePlan.fan(plan, 0, 7).order()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 64).map(j -> j * 128 + 7).toArray());
    }

    @Test
    void theLegendSaysWhatIsDrawn() {
        for (int[] sizes : new int[][] {{2, 2, 2}, {64, 32, 10}, {128, 64, 32, 10}, {400, 120, 84, 10}}) {
            Frame frame = Frame.of(Nets.fresh(1, null, sizes), VIEW);
            EdgePlan plan = EdgePlan.of(EdgeScene.of(frame), () -> false);
            assertThat(plan.total()).isEqualTo(EdgeScene.edges(frame.layout()));
            String all = String.format(Locale.ROOT, "%,d", plan.total());
            if (EdgePlan.dense(frame.layout())) {
                assertThat(plan.drawn()).isEqualTo(40L * (sizes.length - 1));
                assertThat(plan.gaps()).allMatch(gap -> gap.density() != null);
                assertThat(legend(sizes, 1280)).contains("“" + all + " connections: density + 40 strongest”");
                assertThat(legend(sizes, 2200))
                        .contains("“all " + all + " connections as density, the strongest 40 a layer as lines”");
            } else {
                assertThat(plan.drawn()).isEqualTo(plan.total());
                String legend = legend(sizes, 1280);
                if (plan.total() <= EdgeScene.FEW) { // whoever sees them all needs no count
                    assertThat(legend).contains("positive weight").doesNotContain("connection");
                } else {
                    assertThat(legend).contains("“" + all + " connections”");
                }
            }
        }
    }

    /// In one line: of a narrow picture in fewer words.
    private static String legend(int[] sizes, int width) {
        Frame frame = Frame.of(Nets.fresh(1, null, sizes), new Viewport(width, 800, 1));
        return RecordingPen.record(frame).split("== legend", 2)[1];
    }

    @Test
    void planningStopsWhenCancelled() {
        EdgeScene scene = EdgeScene.of(Frame.of(Nets.mazur(), VIEW));
        assertThat(EdgePlan.of(scene, () -> true)).isNull();
    }

    private static EdgePlan.Gap sorted(EdgeSource source) {
        int[] all = IntStream.range(0, source.count()).toArray();
        return EdgePlan.sorted(1, source, all, EdgeInk.Scale.of(all.length));
    }

    private static Dense dense(int units, int inputs) {
        RandomStream random = RandomStream.of(3, RandomStream.Purpose.WEIGHTS, 0);
        double[] w = IntStream.range(0, units * inputs)
                .mapToDouble(i -> random.gaussian())
                .toArray();
        return Dense.of(new Matrix(units, inputs, w), new double[units], Activation.RELU);
    }
}
