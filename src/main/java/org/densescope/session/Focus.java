package org.densescope.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Place;
import org.jspecify.annotations.Nullable;

/// What is looked at: the place under the pointer and the place that was chosen. Whoever sees the pointer says so here;
/// whoever shows something takes both from the [Snapshot], where a place that the shown structure does not have is
/// none.
/// It is kept here, so that undo brings it back.
public final class Focus {
    private final ReadOnlyObjectWrapper<@Nullable Place> hovered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Place> selected = new ReadOnlyObjectWrapper<>();
    private boolean passing;

    /// A panel points at a place; all others know it at once.
    public void hover(@Nullable Place place) {
        passing = false;
        hovered.set(place);
    }

    /// The pointer passes over a place of the picture: panels that take long may follow when it rests.
    public void pass(@Nullable Place place) {
        passing = true;
        hovered.set(place);
    }

    /// Whether the place under the pointer is one that it passes over.
    public boolean passing() {
        return passing;
    }

    public void select(@Nullable Place place) {
        selected.set(place);
    }

    public ReadOnlyObjectProperty<@Nullable Place> hovered() {
        return hovered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Place> selected() {
        return selected.getReadOnlyProperty();
    }
}
