package org.densescope.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.densescope.say.Fill;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.jspecify.annotations.Nullable;

/// The texts of the program by their keys, in the language that is chosen now.
///
/// A text may hold `{0}`, `{1}` and so on for its arguments, and nothing else is special in it. Numbers are written by
/// the caller, who knows how many digits are wanted.
public final class Messages {
    private static final String NAME = "name.";

    private final boolean strict;
    private final Set<String> areas = new CopyOnWriteArraySet<>(Texts.AREAS);
    private final Map<Language, Texts> loaded = Collections.synchronizedMap(new EnumMap<>(Language.class));
    private final ObjectProperty<Language> language;

    /// @param strict whether a key without a text is an exception, as in tests, or shown as it is
    public Messages(Language start, boolean strict) {
        this.strict = strict;
        language = new SimpleObjectProperty<>(this, "language", start);
    }

    /// Further areas whose texts are wanted, where there are any; to be called before they are.
    public void know(List<String> more) {
        if (areas.addAll(more)) {
            loaded.clear();
        }
    }

    /// The language in use; setting it renews every [#binding].
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    /// The text of a key, with its arguments put in.
    ///
    /// @throws IllegalArgumentException in strict messages, when there is no such key or too few arguments
    public String text(String key, @Nullable Object... arguments) {
        return fill(key, language(), arguments);
    }

    /// Things one after another, as the language joins them: `a, b` or `甲、乙`.
    public String list(Collection<String> things) {
        return String.join(text("joint.list"), things);
    }

    /// A name and what it names, as the language joins them.
    public String named(String name, String what) {
        return text("joint.named", name, what);
    }

    /// A name that comes with the program, such as that of a column, in the language in use; another one as it is.
    public String name(String given) {
        String text = texts(language()).get(NAME + given.replace(' ', '-'));
        return text == null ? given : text;
    }

    /// The same in a language that is not the chosen one.
    public String text(Language other, String key, @Nullable Object... arguments) {
        return fill(key, other, arguments);
    }

    /// A sentence in the language in use; in English where that language has no text for it.
    public String say(Sentence sentence) {
        return say(sentence, language());
    }

    private String say(Sentence sentence, Language which) {
        if (sentence.key().isEmpty()) {
            return sentence.english();
        }
        String pattern = texts(which).get(sentence.key());
        if (pattern == null && strict) {
            throw new IllegalArgumentException("no text “" + sentence.key() + "” in " + which.tag());
        }
        Object[] arguments = sentence.arguments().toArray();
        return Fill.text(pattern == null ? sentence.english() : pattern, strict, spoken(arguments, which));
    }

    private @Nullable Object[] spoken(@Nullable Object[] arguments, Language which) {
        @Nullable Object[] spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof Sentence sentence) {
                spoken[i] = say(sentence, which);
            }
        }
        return spoken;
    }

    /// What is to be said of a failure, in the language in use.
    public String say(Throwable failure) {
        return say(Telling.of(failure));
    }

    public boolean has(String key) {
        return texts(language()).containsKey(key);
    }

    /// The names that come with the program, by what files call them, in the language in use: from `sepal length` to
    /// the text `name.sepal-length`.
    public Map<String, String> dictionary() {
        Map<String, String> names = new HashMap<>();
        texts(language()).forEach((key, text) -> {
            if (key.startsWith(NAME)) {
                String name = key.substring(NAME.length());
                names.put(name, text);
                names.put(name.replace('-', ' '), text);
            }
        });
        return names;
    }

    /// A text that follows the language, and every argument that is an [ObservableValue].
    public StringBinding binding(String key, Object... arguments) {
        List<Observable> followed = new ArrayList<>();
        followed.add(language);
        for (Object argument : arguments) {
            if (argument instanceof ObservableValue<?> value) {
                followed.add(value);
            }
        }
        return Bindings.createStringBinding(() -> text(key, current(arguments)), followed.toArray(Observable[]::new));
    }

    private static @Nullable Object[] current(Object[] arguments) {
        @Nullable Object[] now = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            now[i] = arguments[i] instanceof ObservableValue<?> value ? value.getValue() : arguments[i];
        }
        return now;
    }

    private Map<String, String> texts(Language which) {
        return loaded.computeIfAbsent(which, language -> Texts.load(language, areas))
                .entries();
    }

    private String fill(String key, Language which, @Nullable Object[] arguments) {
        String pattern = texts(which).get(key);
        if (pattern == null) {
            if (strict) {
                throw new IllegalArgumentException("no text “" + key + "” in " + which.tag());
            }
            return key;
        }
        return Fill.text(pattern, strict, spoken(arguments, which));
    }
}
