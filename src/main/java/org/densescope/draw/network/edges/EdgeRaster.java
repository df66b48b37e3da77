package org.densescope.draw.network.edges;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;

/// Draws the edges of a scene into pixels, on the calling thread and those of its workers.
///
/// The number of threads changes no pixel: each draws all edges into columns of its own. Not for two pictures at once.
public final class EdgeRaster {
    private static final int ASK_EVERY = 128;
    private static final int SHARES = 240;
    private static final double DIMMED = 0.25;

    private final Workers workers;
    private final DensityBase density;

    public EdgeRaster(Workers workers) {
        this.workers = workers;
        this.density = new DensityBase(workers);
    }

    /// Paints every planned edge on nothing.
    ///
    /// @param pixels premultiplied ARGB, at least as many as the scene's viewport has; overwritten
    /// @param cancelled asked now and then
    /// @return whether the picture is whole, not cancelled
    public boolean base(EdgeScene scene, EdgePlan plan, int[] pixels, BooleanSupplier cancelled) {
        int width = scene.viewport().deviceWidth();
        int height = scene.viewport().deviceHeight();
        Arrays.fill(pixels, 0, width * height, 0);
        if (!density.paint(scene, plan, pixels, cancelled)) {
            return false;
        }
        int[] columns = shares(scene, plan, width);
        workers.split(SHARES, Math.max(1, plan.drawn() * 1_000 / SHARES), (from, to) -> {
            LineRaster lines = new LineRaster(pixels, width, height, columns[from], columns[to]);
            for (EdgePlan.Gap gap : plan.gaps()) {
                gap(scene, gap, lines, cancelled);
            }
        });
        return !cancelled.getAsBoolean();
    }

    /// The same picture with the edges of one unit standing out: all others dimmed, those drawn again on top.
    ///
    /// @param base pixels of [#base]
    /// @param pixels written
    public void lit(EdgeScene scene, EdgePlan plan, Place lit, int[] base, int[] pixels) {
        int width = scene.viewport().deviceWidth();
        int height = scene.viewport().deviceHeight();
        int keep = (int) (DIMMED * 256);
        for (int i = 0; i < width * height; i++) {
            int p = base[i];
            if (p == 0) {
                pixels[i] = 0;
            } else {
                int rb = (((p & 0xFF00FF) * keep) >>> 8) & 0xFF00FF;
                int ag = (((p >>> 8) & 0xFF00FF) * keep) & 0xFF00FF00;
                pixels[i] = rb | ag;
            }
        }
        EdgePlan.Gap fan = EdgePlan.fan(plan, lit.layer(), lit.unit());
        LineRaster lines = new LineRaster(pixels, width, height, 0, width);
        EdgeInk.Scale scale = fan.scale();
        for (int position : fan.order()) {
            edge(scene, fan, position, scale, lines);
        }
    }

    /// Columns between which there is about as much to draw.
    private static int[] shares(EdgeScene scene, EdgePlan plan, int width) {
        double[] work = new double[width + 1];
        for (EdgePlan.Gap gap : plan.gaps()) {
            double s = scene.viewport().scale();
            double left = scene.camera()
                            .screenX(scene.layout().column(gap.layer() - 1).middle())
                    * s;
            double right =
                    scene.camera().screenX(scene.layout().column(gap.layer()).middle()) * s;
            double each = gap.order().length / Math.max(1, right - left);
            for (int x = (int) Math.max(0, left); x < Math.min(width, right); x++) {
                work[x] += each;
            }
        }
        double sum = Arrays.stream(work).sum() + width * 0.01;
        int[] columns = new int[SHARES + 1];
        double done = 0;
        int share = 0;
        for (int x = 0; x < width; x++) {
            while (share < SHARES && done >= sum * share / SHARES) {
                columns[share++] = x;
            }
            done += work[x] + 0.01;
        }
        Arrays.fill(columns, share, SHARES + 1, width);
        columns[0] = 0;
        return columns;
    }

    private void gap(EdgeScene scene, EdgePlan.Gap gap, LineRaster lines, BooleanSupplier cancelled) {
        EdgeInk.Scale scale = gap.scale();
        int asked = 0;
        for (int position : gap.order()) {
            if (asked++ % ASK_EVERY == 0 && cancelled.getAsBoolean()) {
                return;
            }
            edge(scene, gap, position, scale, lines);
        }
    }

    private static void edge(EdgeScene scene, EdgePlan.Gap gap, int position, EdgeInk.Scale scale, LineRaster lines) {
        EdgeStroke stroke = EdgeStroke.of(scene, gap, position, scale);
        double s = scene.viewport().scale();
        if (gap.rimmed()) {
            draw(lines, stroke.rim(scene.palette().background()), s);
        }
        draw(lines, stroke, s);
        EdgeStroke gradient = scene.few() ? EdgeStroke.gradient(scene, gap, position, stroke) : null;
        if (gradient != null) {
            draw(lines, gradient, s);
        }
    }

    private static void draw(LineRaster lines, EdgeStroke stroke, double s) {
        double on = stroke.on() * s;
        double off = stroke.off() * s;
        lines.line(
                stroke.x1() * s,
                stroke.y1() * s,
                stroke.x2() * s,
                stroke.y2() * s,
                stroke.width() * s,
                stroke.argb(),
                on,
                off);
    }
}
