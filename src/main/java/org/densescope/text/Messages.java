package org.densescope.text;

import java.util.ArrayList;
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

    /// The same in a language that is not the chosen one.
    public String text(Language other, String key, @Nullable Object... arguments) {
        return fill(key, other, arguments);
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
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int forms = c == '{' ? forms(pattern, at) : -1;
            if (forms > 0) {
                text.append(form(key, pattern.substring(at + 1, forms), arguments));
                at = forms + 1;
                continue;
            }
            boolean argument = c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int index = argument ? Character.digit(pattern.charAt(at + 1), 10) : -1;
            if (index < 0) {
                text.append(c);
                at++;
                continue;
            }
            if (index < arguments.length) {
                text.append(arguments[index]);
            } else if (strict) {
                throw new IllegalArgumentException("the text “" + key + "” needs argument " + index);
            }
            at += 3;
        }
        return text.toString();
    }

    /// Where a word in two forms ends, such as `{0:update|updates}`; -1 where there is none.
    private static int forms(String pattern, int at) {
        boolean here =
                at + 2 < pattern.length() && Character.isDigit(pattern.charAt(at + 1)) && pattern.charAt(at + 2) == ':';
        return here ? pattern.indexOf('}', at) : -1;
    }

    /// The first form beside the number 1, the second beside all others.
    private String form(String key, String words, @Nullable Object[] arguments) {
        int index = Character.digit(words.charAt(0), 10);
        int between = words.indexOf('|');
        if (between < 0 || (strict && index >= arguments.length)) {
            throw new IllegalArgumentException("the text “" + key + "” has no two forms for argument " + index);
        }
        boolean one = index < arguments.length && "1".equals(String.valueOf(arguments[index]));
        return one ? words.substring(2, between) : words.substring(between + 1);
    }
}
