package org.densescope.exchange.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a program with parts that are only there for what a network has: `//#if name` to `//#end`; with values,
/// `{{name}}`; and with comments in the person's language, `@name@`.
final class CodeTemplate {
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern WORD = Pattern.compile("@([a-z-]+)@");
    private static final String IF = "//#if ";
    private static final String END = "//#end";

    private CodeTemplate() {}

    static String fill(String path, Set<String> features, Map<String, String> values, UnaryOperator<String> words) {
        StringBuilder text = new StringBuilder();
        Deque<Boolean> kept = new ArrayDeque<>();
        for (String line : read(path).lines().toList()) {
            if (line.startsWith(IF)) {
                kept.push(features.contains(line.substring(IF.length()).strip()));
            } else if (line.startsWith(END)) {
                kept.pop();
            } else if (!kept.contains(false)) {
                add(text, line, values, words);
            }
        }
        return text.toString();
    }

    /// A line of nothing but a value that is empty is left out.
    private static void add(StringBuilder text, String line, Map<String, String> values, UnaryOperator<String> words) {
        String worded = WORD.matcher(line).replaceAll(m -> Matcher.quoteReplacement(words.apply(m.group(1))));
        String filled = VALUE.matcher(worded).replaceAll(m -> Matcher.quoteReplacement(value(values, m.group(1))));
        if (!filled.isBlank() || line.isBlank()) {
            text.append(filled).append('\n');
        }
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the program text asks for " + name);
        }
        return value;
    }

    private static String read(String path) {
        try (InputStream in = CodeTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
