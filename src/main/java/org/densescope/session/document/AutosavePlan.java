package org.densescope.session.document;

import org.jspecify.annotations.Nullable;

/// When what is not saved is written down: 5 s after the first edit, then every 8 s while edits come, every minute
/// while it is only trained, and every 5 minutes where it takes very much room.
///
/// Times are in nanoseconds, by any clock that only goes on.
public final class AutosavePlan {
    static final long SECOND = 1_000_000_000L;

    /// Documents of more bytes are written down seldom.
    public static final long LARGE = 200_000_000;

    private static final long FIRST = 5 * SECOND;
    private static final long NEXT = 8 * SECOND;
    private static final long TRAINED = 60 * SECOND;
    private static final long SELDOM = 300 * SECOND;

    private @Nullable Object written;
    private long writtenStep;
    private long at;
    private boolean dirty;
    private long since;
    private long bytes;

    /// Asks whether it is time. One that is told so writes it down.
    ///
    /// @param now the time
    /// @param unsaved whether there is anything to be lost
    /// @param edited the state of the document; another object after each edit
    /// @param step how far it is trained
    public boolean due(long now, boolean unsaved, Object edited, long step) {
        if (!unsaved) {
            dirty = false;
            written = null;
            return false;
        }
        if (!dirty) {
            dirty = true;
            since = now;
        }
        boolean otherDocument = !same(edited);
        if (!otherDocument && step == writtenStep) {
            return false;
        }
        long pause = otherDocument ? NEXT : TRAINED;
        boolean time = written == null ? now - since >= FIRST : now - at >= (bytes > LARGE ? SELDOM : pause);
        if (time) {
            note(now, edited, step);
        }
        return time;
    }

    @SuppressWarnings("ReferenceEquality") // comparing millions of weights each second would cost too much
    private boolean same(Object edited) {
        return written == edited;
    }

    private void note(long now, Object edited, long step) {
        written = edited;
        writtenStep = step;
        at = now;
    }

    /// How much room it took.
    public void took(long size) {
        bytes = size;
    }

    public boolean large() {
        return bytes > LARGE;
    }
}
