package org.densescope.format;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON: the same value gives the same bytes on every machine and in every country.
///
/// Values are maps with names in their order, lists, texts, whole numbers, doubles, truths and null. A double is the
/// shortest decimal that reads back as the same float64.
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final boolean compact;

    private JsonText(boolean compact) {
        this.compact = compact;
    }

    /// With an entry a line, two spaces a level, and a line feed at the end; lists without objects stand in one line.
    ///
    /// @throws IllegalArgumentException for a double that JSON has no number for
    public static byte[] of(Map<String, ?> value) {
        JsonText json = new JsonText(false);
        json.value(value, "");
        json.text.append('\n');
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// In one line, without any space.
    public static String compact(@Nullable Object value) {
        JsonText json = new JsonText(true);
        json.value(value, "");
        return json.text.toString();
    }

    private void value(@Nullable Object value, String indent) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> object(map, indent);
            case List<?> list -> list(list, indent);
            case String string -> quoted(string);
            case Double number -> number(number);
            case JsonNode.Literal literal -> text.append(literal.text());
            case Integer _, Long _, Boolean _ -> text.append(value);
            default -> throw new IllegalArgumentException("JSON has nothing for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, String indent) {
        String inner = compact ? "" : "\n" + indent + "  ";
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> field : map.entrySet()) {
            text.append(first ? "" : ",").append(inner);
            quoted((String) field.getKey());
            text.append(compact ? ":" : ": ");
            value(field.getValue(), indent + "  ");
            first = false;
        }
        text.append(first || compact ? "" : "\n" + indent).append('}');
    }

    private void list(List<?> list, String indent) {
        boolean line =
                compact || list.stream().noneMatch(entry -> entry instanceof Map<?, ?> || entry instanceof List<?>);
        String inner = line ? "" : "\n" + indent + "  ";
        text.append('[');
        for (Iterator<?> entries = list.iterator(); entries.hasNext(); ) {
            text.append(inner);
            value(entries.next(), indent + "  ");
            text.append(entries.hasNext() ? compact || !line ? "," : ", " : "");
        }
        text.append(line || list.isEmpty() ? "" : "\n" + indent).append(']');
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number for " + number);
        }
        text.append(number);
    }

    private void quoted(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029' || c == 0x7f) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
