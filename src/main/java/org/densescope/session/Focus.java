package org.densescope.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What is looked at: the place under the pointer and the place that was chosen, the same in every panel.
public final class Focus {
    private final ObjectProperty<@Nullable Place> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Place> selected;

    public Focus() {
        this(new SimpleObjectProperty<>());
    }

    private Focus(ObjectProperty<@Nullable Place> selected) {
        this.selected = selected;
    }

    /// Another one with the very same chosen place, and a place under the pointer of its own.
    public Focus sameSelection() {
        return new Focus(selected);
    }

    public ObjectProperty<@Nullable Place> hovered() {
        return hovered;
    }

    public ObjectProperty<@Nullable Place> selected() {
        return selected;
    }
}
