package org.densescope.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.densescope.session.Lens;

/// A panel that steps aside where there is little room, and comes back. What a person wants stays as it is meanwhile;
/// whoever opens the panel all the same is obeyed.
final class Aside {
    private final Lens<Boolean> wanted;
    private final double needed;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private boolean narrow;
    private boolean stepped;
    private boolean refused;

    /// @param wanted whether the panel is to be there
    /// @param needed room from which it stays
    Aside(Lens<Boolean> wanted, double needed) {
        this.wanted = wanted;
        this.needed = needed;
        wanted.subscribe(_ -> settle());
    }

    /// Whether it is there now.
    ReadOnlyBooleanProperty there() {
        return there.getReadOnlyProperty();
    }

    /// Only a change from much to little room, or back, moves the panel.
    void follow(double room) {
        boolean now = room < needed;
        if (now != narrow) {
            narrow = now;
            stepped = now;
            settle();
        }
    }

    /// Whether there is little room: then it lies over its neighbour instead of beside it.
    boolean narrow() {
        return narrow;
    }

    /// Opens it where there is something to see in it, unless a person has closed it.
    void offer() {
        if (!refused) {
            wanted.set(true);
            settle();
        }
    }

    /// Opens or closes it by hand.
    void toggle() {
        boolean open = !there.get();
        refused = !open;
        stepped = false;
        wanted.set(open);
        settle();
    }

    /// Whoever opened or closed the panel by hand before has no say any longer.
    void startAnew() {
        narrow = false;
        stepped = false;
        settle();
    }

    private void settle() {
        there.set(wanted.get() && !stepped);
    }
}
