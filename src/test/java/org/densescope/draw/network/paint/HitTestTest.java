package org.densescope.draw.network.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.draw.Nets;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.junit.jupiter.api.Test;

class HitTestTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);

    @Test
    void everyUnitIsFoundWhereItIsDrawn() {
        for (Frame frame : frames()) {
            EdgePlan plan = plan(frame);
            for (int l = 0; l <= frame.layout().depth(); l++) {
                for (int u = 0; u < frame.layout().column(l).units(); u++) {
                    if (inside(frame, frame.x(l, u), frame.y(l, u))) {
                        Place expected = Place.unit(Quantity.ACTIVATION, l, u);
                        assertThat(HitTest.at(frame, plan, frame.x(l, u), frame.y(l, u)))
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void everyBiasIsFoundWhereItIsDrawn() {
        for (Frame frame : frames()) {
            for (int l = 1; l <= frame.layout().depth(); l++) {
                for (int u = 0; u < frame.layout().column(l).units(); u++) {
                    BiasMark mark = BiasMark.of(frame, l, u);
                    double x = mark.x() + mark.width() / 2;
                    double y = mark.y() + mark.height() / 2;
                    if (inside(frame, x, y)) {
                        assertThat(HitTest.at(frame, null, x, y))
                                .isEqualTo(Place.weight(Quantity.WEIGHT, l, u, Place.BIAS));
                    }
                }
            }
        }
    }

    @Test
    void everyEdgeOfASmallNetIsFound() {
        Frame frame = Frame.of(Nets.fresh(3, null, 2, 4, 2, 2), VIEW);
        EdgePlan plan = plan(frame);
        for (int l = 1; l <= 3; l++) {
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                for (int i = 0; i < frame.layout().column(l - 1).units(); i++) {
                    Span span = Span.of(frame, new Edge(l, u, i));
                    // A quarter along no two edges of this net meet.
                    assertThat(HitTest.at(frame, plan, span.x(0.25), span.y(0.25)))
                            .isEqualTo(Place.weight(Quantity.WEIGHT, l, u, i));
                }
            }
        }
    }

    @Test
    void amongManyEdgesOneThatPassesThroughThePointIsFound() {
        Frame frame = Frame.of(Nets.fresh(6, null, 40, 32, 10, 10), VIEW);
        EdgePlan plan = plan(frame);
        for (int n = 0; n < 200; n++) {
            Edge edge = new Edge(1 + n % 3, n % 10, n % 9);
            Span span = Span.of(frame, edge);
            double x = span.x(0.37);
            double y = span.y(0.37);
            Place found = HitTest.at(frame, plan, x, y);
            assertThat(found).isNotNull();
            assertThat(found.isWeight()).isTrue();
            Span hit = Span.of(frame, new Edge(found.layer(), found.unit(), found.from()));
            double away = Math.abs((x - hit.x1()) * hit.uy() - (y - hit.y1()) * hit.ux());
            assertThat(away).isLessThan(1e-6);
        }
    }

    @Test
    void targetAndLossAreFound() {
        Frame frame = Frame.of(Nets.mazur(), VIEW);
        double beside = frame.x(2, 1) + frame.radius(2) + 20;
        assertThat(HitTest.at(frame, null, beside, frame.y(2, 1))).isEqualTo(Place.unit(Quantity.TARGET, 2, 1));
        assertThat(HitTest.at(
                        frame, null, frame.layout().lossX(), frame.layout().middle()))
                .isEqualTo(Place.unit(Quantity.LOSS, 2, 0));
    }

    @Test
    void nothingIsNothing() {
        Frame frame = Frame.of(Nets.mazur(), VIEW);
        EdgePlan plan = plan(frame);
        assertThat(HitTest.at(frame, plan, 5, 5)).isNull();
        assertThat(HitTest.at(frame, plan, -50, 300)).isNull();
        assertThat(HitTest.at(frame, plan, Double.NaN, 300)).isNull();
    }

    private static Frame[] frames() {
        Frame small = Frame.of(Nets.mazur(), VIEW);
        Frame digits = Frame.of(Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10), VIEW);
        Frame large = Frame.of(Nets.fresh(6, null, 128, 64, 32, 10), VIEW);
        Camera close = Camera.FIT.zoomed(2.6, 500, 400);
        return new Frame[] {small, digits, large, small.withCamera(close), large.withCamera(close)};
    }

    private static boolean inside(Frame frame, double x, double y) {
        double top = frame.camera().isFit() ? 0 : frame.layout().header();
        double bottom = frame.camera().isFit() ? 800 : 800 - frame.layout().footer();
        return x > 0 && x < 1280 && y > top && y < bottom;
    }

    private static EdgePlan plan(Frame frame) {
        return EdgePlan.of(EdgeScene.of(frame), () -> false);
    }
}
