package org.densescope.draw.network.edges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.densescope.draw.density.EdgeValues;
import org.densescope.draw.density.Ribbons;
import org.densescope.draw.density.StrongestEdges;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.EdgeSource;
import org.densescope.draw.network.NetworkLayout;
import org.jspecify.annotations.Nullable;

/// How the edges are drawn: each by itself, or all together as a density with the strongest as lines above it, or as
/// bands between groups of units.
///
/// @param gaps one for each dense layer
/// @param drawn edges that are drawn as lines, in all gaps
/// @param total weights of the network, cut ones included
public record EdgePlan(List<Gap> gaps, long drawn, long total) {
    /// Up to so many edges of a network each is a line: more cost more than a density and cannot be told apart.
    public static final int ALL = 3_000;

    /// Lines of each gap above a density.
    public static final int STRONGEST = 40;

    /// Of a gap with more edges than this a density is only noise: its network is drawn as bands.
    public static final long HUGE = 4_000_000;

    private static final int CLASSES = 4096;

    /// The edges of one dense layer.
    ///
    /// @param layer 1 to `L`
    /// @param source what they show
    /// @param order positions `unit * inputs + from` of the lines, weak first so that strong ones lie on top
    /// @param smallest absolute value of a line, 0 where all are lines
    /// @param largest finite absolute value of an edge
    /// @param density values of all edges that are drawn together, or null where each is a line
    /// @param ribbons sums of all edges between groups of units, or null where they are not put together
    /// @param scale how the lines look in general
    public record Gap(
            int layer,
            EdgeSource source,
            int[] order,
            double smallest,
            double largest,
            @Nullable EdgeValues density,
            @Nullable Ribbons ribbons,
            EdgeInk.Scale scale) {
        /// Whether lines are set off from a density.
        public boolean rimmed() {
            return density != null && order.length <= 4 * STRONGEST;
        }
    }

    public EdgePlan {
        gaps = List.copyOf(gaps);
    }

    /// Whether there is a density below the lines.
    public static boolean dense(NetworkLayout layout) {
        return EdgeScene.edges(layout) > ALL;
    }

