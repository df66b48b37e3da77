package org.densescope.lesson.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// The fields of a mapping by their names. What has no meaning there, or is there twice, is said.
public final class Entries {
    private final Caret at;
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final Problems problems;

    /// @param yaml null and what is no mapping count as an empty one; the latter is said
    public Entries(@Nullable Yaml yaml, Caret at, Collection<String> known, Problems problems) {
        this.at = yaml == null ? at : yaml.at();
        this.problems = problems;
        if (yaml instanceof Yaml.Fields fields) {
            fields.all().forEach(field -> add(field, known));
        } else if (yaml != null) {
            problems.fault(
                    yaml.at(),
                    Sentence.of("say.lesson.no-fields", "here must stand “key: value”; possible are {0}", list(known)));
        }
    }

    private void add(Yaml.Field field, Collection<String> known) {
        String key = field.key().value();
        if (!known.contains(key)) {
            problems.fault(field.key().at(), unknown(key, known));
        } else if (values.putIfAbsent(key, field.value()) != null) {
            problems.fault(field.key().at(), Sentence.of("say.lesson.twice", "“{0}” stands here twice", Quote.of(key)));
        }
    }

    /// That a word is not known here, with the nearest or else all that are.
    public static Sentence unknown(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(near ->
                        Sentence.of("say.lesson.near", "there is no “{0}” here: is “{1}” meant?", Quote.of(word), near))
                .orElseGet(() -> Sentence.of(
                        "say.lesson.unknown", "there is no “{0}” here; possible are {1}", Quote.of(word), list(known)));
    }

    private static String list(Collection<String> known) {
        return String.join(", ", known);
    }

    public Caret at() {
        return at;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public @Nullable Yaml get(String key) {
        return values.get(key);
    }

    public Caret at(String key) {
        Yaml value = values.get(key);
        return value == null ? at : value.at();
    }

    /// Says that a field is missing, where it is.
    public void require(String key) {
        if (!has(key)) {
            problems.fault(at, Sentence.of("say.lesson.missing", "“{0}” is missing here", key));
        }
    }

    /// A text, or an empty one where there is none.
    public String text(String key) {
        Yaml value = values.get(key);
        return value == null ? "" : text(value);
    }

    /// One of some words; null where it is missing or none of them.
    public @Nullable String word(String key, Collection<String> words) {
        if (!has(key)) {
            return null;
        }
        String word = text(key);
        if (!words.contains(word)) {
            problems.fault(at(key), unknown(word, words));
            return null;
        }
        return word;
    }

    /// The text of a scalar; an empty one where it is none, which is said.
    public String text(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.value();
        }
        problems.fault(value.at(), Sentence.of("say.lesson.no-text", "here must stand a single text or number"));
        return "";
    }

    /// Texts with their places: a list, or a single one.
    public List<Yaml.Scalar> texts(String key) {
        List<Yaml.Scalar> all = new ArrayList<>();
        Yaml value = values.get(key);
        for (Yaml item :
                value instanceof Yaml.Items items ? items.all() : value == null ? List.<Yaml>of() : List.of(value)) {
            String text = text(item);
            if (item instanceof Yaml.Scalar) {
                all.add(new Yaml.Scalar(item.at(), text));
            }
        }
        return all;
    }

    /// A finite number; nothing where it is missing or none.
    public OptionalDouble number(String key) {
        Yaml value = values.get(key);
        return value == null ? OptionalDouble.empty() : number(value, problems);
    }

    /// A whole number of a range; `otherwise` where it is missing or none.
    public int count(String key, int least, int most, int otherwise) {
        Yaml value = values.get(key);
        return value == null ? otherwise : count(value, least, most, otherwise, problems);
    }

    public static OptionalDouble number(Yaml value, Problems problems) {
        try {
            double number =
                    value instanceof Yaml.Scalar scalar && scalar.value().matches("[-+0-9.eE]{1,60}")
                            ? Double.parseDouble(scalar.value())
                            : Double.NaN;
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException _) {
            // said below, as for what is no scalar at all
        }
        problems.fault(value.at(), Sentence.of("say.lesson.no-number", "here must stand a number"));
        return OptionalDouble.empty();
    }

    public static int count(Yaml value, int least, int most, int otherwise, Problems problems) {
        String text = value instanceof Yaml.Scalar scalar ? scalar.value() : "";
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.fault(
                value.at(),
                Sentence.of("say.lesson.no-count", "here must stand a whole number from {0} to {1}", least, most));
        return otherwise;
    }
}
