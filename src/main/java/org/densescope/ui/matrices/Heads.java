package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.densescope.engine.Network;
import org.densescope.project.Project;
import org.densescope.trace.RevealedMatrix;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Dataset;

/// What the rows and columns of matrices are called: inputs and outputs by their names, other units by their number,
/// samples by their number in the data and, where the data has classes, their class: `#12 (versicolor)`.
///
/// @param units names of the units of each layer, the input first; blank where a unit has none
/// @param samples one a sample of the batch
/// @param first what units are counted from
record Heads(List<List<String>> units, List<String> samples, int first) {
    Heads {
        units = units.stream().map(List::copyOf).toList();
        samples = List.copyOf(samples);
    }

    /// @param rows the rows of the data in the batch that is shown
    static Heads of(Project project, Trace trace, int[] rows, Naming naming) {
        Network network = trace.network();
        List<List<String>> units = new ArrayList<>();
        for (int l = 0; l <= network.depth(); l++) {
            int layer = l;
            units.add(
                    trace.names().inLayer(l)
                            ? IntStream.range(0, network.units(l))
                                    .mapToObj(u -> naming.unit(trace.names(), layer, u))
                                    .toList()
                            : List.of());
        }
        Dataset data = project.data();
        List<String> outputs = units.getLast();
        boolean classes = project.spec().loss().classes() && !outputs.isEmpty();
        List<String> samples = IntStream.of(rows)
                .mapToObj(row -> {
                    OptionalInt label = classes ? only(data.targets().row(row)) : OptionalInt.empty();
                    String number = "#" + (row + 1);
                    return label.isPresent() && label.getAsInt() < outputs.size()
                            ? number + " (" + outputs.get(label.getAsInt()) + ")"
                            : number;
                })
                .toList();
        return new Heads(units, samples, naming.first());
    }

    /// The one output whose target is 1 while all others are 0.
    private static OptionalInt only(double[] target) {
        int[] ones =
                IntStream.range(0, target.length).filter(k -> target[k] != 0).toArray();
        return ones.length == 1 && target[ones[0]] == 1 ? OptionalInt.of(ones[0]) : OptionalInt.empty();
    }

    /// @param layer `0..L`
    String unit(int layer, int unit) {
        List<String> names = units.get(layer);
        String name = unit < names.size() ? names.get(unit) : "";
        return name.isEmpty() ? String.valueOf(unit + first) : name;
    }

    /// The heads of a sheet of a layer's weights.
    ///
    /// @param layer `1..L`
    /// @param turned whether it has a row an input and a column a unit
    SheetPainter.Names sheet(int layer, boolean turned) {
        List<String> outputs = units.get(layer);
        List<String> inputs = units.get(layer - 1);
        return new SheetPainter.Names(turned ? inputs : outputs, turned ? outputs : inputs, first);
    }

    String row(RevealedMatrix matrix, int row) {
        return matrix.transposed() ? across(matrix, row) : down(matrix, row);
    }

    String column(RevealedMatrix matrix, int column) {
        return matrix.transposed() ? down(matrix, column) : across(matrix, column);
    }

    private String down(RevealedMatrix matrix, int index) {
        return switch (matrix.kind()) {
            case SAMPLES, ONES -> index < samples.size() ? samples.get(index) : String.valueOf(index + 1);
            case WEIGHTS -> unit(matrix.layer(), index);
            case BIASES -> "";
        };
    }

    private String across(RevealedMatrix matrix, int index) {
        return switch (matrix.kind()) {
            case SAMPLES, BIASES -> unit(matrix.layer(), index);
            case WEIGHTS -> unit(matrix.layer() - 1, index);
            case ONES -> "";
        };
    }
}
