package org.densescope.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.densescope.engine.Ids;
import org.densescope.exchange.CaseProject;
import org.densescope.exchange.ComputeCase;
import org.densescope.exchange.Formats;
import org.densescope.exchange.OpenedFile;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.format.Disk;
import org.densescope.project.file.Document;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.session.document.DocumentState;
import org.densescope.session.document.DocumentStore;
import org.densescope.session.document.DocumentStore.Loaded;
import org.densescope.session.document.RecentFiles;
import org.densescope.session.document.Recoverable;
import org.densescope.text.Messages;
import org.densescope.ui.Notices;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// Opens files, whatever they are: told apart by what is in them. On the window's thread; whatever touches a disk is
/// done on another.
public final class DocumentOpening {
    private final DocumentState state;
    private final DocumentStore store;
    private final Formats formats;
    private final DocumentDesk desk;
    private final Safekeeping safe;
    private final BackgroundTasks files;
    private final Questions questions;
    private final FileLocks locks;
    private final Messages messages;
    private final Notices notices;

    /// @param formats tells files of all kinds apart
    /// @param desk asks what is to become of the present document
    DocumentOpening(
            DocumentState state,
            DocumentStore store,
            Formats formats,
            DocumentDesk desk,
            Safekeeping safe,
            BackgroundTasks files,
            Questions questions,
            FileLocks locks,
            Notices notices) {
        this.state = state;
        this.store = store;
        this.formats = formats;
        this.desk = desk;
        this.safe = safe;
        this.files = files;
        this.questions = questions;
        this.locks = locks;
        this.messages = questions.messages();
        this.notices = notices;
        desk.reloadBy(this::load);
    }

    /// @param tables takes files that are no documents
    public void choose(Consumer<List<Path>> tables) {
        Path now = state.file().get().path();
        List<Path> chosen = desk.picker().open().apply(now == null ? null : now.getParent());
        if (!chosen.isEmpty()) {
            arrive(chosen, tables);
        }
    }

    /// Files that were chosen or dropped: told apart by what is in them, not by their names.
    ///
    /// @param tables takes files that are no documents
    public void arrive(List<Path> paths, Consumer<List<Path>> tables) {
        if (paths.stream().noneMatch(Files::isRegularFile) && paths.size() > 1) {
            questions.tell(Sentence.of("say.document.folders", "a folder or an address cannot be opened: drop a file"));
        } else if (paths.size() == 1) {
            files.begin(() -> formats.open(paths.getFirst()), opened -> arrived(opened, paths, tables), desk::tell);
        } else {
            files.begin(
                    () -> anyDocument(paths),
                    document -> {
                        if (document) {
                            questions.tell(Sentence.of("say.document.one", "one document can be opened at a time"));
                        } else {
                            desk.leave(() -> tables.accept(paths));
                        }
                    },
                    desk::tell);
        }
    }

    private boolean anyDocument(List<Path> paths) throws Unreadable {
        for (Path path : paths) {
            if (store.recognises(path)) {
                return true;
            }
        }
        return false;
    }

    private void arrived(OpenedFile opened, List<Path> paths, Consumer<List<Path>> tables) {
        Path path = paths.getFirst();
        switch (opened) {
            case OpenedFile.Saved saved -> {
                if (saved.document().id().isEmpty()) {
                    desk.leave(() -> openNew(saved.document())); // a share code
                } else {
                    open(path);
                }
            }
            case OpenedFile.Model(ImportedModel model) -> {
                if (wanted(model, path)) {
                    desk.leave(() -> openNew(Document.of(model.project(stem(path), List.of()))));
                }
            }
            case OpenedFile.Case(ComputeCase given) ->
                desk.leave(() -> openNew(Document.of(CaseProject.of(given, stem(path)))));
            case OpenedFile.Arrays(var _, Sentence why) -> questions.tell(why);
            case OpenedFile.Numbers _ ->
                questions.tell(Sentence.of(
                        "say.document.array",
                        "“{0}” is a single array without names: a model or a table can be opened",
                        Quote.of(String.valueOf(path.getFileName()), 200)));
            case OpenedFile.Pictures _, OpenedFile.Table _ -> desk.leave(() -> tables.accept(paths));
        }
    }

    private void openNew(Document document) {
        state.openCopy("document.edit.open", document);
        safe.opened();
    }

