package org.densescope.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.densescope.engine.Dense;
import org.jspecify.annotations.Nullable;

/// Which edges are drawn one by one, in which order: weak ones first, so that strong ones lie on top.
///
/// @param gaps one for each dense layer
/// @param drawn edges in all gaps
/// @param total weights of the network, cut ones included
public record EdgePlan(List<Gap> gaps, long drawn, long total) {
    /// Up to so many edges all are drawn.
    public static final int ALL = 12_000;

    /// Beyond, so many of the strongest.
    public static final int STRONGEST = 1_200;

    private static final int CLASSES = 4096;

    /// The edges of one dense layer.
    ///
    /// @param layer 1 to `L`
    /// @param dense the layer with its weights as they are drawn
    /// @param order positions `unit * inputs + from`, weak first
    /// @param smallest absolute value that is drawn, 0 where all are
    /// @param largest finite absolute value of a weight that is not cut
    public record Gap(int layer, Dense dense, int[] order, double smallest, double largest) {}

    public EdgePlan {
        gaps = List.copyOf(gaps);
    }

    /// How many of the edges between the layers of a layout are drawn.
    public static long drawn(Layout layout) {
        long total = EdgeScene.edges(layout);
        long drawn = 0;
        for (int l = 1; l <= layout.depth(); l++) {
            long edges = (long) layout.column(l - 1).units() * layout.column(l).units();
            drawn += Math.min(edges, most(total, layout.depth()));
        }
        return drawn;
    }

    private static int most(long total, int depth) {
        return total <= ALL ? ALL : Math.max(1, STRONGEST / depth);
    }

    /// @param cancelled asked now and then; null comes back once it says yes
    public static @Nullable EdgePlan of(EdgeScene scene, BooleanSupplier cancelled) {
        long total = EdgeScene.edges(scene.layout());
        int depth = scene.layout().depth();
        int most = most(total, depth);
        List<Gap> gaps = new ArrayList<>();
        long drawn = 0;
        for (int l = 1; l <= depth; l++) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            Gap gap = gap(l, scene.reveal().layerNow(l), most);
            gaps.add(gap);
            drawn += gap.order().length;
        }
        return new EdgePlan(gaps, drawn, total);
    }

    /// Sorted by counting into classes of the absolute value; within a class in the order of positions.
    static Gap gap(int layer, Dense dense, int most) {
        double[] w = dense.weights().data();
        double largest = 0;
        for (int i = 0; i < w.length; i++) {
            double size = Math.abs(w[i]);
            if (size > largest
                    && size < Double.POSITIVE_INFINITY
                    && !dense.mask().isCut(i)) {
                largest = size;
            }
        }
        int[] counts = new int[CLASSES + 1];
        for (double value : w) {
            counts[rank(value, largest)]++;
        }
        int kept = Math.min(most, w.length);
        int dropped = w.length - kept;
        int[] starts = new int[CLASSES + 1];
        int sum = 0;
        for (int c = 0; c <= CLASSES; c++) {
            starts[c] = sum;
            sum += counts[c];
        }
        int[] order = new int[kept];
        for (int i = 0; i < w.length; i++) {
            int at = starts[rank(w[i], largest)]++ - dropped;
            if (at >= 0) {
                order[at] = i;
            }
        }
        double smallest = dropped == 0 || !Double.isFinite(w[order[0]]) ? 0 : Math.abs(w[order[0]]);
        return new Gap(layer, dense, order, Math.min(smallest, largest), largest);
    }

    /// Only the edges into one unit, all of them.
    static Gap row(Gap gap, int unit) {
        Dense dense = gap.dense();
        int inputs = dense.inputs();
        double largest = gap.largest();
        int[] order = IntStream.range(unit * inputs, (unit + 1) * inputs)
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank(dense.weights().data()[i], largest)))
                .mapToInt(i -> i)
                .toArray();
        return new Gap(gap.layer(), dense, order, 0, largest);
    }

    private static int rank(double weight, double largest) {
        if (!Double.isFinite(weight)) {
            return CLASSES; // what is broken lies on top
        }
        return largest > 0 ? (int) Math.min(CLASSES - 1, Math.abs(weight) / largest * (CLASSES - 1)) : 0;
    }
}
