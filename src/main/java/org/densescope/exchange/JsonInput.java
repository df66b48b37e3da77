package org.densescope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
/// Size, depth and count of numbers are limited, whatever the file claims: it may come from anybody.
final class JsonInput implements AutoCloseable {
    static final long MAX_BYTES = 256L << 20;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBERS = 32_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_BYTES)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private final JsonParser parser;
    private int numbers;

    JsonInput(InputStream in) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// Something that reads, and may fail as the parser does.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws ImportException;
    }

    /// What the parser finds wrong, as a sentence.
    static <T> T reading(Reading<T> reading) throws ImportException, IOException {
        try {
            return reading.read();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            String limit = e.getOriginalMessage().replaceAll(",? from `[^`]*`", "");
            throw new ImportException(ImportException.plain("it goes beyond a limit: " + limit, 200), e);
        } catch (JacksonException e) {
            // Where a bracket began is said in words of the library that name its own settings.
            String why = e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\(start marker.*", "");
            throw new ImportException(
                    "it is not JSON" + at(e.getLocation()) + ": " + ImportException.plain(why, 160), e);
        }
    }

    private static String at(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// Moves on to the value of the document.
    void start() throws ImportException {
        if (parser.nextToken() == null) {
            throw new ImportException("it is empty");
        }
    }

    /// Nothing may follow the value.
    void end() throws ImportException {
        if (parser.nextToken() != null) {
            throw new ImportException("something follows after its end");
        }
    }

    /// The parser stands on the start of an object.
    void requireObject() throws ImportException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
    }

    /// Moves to the next field's value: its name, or null at the end of the object.
    @org.jspecify.annotations.Nullable
    String nextField() {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    void skip() {
        parser.skipChildren();
    }

    double number() throws ImportException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("a number");
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new ImportException(
                    place() + " is too large for float64: " + ImportException.quoted(parser.getString()));
        }
        if (++numbers > MAX_NUMBERS) {
            throw new ImportException("it holds more than " + MAX_NUMBERS + " numbers");
        }
        return value;
    }

    /// A whole number of the range of an int.
    int integer() throws ImportException {
        double value = number();
        if (value != (int) value) {
            throw new ImportException(
                    place() + " must be a whole number, not " + ImportException.quoted(parser.getString()));
        }
        return (int) value;
    }

    String word() throws ImportException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("a text");
        }
        return parser.getString();
    }

    boolean truth() throws ImportException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw wrong("true or false");
        };
    }

    /// A list of numbers.
    double[] numbers() throws ImportException {
        requireList("a list of numbers");
        double[] values = new double[16];
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (n == values.length) {
                values = Arrays.copyOf(values, 2 * n);
            }
            values[n++] = number();
        }
        return Arrays.copyOf(values, n);
    }

    /// A list of what `element` reads.
    <T> List<T> list(String what, Reading<T> element) throws ImportException {
        requireList("a list of " + what);
        List<T> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read());
        }
        return values;
    }

    boolean onList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /// How many values a list has, whatever they are.
    int length() {
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            n++;
        }
        return n;
    }

    private void requireList(String what) throws ImportException {
        if (!onList()) {
            throw wrong(what);
        }
    }

    private ImportException wrong(String expected) {
        String found = switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + ImportException.quoted(parser.getString());
            case VALUE_NULL -> "null";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + ImportException.quoted(parser.getString());
            case null, default -> "the end";
        };
        return new ImportException(place() + " must be " + expected + ", not " + found);
    }

    /// Where the parser stands, such as `W[1][0]`.
    private String place() {
        StringBuilder place = new StringBuilder();
        for (JsonPointer at = parser.streamReadContext().pathAsPointer(); at != null && !at.matches(); at = at.tail()) {
            if (at.mayMatchElement() && !place.isEmpty()) {
                place.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(ImportException.plain(at.getMatchingProperty(), 40));
            }
        }
        return place.isEmpty() ? "the document" : place.toString();
    }

    @Override
    public void close() {
        parser.close();
    }
}
