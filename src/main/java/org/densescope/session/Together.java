package org.densescope.session;

/// Changes that belong together and are told once: what an act changes is heard of when the whole act is over. On the
/// window's thread.
final class Together {
    private Runnable tell = () -> {};
    private int depth;
    private boolean changed;
    private boolean telling;

    /// What tells of it, from now on.
    void tellWith(Runnable listener) {
        tell = listener;
    }

    /// Does an act, which may be a part of a larger one.
    void run(Runnable act) {
        depth++;
        try {
            act.run();
        } finally {
            depth--;
            settle();
        }
    }

    /// Something has changed. It is told now, or when the act is over that goes on.
    void changed() {
        changed = true;
        settle();
    }

    /// Whoever hears of a change may cause the next one: that is told when all have heard of this one.
    private void settle() {
        if (depth > 0 || telling) {
            return;
        }
        telling = true;
        try {
            while (changed) {
                changed = false;
                tell.run();
            }
        } finally {
            telling = false;
        }
    }
}
