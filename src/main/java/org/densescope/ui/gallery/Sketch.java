package org.densescope.ui.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// What can be told of an example at a glance, made from the example itself: its points, its pictures, or its first
/// weights.
///
/// @param shape the sizes of its layers
/// @param samples how many
/// @param parameters how many
/// @param points up to [#MOST], where its inputs are few and its samples many
/// @param pictures its first samples, where they are pictures
/// @param columns of its network otherwise
record Sketch(
        String shape, int samples, long parameters, List<Point> points, List<Small> pictures, List<Drawn> columns) {
    private static final int MOST = 160;
    private static final int MANY = 20;
    private static final int FEW_INPUTS = 6;
    private static final int MOST_UNITS = 4;

    /// @param x 0 to 1
    /// @param y 0 to 1, upwards
    /// @param kind which class
    record Point(double x, double y, int kind) {}

    /// A picture of one channel.
    ///
    /// @param ink 0 to 1, row after row
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Small(int width, int height, double[] ink) {}

    /// A layer of a small network.
    ///
    /// @param units as many as are drawn
    /// @param weights into them from the layer before, as parts of the largest, unit after unit; none of inputs
    @SuppressWarnings("ArrayRecordComponent") // nobody writes it again
    record Drawn(int units, double[] weights) {}

    static Sketch of(Project project) {
        Dataset data = project.data();
        List<Small> pictures = pictures(data);
        List<Point> points =
                pictures.isEmpty() && data.rows() >= MANY && data.inputs().columns() <= FEW_INPUTS
                        ? points(data)
                        : List.of();
        List<Drawn> columns = pictures.isEmpty() && points.isEmpty() ? columns(project.network()) : List.of();
        return new Sketch(
                project.spec().shape(),
                data.rows(),
                Counts.of(project.network()).parameters(),
                points,
                pictures,
                columns);
    }

    private static List<Small> pictures(Dataset data) {
        Dataset.@Nullable Grid grid = data.grid();
        List<Small> pictures = new ArrayList<>();
        if (grid == null || grid.channels() != 1) {
            return pictures;
        }
        for (int row = 0; row < Math.min(2, data.rows()); row++) {
            double[] values = data.inputs().row(row);
            double[] ink = new double[grid.width() * grid.height()];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = values[grid.input(i)];
            }
            double most = Arrays.stream(ink).max().orElse(1);
            pictures.add(new Small(
                    grid.width(),
                    grid.height(),
                    Arrays.stream(ink).map(v -> most > 0 ? v / most : 0).toArray()));
        }
        return pictures;
    }

    /// The first and the second input; of more than two the first and the third, which in tables of measures differ
    /// most.
    private static List<Point> points(Dataset data) {
        int across = 0;
        int up = data.inputs().columns() > 2 ? 2 : data.inputs().columns() - 1;
        double[] left = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] right = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row = 0; row < data.rows(); row++) {
            double[] values = data.inputs().row(row);
            double[] pair = {values[across], values[up]};
            for (int i = 0; i < 2; i++) {
                left[i] = Math.min(left[i], pair[i]);
                right[i] = Math.max(right[i], pair[i]);
            }
        }
        List<Point> points = new ArrayList<>();
        int stride = Math.max(1, (data.rows() + MOST - 1) / MOST);
        for (int row = 0; row < data.rows(); row += stride) {
            double[] values = data.inputs().row(row);
            points.add(new Point(
                    part(values[across], left[0], right[0]),
                    part(values[up], left[1], right[1]),
                    kind(data.targets().row(row))));
        }
        return points;
    }

    private static double part(double value, double least, double most) {
        return most > least ? (value - least) / (most - least) : 0.5;
    }

    private static int kind(double[] target) {
        if (target.length == 1) {
            return target[0] > 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int i = 1; i < target.length; i++) {
            largest = target[i] > target[largest] ? i : largest;
        }
        return largest;
    }

    private static List<Drawn> columns(Network network) {
        List<Drawn> columns = new ArrayList<>();
        int before = Math.min(MOST_UNITS, network.inputs());
        columns.add(new Drawn(before, new double[0]));
        for (int l = 1; l <= network.depth(); l++) {
            int units = Math.min(MOST_UNITS, network.units(l));
            double[] weights = new double[units * before];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = network.layer(l).weight(i / before, i % before);
            }
            double most = Arrays.stream(weights).map(Math::abs).max().orElse(0);
            columns.add(new Drawn(
                    units,
                    Arrays.stream(weights).map(w -> most > 0 ? w / most : 0).toArray()));
            before = units;
        }
        return columns;
    }
}
