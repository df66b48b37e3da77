package org.densescope.ui.document;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.densescope.exchange.Formats;
import org.densescope.project.file.DataLibrary;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;
import org.densescope.session.document.DocumentHome;
import org.densescope.session.document.DocumentState;
import org.densescope.session.document.DocumentStore;
import org.densescope.session.document.Recoverable;
import org.densescope.session.document.Recovery;
import org.densescope.session.document.RecoverySearch;
import org.densescope.session.document.StateFolder;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.Skin;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// All that the window has to do with files of documents, put together.
public final class Documents {
    private final DocumentState state;
    private final DocumentDesk desk;
    private final DocumentOpening opening;
    private final FileLocks locks;
    private final Safekeeping safe;
    private final PlacesDialog places;
    private final Questions questions;
    private final BackgroundTasks files;
    private final Skin skin;
    private final @Nullable RecoverySearch search;
    private @Nullable Scene scene;

    /// @param home the disk, and where the program keeps its own things
    /// @param library the data that files only name
    /// @param files does what touches a disk, in the order in which it was asked for
    public Documents(
            DocumentHome home,
            DataLibrary library,
            BackgroundTasks files,
            Workspace workspace,
            Playhead playhead,
            Runner runner,
            Arrangements arrangements,
            Focus focus,
            Skin skin,
            Messages messages,
            Notices notices) {
        this.files = files;
        this.skin = skin;
        StateFolder folder = home.state();
        state = new DocumentState(workspace, playhead, runner, arrangements, focus);
        DocumentStore store = new DocumentStore(home.disk(), library, folder);
        Recovery recovery = folder == null ? null : new Recovery(home.disk(), library, folder, DocumentState.freshId());
        search = folder == null ? null : new RecoverySearch(home.disk(), library, folder);
        questions = new Questions(this::window, skin::sheets, messages);
        safe = new Safekeeping(state, workspace, recovery, search, files, messages, notices);
        FilePicker picker = FilePicker.ofSystem(this::window, messages);
        locks = new FileLocks(store);
        desk = new DocumentDesk(state, store, safe, files, questions, picker, locks, notices);
        opening = new DocumentOpening(
                state, store, new Formats(home.disk(), library), desk, safe, files, questions, locks, notices);
        places = new PlacesDialog(state, workspace, questions, notices);
    }

    private @Nullable Window window() {
        return scene == null ? null : scene.getWindow();
    }

    /// Dialogs belong to the window of this scene from now on.
    public void belongTo(Scene content) {
        scene = content;
    }

    public DocumentState state() {
        return state;
    }

    public DocumentDesk desk() {
        return desk;
    }

    public DocumentOpening opening() {
        return opening;
    }

    public PlacesDialog places() {
        return places;
    }

    public Safekeeping safe() {
        return safe;
    }

    /// Watches over a window: what is not saved is kept from now on, and closing it asks where something would be lost.
    public void watch(Stage stage) {
        safe.start();
        stage.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                safe.away();
            }
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(stage);
        });
    }

    /// Closes a window, when nothing is lost by it.
    public void close(Stage stage) {
        desk.leave(() -> {
            safe.close();
            stage.close();
            locks.letGo();
        });
    }

    /// Another window goes on with the document.
    public void handOver() {
        safe.discard();
        safe.close();
        locks.letGo();
    }

    /// Looks for work of programs that were ended, and offers it.
    public void offerRecovery() {
        RecoverySearch found = search;
        if (found != null) {
            long now = System.currentTimeMillis();
            files.begin(() -> found.offered(now), all -> offer(found, all), _ -> {});
        }
    }

    private void offer(RecoverySearch found, List<Recoverable> all) {
        if (all.isEmpty()) {
            return;
        }
        List<Recoverable> open = new ArrayList<>(all);
        boolean[] recovered = new boolean[1];
        new RecoveryDialog(questions, skin.palette()).ask(all, (one, deed) -> {
            open.remove(one);
            switch (deed) {
                case RECOVER -> {
                    recovered[0] = true;
                    recover(found, one);
                }
                case SAVE_COPY -> saveCopy(found, one, open);
                case LATER -> later(found, one);
                case DELETE -> inBackground(() -> found.remove(one));
            }
        });
        if (!recovered[0]) {
            open.forEach(one -> later(found, one));
        }
    }

    private void later(RecoverySearch found, Recoverable one) {
        inBackground(() -> found.later(one));
    }

    private void inBackground(Runnable deed) {
        files.begin(
                () -> {
                    deed.run();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    /// What ends the program while it is opened is offered with a warning at the next start.
    private void recover(RecoverySearch found, Recoverable one) {
        files.begin(
                () -> {
                    found.opening(one);
                    return true;
                },
                _ -> {
                    opening.recover(one);
                    afterTwoPictures(() -> inBackground(() -> found.opened(one)));
                },
                _ -> {});
    }

    private static void afterTwoPictures(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private void saveCopy(RecoverySearch found, Recoverable one, List<Recoverable> open) {
        desk.saveCopy(one, () -> inBackground(() -> found.remove(one)), () -> open.add(one));
    }
}
