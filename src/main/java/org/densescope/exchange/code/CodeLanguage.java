package org.densescope.exchange.code;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.densescope.engine.Ids;
import org.densescope.engine.Matrix;

/// A language that a network can be written in, and how it writes numbers down.
public enum CodeLanguage {
    PYTORCH("/code/network.torch.py", "py"),
    NUMPY("/code/network.numpy.py", "py"),
    JAVA("/code/network.java.txt", "java"),
    JAVASCRIPT("/code/network.js", "js");

    /// Java reads no longer text in one piece.
    private static final int MOST_IN_PIECE = 50_000;

    private final String template;
    private final String ending;

    CodeLanguage(String template, String ending) {
        this.template = template;
        this.ending = ending;
    }

    public String id() {
        return Ids.of(this);
    }

    /// How names of such files end, without the dot.
    public String ending() {
        return ending;
    }

    String template() {
        return template;
    }

    boolean python() {
        return this == PYTORCH || this == NUMPY;
    }

    String truth(boolean value) {
        return python() ? value ? "True" : "False" : String.valueOf(value);
    }

    String text(String value) {
        return '"' + value + '"';
    }

    String matrix(Matrix m) {
        List<String> rows = IntStream.range(0, m.rows())
                .mapToObj(r -> numbers(m.row(r), this == JAVA ? " " : ", "))
                .toList();
        return switch (this) {
            case JAVA -> pieces(rows);
            case JAVASCRIPT -> bracketed(rows);
            case NUMPY -> "np.array(" + bracketed(rows) + ")";
            case PYTORCH -> "torch.tensor(" + bracketed(rows) + ")";
        };
    }

    private static String bracketed(List<String> rows) {
        return rows.stream().map(row -> "[" + row + "]").collect(Collectors.joining(",\n     ", "[", "]"));
    }

    private static String pieces(List<String> rows) {
        StringBuilder text = new StringBuilder("matrix(\"\"\"\n");
        int piece = 0;
        for (String row : rows) {
            if (piece > 0 && piece + row.length() > MOST_IN_PIECE) {
                text.append("        \"\"\", \"\"\"\n");
                piece = 0;
            }
            text.append("        ").append(row).append('\n');
            piece += row.length();
        }
        return text.append("        \"\"\")").toString();
    }

    String vector(double[] values) {
        String all = numbers(values, ", ");
        return switch (this) {
            case JAVA -> values.length > 500 ? matrix(new Matrix(1, values.length, values)) + "[0]" : "{" + all + "}";
            case JAVASCRIPT -> "[" + all + "]";
            case NUMPY -> "np.array([" + all + "])";
            case PYTORCH -> "torch.tensor([" + all + "])";
        };
    }

    /// No numbers in the place of a matrix.
    String nothing() {
        return switch (this) {
            case JAVA -> "{}";
            case JAVASCRIPT -> "[]";
            case NUMPY -> "np.array([])";
            case PYTORCH -> "torch.tensor([])";
        };
    }

    static String numbers(double[] values, String between) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(between));
    }

    String list(List<String> items) {
        String all = String.join(", ", items);
        return this == JAVA ? "{" + all + "}" : "[" + all + "]";
    }

    String wholes(int[] values) {
        String all = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return switch (this) {
            case JAVA -> "{" + all + "}";
            case PYTORCH, NUMPY, JAVASCRIPT -> "[" + all + "]";
        };
    }

    /// A set of positions.
    String positions(int[] values) {
        String all = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return switch (this) {
            case JAVA -> values.length > 10 ? "Arrays.asList(" + all + ")" : "List.of(" + all + ")";
            case PYTORCH -> "torch.tensor([" + all + "], dtype=torch.long)";
            case NUMPY, JAVASCRIPT -> "[" + all + "]";
        };
    }

    /// An array that was loaded, by its name.
    String loaded(String name, boolean vector) {
        return switch (this) {
            case JAVA -> "arrays.get(\"" + name + "\")" + (vector ? "[0]" : "");
            case JAVASCRIPT -> "arrays." + name;
            case NUMPY, PYTORCH -> "arrays[\"" + name + "\"]";
        };
    }
}
