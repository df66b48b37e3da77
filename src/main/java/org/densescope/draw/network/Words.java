package org.densescope.draw.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The fixed words of the picture in the reader's language, by key.
///
/// @param texts a text for each of [#KEYS]; `{0}` and `{1}` stand for numbers
public record Words(Map<String, String> texts) {
    public static final List<String> KEYS = List.of(
            "network.legend.positive",
            "network.legend.negative",
            "network.legend.positive.gradient",
            "network.legend.negative.gradient",
            "network.legend.positive.use",
            "network.legend.negative.use",
            "network.legend.positive.change",
            "network.legend.negative.change",
            "network.legend.positive.twin",
            "network.legend.negative.twin",
            "network.legend.dashed",
            "network.legend.width",
            "network.legend.depth",
            "network.legend.bias",
            "network.legend.gradient",
            "network.legend.unborn",
            "network.legend.short.positive",
            "network.legend.short.negative",
            "network.legend.short.positive.gradient",
            "network.legend.short.negative.gradient",
            "network.legend.short.positive.use",
            "network.legend.short.negative.use",
            "network.legend.short.positive.change",
            "network.legend.short.negative.change",
            "network.legend.short.positive.twin",
            "network.legend.short.negative.twin",
            "network.legend.short.width",
            "network.legend.short.depth",
            "network.legend.short.bias",
            "network.legend.short.gradient",
            "network.legend.short.unborn",
            "network.legend.cut",
            "network.legend.frozen",
            "network.legend.dropped",
            "network.legend.edges",
            "network.legend.density",
            "network.legend.opened",
            "network.legend.nothing",
            "network.legend.short.density",
            "network.legend.short.opened",
            "network.legend.short.nothing",
            "network.folded",
            "network.band",
            "network.band.sum",
            "network.legend.bands",
            "network.legend.opened-bands",
            "network.legend.short.opened-bands",
            "network.legend.short.bands",
            "network.legend.net",
            "network.legend.short.net",
            "network.inputs",
            "network.sample",
            "network.shuffled",
            "network.target",
            "network.loss",
            "network.loss.sample");

    public Words {
        texts = Map.copyOf(texts);
    }

    /// All words, looked up once.
    ///
    /// @param lookup from a key to its text
    public static Words of(UnaryOperator<String> lookup) {
        Map<String, String> texts = new HashMap<>();
        KEYS.forEach(key -> texts.put(key, lookup.apply(key)));
        return new Words(texts);
    }

    /// The text of a key of [#KEYS], with numbers put in; the key itself where it has no text.
    public String text(String key, Object... values) {
        String text = texts.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}
