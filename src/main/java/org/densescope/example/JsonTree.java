package org.densescope.example;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Matrix;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A small JSON text as maps, lists, strings, doubles and booleans, from the token stream alone: warming up object
/// mapping would cost more than the whole start of the program.
///
/// For the program's own files; how deep they nest is not limited here.
final class JsonTree {
    private JsonTree() {}

    static Object read(InputStream in) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return value(parser, parser.nextToken());
        }
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    map.put(name, value(parser, parser.nextToken()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                JsonToken next = parser.nextToken();
                while (next != JsonToken.END_ARRAY) {
                    list.add(value(parser, next));
                    next = parser.nextToken();
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> throw new IllegalStateException("unexpected " + token + " in a bundled file");
        };
    }

    /// @throws IllegalStateException when it is no object
    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> object)) {
            throw new IllegalStateException("expected an object in a bundled file, not " + value);
        }
        object.forEach((key, entry) -> map.put((String) key, entry));
        return map;
    }

    /// @throws IllegalStateException when it is no list
    static List<Object> list(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalStateException("expected a list in a bundled file, not " + value);
        }
        return List.copyOf(list);
    }

    /// The strings of a list; none for nothing.
    static List<String> strings(@Nullable Object value) {
        return value == null
                ? List.of()
                : list(value).stream().map(Object::toString).toList();
    }

    static double[] numbers(@Nullable Object value) {
        return list(value).stream().mapToDouble(number -> (Double) number).toArray();
    }

    static Matrix matrix(@Nullable Object value) {
        return Matrix.ofRows(list(value).stream().map(JsonTree::numbers).toArray(double[][]::new));
    }
}
