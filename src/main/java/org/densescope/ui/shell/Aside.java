package org.densescope.ui.shell;

import org.densescope.session.Lens;

/// A panel that steps aside where there is little room, and comes back. Whoever opens it meanwhile is obeyed.
final class Aside {
    private final Lens<Boolean> shown;
    private final double needed;
    private boolean narrow;
    private boolean stepped;

    /// @param shown whether the panel is there
    /// @param needed room from which it stays
    Aside(Lens<Boolean> shown, double needed) {
        this.shown = shown;
        this.needed = needed;
        shown.subscribe(now -> stepped = stepped && !now);
    }

    /// Only a change from much to little room, or back, moves the panel.
    void follow(double room) {
        boolean now = room < needed;
        if (now == narrow) {
            return;
        }
        narrow = now;
        if (narrow) {
            boolean there = shown.get();
            shown.set(false);
            stepped = there;
        } else if (stepped) {
            shown.set(true);
        }
    }

    /// Whoever opened or closed the panel by hand before has no say any longer.
    void startAnew() {
        narrow = false;
        stepped = false;
    }

    /// Whether it is there, or will be as soon as there is room.
    boolean isWanted() {
        return shown.get() || stepped;
    }
}