    /// @param cancelled asked now and then; null comes back once it says yes
    public static @Nullable EdgePlan of(EdgeScene scene, BooleanSupplier cancelled) {
        boolean dense = dense(scene.layout());
        List<Gap> gaps = new ArrayList<>();
        long drawn = 0;
        for (int l = 1; l <= scene.layout().depth(); l++) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            EdgeSource source = EdgeSource.of(scene.reveal(), scene.channel(), l);
            Column left = scene.layout().column(l - 1);
            Column right = scene.layout().column(l);
            Gap gap = exact(left, right)
                    ? opened(l, source, left, right)
                    : banded(scene.layout(), l, scene.bands())
                            ? banded(l, source)
                            : dense ? strongest(l, source) : lines(l, source, scene);
            gaps.add(gap);
            drawn += gap.order().length;
        }
        return new EdgePlan(gaps, drawn, EdgeScene.edges(scene.layout()));
    }

    /// Whether it is of a network of this shape.
    public boolean fits(NetworkLayout layout) {
        return gaps.size() == layout.depth()
                && gaps.stream()
                        .allMatch(gap -> gap.source().inputs()
                                        == layout.column(gap.layer() - 1).units()
                                && gap.source().units()
                                        == layout.column(gap.layer()).units());
    }

    /// Whether edges between open units are lines, whatever becomes of the others.
    private static boolean exact(Column left, Column right) {
        return (left.fold() != null || right.fold() != null) && (long) left.open() * right.open() <= ALL;
    }

    /// Whether the edges into a layer are put together as bands.
    ///
    /// @param wanted whether that is wished wherever edges are many; a huge layer wishes it for the whole network
    public static boolean banded(NetworkLayout layout, int layer, boolean wanted) {
        return !exact(layout.column(layer - 1), layout.column(layer))
                && dense(layout)
                && (wanted || IntStream.rangeClosed(1, layout.depth()).anyMatch(l -> huge(layout, l)));
    }

    private static boolean huge(NetworkLayout layout, int layer) {
        return (long) layout.column(layer - 1).units() * layout.column(layer).units() > HUGE;
    }

    /// Whether any edges are bands.
    public static boolean banded(NetworkLayout layout, boolean wanted) {
        return IntStream.rangeClosed(1, layout.depth()).anyMatch(l -> banded(layout, l, wanted));
    }

    /// How many edges between open units are lines because others are folded.
    public static long opened(NetworkLayout layout) {
        long opened = 0;
        for (int l = 1; l <= layout.depth(); l++) {
            Column left = layout.column(l - 1);
            Column right = layout.column(l);
            opened += exact(left, right) ? (long) left.open() * right.open() : 0;
        }
        return opened;
    }

    /// The edges between open units, above a density of all others.
    private static Gap opened(int layer, EdgeSource source, Column left, Column right) {
        int[] open = IntStream.range(right.firstOpen(), right.endOpen())
                .flatMap(u -> IntStream.range(left.firstOpen(), left.endOpen()).map(i -> u * source.inputs() + i))
                .filter(source::knows)
                .toArray();
        Gap lines = sorted(layer, source, open, EdgeInk.Scale.opened(open.length));
        EdgeValues others = new FoldedEdges(source, left, right);
        return new Gap(layer, source, lines.order(), 0, lines.largest(), others, null, lines.scale());
    }

    /// No lines: the bands are what is to be seen.
    private static Gap banded(int layer, EdgeSource source) {
        Ribbons ribbons = Ribbons.of(source, Ribbons.READABLE);
        double largest = 0;
        double[] row = new double[source.inputs()];
        for (int u = 0; u < source.units(); u++) {
            source.row(u, row);
            for (double value : row) {
                double size = Math.abs(value);
                largest = size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
            }
        }
        return new Gap(layer, source, new int[0], 0, largest, null, ribbons, EdgeInk.Scale.above());
    }

    static Gap strongest(int layer, EdgeSource source) {
        int[] order = StrongestEdges.of(source, STRONGEST);
        double smallest = 0;
        double largest = 0;
        for (int position : order) {
            double size = Math.abs(source.at(position));
            if (size < Double.POSITIVE_INFINITY) {
                smallest = largest == 0 ? size : smallest;
                largest = size;
            }
        }
        return new Gap(layer, source, order, smallest, largest, source, null, EdgeInk.Scale.above());
    }

    /// All edges; among few those without a number have a place too.
    private static Gap lines(int layer, EdgeSource source, EdgeScene scene) {
        boolean few = scene.few();
        int[] all = IntStream.range(0, source.count())
                .filter(i -> few || source.knows(i))
                .toArray();
        return sorted(layer, source, all, EdgeInk.Scale.of(EdgeScene.edges(scene.layout())));
    }

    /// Edges sorted by counting into classes of the absolute value; within a class in the order of positions.
    static Gap sorted(int layer, EdgeSource source, int[] all, EdgeInk.Scale scale) {
        double largest = 0;
        for (int i : all) {
            double size = Math.abs(source.at(i));
            if (size > largest && size < Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        int[] starts = new int[CLASSES + 2];
        for (int i : all) {
            starts[rank(source.at(i), largest) + 1]++;
        }
        for (int c = 0; c < CLASSES; c++) {
            starts[c + 1] += starts[c];
        }
        int[] order = new int[all.length];
        for (int i : all) {
            order[starts[rank(source.at(i), largest)]++] = i;
        }
        return new Gap(layer, source, order, 0, largest, null, null, scale);
    }

    /// Only the edges of one unit, all of them: those into it, or of an input those out of it.
    public static Gap fan(EdgePlan plan, int layer, int unit) {
        Gap gap = plan.gaps().get(Math.max(0, layer - 1));
        int inputs = gap.source().inputs();
        IntStream positions = layer == 0
                ? IntStream.range(0, gap.source().units()).map(j -> j * inputs + unit)
                : IntStream.range(unit * inputs, (unit + 1) * inputs);
        int[] order = positions
                .filter(i -> gap.source().knows(i))
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank(gap.source().at(i), gap.largest())))
                .mapToInt(i -> i)
                .toArray();
        return new Gap(gap.layer(), gap.source(), order, 0, gap.largest(), null, null, EdgeInk.Scale.fan(order.length));
    }

    private static int rank(double value, double largest) {
        if (!Double.isFinite(value)) {
            return CLASSES; // what is broken lies on top
        }
        return largest > 0 ? (int) Math.min(CLASSES - 1, Math.abs(value) / largest * (CLASSES - 1)) : 0;
    }
}
