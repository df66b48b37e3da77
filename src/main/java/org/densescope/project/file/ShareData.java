package org.densescope.project.file;

import java.util.List;
import java.util.Optional;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.format.JsonNode;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.train.Source;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// The samples of a share code.
final class ShareData {
    private ShareData() {}

    static Dataset read(JsonNode node, NetworkSpec spec, DataLibrary library) throws Unreadable {
        List<JsonNode> all = node.list();
        String kind = all.isEmpty() ? "" : all.getFirst().text();
        return switch (kind) {
            case "made" -> made(node.list(9), spec);
            case "bundled" -> bundled(node.list(5), spec, library);
            case "own" -> own(node.list(7), spec);
            default ->
                throw new Unreadable(
                        "say.project-file.unknown-kind",
                        "{0} is of a kind “{1}” that this program does not know",
                        node.place(),
                        Quote.of(kind));
        };
    }

    private static Dataset made(List<JsonNode> all, NetworkSpec spec) throws Unreadable {
        ToyData toy = new ToyData(
                Described.constant(Toy.class, all.get(1)),
                (int) all.get(2).whole(1, ToyData.MOST_SAMPLES),
                all.get(3).number(),
                (int) all.get(4).whole(0, 100),
                all.get(5).whole(Long.MIN_VALUE, Long.MAX_VALUE));
        Dataset data = toy.data(spec.outputs());
        return scaled(named(data, all.get(6), all.get(7), spec), all.get(8), spec);
    }

    private static Dataset bundled(List<JsonNode> all, NetworkSpec spec, DataLibrary library) throws Unreadable {
        String id = all.get(1).text();
        Optional<Dataset> data = library.data(id, spec.outputs());
        if (data.isEmpty() || data.get().inputs().columns() != spec.inputs()) {
            throw new Unreadable(
                    "say.project-file.no-data",
                    "it uses the data “{0}”, which this program does not have",
                    Quote.of(id));
        }
        Dataset known = data.get().from(new Source.Bundled(id));
        return scaled(named(known, all.get(2), all.get(3), spec), all.get(4), spec);
    }

    private static Dataset own(List<JsonNode> all, NetworkSpec spec) throws Unreadable {
        int rows = (int) all.get(1).whole(1, 10_000);
        all.get(2).list(rows * spec.inputs());
        all.get(3).list(rows * spec.outputs());
        Matrix x = new Matrix(rows, spec.inputs(), all.get(2).numbers());
        Matrix t = new Matrix(rows, spec.outputs(), all.get(3).numbers());
        Dataset plain = new Dataset(all.get(4).text(), x, t, List.of(), List.of(), null);
        Dataset data = named(plain, all.get(4), all.get(5), spec);
        return new Dataset(
                data.id(),
                x,
                t,
                data.inputNames(),
                data.outputNames(),
                data.grid(),
                inputs(all.get(6), spec),
                targets(all.get(6), spec),
                null);
    }

    private static Dataset named(Dataset data, JsonNode id, JsonNode names, NetworkSpec spec) throws Unreadable {
        List<JsonNode> parts = names.list();
        if (parts.isEmpty()) {
            return new Dataset(
                    id.text(),
                    data.inputs(),
                    data.targets(),
                    data.inputNames(),
                    data.outputNames(),
                    data.grid(),
                    data.scaling(),
                    data.source());
        }
        names.list(3);
        List<JsonNode> sizes = parts.get(2).list();
        Dataset.Grid grid = null;
        if (!sizes.isEmpty()) {
            parts.get(2).list(3);
            int most = spec.inputs();
            grid = new Dataset.Grid(
                    (int) sizes.get(0).whole(1, most), (int) sizes.get(1).whole(1, most), (int)
                            sizes.get(2).whole(1, most));
        }
        return new Dataset(
                id.text(),
                data.inputs(),
                data.targets(),
                parts.get(0).texts(),
                parts.get(1).texts(),
                grid,
                data.scaling(),
                data.source());
    }

    private static Dataset scaled(Dataset data, JsonNode node, NetworkSpec spec) throws Unreadable {
        List<JsonNode> two = node.list();
        return two.isEmpty() ? data : DataParts.scaled(data, inputs(node, spec), targets(node, spec));
    }

    private static @Nullable Scaling inputs(JsonNode node, NetworkSpec spec) throws Unreadable {
        return node.list().isEmpty() ? null : DataParts.scaling(node.list(2).get(0), spec.inputs());
    }

    private static @Nullable Scaling targets(JsonNode node, NetworkSpec spec) throws Unreadable {
        return node.list().isEmpty() ? null : DataParts.scaling(node.list(2).get(1), spec.outputs());
    }
}
