package org.densescope.project.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Ids;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonNode;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Records of ids and numbers as JSON and back, by the names of their components: for what is only looked at, so a part
/// that is missing or wrong is as it is usual, and nothing is refused.
final class RecordText {
    private static final int MOST_ENTRIES = 10_000;

    private boolean whole = true;

    /// Whether nothing had to be put in the place of something wrong.
    boolean whole() {
        return whole;
    }

    static Map<String, Object> write(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            fields.put(component.getName(), plain(value(component, record)));
        }
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Record record -> write(record);
            case Enum<?> constant -> Ids.of(constant);
            case Set<?> set ->
                set.stream()
                        .map(RecordText::plain)
                        .map(String.class::cast)
                        .sorted()
                        .toList();
            case List<?> list -> list.stream().map(RecordText::plain).toList();
            default -> value;
        };
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param usual what stands in for a part that is missing or wrong
    <R extends Record> R read(JsonNode node, R usual) {
        RecordComponent[] components = usual.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            JsonFields fields = node.object();
            for (int i = 0; i < values.length; i++) {
                Object standard = value(components[i], usual);
                JsonNode part = fields.find(components[i].getName());
                values[i] = part == null ? missing(standard) : value(part, components[i].getGenericType(), standard);
            }
            whole &= fields.rest().isEmpty();
            return made(usual, components, values);
        } catch (Unreadable | IllegalArgumentException e) {
            whole = false;
            return usual;
        }
    }

    private Object missing(Object standard) {
        whole = false;
        return standard;
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R made(R usual, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) usual.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(JsonNode node, Type type, Object standard) {
        try {
            if (standard instanceof Record record) {
                return read(node, record);
            }
            if (type instanceof ParameterizedType several) {
                return several(node, (Class<?>) several.getActualTypeArguments()[0], standard);
            }
            return single(node, (Class<?>) type);
        } catch (Unreadable e) {
            whole = false;
            return standard;
        }
    }

    private Object several(JsonNode node, Class<?> type, Object standard) throws Unreadable {
        List<JsonNode> nodes = node.list();
        if (nodes.size() > MOST_ENTRIES) {
            return missing(standard);
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode each : nodes) {
            values.add(type.isRecord() ? record(each, type) : single(each, type));
        }
        return standard instanceof Set<?> ? new LinkedHashSet<>(values) : values;
    }

    /// A record that has no usual form: all its components must be there.
    private static Object record(JsonNode node, Class<?> type) throws Unreadable {
        RecordComponent[] components = type.getRecordComponents();
        JsonFields fields = node.object();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = single(fields.take(components[i].getName()), types[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object single(JsonNode node, Class<?> type) throws Unreadable {
        if (type == boolean.class) {
            return node.truth();
        }
        if (type == int.class) {
            return (int) node.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return node.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class) {
            return node.number();
        }
        return type.isEnum() ? constant(type, node.text()) : node.text();
    }

    private static Object constant(Class<?> type, String id) {
        @Nullable Object[] all = type.getEnumConstants();
        for (Object each : all) {
            if (each instanceof Enum<?> constant && Ids.of(constant).equals(id)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
