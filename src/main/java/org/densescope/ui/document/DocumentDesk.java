package org.densescope.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.project.file.Document;
import org.densescope.say.Refused;
import org.densescope.say.Telling;
import org.densescope.session.document.DocumentFile;
import org.densescope.session.document.DocumentState;
import org.densescope.session.document.DocumentStore;
import org.densescope.session.document.DocumentStore.Doubt;
import org.densescope.session.document.DocumentStore.Loaded;
import org.densescope.session.document.FileNames;
import org.densescope.session.document.FileStamp;
import org.densescope.session.document.KeptPlaces;
import org.densescope.session.document.RecentFiles;
import org.densescope.session.document.Recoverable;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// Saves and opens the document: what a person asked for, what has to be asked before, and what is said afterwards. On
/// the window's thread; whatever touches a disk is done on another, one thing after another.
public final class DocumentDesk {
    private final DocumentState state;
    private final DocumentStore store;
    private final Safekeeping safe;
    private final BackgroundTasks files;
    private final Questions questions;
    private final Doubts doubts;
    private FilePicker picker;
    private Consumer<Path> reload = _ -> {};
    private final Messages messages;
    private final Notices notices;
    private final FileLocks locks;
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());

    /// @param safe keeps what is not saved
    /// @param files does what touches a disk, in the order in which it was asked for
    DocumentDesk(
            DocumentState state,
            DocumentStore store,
            Safekeeping safe,
            BackgroundTasks files,
            Questions questions,
            FilePicker picker,
            FileLocks locks,
            Notices notices) {
        this.locks = locks;
        this.state = state;
        this.store = store;
        this.safe = safe;
        this.files = files;
        this.questions = questions;
        this.doubts = new Doubts(questions);
        this.picker = picker;
        this.messages = questions.messages();
        this.notices = notices;
    }

    /// The files that were opened or saved last, the newest first.
    public ReadOnlyObjectProperty<List<Path>> recent() {
        return recent.getReadOnlyProperty();
    }

    public void remember(List<Path> before) {
        recent.set(List.copyOf(before));
    }

    FilePicker picker() {
        return picker;
    }

    /// Who reads a file once more that somebody else has written.
    void reloadBy(Consumer<Path> next) {
        reload = next;
    }

    /// Who lets the person choose files from now on.
    public void pickBy(FilePicker next) {
        picker = next;
    }

    // ---- leaving the present document

    /// Goes on with something that takes the present document away: at once where nothing would be lost, otherwise when
    /// the person has said what is to become of it.
    public void leave(Runnable next) {
        if (!state.unsaved().get()) {
            next.run();
            return;
        }
        String text = messages.text("document.ask.unsaved", name());
        switch (questions.ask(text, "document.save", "document.dont-save", "app.cancel")) {
            case 0 -> save(next);
            case 1 -> {
                safe.discard();
                next.run();
            }
            default -> {
                // it stays
            }
        }
    }

    private String name() {
        String name = state.file().get().name();
        return name == null ? messages.text("document.unnamed") : name;
    }

    // ---- saving

    /// @param next what to go on with when it is in its file
    public void save(Runnable next) {
        DocumentFile file = state.file().get();
        if (file.path() == null || file.readOnly()) {
            saveAs(next);
        } else {
            begin(file.path(), file.stamp(), state.snapshot(), next);
        }
    }

    /// Into another file, as another document.
    public void saveAs(Runnable next) {
        DocumentFile file = state.file().get();
        Path chosen = picker.save().apply(proposal(file));
        if (chosen == null) {
            return;
        }
        Path target;
        try {
            target = chosen.toAbsolutePath().resolveSibling(FileNames.checked(String.valueOf(chosen.getFileName())));
        } catch (Refused e) {
            questions.tell(e.sentence());
            return;
        }
        boolean named = !target.equals(chosen.toAbsolutePath()); // so the system has not asked about this one
        if (named && Files.exists(target)) {
            String text = messages.text("document.ask.exists", String.valueOf(target.getFileName()));
            if (questions.ask(text, "document.replace", "app.cancel") != 0) {
                return;
            }
        }
        boolean own = target.equals(file.path()) && (!file.readOnly() || file.recovered() != null);
        Document document = state.snapshot();
        begin(target, own ? file.stamp() : null, own ? document : document.withId(""), next);
    }

    private Path proposal(DocumentFile file) {
        Path path = file.path();
        if (path != null) {
            return path;
        }
        Path folder = recent.get().isEmpty() ? null : recent.get().getFirst().getParent();
        Path name = Path.of(FileNames.proposed(state.snapshot().project().name()));
        return folder == null ? name : folder.resolve(name);
    }

    private void begin(Path target, @Nullable FileStamp known, Document snapshot, Runnable next) {
        Document document = snapshot.id().isEmpty() ? snapshot.withId(DocumentState.freshId()) : snapshot;
        Target there = new Target(state.number(), target, document);
        files.begin(
                () -> store.doubt(target, known, document),
                doubt -> doubt.ifPresentOrElse(asked -> decide(asked, there, next), () -> write(there, next)),
                this::tell);
    }

    /// @param number which document it is
    /// @param file where it is to be written
    private record Target(long number, Path file, Document document) {}

    private void decide(Doubt doubt, Target there, Runnable next) {
        switch (doubts.ask(doubt, there.file(), there.document())) {
            case WRITE -> write(there, next);
            case SAVE_AS -> saveAs(next);
            case RELOAD -> reload.accept(there.file());
            case NOTHING -> {
                // the file stays as it is, and the document as well
            }
        }
    }

    private void write(Target there, Runnable next) {
        notices.say(messages.text("document.saving", String.valueOf(there.file().getFileName())));
        Recoverable recovered = state.file().get().recovered();
        files.begin(
                () -> store.save(there.file(), there.document()),
                written -> {
                    state.saved(there.number(), written);
                    locks.hold(written.file());
                    recent.set(RecentFiles.with(recent.get(), written.file()));
                    safe.saved(recovered);
                    notices.say(saved(written));
                    next.run();
                },
                this::refused);
    }

    private String saved(Loaded written) {
        String size = String.valueOf(Math.max(1, (written.stamp().size() + 500) / 1000));
        String text =
                messages.text("document.saved", String.valueOf(written.file().getFileName()), size);
        long left = state.file().get().places().stream()
                .filter(place -> !KeptPlaces.fits(place, written.document().project()))
                .count();
        return left == 0 ? text : text + " " + messages.text("document.places.left", String.valueOf(left));
    }

    /// A file that cannot be written has another name or another place.
    private void refused(Exception failure) {
        notices.clear();
        String text = Questions.sentence(messages.say(Telling.of(failure)));
        if (questions.ask(text, "document.save-as", "app.cancel") == 0) {
            saveAs(() -> {});
        }
    }

    void tell(Exception failure) {
        notices.clear();
        questions.tell(Telling.of(failure));
    }

    /// Writes such work into a file without opening it.
    ///
    /// @param done when it is there
    /// @param not when it is not
    void saveCopy(Recoverable one, Runnable done, Runnable not) {
        Path known = one.note().file();
        Path proposed = known == null
                ? Path.of(FileNames.proposed(one.document().project().name()))
                : known;
        Path chosen = picker.save().apply(proposed);
        if (chosen == null) {
            not.run();
            return;
        }
        files.begin(
                () -> store.save(chosen, one.document()),
                written -> {
                    notices.say(saved(written));
                    done.run();
                },
                failure -> {
                    tell(failure);
                    not.run();
                });
    }

    /// The name of the document and whether it is saved, as the title of the window.
    ///
    /// @param title what it is called as long as it is in no file
    public String title(String title) {
        DocumentFile file = state.file().get();
        String name = file.name() == null ? title : file.name();
        String whole = file.recovered() == null ? name : messages.text("document.recovered", name);
        return (state.unsaved().get() ? "● " : "") + whole + " — Densescope";
    }

    public DocumentState state() {
        return state;
    }
}
