package org.densescope.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The document and its history: the only writer of [#project]. On the window's thread.
public final class Workspace {
    /// So many documents before the present one are kept for undo.
    private static final int MOST_BEFORE = 4;

    /// They may take this part of what the heap may grow to; one is kept whatever it takes.
    private static final long PART_OF_HEAP = 8;

    private final Runner runner;
    private final Playhead playhead;
    private final Arrangements arrangements;
    private final Focus focus;
    private final long budget;
    private final Deque<OpenDocument> before = new ArrayDeque<>();
    private final Deque<OpenDocument> after = new ArrayDeque<>();
    private final ReadOnlyLongWrapper document = new ReadOnlyLongWrapper();
    private History history;
    private List<TrainingSegment> path = List.of();
    private Subscription waiting = Subscription.EMPTY;
    private String opened = "";
    private long newest;
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Project> twin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

    /// @param arrangements what is shown of the document: put away and brought back with it
    /// @param focus what is selected in it: the same
    public Workspace(Project first, Runner runner, Playhead playhead, Arrangements arrangements, Focus focus) {
        this(first, runner, playhead, arrangements, focus, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// @param budget bytes that documents before the present one may take
    Workspace(Project first, Runner runner, Playhead playhead, Arrangements arrangements, Focus focus, long budget) {
        this.budget = budget;
        this.history = new History(first);
        this.runner = runner;
        this.playhead = playhead;
        this.arrangements = arrangements;
        this.focus = focus;
        publish();
    }

    /// With nobody who looks at it.
    public Workspace(Project first, Runner runner, Playhead playhead) {
        this(first, runner, playhead, new Arrangements(), new Focus());
    }

    /// Which document it is: another number with each one that is opened, the former again where undo leads back.
    public ReadOnlyLongProperty document() {
        return document.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    /// The message key of what undo takes back; empty where there is nothing.
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// The message key of what redo does again; empty where there is nothing.
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /// Whether closing would lose an edit.
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /// An edit with a name for undo. It takes effect where training now stands, so nothing computed is lost.
    ///
    /// @param name a key of the messages, such as `edit.weight`
    /// @param mergeKey edits with the same key one after the other are one step; empty for never
    /// @param change from the present project to another
    /// @throws org.densescope.engine.ShapeException in one sentence, and the document stays as it is
    public void edit(String name, String mergeKey, UnaryOperator<Project> change) {
        Project base = standing();
        Project next = change.apply(base);
        if (next.equals(base)) {
            return;
        }
        Position position = playhead.position().get();
        leave();
        after.clear();
        history.edit(name, mergeKey, next, new Position(next.start().step(), position.t()));
        show();
    }

    /// The document, starting from where its training stands as far as that is computed.
    public Project standing() {
        Project now = history.project();
        TrainingState state = reached();
        return state.step() == now.start().step() ? now : now.continuedFrom(state);
    }

    /// Where its training stands as far as that is computed: at the step that is shown, or where it was left.
    public TrainingState reached() {
        TrainingState computed = computed();
        return computed == null ? history.reached() : computed;
    }

    /// The state of training that is shown, or null while another document is still shown.
    @SuppressWarnings("ReferenceEquality") // the run of this very document
    private @Nullable TrainingState computed() {
        Run run = runner.run().get();
        return run.project() == history.project() ? run.state() : null;
    }

    /// The history as it stands, to go on with it in another window.
    public History handOver() {
        leave();
        return history;
    }

    /// Goes on with the history of another window.
    public void resume(History other) {
        history = other;
        show();
    }

    private void leave() {
        history.visit(playhead.position().get(), computed());
    }

    public void edit(String name, UnaryOperator<Project> change) {
        edit(name, "", change);
    }

    /// Chooses a sample: it is shown in this training step, also where the update does not see it.
    ///
    /// @param mergeKey as of an edit
    /// @throws org.densescope.engine.ShapeException in one sentence, and the document stays as it is
    public void choose(int row, String mergeKey) {
        runner.together().run(() -> {
            edit("edit.sample", mergeKey, p -> p.withSample(row));
            playhead.look();
        });
    }

    /// An edit where training stood after so many updates: made as soon as that state is computed, and not at all where
    /// something else is wanted meanwhile.
    ///
    /// @param step at least the first of the path
    @SuppressWarnings("ReferenceEquality") // the very document
    public void editFrom(long step, String name, UnaryOperator<Project> change) {
        waiting.unsubscribe();
        toStep(step);
        Project there = history.project();
        if (!playhead.pending()) {
            edit(name, change);
            return;
        }
        waiting = runner.run().subscribe((_, _) -> {
            boolean wanted =
                    history.project() == there && playhead.position().get().step() == step;
            if (!wanted || !playhead.pending()) {
                waiting.unsubscribe();
            }
            if (wanted && !playhead.pending()) {
                edit(name, change);
            }
        });
    }

    /// One step back; before the first edit of a document, to the document before it, as it was left.
    public void undo() {
        leave();
        if (history.undo()) {
            show();
        } else if (!before.isEmpty()) {
            after.push(present());
            restore(before.pop());
        }
    }

    /// One step on again; after the last edit, to the document that was opened then.
    public void redo() {
        leave();
        if (history.redo()) {
            show();
        } else if (!after.isEmpty()) {
            before.push(present());
            restore(after.pop());
        }
    }

    /// Keeps the project as it stands, untouched, as a twin that is trained along; a second call lets it go. Edits from
    /// now on are done to the document alone.
    public void toggleTwin() {
        accompany(twin.get() == null ? standing() : null);
    }

    private void accompany(@Nullable Project untouched) {
        if (untouched != null || twin.get() != null) {
            runner.together().run(() -> {
                twin.set(untouched);
                runner.accompany(untouched);
            });
        }
    }

    /// The project that is trained along, or null.
    public ReadOnlyObjectProperty<@Nullable Project> twin() {
        return twin.getReadOnlyProperty();
    }

    /// The stretches of training that led here, in the order of steps: each edit on the way begins another.
    public List<TrainingSegment> path() {
        return path;
    }

    /// To the start of a step of training, also before the last edits: then what they changed is undone.
    ///
    /// @param step at least the first of the path
    public void toStep(long step) {
        TrainingSegment present = path.getLast();
        if (step >= present.from()) {
            playhead.toStep(step, 0);
            return;
        }
        for (TrainingSegment stretch : path) {
            if (step >= stretch.from() && step < stretch.to()) {
                leave();
                history.goTo(stretch);
                begin(new Position(step, 0));
                return;
            }
        }
    }

    /// Another document, as it is shown first: nothing of the present one stays but the panels at both sides. Undo
    /// brings
    /// the present one back, with all that belongs to it.
    ///
    /// @param name a message key, for undo
    /// @param shown what is to be shown of it
    public void open(String name, Project other, Arrangement shown) {
        leave();
        before.push(present());
        while (before.size() > MOST_BEFORE || (before.size() > 1 && bytesBefore() > budget)) {
            before.removeLast();
        }
        after.clear();
        Arrangement.Panels panels = arrangements.now().panels();
        Arrangement.Panels aside = shown.panels().withEditor(panels.editor()).withInspector(panels.inspector());
        restore(new OpenDocument(++newest, name, new History(other), null, shown.withPanels(aside), true, null));
    }

    /// The same in the place of the present one, which is gone with its history.
    public void begin(Project other, Arrangement shown) {
        open("app.edit.open", other, shown);
        before.clear();
        publish();
    }

    /// The same, shown as it is usual.
    public void open(Project other) {
        open("app.edit.open", other, Arrangement.FIRST);
    }

    private long bytesBefore() {
        return before.stream().mapToLong(other -> other.history().allBytes()).sum();
    }

    private OpenDocument present() {
        return new OpenDocument(
                document.get(),
                opened,
                history,
                twin.get(),
                arrangements.now(),
                playhead.aside().get(),
                focus.selected().get());
    }

    private void restore(OpenDocument other) {
        history = other.history();
        opened = other.opened();
        runner.together().run(() -> {
            focus.hover(null);
            focus.select(null); // it may not be there in the other one
            runner.halt();
            accompany(null);
            document.set(other.number());
            arrangements.replace(other.arrangement());
            playhead.aside().set(other.aside());
            begin(history.position());
            accompany(other.twin());
            focus.select(other.selected());
        });
    }

    /// The file now holds the document.
    public void markSaved() {
        markSaved(history.project());
    }

    /// The file now holds the document as it was a moment ago; edits since then are not saved.
    public void markSaved(Project then) {
        history.markSaved(then);
        publish();
    }

    private void show() {
        show(history.position());
    }

    /// Document and position change together.
    private void show(Position at) {
        runner.together().run(() -> {
            publish();
            playhead.open(history.project(), at);
        });
    }

    /// The same where another training begins to be looked at.
    private void begin(Position at) {
        runner.together().run(() -> {
            publish();
            playhead.begin(history.project(), at);
        });
    }

    private void publish() {
        path = List.copyOf(history.path());
        project.set(history.project());
        undoName.set(history.undoName().orElse(before.isEmpty() ? "" : opened));
        redoName.set(
                history.redoName().orElse(after.isEmpty() ? "" : after.peek().opened()));
        unsaved.set(history.unsaved());
    }
}
