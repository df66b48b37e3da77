package org.densescope.ui;

import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Place;
import org.densescope.session.Focus;
import org.densescope.session.Snapshot;

/// What lies under the pointer, for the panels around the picture.
///
/// The picture lights up a place with the next pulse. Panels that tell all about it are laid out anew, which takes
/// longer than all the rest: they follow when the pointer rests for a moment, and now and then while it goes on. What
/// a panel itself points at, it and everybody knows at once. The numbers of a place are right whenever it is shown.
public final class PanelFocus {
    /// Nanoseconds without a change after which panels follow: two frames.
    static final long REST = 30_000_000;

    /// Nanoseconds after which they follow, however the pointer moves.
    static final long LONGEST = 100_000_000;

    private static final long UNSEEN = Long.MIN_VALUE;

    private final ReadOnlyObjectProperty<Snapshot> picture;
    private final Focus focus;
    private final ReadOnlyObjectWrapper<Snapshot> panels;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!pulse(now)) {
                stop();
            }
        }
    };
    private boolean behind;
    private long first = UNSEEN;
    private long newest = UNSEEN;

    PanelFocus(ReadOnlyObjectProperty<Snapshot> picture, Focus focus) {
        this.picture = picture;
        this.focus = focus;
        panels = new ReadOnlyObjectWrapper<>(picture.get());
        picture.addListener((_, before, now) -> follow(before, now));
    }

    /// What is shown, with the place under the pointer a little later where the pointer only passes over it.
    public static ReadOnlyObjectProperty<Snapshot> following(ReadOnlyObjectProperty<Snapshot> picture, Focus focus) {
        return new PanelFocus(picture, focus).panels();
    }

    ReadOnlyObjectProperty<Snapshot> panels() {
        return panels.getReadOnlyProperty();
    }

    private void follow(Snapshot before, Snapshot now) {
        Place known = panels.get().hovered();
        if (!focus.passing() || Objects.equals(now.hovered(), known)) {
            behind = false;
            panels.set(now);
            return;
        }
        if (!Objects.equals(now.hovered(), before.hovered())) {
            newest = UNSEEN;
            if (!behind) {
                behind = true;
                first = UNSEEN;
                timer.start();
            }
        }
        Snapshot meanwhile = now.withHovered(known);
        if (!meanwhile.equals(panels.get())) {
            panels.set(meanwhile);
        }
    }

    /// Lets the panels know when it is time.
    ///
    /// @param now nanoseconds of a clock that only goes forward
    /// @return whether they still have to learn something
    boolean pulse(long now) {
        first = first == UNSEEN ? now : first;
        newest = newest == UNSEEN ? now : newest;
        if (behind && (now - newest >= REST || now - first >= LONGEST)) {
            behind = false;
            panels.set(picture.get());
        }
        return behind;
    }
}
