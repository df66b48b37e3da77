package org.densescope.project.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.densescope.engine.Activation;
import org.densescope.engine.Ids;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Names;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// What `project.json` says, before any array is read.
///
/// @param newer whether a later version of this program wrote it, in a way that this one may misread
record Described(
        String document,
        String name,
        long seed,
        NetworkSpec spec,
        Names names,
        Optimizer optimizer,
        TrainingPlan course,
        int batch,
        int sample,
        Counts start,
        Counts reached,
        List<NamedCounts> places,
        JsonNode data,
        Map<String, Object> more,
        boolean newer) {
    /// @param step updates done so far
    /// @param updates those that the memories have seen
    record Counts(long step, long updates) {}

    record NamedCounts(String name, Counts counts) {}

    private static final int MOST_FORMAT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_PLACES = 200;

    static Described read(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        long format = fields.take("format").whole(1, MOST_FORMAT);
        boolean newer = format > ProjectText.FORMAT;
        try {
            Described described = read(fields, newer);
            if (!newer) {
                fields.end();
            }
            return described;
        } catch (Unreadable | IllegalArgumentException e) {
            if (newer) {
                throw new Unreadable(
                        "say.project-file.newer",
                        "it was made by a newer Densescope (format {0}; this one reads up to {1})",
                        format,
                        ProjectText.FORMAT);
            }
            throw e;
        }
    }

    private static Described read(JsonFields fields, boolean newer) throws Unreadable {
        fields.take("writer").text();
        JsonNode document = fields.take("document");
        if (!document.text().matches("[0-9a-f]{16}|")) {
            throw new Unreadable("say.project-file.id", "{0} must be 16 hexadecimal digits", document.place());
        }
        String name = fields.take("name").text();
        long seed = fields.take("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE);
        NetworkSpec spec = network(fields.take("network"));
        Counts start = counts(fields.take("start").object(), 0);
        JsonNode places = fields.find("places");
        Map<String, Object> more = new LinkedHashMap<>();
        for (String each : Document.MORE) {
            JsonNode kept = fields.find(each);
            Object plain = kept == null ? null : kept.plain();
            if (plain != null) {
                more.put(each, plain);
            }
        }
        return new Described(
                document.text(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                seed,
                spec,
                names(fields.take("names"), spec),
                RuleText.optimizer(fields.take("optimizer")),
                course(fields.take("course")),
                (int) fields.take("batch").whole(1, Integer.MAX_VALUE),
                (int) fields.take("sample").whole(0, Integer.MAX_VALUE),
                start,
                counts(fields.take("reached").object(), start.step()),
                places == null ? List.of() : places(places),
                fields.take("data"),
                more,
                newer);
    }

    static NetworkSpec network(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        int inputs = (int) fields.take("inputs").whole(1, NetworkSpec.MAX_UNITS);
        Loss loss = constant(Loss.class, fields.take("loss"));
        Reduction reduction = constant(Reduction.class, fields.take("reduction"));
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonNode layer : fields.take("layers").list()) {
            layers.add(layer(layer));
        }
        fields.end();
        return new NetworkSpec(inputs, layers, loss, reduction);
    }

    private static LayerSpec layer(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        Initializer.Kind kind = constant(Initializer.Kind.class, fields.take("initializer"));
        JsonNode parameters = fields.find("parameters");
        LayerSpec layer = new LayerSpec(
                (int) fields.take("units").whole(1, NetworkSpec.MAX_UNITS),
                constant(Activation.class, fields.take("activation")),
                new Initializer(kind, fields.take("parameter").number()),
                fields.take("biasTrained").truth(),
                fields.take("dropout").number());
        if (parameters != null) {
            parameters.object().end();
        }
        fields.end();
        return layer;
    }

    static Names names(JsonNode node, NetworkSpec spec) throws Unreadable {
        Names names = Names.NONE;
        for (JsonNode each : node.list()) {
            JsonFields fields = each.object();
            int layer = (int) fields.take("layer").whole(0, spec.depth());
            int unit = (int) fields.take("unit").whole(0, spec.units(layer) - 1L);
            JsonNode from = fields.find("from");
            String name = fields.take("name").text();
            fields.end();
            Place place;
            if (from == null) {
                place = Place.unit(Quantity.ACTIVATION, layer, unit);
            } else {
                int before = layer == 0 ? -1 : spec.units(layer - 1);
                place = Place.weight(Quantity.WEIGHT, layer, unit, (int) from.whole(Place.BIAS, before - 1L));
            }
            names = names.with(place, name);
        }
        return names;
    }

    private static TrainingPlan course(JsonNode node) throws Unreadable {
        JsonFields fields = node.object();
        TrainingPlan plan = new TrainingPlan(
                fields.take("whole").truth(),
                fields.take("shuffled").truth(),
                RuleText.schedule(fields.take("schedule")),
                fields.take("heldOut").number(),
                fields.take("lastHeld").truth());
        fields.end();
        return plan;
    }

    private static Counts counts(JsonFields fields, long least) throws Unreadable {
        long step = fields.take("step").whole(least, Long.MAX_VALUE);
        long updates = fields.take("updates").whole(0, step);
        fields.end();
        return new Counts(step, updates);
    }

    private static List<NamedCounts> places(JsonNode node) throws Unreadable {
        List<NamedCounts> places = new ArrayList<>();
        for (JsonNode each : node.list()) {
            JsonFields fields = each.object();
            String name = Names.tidy(fields.take("name").text());
            places.add(new NamedCounts(name, counts(fields, 0)));
        }
        if (places.size() > MOST_PLACES) {
            throw new Unreadable(
                    "say.project-file.places",
                    "it keeps {0} places of its training, more than {1}",
                    places.size(),
                    MOST_PLACES);
        }
        return places;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) throws Unreadable {
        Optional<E> found = Ids.find(type, node.text());
        if (found.isEmpty()) {
            throw new Unreadable(
                    "say.project-file.unknown-word",
                    "{0} is “{1}”; known are {2}",
                    node.place(),
                    Quote.of(node.text()),
                    Ids.all(type));
        }
        return found.get();
    }

    /// The text of a field, or null.
    static @Nullable String textOrNull(JsonNode node) throws Unreadable {
        return node.isNull() ? null : node.text();
    }
}
