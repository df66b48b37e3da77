package org.densescope.session;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.project.Preferences;

/// The person's preferences as they are now: their only writer. On the window's thread.
public final class PreferenceStore {
    private final ReadOnlyObjectWrapper<Preferences> current;

    public PreferenceStore() {
        this(Preferences.FIRST);
    }

    public PreferenceStore(Preferences first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Preferences> current() {
        return current.getReadOnlyProperty();
    }

    public Preferences now() {
        return current.get();
    }

    /// @param change from the present ones to others
    public void change(UnaryOperator<Preferences> change) {
        current.set(change.apply(now()));
    }
}
