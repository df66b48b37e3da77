package org.densescope.ui.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// A drop-down whose entries are named in the language in use, and which tells a choice of the person from one that is
/// only shown.
public final class Choice<E> extends ComboBox<E> {
    private final Function<E, String> naming;

    /// By entry; a drop-down is measured by the names of all its entries whenever the window is laid out, and a naming
    /// that fails there would end layout for good.
    private final Map<E, String> names = new HashMap<>();

    private final ChangeListener<Language> languageChanged = (_, _, _) -> rename();
    private boolean showing;

    /// @param key the message that says what is chosen here
    /// @param naming the name of an entry, in the language in use; asked when it is offered or shown and when names
    ///     change, not later, so it may know nothing that changes but the language and how numbers are written
    /// @throws IllegalArgumentException from `chosen` is answered by going back to what was shown
    public Choice(Messages messages, String key, List<E> entries, Function<E, String> naming, Consumer<E> chosen) {
        this.naming = naming;
        getItems().setAll(entries);
        accessibleTextProperty().bind(messages.binding(key));
        setMaxWidth(Double.MAX_VALUE);
        rename();
        messages.languageProperty().addListener(new WeakChangeListener<>(languageChanged));
        valueProperty().addListener((_, _, next) -> {
            if (!showing && next != null) {
                chosen.accept(next);
            }
        });
    }

    /// Shows an entry without choosing it.
    public void show(@Nullable E entry) {
        if (entry != null) {
            names.computeIfAbsent(entry, naming);
        }
        showing = true;
        setValue(entry);
        showing = false;
    }

    /// Other entries, none of them chosen.
    public void offer(List<E> entries) {
        if (!getItems().equals(entries)) {
            name(entries);
            showing = true;
            getItems().setAll(entries);
            showing = false;
        }
    }

    private void name(List<E> entries) {
        names.clear();
        entries.forEach(entry -> names.put(entry, naming.apply(entry)));
    }

    /// Names all entries anew.
    public void rename() {
        E now = getValue();
        name(getItems());
        if (now != null) {
            names.computeIfAbsent(now, naming);
        }
        showing = true;
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E entry) {
                return entry == null ? "" : names.getOrDefault(entry, "");
            }

            @Override
            public E fromString(String name) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        setValue(null); // another converter alone leaves what is shown as it was
        setValue(now);
        showing = false;
    }
}
