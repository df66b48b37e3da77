package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.edges.EdgeBundle;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeRaster;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.engine.Dense;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Test;

/// Edges put together between groups of units.
class BandsTest {
    private static final Viewport VIEW = new Viewport(900, 600, 1);
    private static final Options BANDS = Options.STANDARD.withBands(true);

    @Test
    void manyEdgesAreBandsWhereThatIsWishedAndHoldAllWeight() {
        Content net = Nets.fresh(3, null, 400, 120, 10);
        EdgeScene scene = EdgeScene.of(Frame.of(net.withOptions(BANDS), VIEW));
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        for (EdgePlan.Gap gap : plan.gaps()) {
            assertThat(gap.order()).isEmpty();
            assertThat(gap.density()).isNull();
            double all = Arrays.stream(gap.ribbons().positive()).sum()
                    + Arrays.stream(gap.ribbons().negative()).sum();
            double[] weights = net.network().layer(gap.layer()).weights().data();
            assertThat(all).isCloseTo(Arrays.stream(weights).map(Math::abs).sum(), within(1e-9));
            assertThat(gap.largest())
                    .isEqualTo(Arrays.stream(weights).map(Math::abs).max().orElseThrow());
        }
        assertThat(RecordingPen.record(Frame.of(net.withOptions(BANDS), VIEW))).contains("49,200 connections in bands");
    }

    /// Pointing at a band says which units it joins and what they add up to.
    @Test
    void aBandIsFoundWhereItLies() {
        Frame frame = Frame.of(Nets.fresh(3, null, 400, 120, 10).withOptions(BANDS), VIEW);
        EdgePlan plan = EdgePlan.of(EdgeScene.of(frame), () -> false);
        Dense dense = frame.network().layer(1);
        int found = 0;
        for (double y = 100; y < 560; y += 4) {
            double x = (frame.x(0, 0) + frame.x(1, 0)) / 2;
            EdgeBundle band = EdgeBundle.at(frame, plan, x, y);
            if (band != null) {
                found++;
                assertThat(band.layer()).isEqualTo(1);
                double sum = 0;
                for (int u = band.rightFrom(); u < band.rightTo(); u++) {
                    for (int i = band.leftFrom(); i < band.leftTo(); i++) {
                        sum += dense.weight(u, i);
                    }
                }
                assertThat(band.net()).isCloseTo(sum, within(1e-12));
                long edges = (long) (band.rightTo() - band.rightFrom()) * (band.leftTo() - band.leftFrom());
                assertThat(band.edges(frame)).isEqualTo(edges);
                assertThat(band.text(frame)).contains(edges + " connections, in sum " + frame.text(band.net()));
            }
        }
        assertThat(found).isGreaterThan(50);
        assertThat(EdgeBundle.at(frame, plan, 5, 5)).isNull();
    }

    @Test
    void fewEdgesStayLinesAndOpenedOnesExact() {
        Content few = Nets.fresh(3, null, 20, 30, 10).withOptions(BANDS);
        assertThat(EdgePlan.of(EdgeScene.of(Frame.of(few, VIEW)), () -> false).drawn())
                .isEqualTo(900);
        Brush brush = Brush.NONE.with(new Brush.Range(0, 0, 6)).with(new Brush.Range(1, 0, 5));
        Content opened = Nets.fresh(3, null, 400, 120, 10).withOptions(BANDS.withBrush(brush));
        EdgePlan plan = EdgePlan.of(EdgeScene.of(Frame.of(opened, VIEW)), () -> false);
        assertThat(plan.gaps().getFirst().order()).hasSize(30);
        assertThat(plan.gaps().getFirst().ribbons()).isNull();
    }

    @Test
    void aHugeLayerIsBandsWithoutBeingAsked() {
        NetworkLayout layout = NetworkLayout.of(new int[] {2_500, 2_000, 10}, null, 0, 60, 1, VIEW);
        assertThat(EdgePlan.banded(layout, 1, false)).isTrue();
        assertThat(EdgePlan.banded(layout, 2, false)).isTrue();
        assertThat(EdgePlan.banded(NetworkLayout.of(new int[] {2_000, 2_000, 10}, null, 0, 60, 1, VIEW), false))
                .isFalse();
    }

    /// A lone strong group is seen where its units lie, in the colour of its sign, and not outside of its gap.
    @Test
    void bandsLieBetweenTheirGroupsAndOnlyThere() {
        Content net = Nets.fresh(3, null, 400, 120, 10).withOptions(BANDS);
        Frame frame = Frame.of(net, VIEW).withCamera(Camera.FIT.zoomed(2, 300, 300));
        EdgeScene scene = EdgeScene.of(frame);
        int[] pixels = new int[900 * 600];
        EdgePlan plan = EdgePlan.of(scene, () -> false);
        assertThat(new EdgeRaster(Workers.ONE).base(scene, plan, pixels, () -> false))
                .isTrue();
        int end = (int) frame.x(1, 0);
        int inside = 0;
        for (int y = 0; y < 600; y++) {
            inside += pixels[y * 900 + end - 100] != 0 ? 1 : 0;
            assertThat(pixels[y * 900 + end]).isZero();
        }
        assertThat(inside).isGreaterThan(200);
    }
}
