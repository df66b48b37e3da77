package org.densescope.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// JSON as a stream of values of known kinds; each error names the place, as in `W[1][0][2]`.
///
/// Size, depth and count are limited, whatever the file claims: it may come from anybody.
public final class JsonInput implements AutoCloseable {
    private final JsonParser parser;
    private final JsonLimits limits;
    private int values;

    private JsonInput(InputStream in, JsonLimits limits) {
        this.limits = limits;
        parser = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.bytes())
                        .maxNestingDepth(limits.depth())
                        .build())
                .build()
                .createParser(ObjectReadContext.empty(), in);
    }

    /// Something that reads, and may fail as the parser does.
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws Unreadable;
    }

    /// Something that reads a whole text.
    @FunctionalInterface
    public interface Text<T> {
        T read(JsonInput in) throws Unreadable;
    }

    /// Reads one text to its end. What the parser finds wrong becomes a sentence; the caller closes `in`.
    public static <T> T read(InputStream in, JsonLimits limits, Text<T> text) throws Unreadable, IOException {
        JsonInput json = new JsonInput(in, limits);
        try (json) {
            if (json.parser.nextToken() == null) {
                throw new Unreadable("say.json.empty", "it is empty");
            }
            T value = text.read(json);
            if (json.parser.nextToken() != null) {
                throw new Unreadable("say.json.goes-on", "something follows after its end");
            }
            return value;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw json.beyond(e);
        } catch (JacksonException e) {
            throw new Unreadable(notJson(e.getLocation()), e);
        }
    }

    private Unreadable beyond(StreamConstraintsException e) {
        int depth = parser.streamReadContext().getNestingDepth();
        Sentence sentence = depth >= limits.depth()
                ? Sentence.of("say.json.too-deep", "it goes beyond a limit: more than {0} levels", limits.depth())
                : Sentence.of(
                        "say.json.too-large",
                        "it goes beyond a limit: more than {0} MiB, or a single value that is too long",
                        limits.bytes() >> 20);
        return new Unreadable(sentence, e);
    }

    private static Sentence notJson(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? Sentence.of("say.json.not-json", "it is not JSON")
                : Sentence.of(
                        "say.json.not-json-at",
                        "it is not JSON at line {0}, column {1}",
                        at.getLineNr(),
                        at.getColumnNr());
    }

    /// The parser stands on the start of an object.
    public void requireObject() throws Unreadable {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(Sentence.of("say.json.an-object", "an object"));
        }
    }

    /// Moves to the next field's value: its name, or null at the end of the object.
    public @Nullable String nextField() {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    public void skip() {
        parser.skipChildren();
    }

    public double number() throws Unreadable {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(Sentence.of("say.json.a-number", "a number"));
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new Unreadable(
                    "say.json.too-large-number",
                    "{0} is too large for float64: “{1}”",
                    place(),
                    Quote.of(parser.getString()));
        }
        count();
        return value;
    }

    private void count() throws Unreadable {
        if (++values > limits.values()) {
            throw new Unreadable("say.json.too-many", "it holds more than {0} numbers", limits.values());
        }
    }

    /// A whole number of the range of an int.
    public int integer() throws Unreadable {
        double value = number();
        if (value != (int) value) {
            throw new Unreadable(
                    "say.json.must-be-whole",
                    "{0} must be a whole number, not “{1}”",
                    place(),
                    Quote.of(parser.getString()));
        }
        return (int) value;
    }

    public String word() throws Unreadable {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(Sentence.of("say.json.a-text", "a text"));
        }
        return parser.getString();
    }

    public boolean truth() throws Unreadable {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw wrong(Sentence.of("say.json.true-or-false", "true or false"));
        };
    }

    /// A list of numbers.
    public double[] numbers() throws Unreadable {
        requireList(Sentence.of("say.json.list-of-numbers", "a list of numbers"));
        double[] list = new double[16];
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (n == list.length) {
                list = Arrays.copyOf(list, 2 * n);
            }
            list[n++] = number();
        }
        return Arrays.copyOf(list, n);
    }

    /// A list of what `element` reads.
    ///
    /// @param what for the sentence that it must be one, such as “a list of rows”
    public <T> List<T> list(Sentence what, Reading<T> element) throws Unreadable {
        requireList(what);
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count();
            list.add(element.read());
        }
        return list;
    }

    public boolean onList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /// How many values a list has, whatever they are.
    public int length() {
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            n++;
        }
        return n;
    }

    private void requireList(Sentence what) throws Unreadable {
        if (!onList()) {
            throw wrong(what);
        }
    }

    /// The value that the parser stands on, with all that is in it.
    JsonNode node(@Nullable JsonNode parent, Object key) throws Unreadable {
        count();
        JsonNode node = new JsonNode(parent, key);
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                for (String name = nextField(); name != null; name = nextField()) {
                    node.put(name, node(node, name));
                }
            }
            case START_ARRAY -> {
                node.becomeList();
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    node.add(node(node, i));
                }
            }
            case VALUE_STRING -> node.become(parser.getString());
            case VALUE_TRUE -> node.become(true);
            case VALUE_FALSE -> node.become(false);
            case VALUE_NULL -> node.become(null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> node.become(new JsonNode.Literal(parser.getString()));
            case null, default -> throw new Unreadable(notJson(parser.currentLocation()));
        }
        return node;
    }

    private Unreadable wrong(Sentence expected) {
        Sentence found = switch (parser.currentToken()) {
            case START_OBJECT -> Sentence.of("say.json.an-object", "an object");
            case START_ARRAY -> Sentence.of("say.json.a-list", "a list");
            case VALUE_STRING -> Sentence.of("say.json.the-text", "the text “{0}”", Quote.of(parser.getString()));
            case VALUE_NULL -> Sentence.plain("null");
            case VALUE_TRUE -> Sentence.plain("true");
            case VALUE_FALSE -> Sentence.plain("false");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Sentence.of("say.json.the-number", "the number “{0}”", Quote.of(parser.getString()));
            case null, default -> Sentence.of("say.json.the-end", "the end");
        };
        return new Unreadable("say.json.must-be", "{0} must be {1}, not {2}", place(), expected, found);
    }

    /// Where the parser stands, such as `W[1][0]`.
    private Sentence place() {
        StringBuilder place = new StringBuilder();
        for (JsonPointer at = parser.streamReadContext().pathAsPointer(); at != null && !at.matches(); at = at.tail()) {
            if (at.mayMatchElement() && !place.isEmpty()) {
                place.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(Quote.of(at.getMatchingProperty()));
            }
        }
        return place.isEmpty()
                ? Sentence.of("say.json.the-document", "the document")
                : Sentence.plain(place.toString());
    }

    @Override
    public void close() {
        parser.close();
    }
}
