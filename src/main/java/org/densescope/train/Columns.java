package org.densescope.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.Matrix;
import org.densescope.engine.Names;
import org.densescope.engine.ShapeException;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;

/// Rows and columns that come and go in the samples of a data set.
final class Columns {
    private Columns() {}

    static void requireValues(Sentence what, int columns, double[] values) {
        if (values.length != columns) {
            throw new ShapeException(
                    "say.dataset.sample-has-values-not",
                    "a sample has {0} {1} values, not {2}",
                    columns,
                    what,
                    values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new Refused(
                        "say.dataset.sample-must-be-finite",
                        "the {0} of a sample must be a finite number, not {1}",
                        what,
                        value);
            }
        }
    }

    /// One name changed; none at all where each is the number of its column.
    static List<String> named(List<String> names, int columns, int column, String name) {
        List<String> next = new ArrayList<>(names);
        while (next.size() < columns) {
            next.add(Dataset.number(next.size()));
        }
        String tidy = Names.tidy(name);
        next.set(column, tidy.isEmpty() ? Dataset.number(column) : tidy);
        boolean none = IntStream.range(0, columns).allMatch(c -> Dataset.numbered(next.get(c), c));
        return none ? List.of() : next;
    }

    static void requireNames(Sentence what, List<String> names, int columns) {
        if (!names.isEmpty() && names.size() != columns) {
            throw new ShapeException(
                    "say.dataset.there-are-names-for",
                    "there are {0} {1} names for {2} {2:column|columns}",
                    names.size(),
                    what,
                    columns);
        }
    }

    static Matrix appended(Sentence what, Matrix m, double[] values) {
        requireValues(what, m.columns(), values);
        double[] data = Arrays.copyOf(m.data(), Math.multiplyExact(m.rows() + 1, m.columns()));
        System.arraycopy(values, 0, data, m.data().length, values.length);
        return new Matrix(m.rows() + 1, m.columns(), data);
    }

    static Matrix removed(Matrix m, int row) {
        double[] data = new double[(m.rows() - 1) * m.columns()];
        int before = row * m.columns();
        System.arraycopy(m.data(), 0, data, 0, before);
        System.arraycopy(m.data(), before + m.columns(), data, before, data.length - before);
        return new Matrix(m.rows() - 1, m.columns(), data);
    }

    static Matrix columns(Matrix m, int columns) {
        if (m.columns() == columns) {
            return m;
        }
        Matrix resized = Matrix.zeros(m.rows(), columns);
        int kept = Math.min(columns, m.columns());
        for (int r = 0; r < m.rows(); r++) {
            System.arraycopy(m.data(), r * m.columns(), resized.data(), r * columns, kept);
        }
        return resized;
    }

    static List<String> names(List<String> names, int columns) {
        if (names.isEmpty() || names.size() == columns) {
            return names;
        }
        List<String> resized = new ArrayList<>(names.subList(0, Math.min(columns, names.size())));
        while (resized.size() < columns) {
            resized.add(Dataset.number(resized.size()));
        }
        return resized;
    }
}
