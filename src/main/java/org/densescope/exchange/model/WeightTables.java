package org.densescope.exchange.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.exchange.ImportException;
import org.densescope.format.ByteSource;
import org.densescope.format.Room;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Weights as tables, one a layer: `L1.csv` has a row a unit, a column an input, and a last column `bias` (RFC 4180).
public final class WeightTables {
    private static final int MOST_BYTES = 1 << 30;
    private static final String BIAS = "bias";

    private WeightTables() {}

    /// The name of the table of a layer, from 1.
    public static String name(int layer) {
        return "L" + layer + ".csv";
    }

    /// All tables by their names.
    public static Map<String, byte[]> write(Network network) {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (int l = 1; l <= network.depth(); l++) {
            tables.put(name(l), table(network.layer(l)));
        }
        return tables;
    }

    private static byte[] table(Dense dense) {
        Matrix weights = ModelParts.joined(dense);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= dense.inputs(); i++) {
            text.append('x').append(i).append(',');
        }
        text.append(BIAS).append("\r\n");
        for (int u = 0; u < dense.units(); u++) {
            for (int i = 0; i < dense.inputs(); i++) {
                text.append(weights.at(u, i)).append(',');
            }
            text.append(dense.bias()[u]).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// @param tables one a layer, in order, each with the name that a sentence calls it by
    public static ImportedModel read(Map<String, ByteSource> tables) throws IOException, ImportException, Unreadable {
        List<Tensor> tensors = new ArrayList<>();
        int l = 0;
        for (Map.Entry<String, ByteSource> table : tables.entrySet()) {
            read(++l, table.getKey(), table.getValue(), tensors);
        }
        return ModelParts.model(tensors, null);
    }

    private static void read(int layer, String name, ByteSource table, List<Tensor> tensors)
            throws IOException, ImportException, Unreadable {
        if (table.size() > MOST_BYTES) {
            throw new ImportException("say.weights.too-large", "“{0}” is larger than 1 GB", Quote.of(name));
        }
        Room.require(table.size() * 2);
        String text = new String(table.at(0, (int) table.size()), StandardCharsets.UTF_8);
        List<double[]> rows = new ArrayList<>();
        boolean biased = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] cells = line.strip().split(",", -1);
            if (line.isBlank() || (number == 1 && !numeric(cells[0]))) {
                biased |= cells[cells.length - 1].strip().equalsIgnoreCase(BIAS);
                continue;
            }
            double[] row = new double[cells.length];
            for (int c = 0; c < row.length; c++) {
                row[c] = cell(cells[c].strip(), name, number, c);
            }
            if (!rows.isEmpty() && rows.getFirst().length != row.length) {
                throw new ImportException(
                        "say.weights.ragged",
                        "“{0}”, line {1}: {2} numbers instead of {3}",
                        Quote.of(name),
                        number,
                        row.length,
                        rows.getFirst().length);
            }
            rows.add(row);
        }
        int inputs = rows.isEmpty() ? 0 : rows.getFirst().length - (biased ? 1 : 0);
        if (inputs < 1) {
            throw new ImportException("say.weights.empty", "“{0}” holds no weights", Quote.of(name));
        }
        tensors.add(new Tensor("layer" + layer + ".weight", new long[] {rows.size(), inputs}, weights(rows, inputs)));
        if (biased) {
            double[] bias = rows.stream().mapToDouble(row -> row[inputs]).toArray();
            tensors.add(new Tensor("layer" + layer + ".bias", new long[] {rows.size()}, bias));
        }
    }

    private static double[] weights(List<double[]> rows, int inputs) {
        double[] values = new double[Math.multiplyExact(rows.size(), inputs)];
        for (int r = 0; r < rows.size(); r++) {
            System.arraycopy(rows.get(r), 0, values, r * inputs, inputs);
        }
        return values;
    }

    private static double cell(String text, String name, int line, int column) throws ImportException {
        Double value = number(text);
        if (value == null) {
            throw new ImportException(
                    "say.weights.cell",
                    "“{0}”, line {1}, column {2}: “{3}” is not a number",
                    Quote.of(name),
                    line,
                    column + 1,
                    Quote.of(text));
        }
        return value;
    }

    private static boolean numeric(String cell) {
        return number(cell.strip()) != null;
    }

    private static @Nullable Double number(String text) {
        boolean plain = text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?");
        return plain || text.matches("-?Infinity|NaN") ? Double.valueOf(text) : null;
    }
}
