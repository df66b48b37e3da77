package org.densescope.draw.network.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.densescope.draw.density.DensityGap;
import org.densescope.draw.density.DensityRaster;
import org.densescope.draw.density.EdgeValues;
import org.densescope.draw.density.Ends;
import org.densescope.draw.density.Planes;
import org.densescope.draw.density.RibbonPainter;
import org.densescope.draw.density.Ribbons;
import org.densescope.draw.density.Tone;
import org.densescope.draw.network.Column;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Channel;
import org.jspecify.annotations.Nullable;

/// The densities and bands of all gaps that have them, below all lines. Keeps its memory; not for two pictures at once.
public final class DensityBase {
    /// How much neutral ink and how much colour there is at most: strong lines must still stand out.
    private static final double DEPTH = 0.22;

    private static final double COLOUR_ON_DARK = 0.62;
    private static final double COLOUR_ON_LIGHT = 0.72;

    /// How much is left of it behind edges of open units.
    private static final double BEHIND = 0.5;

    private final DensityRaster raster;
    private final List<Planes> planes = new ArrayList<>();
    private @Nullable Palette palette;
    private @Nullable Channel channel;
    private boolean folded;
    private Tone tone = new Tone(0, 0, 0, 0, 0);

    public DensityBase(Workers workers) {
        raster = new DensityRaster(workers);
    }

    /// @return whether all is painted, not cancelled
    public boolean paint(EdgeScene scene, EdgePlan plan, int[] pixels, BooleanSupplier cancelled) {
        int height = scene.viewport().deviceHeight();
        bands(scene, plan, pixels);
        List<DensityGap> gaps = gaps(scene, plan);
        if (gaps.isEmpty()) {
            return true;
        }
        while (planes.size() < gaps.size()) {
            planes.add(new Planes());
        }
        List<Planes> used = planes.subList(0, gaps.size());
        return raster.sum(gaps, height, used, cancelled)
                && raster.paint(
                        gaps, used, tone(scene), pixels, scene.viewport().deviceWidth(), cancelled);
    }

    private static void bands(EdgeScene scene, EdgePlan plan, int[] pixels) {
        int width = scene.viewport().deviceWidth();
        RibbonPainter painter =
                new RibbonPainter(pixels, width, scene.viewport().deviceHeight());
        for (EdgePlan.Gap gap : plan.gaps()) {
            Ribbons ribbons = gap.ribbons();
            if (ribbons != null) {
                Banded where = banded(scene, gap.layer(), ribbons);
                painter.paint(
                        ribbons,
                        where.leftY(),
                        where.rightY(),
                        where.from(),
                        where.to(),
                        scene.palette().sign(scene.channel(), 1),
                        scene.palette().sign(scene.channel(), -1));
            }
        }
    }

    /// Where the bands of a gap lie, in device pixels.
    ///
    /// @param leftY the middles of the groups on the left
    /// @param rightY the middles of the groups on the right
    /// @param from the first column
    /// @param to one behind the last
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Banded(double[] leftY, double[] rightY, int from, int to) {}

    static Banded banded(EdgeScene scene, int layer, Ribbons ribbons) {
        Ends left = ends(scene, scene.layout().column(layer - 1), true);
        Ends right = ends(scene, scene.layout().column(layer), false);
        return new Banded(
                middles(left.y(), ribbons.leftGroups()),
                middles(right.y(), ribbons.rightGroups()),
                (int) Math.ceil(most(left.x())),
                (int) Math.floor(-most(negated(right.x()))));
    }

    /// The mean heights of the units of each group.
    private static double[] middles(double[] y, int groups) {
        double[] middles = new double[groups];
        for (int g = 0; g < groups; g++) {
            int from = Ribbons.start(g, y.length, groups);
            int to = Ribbons.start(g + 1, y.length, groups);
            for (int u = from; u < to; u++) {
                middles[g] += y[u] / (to - from);
            }
        }
        return middles;
    }

    static List<DensityGap> gaps(EdgeScene scene, EdgePlan plan) {
        List<DensityGap> gaps = new ArrayList<>();
        for (EdgePlan.Gap gap : plan.gaps()) {
            EdgeValues values = gap.density();
            if (values == null) {
                continue;
            }
            Ends left = ends(scene, scene.layout().column(gap.layer() - 1), true);
            Ends right = ends(scene, scene.layout().column(gap.layer()), false);
            int from = (int)
                    Math.clamp(Math.ceil(most(left.x())), 0, scene.viewport().deviceWidth());
            int to = (int) Math.clamp(
                    Math.floor(-most(negated(right.x()))), 0, scene.viewport().deviceWidth());
            if (from < to) {
                gaps.add(new DensityGap(left, right, values, from, to));
            }
        }
        return gaps;
    }

    /// @param out whether edges leave the units rather than arrive
    private static Ends ends(EdgeScene scene, Column column, boolean out) {
        double s = scene.viewport().scale();
        double[] x = new double[column.units()];
        double[] y = new double[column.units()];
        for (int u = 0; u < x.length; u++) {
            x[u] = scene.camera().screenX(out ? column.portX(u) : column.x(u)) * s;
            y[u] = scene.camera().screenY(out ? column.portY(u) : column.y(u)) * s;
        }
        return new Ends(x, y);
    }

    private static double most(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double[] negated(double[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = -values[i];
        }
        return out;
    }

    private Tone tone(EdgeScene scene) {
        Palette p = scene.palette();
        boolean behind = scene.layout().isFolded();
        if (!p.equals(palette) || scene.channel() != channel || behind != folded) {
            boolean dark = Shade.contrast(p.background(), 0xFFFFFFFF) > 4.5;
            palette = p;
            channel = scene.channel();
            folded = behind;
            double colour = dark ? COLOUR_ON_DARK : COLOUR_ON_LIGHT;
            tone = new Tone(
                    p.muted(),
                    behind ? DEPTH * BEHIND : DEPTH,
                    p.sign(scene.channel(), 1),
                    p.sign(scene.channel(), -1),
                    behind ? colour * BEHIND : colour);
        }
        return tone;
    }
}
