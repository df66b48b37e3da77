package org.densescope.session.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.densescope.engine.Place;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.project.file.SavedView;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.Position;
import org.densescope.session.Run;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// Which file the open document belongs to, and whether that holds it: the only writer of both. On the window's thread.
///
/// What a document is beside its edits follows it when undo leads back to a document before it.
public final class DocumentState {
    /// So many documents are remembered, more than undo can lead back to.
    private static final int MOST = 16;

    private final Workspace workspace;
    private final Playhead playhead;
    private final Arrangements arrangements;
    private final Focus focus;
    private final Map<Long, DocumentFile> files = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<DocumentFile> file = new ReadOnlyObjectWrapper<>(DocumentFile.NONE);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private @Nullable Project trained;
    private @Nullable TrainingState furthest;

    public DocumentState(
            Workspace workspace, Playhead playhead, Runner runner, Arrangements arrangements, Focus focus) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.arrangements = arrangements;
        this.focus = focus;
        workspace.document().subscribe(number -> file.set(files.getOrDefault(number.longValue(), DocumentFile.NONE)));
        runner.run().subscribe(this::see);
        workspace.project().subscribe(_ -> look());
        workspace.unsaved().subscribe(_ -> look());
        file.subscribe(_ -> look());
    }

    public ReadOnlyObjectProperty<DocumentFile> file() {
        return file.getReadOnlyProperty();
    }

    /// Whether closing would lose something: an edit, a kept place, or how far a document that is in a file was
    /// trained.
    /// An example that was only trained comes back by one key, so it loses nothing.
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    @SuppressWarnings("ReferenceEquality") // the run of this very document
    private void see(Run run) {
        if (run.project() == workspace.project().get()) {
            TrainingState known = furthest;
            if (trained != run.project() || known == null || run.step() > known.step()) {
                trained = run.project();
                furthest = run.state();
            }
            look();
        }
    }

    private void look() {
        DocumentFile now = file.get();
        boolean trainedOn = now.path() != null && reached().step() != now.savedStep();
        boolean places = !now.places().equals(now.savedPlaces());
        unsaved.set(workspace.unsaved().get() || now.recovered() != null || places || trainedOn);
    }

    /// How far the document was trained at the most, whatever is shown now.
    @SuppressWarnings("ReferenceEquality") // of this very document
    public TrainingState reached() {
        TrainingState shown = workspace.reached();
        TrainingState known = trained == workspace.project().get() ? furthest : null;
        return known != null && known.step() > shown.step() ? known : shown;
    }

    /// The document as it is now; what is in it never changes, so another thread may write it.
    public Document snapshot() {
        Project project = workspace.project().get();
        TrainingState reached = reached();
        TrainingState state = reached.step() == project.start().step() ? project.start() : reached;
        Position at = playhead.position().get();
        Place selected = focus.selected().get();
        SavedView view = new SavedView(
                Math.clamp(at.step(), project.start().step(), state.step()),
                at.t(),
                selected != null && project.network().has(selected) ? selected : null,
                null,
                arrangements.now());
        DocumentFile now = file.get();
        List<Document.Kept> places = now.places().stream()
                .filter(place -> KeptPlaces.fits(place, project))
                .toList();
        return new Document(now.id(), project, state, places, view, now.more());
    }

    /// Which document it is, see [Workspace#document].
    public long number() {
        return workspace.document().get();
    }

    /// Another document in the place of the present one, as it was looked at when it was saved. Undo brings the
    /// present one back.
    ///
    /// @param edit a message key, for undo
    public void open(String edit, DocumentStore.Loaded loaded) {
        show(edit, loaded.document(), of(loaded));
    }

    /// The same in the place of the only one that there is: nothing leads back to that.
    public void adopt(DocumentStore.Loaded loaded) {
        workspace.begin(loaded.document().project(), loaded.document().view().arrangement());
        shown(loaded.document(), of(loaded));
    }

    private static DocumentFile of(DocumentStore.Loaded loaded) {
        Document document = loaded.document();
        return new DocumentFile(
                loaded.file(),
                loaded.stamp(),
                document.id(),
                loaded.newer(),
                null,
                document.reached().step(),
                document.places(),
                document.places(),
                document.more());
    }

    /// The same with an earlier state of a document, which belongs to no file.
    public void openCopy(String edit, Document document) {
        show(edit, document, unsaved(document, null, null));
    }

    /// The same with work that was not saved: it stays unsaved, and is not written over its file without being asked.
    public void recover(String edit, Recoverable one) {
        show(edit, one.document(), unsaved(one.document(), one.note().file(), one));
    }

    private static DocumentFile unsaved(
            Document document, java.nio.file.@Nullable Path path, @Nullable Recoverable from) {
        return new DocumentFile(
                path,
                null,
                from == null ? "" : document.id(),
                true,
                from,
                -1,
                List.of(),
                document.places(),
                document.more());
    }

    private void show(String edit, Document document, DocumentFile its) {
        workspace.open(edit, document.project(), document.view().arrangement());
        shown(document, its);
    }

    private void shown(Document document, DocumentFile its) {
        SavedView view = document.view();
        trained = workspace.project().get();
        furthest = document.reached();
        put(number(), its);
        playhead.toStep(view.step(), view.t());
        focus.select(view.selected());
        look();
    }

    private void put(long number, DocumentFile its) {
        files.remove(number);
        files.put(number, its);
        while (files.size() > MOST) {
            files.remove(files.keySet().iterator().next());
        }
        if (number == number()) {
            file.set(its);
            look();
        }
    }

    /// A document is in a file by now. Edits made since it was read off stay unsaved.
    ///
    /// @param number which document it was
    public void saved(long number, DocumentStore.Loaded written) {
        Document document = written.document();
        DocumentFile before = files.getOrDefault(number, DocumentFile.NONE);
        if (number == number()) {
            workspace.markSaved(document.project());
        }
        put(
                number,
                new DocumentFile(
                        written.file(),
                        written.stamp(),
                        document.id(),
                        false,
                        null,
                        document.reached().step(),
                        before.places().stream()
                                .filter(place -> document.places().contains(place)
                                        || !KeptPlaces.fits(place, document.project()))
                                .toList(),
                        before.places(),
                        document.more()));
    }

    /// Takes over what another window knew of its document.
    public void resume(DocumentFile other) {
        put(number(), other);
    }

    /// The number of an id that no document has yet.
    public static String freshId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    // ---- kept places

    /// Keeps where the training stands, as it is shown, under a name; one of the same name goes.
    public void keep(String name) {
        DocumentFile now = file.get();
        if (now.places().size() < KeptPlaces.MOST) {
            put(number(), now.withPlaces(KeptPlaces.with(now.places(), name, workspace.reached())));
        }
    }

    /// Goes to a kept place: one edit, which undo takes back.
    ///
    /// @throws org.densescope.engine.ShapeException where the network has another shape by now
    public void goTo(Document.Kept place) {
        workspace.edit("document.edit.place", now -> KeptPlaces.at(place, now));
    }

    public void forget(Document.Kept place) {
        DocumentFile now = file.get();
        put(
                number(),
                now.withPlaces(now.places().stream()
                        .filter(other -> !other.equals(place))
                        .toList()));
    }
}
