package org.densescope.draw.network.edges;

import java.util.stream.IntStream;
import org.densescope.draw.density.RibbonPainter;
import org.densescope.draw.density.Ribbons;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Words;
import org.densescope.engine.Dense;
import org.jspecify.annotations.Nullable;

/// One band between two groups of neighbours, and where it lies: from `start` to `end`, level at both.
///
/// @param layer that its edges lead to
/// @param leftFrom the first unit of the group on the left
/// @param leftTo one behind its last
/// @param rightFrom the first unit of the group on the right
/// @param rightTo one behind its last
/// @param positive Σ of what positive edges show
/// @param negative Σ of the sizes of what negative edges show
/// @param startX logical pixels, like all that follow
public record EdgeBundle(
        int layer,
        int leftFrom,
        int leftTo,
        int rightFrom,
        int rightTo,
        double positive,
        double negative,
        double startX,
        double startY,
        double endX,
        double endY,
        double width) {
    /// A thin band is met from this far away.
    private static final double NEAR = 3;

    /// The strongest band under a point of the picture, or null.
    public static @Nullable EdgeBundle at(Frame frame, EdgePlan plan, double x, double y) {
        if (!plan.fits(frame.layout())) {
            return null;
        }
        for (EdgePlan.Gap gap : plan.gaps()) {
            Ribbons ribbons = gap.ribbons();
            if (ribbons == null) {
                continue;
            }
            DensityBase.Banded where = DensityBase.banded(EdgeScene.of(frame), gap.layer(), ribbons);
            double scale = frame.viewport().scale();
            if (x * scale < where.from() || x * scale >= where.to()) {
                continue;
            }
            int[] order = ribbons.order();
            for (int k = order.length - 1; k >= 0; k--) {
                EdgeBundle band = of(gap.layer(), ribbons, where, order[k], order[order.length - 1], frame);
                if (Math.abs(y - band.middle(x)) <= Math.max(NEAR, band.width / 2)) {
                    return band;
                }
            }
        }
        return null;
    }

    private static EdgeBundle of(
            int layer, Ribbons ribbons, DensityBase.Banded where, int position, int strongest, Frame frame) {
        int left = position % ribbons.leftGroups();
        int right = Math.floorDiv(position, ribbons.leftGroups());
        int inputs = frame.network().units(layer - 1);
        int units = frame.network().units(layer);
        double scale = frame.viewport().scale();
        double room = RibbonPainter.room(
                where.leftY(), where.rightY(), frame.viewport().deviceHeight());
        return new EdgeBundle(
                layer,
                Ribbons.start(left, inputs, ribbons.leftGroups()),
                Ribbons.start(left + 1, inputs, ribbons.leftGroups()),
                Ribbons.start(right, units, ribbons.rightGroups()),
                Ribbons.start(right + 1, units, ribbons.rightGroups()),
                ribbons.positive()[position],
                ribbons.negative()[position],
                where.from() / scale,
                where.leftY()[left] / scale,
                where.to() / scale,
                where.rightY()[right] / scale,
                RibbonPainter.width(ribbons, position, strongest, room) / scale);
    }

    /// How high it lies over a place between its ends.
    private double middle(double x) {
        double t = (x - startX) / (endX - startX);
        return startY + (endY - startY) * t * t * (3 - 2 * t);
    }

    public double net() {
        return positive - negative;
    }

    /// How many edges it stands for: those that are cut are none.
    public long edges(Frame frame) {
        Dense dense = frame.network().layer(layer);
        return IntStream.range(rightFrom, rightTo)
                .mapToLong(u -> IntStream.range(leftFrom, leftTo)
                        .filter(i -> !dense.isCut(u, i))
                        .count())
                .sum();
    }

    /// Which units it joins, counted from 1, and what its edges add up to, in two lines.
    public String text(Frame frame) {
        Words words = frame.words();
        return words.text(
                        "network.band",
                        frame.content().labels().layer(layer - 1),
                        count(frame, leftFrom + 1L),
                        count(frame, leftTo),
                        frame.content().labels().layer(layer),
                        count(frame, rightFrom + 1L),
                        count(frame, rightTo))
                + "\n"
                + words.text(
                        "network.band.sum",
                        count(frame, edges(frame)),
                        frame.text(net()),
                        frame.text(positive),
                        frame.text(-negative));
    }

    private static String count(Frame frame, long number) {
        return frame.content().options().digits().count(number);
    }
}
