package org.densescope.project.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.densescope.engine.Ids;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Permutation;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.format.NpyArray;
import org.densescope.format.ZipPart;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.train.Source;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// Samples in a file: by name where they come with the program or are made from a few numbers, otherwise as arrays.
final class DataParts {
    static final String INPUTS = "data/inputs.npy";
    static final String TARGETS = "data/targets.npy";
    static final String ORDER = "data/order.npy";
    private static final int[] DIVISORS = {1, 16, 255};

    private DataParts() {}

    /// @param fields the object `data` of the description
    /// @param parts the arrays that go with it
    record Written(Map<String, @Nullable Object> fields, List<ZipPart> parts) {}

    static Written write(Dataset data, DataLibrary library) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<ZipPart> parts = new ArrayList<>();
        boolean named = named(data, library);
        Integer divisor = named ? null : divisor(data.inputs().data());
        fields.put("kind", !named ? "arrays" : data.source() instanceof Source.Made ? "generated" : "bundled");
        fields.put("id", data.id());
        if (named) {
            fields.putAll(source(data.source(), library));
        }
        fields.put("rows", data.rows());
        fields.put("inputNames", data.inputNames());
        fields.put("outputNames", data.outputNames());
        fields.put("grid", grid(data.grid()));
        fields.put("scaling", scaling(data.scaling()));
        if (data.targetScaling() != null) {
            fields.put("targetScaling", scaling(data.targetScaling()));
        }
        fields.put("divisor", divisor);
        Matrix x = data.inputs();
        Matrix t = data.targets();
        if (!named) {
            parts.add(
                    divisor == null
                            ? NpyArray.doubles(INPUTS, x.data(), x.rows(), x.columns())
                            : NpyArray.octets(INPUTS, x.data(), divisor, x.rows(), x.columns()));
            parts.add(NpyArray.doubles(TARGETS, t.data(), t.rows(), t.columns()));
        }
        if (data.grid() != null && data.grid().order() != null) {
            int[] order = new int[x.columns()];
            java.util.Arrays.setAll(order, data.grid()::input);
            parts.add(NpyArray.integers(ORDER, order));
        }
        return new Written(fields, parts);
    }

    /// Whether the samples are, bit for bit, what their source gives.
    private static boolean named(Dataset data, DataLibrary library) {
        if (data.source() == null) {
            return false;
        }
        try {
            Optional<Dataset> again = again(data.source(), data.targets().columns(), library);
            if (again.isEmpty()) {
                return false;
            }
            Dataset known = scaled(again.get(), data.scaling(), data.targetScaling());
            return known.inputs().equals(data.inputs()) && known.targets().equals(data.targets());
        } catch (IllegalArgumentException e) {
            return false; // it has other columns by now
        }
    }

    static Dataset scaled(Dataset known, @Nullable Scaling inputs, @Nullable Scaling targets) {
        Dataset first = inputs == null ? known : inputs.apply(known);
        return targets == null ? first : targets.applyToTargets(first);
    }

    static Optional<Dataset> again(Source source, int outputs, DataLibrary library) {
        return switch (source) {
            case Source.Bundled(String id) -> library.data(id, outputs);
            case Source.Made(String figure, int samples, double noise, int parts, long seed) ->
                Ids.find(Toy.class, figure).map(toy -> new ToyData(toy, samples, noise, parts, seed).data(outputs));
        };
    }

    private static Map<String, Object> source(@Nullable Source source, DataLibrary library) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (source) {
            case Source.Bundled(String id) -> {
                fields.put("asset", id);
                fields.put("sha256", library.sum(id));
            }
            case Source.Made(String figure, int samples, double noise, int parts, long seed) -> {
                fields.put("toy", figure);
                fields.put("samples", samples);
                fields.put("noise", noise);
                fields.put("parts", parts);
                fields.put("seed", seed);
            }
            case null -> {}
        }
        return fields;
    }

    /// The smallest known number that makes bytes of all values, or null.
    private static @Nullable Integer divisor(double[] values) {
        for (int divisor : DIVISORS) {
            if (octets(values, divisor)) {
                return divisor;
            }
        }
        return null;
    }

    private static boolean octets(double[] values, int divisor) {
        double[] known = new double[256];
        for (int i = 0; i < known.length; i++) {
            known[i] = (double) i / divisor;
        }
        for (double value : values) {
            long near = Math.round(value * divisor);
            if (near < 0
                    || near > 255
                    || Double.doubleToRawLongBits(known[(int) near]) != Double.doubleToRawLongBits(value)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Map<String, Object> grid(Dataset.@Nullable Grid grid) {
        if (grid == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("width", grid.width());
        fields.put("height", grid.height());
        fields.put("channels", grid.channels());
        return fields;
    }

    static @Nullable Map<String, Object> scaling(@Nullable Scaling scaling) {
        if (scaling == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", scaling.kind().id());
        fields.put(
                "columns",
                scaling.columns().stream()
                        .map(c -> List.of(c.min(), c.max(), c.mean(), c.deviation()))
                        .toList());
        return fields;
    }

    /// @param node the object `data`
    static Dataset read(JsonNode node, NetworkSpec spec, DataLibrary library, ArrayEntries from) throws Unreadable {
        JsonFields fields = node.object();
        JsonNode kind = fields.take("kind");
        String id = fields.take("id").text();
        int rows = (int) fields.take("rows").whole(1, Integer.MAX_VALUE);
        List<String> inputNames = fields.take("inputNames").texts();
        List<String> outputNames = fields.take("outputNames").texts();
        Dataset.Grid grid = grid(fields.take("grid"), spec.inputs(), from);
        Scaling scaling = scaling(fields.take("scaling"), spec.inputs());
        JsonNode targets = fields.find("targetScaling");
        Scaling targetScaling = targets == null ? null : scaling(targets, spec.outputs());
        JsonNode divisor = fields.take("divisor");
        Matrix x;
        Matrix t;
        Source source = null;
        if (kind.text().equals("arrays")) {
            double[] inputs = from.doubles(INPUTS, rows, spec.inputs());
            if (!divisor.isNull()) {
                divide(inputs, (int) divisor.whole(1, 255));
            }
            x = new Matrix(rows, spec.inputs(), inputs);
            t = new Matrix(rows, spec.outputs(), from.doubles(TARGETS, rows, spec.outputs()));
        } else {
            source = source(kind, fields, library);
            Dataset known = again(source, spec.outputs(), library).orElseThrow(() -> missing(id));
            if (known.rows() != rows || known.inputs().columns() != spec.inputs() || !divisor.isNull()) {
                throw missing(id);
            }
            known = scaled(known, scaling, targetScaling);
            x = known.inputs();
            t = known.targets();
        }
        fields.end();
        return new Dataset(id, x, t, inputNames, outputNames, grid, scaling, targetScaling, source);
    }

    private static Unreadable missing(String id) {
        return new Unreadable(
                "say.project-file.no-data", "it uses the data “{0}”, which this program does not have", Quote.of(id));
    }

    private static void divide(double[] values, int divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }

    private static Source source(JsonNode kind, JsonFields fields, DataLibrary library) throws Unreadable {
        return switch (kind.text()) {
            case "generated" ->
                new Source.Made(
                        Described.constant(Toy.class, fields.take("toy")).id(),
                        (int) fields.take("samples").whole(1, ToyData.MOST_SAMPLES),
                        fields.take("noise").number(),
                        (int) fields.take("parts").whole(0, 100),
                        fields.take("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE));
            case "bundled" -> {
                String asset = fields.take("asset").text();
                String wanted = fields.take("sha256").text();
                String sum = library.sum(asset);
                if (!wanted.equals(sum)) {
                    throw new Unreadable(
                            "say.project-file.other-data",
                            "the data “{0}” of this program is another one than the file was made with: {1} instead of {2}",
                            Quote.of(asset),
                            sum.isEmpty() ? "–" : sum,
                            Quote.of(wanted, 64));
                }
                yield new Source.Bundled(asset);
            }
            default ->
                throw new Unreadable(
                        "say.project-file.unknown-kind",
                        "{0} is of a kind “{1}” that this program does not know",
                        kind.place(),
                        Quote.of(kind.text()));
        };
    }

    private static Dataset.@Nullable Grid grid(JsonNode node, int inputs, ArrayEntries from) throws Unreadable {
        if (node.isNull()) {
            return null;
        }
        JsonFields fields = node.object();
        int width = (int) fields.take("width").whole(1, inputs);
        int height = (int) fields.take("height").whole(1, inputs);
        int channels = (int) fields.take("channels").whole(1, inputs);
        fields.end();
        int[] order = from.integers(ORDER);
        return new Dataset.Grid(width, height, channels, order.length == 0 ? null : permutation(order, inputs));
    }

    private static Permutation permutation(int[] order, int inputs) throws Unreadable {
        if (order.length != inputs) {
            throw new Unreadable(
                    "say.json.wrong-count", "{0} has {1} entries instead of {2}", ORDER, order.length, inputs);
        }
        return Permutation.of(order);
    }

    static @Nullable Scaling scaling(JsonNode node, int count) throws Unreadable {
        if (node.isNull()) {
            return null;
        }
        JsonFields fields = node.object();
        Scaling.Kind kind = Described.constant(Scaling.Kind.class, fields.take("kind"));
        List<Scaling.Column> columns = new ArrayList<>();
        for (JsonNode column : fields.take("columns").list(count)) {
            column.list(4);
            double[] four = column.numbers();
            columns.add(new Scaling.Column(four[0], four[1], four[2], four[3]));
        }
        fields.end();
        return new Scaling(kind, columns);
    }
}
