package org.densescope.trace;

import java.util.List;

/// What a typed text means: a value, or why it is none.
public sealed interface Reading<V> {
    /// @param value the value that the text stands for, correctly rounded
    record Value<V>(V value) implements Reading<V> {}

    /// @param key the message that says why, in one sentence
    /// @param arguments what the message speaks of
    record Refused<V>(String key, List<String> arguments) implements Reading<V> {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    static <V> Reading<V> of(V value) {
        return new Value<>(value);
    }

    static <V> Reading<V> refused(String reason, String... arguments) {
        return new Refused<>("field.refused." + reason, List.of(arguments));
    }
}