    /// Shows what a model of another program is, before it is opened.
    private boolean wanted(ImportedModel model, Path path) {
        String activations = model.spec(List.of()).layers().stream()
                .map(layer -> messages.text("editor.activation." + Ids.of(layer.activation())))
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(
                messages.text("document.ask.model", String.valueOf(path.getFileName()), model.shape(), activations));
        if (!model.activationsKnown()) {
            text.append('\n').append(messages.text("document.ask.activations"));
        }
        for (Sentence note : model.notes()) {
            text.append("\n• ").append(Questions.sentence(messages.say(note)));
        }
        for (Sentence question : model.questions()) {
            text.append("\n• ").append(Questions.sentence(messages.say(question)));
        }
        return questions.ask(text.toString(), "app.open", "app.cancel") == 0;
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Opens a document, when the person has said what is to become of the present one.
    public void open(Path path) {
        desk.leave(() -> load(path));
    }

    /// Takes a file in the place of the document that the program began with, which nobody has seen yet: undo does not
    /// lead back to that.
    public void adopt(Path path) {
        load(path, state::adopt);
    }

    private void load(Path path) {
        load(path, loaded -> state.open("document.edit.open", loaded));
    }

    /// A file and whether it is open elsewhere.
    private record Held(Loaded loaded, Disk.@Nullable Lock lock, boolean elsewhere) {}

    private void load(Path path, Consumer<Loaded> take) {
        Set<Path> ours = locks.files();
        files.begin(
                () -> {
                    Loaded loaded = store.open(path);
                    boolean own = ours.contains(loaded.file());
                    Disk.Lock lock = own ? null : store.lock(loaded.file());
                    return new Held(loaded, lock, !own && lock == null);
                },
                held -> {
                    if (held.lock() != null) {
                        locks.add(held.loaded().file(), held.lock());
                    }
                    if (!held.elsewhere()) {
                        show(held.loaded(), take);
                        return;
                    }
                    Loaded there = held.loaded();
                    String text = messages.text(
                            "document.ask.elsewhere",
                            String.valueOf(there.file().getFileName()));
                    switch (questions.ask(text, "document.look", "document.open-anyway", "app.cancel")) {
                        case 0 ->
                            show(new Loaded(there.file(), there.stamp(), there.document(), true, there.notes()), take);
                        case 1 -> show(there, take);
                        default -> {
                            // it stays as it is
                        }
                    }
                },
                desk::tell);
    }

    private void show(Loaded loaded, Consumer<Loaded> take) {
        take.accept(loaded);
        desk.remember(RecentFiles.with(desk.recent().get(), loaded.file()));
        safe.opened();
        String notes = loaded.notes().stream()
                .map(note -> Questions.sentence(messages.say(note)))
                .collect(Collectors.joining(" "));
        notices.say(
                notes.isEmpty()
                        ? messages.text(
                                "document.opened", String.valueOf(loaded.file().getFileName()))
                        : notes);
    }

    /// Lets the person choose one of the files that were open last.
    public void chooseRecent() {
        List<Path> all = desk.recent().get();
        ListChoice<Path> list = new ListChoice<>(questions, "document.recent", "document.recent.none");
        list.naming(path -> Files.exists(path) ? path.toString() : messages.text("document.gone", path));
        list.answering("app.open", "document.recent.remove");
        Optional<ListChoice.Chosen<Path>> chosen = list.ask(all);
        chosen.ifPresent(choice -> {
            if (choice.answer() == 0) {
                open(choice.item());
            } else {
                desk.remember(RecentFiles.without(desk.recent().get(), choice.item()));
            }
        });
    }

    /// Lets the person choose what the file held before it was saved over.
    public void chooseVersion() {
        String id = state.file().get().id();
        files.begin(
                () -> VersionRow.of(store, id),
                rows -> {
                    ListChoice<VersionRow> list =
                            new ListChoice<>(questions, "document.versions", "document.versions.none");
                    list.naming(row -> row.text(messages));
                    list.answering("document.open-copy");
                    list.ask(rows)
                            .ifPresent(choice -> desk.leave(() -> {
                                state.openCopy(
                                        "document.edit.open", choice.item().document());
                                safe.opened();
                            }));
                },
                desk::tell);
    }

    /// Work that a program could not save before it was ended.
    void recover(Recoverable one) {
        desk.leave(() -> {
            state.recover("document.edit.recover", one);
            safe.opened();
        });
    }
}
