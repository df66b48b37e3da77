package org.densescope.monkey;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.ui.PanelFocus;
import org.densescope.ui.Threads;

/// The threads of a window, all of them on the window's own, a turn at a time: so what overtakes what is a matter of
/// the
/// seed alone.
final class Turns {
    private final Queue<Runnable> elsewhere = new ArrayDeque<>();
    private final Queue<Runnable> home = new ArrayDeque<>();

    Threads threads() {
        Executor away = elsewhere::add;
        return new Threads(away, away, away, away, away, home::add, Workers.ONE, Loops::plain, PanelFocus::following);
    }

    /// Lets what waits go on.
    ///
    /// @param turns jobs of other threads at most, each with what it hands to the window
    /// @param late whether the window takes what it is handed only after all of them
    void pass(int turns, boolean late) {
        for (int i = 0; i < turns && !elsewhere.isEmpty(); i++) {
            elsewhere.poll().run();
            if (!late) {
                window();
            }
        }
        window();
    }

    private void window() {
        for (int left = home.size(); left > 0; left--) {
            home.poll().run();
        }
    }
}
