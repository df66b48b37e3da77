package org.densescope.ui;

import java.util.function.BiPredicate;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The one subscription of a panel: it shows now, and again each time that one of a few values has changed.
///
/// Each value is whole by itself, so it does not matter who hears of it first. A change that showing itself causes is
/// shown afterwards, not in the middle of it.
public final class Watch {
    private final @Nullable Node panel;
    private final Runnable show;
    private boolean behind = true;
    private boolean showing;

    private Watch(@Nullable Node panel, Runnable show) {
        this.panel = panel;
        this.show = show;
    }

    /// @param show reads the values and shows them
    public static void of(Runnable show, Observable... values) {
        new Watch(null, show).begin(values);
    }

    /// The same for a panel that costs much or is often away: while it stands in no scene, or is not visible, it shows
    /// nothing, and it catches up as soon as it is back.
    public static void whileSeen(Node panel, Runnable show, Observable... values) {
        Watch watch = new Watch(panel, show);
        panel.sceneProperty().subscribe(watch::catchUp);
        panel.visibleProperty().subscribe(watch::catchUp);
        watch.begin(values);
    }

    /// A value that stays as it is where the next one is the same for a panel. It is for deciding when to show; what is
    /// shown is read from the whole.
    ///
    /// @param same whether nothing that the panel shows is different
    public static <T> Observable ignoring(ReadOnlyObjectProperty<T> whole, BiPredicate<T, T> same) {
        ReadOnlyObjectWrapper<T> part = new ReadOnlyObjectWrapper<>(whole.get());
        whole.addListener(_ -> {
            T next = whole.get();
            if (!same.test(part.get(), next)) {
                part.set(next);
            }
        });
        return part.getReadOnlyProperty();
    }

    private void begin(Observable... values) {
        InvalidationListener changed = value -> {
            if (value instanceof ObservableValue<?> one) {
                one.getValue(); // else it would not tell of the next change
            }
            behind = true;
            catchUp();
        };
        for (Observable value : values) {
            if (value instanceof ReadOnlyProperty<?> || !(value instanceof ObservableValue<?> part)) {
                value.addListener(changed);
            } else {
                part.subscribe((_, _) -> changed.invalidated(part)); // a part of a value changes less often
            }
        }
        catchUp();
    }

    private boolean seen() {
        return panel == null || (panel.getScene() != null && panel.isVisible());
    }

    private void catchUp() {
        if (showing) {
            return;
        }
        showing = true;
        try {
            while (behind && seen()) {
                behind = false;
                show.run();
            }
        } finally {
            showing = false;
        }
    }
}
