package org.densescope.session;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/// An executor that does nothing until it is told to, so a test says what happens when.
public final class Queue implements Executor {
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private int most;

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        most = Math.max(most, waiting.size());
    }

    /// Runs the oldest task; false where there is none.
    public boolean one() {
        Runnable task = waiting.poll();
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    public void all() {
        while (one()) {
            // until there is none
        }
    }

    public int size() {
        return waiting.size();
    }

    /// The largest number that ever waited at once.
    int most() {
        return most;
    }
}
