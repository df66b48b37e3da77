package org.densescope.ui.matrices;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.RevealedMatrix;
import org.densescope.train.Dataset;

/// What the rows and columns of matrices are called: inputs and outputs by their names, other units by their number,
/// samples by their number in the data and, where the data has classes, their class: `#12 (versicolor)`.
///
/// @param inputs names of the inputs of the network, or empty
/// @param outputs names of its outputs, or empty
/// @param samples one a sample of the batch
/// @param depth of the network
/// @param first what units are counted from
record Heads(List<String> inputs, List<String> outputs, List<String> samples, int depth, int first) {
    Heads {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        samples = List.copyOf(samples);
    }

    /// @param rows the rows of the data in the batch that is shown
    static Heads of(Project project, int[] rows, int first, Messages messages) {
        Dataset data = project.data();
        List<String> outputs = names(data.outputNames(), project.spec().outputs(), messages);
        boolean classes = project.spec().loss().classes() && !outputs.isEmpty();
        List<String> samples = IntStream.of(rows)
                .mapToObj(row -> {
                    OptionalInt label = classes ? only(data.targets().row(row)) : OptionalInt.empty();
                    String number = "#" + (row + 1);
                    return label.isPresent() ? number + " (" + outputs.get(label.getAsInt()) + ")" : number;
                })
                .toList();
        List<String> inputs = names(data.inputNames(), project.spec().inputs(), messages);
        return new Heads(inputs, outputs, samples, project.spec().depth(), first);
    }

    private static List<String> names(List<String> names, int units, Messages messages) {
        if (names.size() != units) {
            return List.of();
        }
        return names.stream()
                .map(name -> {
                    String key = "name." + name.replace(' ', '-');
                    return messages.has(key) ? messages.text(key) : name;
                })
                .toList();
    }

    /// The one output whose target is 1 while all others are 0.
    private static OptionalInt only(double[] target) {
        int[] ones =
                IntStream.range(0, target.length).filter(k -> target[k] != 0).toArray();
        return ones.length == 1 && target[ones[0]] == 1 ? OptionalInt.of(ones[0]) : OptionalInt.empty();
    }

    /// @param layer `0..L`
    String unit(int layer, int unit) {
        List<String> names = layer == 0 ? inputs : layer == depth ? outputs : List.of();
        return unit < names.size() ? names.get(unit) : String.valueOf(unit + first);
    }

    /// The heads of a sheet of a layer's weights.
    ///
    /// @param layer `1..L`
    SheetPainter.Names sheet(int layer) {
        return new SheetPainter.Names(layer == depth ? outputs : List.of(), layer == 1 ? inputs : List.of(), first);
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
