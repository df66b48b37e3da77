package org.densescope.ui.form;

import java.util.List;
import java.util.stream.IntStream;
import org.densescope.train.Dataset;

/// One of several things of the document, with its name as it is now: whoever shows it later needs to ask nobody.
///
/// @param index from 0
public record NamedEntry(int index, String name) {
    /// The outputs of a data set; those without names are counted.
    ///
    /// @param first the number of the first output where they are counted
    public static List<NamedEntry> outputs(Dataset data, int first) {
        List<String> names = data.outputNames();
        return IntStream.range(0, data.targets().columns())
                .mapToObj(i -> new NamedEntry(i, names.isEmpty() ? String.valueOf(first + i) : names.get(i)))
                .toList();
    }
}
