package org.densescope.ui.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.session.Race;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.train.LossSlice;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The part of the loss surface that a race goes over. Immutable.
///
/// @param of the standing that it was chosen for
/// @param plane two directions from the start
/// @param alpha the middle of the grid
/// @param beta the middle of the grid
/// @param grid losses around that middle
/// @param samples how many samples they are the mean of
record LossSurface(
        RaceStanding of, LossSlice.Plane plane, double alpha, double beta, LossSlice.Grid grid, int samples) {
    private static final int SIDE = 37;

    /// Of a network so large that even few samples take long.
    private static final int COARSE_SIDE = 21;

    private static final int MOST_SAMPLES = 400;
    private static final int LEAST_SAMPLES = 16;

    /// Multiply-adds that the losses may take: about a second.
    private static final double MOST_WORK = 3e9;

    /// Room around the ways.
    private static final double MARGIN = 1.25;

    /// Null where it was cancelled.
    static @Nullable LossSurface of(RaceStanding now, DoubleConsumer progress, BooleanSupplier cancelled) {
        Network start = now.base().network();
        List<Network> stops = new ArrayList<>();
        boolean all = now.over();
        for (RaceResult result : now.results()) {
            if (all || result.progress().divergence() == null) {
                result.path().stream().map(TrainingState::network).forEach(stops::add);
            }
        }
        LossSlice.Plane plane = LossSlice.towards(start, stops, now.base().seed());
        double[] places = LossSlice.projected(start, plane, stops);
        double[] box = {0, 0, 0, 0};
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (Double.isFinite(places[i]) && Double.isFinite(places[i + 1])) {
                box[0] = Math.min(box[0], places[i]);
                box[1] = Math.max(box[1], places[i]);
                box[2] = Math.min(box[2], places[i + 1]);
                box[3] = Math.max(box[3], places[i + 1]);
            }
        }
        double reach = MARGIN * Math.max(box[1] - box[0], box[3] - box[2]) / 2;
        reach = reach > 0 ? reach : 1;
        double alpha = (box[0] + box[1]) / 2;
        double beta = (box[2] + box[3]) / 2;
        boolean coarse = most(start, SIDE) < LEAST_SAMPLES;
        int side = coarse ? COARSE_SIDE : SIDE;
        int most = (int) Math.clamp(most(start, side), LEAST_SAMPLES, MOST_SAMPLES);
        int[] samples = spread(now.base().trainer().split().training(), most);
        LossSlice.Grid grid = LossSlice.grid(
                LossSlice.moved(start, plane, alpha, beta),
                plane,
                reach,
                side,
                now.base().data(),
                samples,
                progress,
                cancelled);
        return grid == null ? null : new LossSurface(now, plane, alpha, beta, grid, samples.length);
    }

    /// Samples for which a surface takes no more than [#MOST_WORK].
    private static double most(Network network, int side) {
        double weights = 0;
        for (Dense dense : network.layers()) {
            weights += (double) dense.inputs() * dense.units();
        }
        return MOST_WORK / ((double) side * side * weights);
    }

    private static int[] spread(int[] rows, int most) {
        if (rows.length <= most) {
            return rows;
        }
        int[] some = new int[most];
        Arrays.setAll(some, i -> rows[(int) ((long) i * rows.length / most)]);
        return some;
    }

    /// The way of each lane over it: `α, β` of each stop, without those that are not finite.
    List<double[]> ways(RaceStanding now) {
        List<double[]> ways = new ArrayList<>();
        for (RaceResult result : now.results()) {
            List<Network> path =
                    result.path().stream().map(TrainingState::network).toList();
            double[] places = LossSlice.projected(now.base().network(), plane, path);
            int n = 0;
            for (int i = 0; i + 1 < places.length; i += 2) {
                if (Double.isFinite(places[i]) && Double.isFinite(places[i + 1])) {
                    places[n++] = places[i];
                    places[n++] = places[i + 1];
                }
            }
            ways.add(Arrays.copyOf(places, n));
        }
        return ways;
    }

    /// Whether all that can go on stand inside of it.
    boolean holds(RaceStanding now, List<double[]> ways) {
        for (int i = 0; i < ways.size(); i++) {
            double[] way = ways.get(i);
            boolean lost = now.results().get(i).progress().divergence() != null;
            for (int k = 0; k + 1 < way.length && !lost; k += 2) {
                if (Math.abs(way[k] - alpha) > grid.reach() || Math.abs(way[k + 1] - beta) > grid.reach()) {
                    return false;
                }
            }
        }
        return true;
    }
}
