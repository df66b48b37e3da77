package org.densescope.ui.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.densescope.format.Unwritable;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.session.Workspace;
import org.densescope.session.document.AutosavePlan;
import org.densescope.session.document.DocumentState;
import org.densescope.session.document.Recoverable;
import org.densescope.session.document.Recovery;
import org.densescope.session.document.RecoveryNote;
import org.densescope.session.document.RecoverySearch;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// Keeps what is not saved, in case that the program is ended: looks once a second whether it is time.
///
/// On the window's thread, but for [#lastWords]. The window's thread only hands over values that nobody changes.
public final class Safekeeping {
    /// An ending system does not wait for long.
    private static final int PATIENCE_SECONDS = 2;

    /// What would have to be written down if the program ended now.
    private record Standing(Document document, RecoveryNote note) {}

    private final DocumentState state;
    private final Workspace workspace;
    private final @Nullable Recovery recovery;
    private final @Nullable RecoverySearch search;
    private final BackgroundTasks files;
    private final Messages messages;
    private final Notices notices;
    private final AutosavePlan plan = new AutosavePlan();
    private final AtomicReference<@Nullable Standing> standing = new AtomicReference<>();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> look(System.nanoTime())));
    private @Nullable Project edited;
    private Object key = new Object();
    private Object places = new Object();
    private long edits;
    private boolean kept;
    private boolean saidLarge;
    private boolean saidFailed;
    private boolean closed;

    /// @param recovery where it is kept, or null to keep nothing
    Safekeeping(
            DocumentState state,
            Workspace workspace,
            @Nullable Recovery recovery,
            @Nullable RecoverySearch search,
            BackgroundTasks files,
            Messages messages,
            Notices notices) {
        this.state = state;
        this.workspace = workspace;
        this.recovery = recovery;
        this.search = search;
        this.files = files;
        this.messages = messages;
        this.notices = notices;
        clock.setCycleCount(Animation.INDEFINITE);
        workspace.project().subscribe((_, _) -> edits++);
    }

    /// From now on, until the window is closed.
    public void start() {
        if (recovery != null) {
            clock.play();
        }
    }

    /// Looks whether it is time to write something down.
    ///
    /// @param now nanoseconds of a clock that only goes on
    @SuppressWarnings("ReferenceEquality") // the very values of a moment ago
    void look(long now) {
        if (recovery == null || closed) {
            return;
        }
        boolean unsaved = state.unsaved().get();
        if (!unsaved) {
            edits = 0;
            standing.set(null);
            plan.due(now, false, key, 0);
            if (kept) {
                kept = false;
                files.begin(this::clear, _ -> {}, _ -> {});
            }
            return;
        }
        Project project = workspace.project().get();
        Object keptPlaces = state.file().get().places();
        if (project != edited || keptPlaces != places) {
            edited = project;
            places = keptPlaces;
            key = new Object();
        }
        Standing next = new Standing(state.snapshot(), note());
        standing.set(next);
        if (plan.due(now, true, key, next.document().reached().step())) {
            keep(next);
        }
    }

    private RecoveryNote note() {
        Path file = state.file().get().path();
        return new RecoveryNote(file, edits, false, 0);
    }

    private boolean clear() {
        if (recovery != null) {
            recovery.clear();
        }
        return true;
    }

    private void keep(Standing next) {
        Recovery there = recovery;
        if (there == null) {
            return;
        }
        kept = true;
        files.begin(
                () -> there.keep(next.document(), next.note()),
                size -> {
                    plan.took(size);
                    if (plan.large() && !saidLarge) {
                        saidLarge = true;
                        notices.say(messages.text("document.autosave.large", String.valueOf(size / 1_000_000)));
                    }
                },
                failure -> {
                    if (!saidFailed) {
                        saidFailed = true;
                        notices.say(messages.text("document.autosave.failed", messages.say(failure)));
                    }
                });
    }

    /// The window is left for another one: what is not saved is written down now.
    public void away() {
        Standing now = standing.get();
        if (now != null && !closed) {
            keep(now);
        }
    }

    /// Another document is open.
    void opened() {
        edits = 0;
    }

    /// The document is in its file.
    ///
    /// @param recovered what it was recovered from, which is not needed any more
    void saved(@Nullable Recoverable recovered) {
        edits = 0;
        look(System.nanoTime());
        RecoverySearch found = search;
        if (recovered != null && found != null) {
            files.begin(
                    () -> {
                        found.remove(recovered);
                        return true;
                    },
                    _ -> {},
                    _ -> {});
        }
    }

    /// The person does not want to save it: the last copy stays for some days.
    void discard() {
        Recovery there = recovery;
        if (there == null) {
            return;
        }
        kept = false;
        Standing last = new Standing(state.snapshot(), note());
        standing.set(null);
        files.begin(
                () -> {
                    there.keep(last.document(), last.note());
                    there.discard();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    /// The window is closed in order: nothing is left to be recovered.
    public void close() {
        closed = true;
        clock.stop();
        standing.set(null);
    }

    /// As if the program had been killed: what was kept stays, and nothing more is kept. For tests.
    void killed() throws IOException {
        close();
        if (recovery != null) {
            recovery.abandon();
        }
    }

    /// Before the program ends, in order or because somebody ends it: what is not saved is written down. From any
    /// thread.
    public void lastWords() {
        Recovery there = recovery;
        if (there == null) {
            return;
        }
        Standing last = standing.get();
        try {
            CountDownLatch done = new CountDownLatch(1);
            files.background().execute(done::countDown); // behind what was begun before
            boolean all = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (last == null && all) {
                there.end();
            } else if (last == null) {
                return;
            } else {
                there.keep(last.document(), last.note());
            }
        } catch (Unwritable e) {
            // there is nobody left who could do anything about it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
