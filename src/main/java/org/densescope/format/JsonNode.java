package org.densescope.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// One value of a JSON text that was read whole, with the place where it stands: for texts that describe something, not
/// for long lists of numbers. Each question that it cannot answer is refused with its place.
public final class JsonNode {
    /// A number as it stands in the text.
    record Literal(String text) {}

    private final @Nullable JsonNode parent;
    private final Object key;
    private @Nullable Object value = new LinkedHashMap<String, JsonNode>();

    JsonNode(@Nullable JsonNode parent, Object key) {
        this.parent = parent;
        this.key = key;
    }

    /// The caller closes `in`.
    public static JsonNode read(InputStream in, JsonLimits limits) throws Unreadable, IOException {
        return JsonInput.read(in, limits, json -> json.node(null, ""));
    }

    public static JsonNode read(byte[] text, JsonLimits limits) throws Unreadable {
        if (text.length > limits.bytes()) {
            throw new Unreadable(
                    "say.json.too-large",
                    "it goes beyond a limit: more than {0} MiB, or a single value that is too long",
                    limits.bytes() >> 20);
        }
        try {
            return read(new ByteArrayInputStream(text), limits);
        } catch (IOException e) {
            // ByteSource in memory can be read; what remains is text that is no UTF-8.
            throw new Unreadable(Sentence.of("say.json.not-json", "it is not JSON"), e);
        }
    }

    void become(@Nullable Object other) {
        value = other;
    }

    void becomeList() {
        value = new ArrayList<JsonNode>();
    }

    @SuppressWarnings("unchecked")
    void put(String name, JsonNode node) throws Unreadable {
        if (((Map<String, JsonNode>) java.util.Objects.requireNonNull(value)).putIfAbsent(name, node) != null) {
            throw new Unreadable("say.json.twice", "{0} stands there twice", node.place());
        }
    }

    @SuppressWarnings("unchecked")
    void add(JsonNode node) {
        ((List<JsonNode>) java.util.Objects.requireNonNull(value)).add(node);
    }

    /// Where it stands, such as `network.layers[2].units`.
    public Sentence place() {
        Deque<JsonNode> way = new ArrayDeque<>();
        for (JsonNode at = this; at != null && at.parent != null; at = at.parent) {
            way.push(at);
        }
        StringBuilder place = new StringBuilder();
        for (JsonNode at : way) {
            if (at.key instanceof Integer index) {
                place.append('[').append(index.intValue()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(Quote.of((String) at.key));
            }
        }
        return place.isEmpty()
                ? Sentence.of("say.json.the-document", "the document")
                : Sentence.plain(place.toString());
    }

    public boolean isNull() {
        return value == null;
    }

    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    public boolean isText() {
        return value instanceof String;
    }

    /// Its fields; each can be taken once, and at the end none may be left.
    @SuppressWarnings("unchecked")
    public JsonFields object() throws Unreadable {
        if (value instanceof Map<?, ?> map) {
            return new JsonFields(this, (Map<String, JsonNode>) map);
        }
        throw wrong(Sentence.of("say.json.an-object", "an object"));
    }

    @SuppressWarnings("unchecked")
    public List<JsonNode> list() throws Unreadable {
        if (value instanceof List<?> list) {
            return (List<JsonNode>) list;
        }
        throw wrong(Sentence.of("say.json.a-list", "a list"));
    }

    /// @param count how many there must be
    public List<JsonNode> list(int count) throws Unreadable {
        List<JsonNode> all = list();
        if (all.size() != count) {
            throw new Unreadable(
                    "say.json.wrong-count", "{0} has {1} entries instead of {2}", place(), all.size(), count);
        }
        return all;
    }

    public List<String> texts() throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list()) {
            texts.add(node.text());
        }
        return texts;
    }

    public double[] numbers() throws Unreadable {
        List<JsonNode> all = list();
        double[] numbers = new double[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = all.get(i).number();
        }
        return numbers;
    }

    public String text() throws Unreadable {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(Sentence.of("say.json.a-text", "a text"));
    }

    public boolean truth() throws Unreadable {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong(Sentence.of("say.json.true-or-false", "true or false"));
    }

    /// A finite number.
    public double number() throws Unreadable {
        if (!(value instanceof Literal literal)) {
            throw wrong(Sentence.of("say.json.a-number", "a number"));
        }
        double number = Double.parseDouble(literal.text());
        if (!Double.isFinite(number)) {
            throw new Unreadable(
                    "say.json.too-large-number",
                    "{0} is too large for float64: “{1}”",
                    place(),
                    Quote.of(literal.text()));
        }
        return number;
    }

    /// A whole number in a range.
    public long whole(long from, long to) throws Unreadable {
        if (!(value instanceof Literal literal)) {
            throw wrong(Sentence.of("say.json.a-number", "a number"));
        }
        try {
            long number = Long.parseLong(literal.text());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // No whole number, or beyond all ranges: told below.
        }
        throw new Unreadable(
                "say.json.out-of-range",
                "{0} must be a whole number from {1} to {2}, not {3}",
                place(),
                from,
                to,
                Quote.of(literal.text()));
    }

    /// As values that [JsonText] writes again: what is only kept for another program.
    public @Nullable Object plain() {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((name, node) -> copy.put((String) name, ((JsonNode) node).plain()));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(node -> copy.add(((JsonNode) node).plain()));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private Unreadable wrong(Sentence expected) {
        Sentence found = switch (value) {
            case Map<?, ?> _ -> Sentence.of("say.json.an-object", "an object");
            case List<?> _ -> Sentence.of("say.json.a-list", "a list");
            case String text -> Sentence.of("say.json.the-text", "the text “{0}”", Quote.of(text));
            case Literal number -> Sentence.of("say.json.the-number", "the number “{0}”", Quote.of(number.text()));
            case null, default -> Sentence.plain(String.valueOf(value));
        };
        return new Unreadable("say.json.must-be", "{0} must be {1}, not {2}", place(), expected, found);
    }
}
