package org.densescope.ui.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.densescope.session.Snapshot;
import org.densescope.ui.Watch;

/// What trains by itself, with the whole training to move along: there where there is more than one sample to learn
/// from, or once somebody trains, and made then.
final class TrainingRow extends StackPane {
    private final Supplier<? extends Region> bar;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private boolean room = true;
    private long trained = -1;

    TrainingRow(Supplier<? extends Region> bar, ReadOnlyObjectProperty<Snapshot> snapshot) {
        this.bar = bar;
        this.snapshot = snapshot;
        Watch.of(this::show, Watch.ignoring(snapshot, (a, b) -> a.sameDocument(b) && a.sameLearning(b)));
    }

    /// Whether it is there.
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the window is high enough for it.
    void setRoom(boolean next) {
        room = next;
        show();
    }

    private void show() {
        Snapshot now = snapshot.get();
        boolean further = now.learning().progress().last()
                > now.learning().path().getFirst().from() + 1;
        if (now.learning().on() || further) {
            trained = now.opened();
        }
        boolean there = room && (now.document().data().rows() > 1 || trained == now.opened());
        if (there && getChildren().isEmpty()) {
            getChildren().setAll(bar.get());
        }
        setVisible(there);
        setManaged(there);
        open.set(there);
    }
}
