package org.densescope.draw.network.paint;

import java.util.Objects;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.edges.DensityBase;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.edges.EdgeStroke;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;

/// All edges, on the background: a line each, and the pixels of the density where they are too many for lines.
///
/// The screen has a raster of its own in their place, which is made on another thread.
public final class EdgesPainter implements Painter {
    private static final double DIMMED = 0.25;

    @Override
    public void paint(Frame frame, Pen pen) {
        pen.part("edges");
        pen.clear(frame.palette().background());
        paint(EdgeScene.of(frame), pen);
    }

    /// The edges of a scene, on nothing.
    public static void paint(EdgeScene scene, Pen pen) {
        EdgePlan plan = Objects.requireNonNull(EdgePlan.of(scene, () -> false));
        Place lit = scene.lit();
        if (lit != null) {
            pen.fade(DIMMED);
        }
        density(scene, plan, pen);
        for (EdgePlan.Gap gap : plan.gaps()) {
            gap(scene, gap, pen);
        }
        if (lit != null) {
            pen.restore();
            gap(scene, EdgePlan.fan(plan, lit.layer(), lit.unit()), pen);
        }
    }

    /// Where edges are too many for lines, they are the same picture as on the screen.
    private static void density(EdgeScene scene, EdgePlan plan, Pen pen) {
        if (plan.gaps().stream().allMatch(gap -> gap.density() == null && gap.ribbons() == null)) {
            return;
        }
        int wide = scene.viewport().deviceWidth();
        int high = scene.viewport().deviceHeight();
        int[] pixels = new int[Math.multiplyExact(wide, high)];
        new DensityBase(Workers.ONE).paint(scene, plan, pixels, () -> false);
        double scale = scene.viewport().scale();
        pen.image(pixels, wide, high, 0, 0, wide / scale, high / scale);
    }

    private static void gap(EdgeScene scene, EdgePlan.Gap gap, Pen pen) {
        for (int position : gap.order()) {
            EdgeStroke stroke = EdgeStroke.of(scene, gap, position, gap.scale());
            if (gap.rimmed()) {
                line(stroke.rim(scene.palette().background()), pen);
            }
            line(stroke, pen);
            EdgeStroke gradient = scene.few() ? EdgeStroke.gradient(scene, gap, position, stroke) : null;
            if (gradient != null) {
                line(gradient, pen);
            }
        }
    }

    private static void line(EdgeStroke s, Pen pen) {
        pen.line(s.x1(), s.y1(), s.x2(), s.y2(), new Pen.Stroke(s.argb(), s.width(), Pen.Dash.of(s.on(), s.off())));
    }
}
