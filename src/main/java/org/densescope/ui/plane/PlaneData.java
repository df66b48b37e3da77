package org.densescope.ui.plane;

import java.util.Arrays;
import java.util.List;
import org.densescope.draw.plane.Extent;
import org.densescope.draw.plane.Inputs;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.project.Project;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.densescope.train.toy.Feature;
import org.densescope.ui.editor.Features;
import org.jspecify.annotations.Nullable;

/// The samples of a project as points of a plane.
///
/// @param data the samples
/// @param coordinates how many inputs are coordinates: 2, or 1 where the other coordinate is the target
/// @param features what the further inputs are computed by, in their order
/// @param values whether targets are numbers instead of classes
record PlaneData(Dataset data, int coordinates, List<Feature> features, boolean values) {
    PlaneData {
        features = List.copyOf(features);
    }

    /// @return null where the inputs are more than coordinates and what is computed of them
    static @Nullable PlaneData of(Project project) {
        return of(project.data(), project.spec().loss());
    }

    static @Nullable PlaneData of(Dataset data, Loss loss) {
        int coordinates = Features.coordinates(data);
        boolean line = coordinates == 1;
        if (coordinates == 0 || (line && data.targets().columns() > 1)) {
            return null;
        }
        return new PlaneData(data, coordinates, Features.of(data), line || numbers(data, loss));
    }

    private static boolean numbers(Dataset data, Loss loss) {
        if (data.targets().columns() > 1 || loss.binary()) {
            return false;
        }
        return Arrays.stream(data.targets().data()).anyMatch(t -> t != 0 && t != 1);
    }

    boolean line() {
        return coordinates == 1;
    }

    /// How many classes there are: of a single output it is 0 or 1.
    int classes() {
        return Math.max(2, data.targets().columns());
    }

    Inputs inputs() {
        int from = coordinates;
        List<Feature> further = features;
        return (x1, x2, into, at) -> {
            into[at] = x1;
            if (from == 2) {
                into[at + 1] = x2;
            }
            for (int f = 0; f < further.size(); f++) {
                into[at + from + f] = further.get(f).of(x1, x2);
            }
        };
    }

    /// The inputs of a new sample.
    double[] input(double x1, double x2) {
        double[] input = new double[data.inputs().columns()];
        inputs().put(x1, x2, input, 0);
        return input;
    }

    double x1(int row) {
        return data.inputs().at(row, 0);
    }

    /// The second input, or of a line the target.
    double x2(int row) {
        return line() ? data.targets().at(row, 0) : data.inputs().at(row, 1);
    }

    double[] column(boolean second) {
        double[] column = new double[data.rows()];
        Arrays.setAll(column, row -> second ? x2(row) : x1(row));
        return column;
    }

    /// The class of a sample, from 0.
    int kind(int row) {
        Matrix targets = data.targets();
        return targets.columns() == 1
                ? targets.at(row, 0) > 0.5 ? 1 : 0
                : Evaluation.largest(targets.data(), row * targets.columns(), targets.columns());
    }

    /// The target of a class.
    double[] target(int kind) {
        double[] target = new double[data.targets().columns()];
        if (target.length == 1) {
            target[0] = kind;
        } else {
            target[kind] = 1;
        }
        return target;
    }

    /// The largest size of a target; at least a little.
    double reach() {
        return Math.max(
                1e-9, Arrays.stream(data.targets().data()).map(Math::abs).max().orElse(1));
    }

    /// Around all points.
    Extent extent() {
        return line() ? Extent.stretched(column(false), column(true)) : Extent.around(column(false), column(true));
    }

    String name(int coordinate) {
        if (line() && coordinate == 1) {
            return data.outputNames().isEmpty() ? "y" : data.outputNames().getFirst();
        }
        return data.inputNames().isEmpty()
                ? coordinate == 0 ? "x₁" : "x₂"
                : data.inputNames().get(coordinate);
    }

    String className(int kind) {
        List<String> names = data.outputNames();
        return names.size() == classes() ? names.get(kind) : String.valueOf(kind);
    }
}
