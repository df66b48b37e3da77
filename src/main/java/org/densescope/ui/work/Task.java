package org.densescope.ui.work;

import org.jspecify.annotations.Nullable;

/// Work that goes on elsewhere and can be stopped. Of a task that was stopped nothing is heard any more.
public final class Task {
    private @Nullable Thread worker;
    private boolean cancelled;

    /// Stops it now, or before it begins. From any thread.
    public synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    /// Whether it is still wanted.
    synchronized boolean start() {
        worker = Thread.currentThread();
        return !cancelled;
    }

    /// The thread is free for other work, and its interruption with it.
    synchronized void end() {
        worker = null;
        if (cancelled) {
            Thread.interrupted();
        }
    }
}
