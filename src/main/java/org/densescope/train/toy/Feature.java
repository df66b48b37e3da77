package org.densescope.train.toy;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Ids;
import org.densescope.engine.Matrix;
import org.densescope.engine.ShapeException;
import org.densescope.say.Refused;
import org.densescope.train.Dataset;

/// What can be computed of the first two inputs and given to the network as further ones.
public enum Feature {
    X1_SQUARED,
    X2_SQUARED,
    X1_TIMES_X2,
    SIN_X1,
    SIN_X2;

    /// Whether it needs a second input.
    public boolean needsTwo() {
        return this == X2_SQUARED || this == X1_TIMES_X2 || this == SIN_X2;
    }

    public double of(double x1, double x2) {
        return switch (this) {
            case X1_SQUARED -> x1 * x1;
            case X2_SQUARED -> x2 * x2;
            case X1_TIMES_X2 -> x1 * x2;
            case SIN_X1 -> StrictMath.sin(x1);
            case SIN_X2 -> StrictMath.sin(x2);
        };
    }

    /// What the column is called, made of the names of the two inputs.
    public String name(String x1, String x2) {
        return switch (this) {
            case X1_SQUARED -> x1 + "²";
            case X2_SQUARED -> x2 + "²";
            case X1_TIMES_X2 -> x1 + "·" + x2;
            case SIN_X1 -> "sin " + x1;
            case SIN_X2 -> "sin " + x2;
        };
    }

    public String id() {
        return Ids.of(this);
    }

    /// The inputs of one sample with features appended: for a point of the plane that is no sample.
    public static double[] append(double[] input, List<Feature> features) {
        double[] more = new double[input.length + features.size()];
        System.arraycopy(input, 0, more, 0, input.length);
        for (int f = 0; f < features.size(); f++) {
            more[input.length + f] = features.get(f).of(input[0], input.length > 1 ? input[1] : 0);
        }
        return more;
    }

    /// The same samples with features of their first two inputs as further columns, in the order given.
    ///
    /// @throws IllegalArgumentException when a feature needs a second input that is not there, or a square is
    ///     too large for a number
    public static Dataset append(Dataset data, List<Feature> features) {
        if (features.isEmpty()) {
            return data;
        }
        int inputs = data.inputs().columns();
        if (inputs < 2 && features.stream().anyMatch(Feature::needsTwo)) {
            throw new ShapeException(
                    "say.feature.data-one-input-has", "data of one input has no x₂ to compute anything from");
        }
        double[][] rows = new double[data.rows()][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = append(data.inputs().row(r), features);
            requireFinite(rows[r], r, inputs, features);
        }
        return new Dataset(
                data.id(), Matrix.ofRows(rows), data.targets(), names(data, features), data.outputNames(), null);
    }

    private static void requireFinite(double[] row, int r, int inputs, List<Feature> features) {
        for (int f = 0; f < features.size(); f++) {
            if (!Double.isFinite(row[inputs + f])) {
                throw new Refused(
                        "say.feature.sample-too-large-for",
                        "{0} of sample {1} is too large for a number: scale the inputs first",
                        features.get(f).name("x₁", "x₂"),
                        (r + 1));
            }
        }
    }

    private static List<String> names(Dataset data, List<Feature> features) {
        List<String> names = new ArrayList<>(data.inputNames());
        for (int i = names.size(); i < data.inputs().columns(); i++) {
            names.add("x" + subscript(i + 1));
        }
        String first = names.getFirst();
        String second = names.size() > 1 ? names.get(1) : "x₂";
        features.forEach(feature -> names.add(feature.name(first, second)));
        return names;
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> digits.append((char) ('₀' + (c - '0'))));
        return digits.toString();
    }
}
