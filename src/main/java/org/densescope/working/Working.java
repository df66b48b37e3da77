package org.densescope.working;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.densescope.trace.Reading;

/// What somebody has written down so far: texts, by the number that they stand for. Immutable.
///
/// @param texts as they were typed
public record Working(Map<Cell, String> texts) {
    public static final Working EMPTY = new Working(Map.of());

    public Working {
        texts = Map.copyOf(texts);
    }

    /// The same with one text more, or another.
    public Working with(Cell cell, String text) {
        Map<Cell, String> more = new LinkedHashMap<>(texts);
        more.put(cell, text);
        return new Working(more);
    }

    /// The same with nothing written there.
    public Working without(Cell cell) {
        Map<Cell, String> fewer = new LinkedHashMap<>(texts);
        fewer.remove(cell);
        return new Working(fewer);
    }

    /// What can be read as a number.
    Map<Cell, TypedNumber> numbers() {
        Map<Cell, TypedNumber> numbers = new HashMap<>();
        texts.forEach((cell, text) -> {
            if (TypedNumber.read(text) instanceof Reading.Value<TypedNumber>(TypedNumber number)) {
                numbers.put(cell, number);
            }
        });
        return numbers;
    }
}
