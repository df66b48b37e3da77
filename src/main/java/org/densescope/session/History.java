package org.densescope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.densescope.project.Project;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// Undo as a cursor over immutable projects.
///
/// Edits with the same merge key one after the other are one step, so a drag or a scroll is undone at once. The oldest
/// steps are dropped beyond a number and beyond an amount of memory; one step back is always there.
public final class History {
    /// The oldest steps are dropped beyond this many.
    static final int MOST = 1_000;

    /// At most this much of what the heap may grow to is kept for undo.
    private static final long PART_OF_HEAP = 8;

    /// @param name what was done to get here, a key of the messages
    /// @param mergeKey edits with the same key melt together; empty for never
    /// @param project the document
    /// @param position where in time it was looked at
    /// @param reached where its training stood when it was left, or null where that is its start
    /// @param bytes what it takes beyond the entry before
    private record Entry(
            String name,
            String mergeKey,
            Project project,
            Position position,
            @Nullable TrainingState reached,
            long bytes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final long budget;
    private Project saved;
    private int cursor;
    private long bytes;
    private boolean merging;

    public History(Project first) {
        this(first, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// @param budget bytes that undo may keep
    History(Project first, long budget) {
        this.budget = budget;
        saved = first;
        add(new Entry("", "", first, new Position(first.start().step(), 0), null, 0));
    }

    public Project project() {
        return entries.get(cursor).project();
    }

    public Position position() {
        return entries.get(cursor).position();
    }

    /// Where the training of the present project stood when it was left; its start where it never went on.
    public TrainingState reached() {
        TrainingState reached = entries.get(cursor).reached();
        return reached == null ? project().start() : reached;
    }

    /// Remembers where in time the present project is looked at, for the day when undo comes back to it.
    ///
    /// @param reached the state of its training that is computed, or null where that is not known
    public void visit(Position position, @Nullable TrainingState reached) {
        Entry now = entries.get(cursor);
        TrainingState state = reached == null ? now.reached() : reached;
        long size = cursor == 0 ? 0 : added(entries.get(cursor - 1), now.project(), state);
        bytes += size - now.bytes();
        entries.set(cursor, new Entry(now.name(), now.mergeKey(), now.project(), position, state, size));
    }

    private static long added(Entry before, Project project, @Nullable TrainingState reached) {
        return Footprint.added(before.project(), before.reached(), project, reached);
    }

    /// Makes a project the present one; what had been undone is gone.
    @SuppressWarnings("ReferenceEquality") // the very project that was saved
    public void edit(String name, String mergeKey, Project project, Position position) {
        boolean merge = merging
                && cursor > 0
                && !mergeKey.isEmpty()
                && project() != saved
                && entries.get(cursor).mergeKey().equals(mergeKey);
        while (entries.size() > cursor + (merge ? 0 : 1)) {
            bytes -= entries.removeLast().bytes();
        }
        cursor = entries.size() - 1;
        add(new Entry(name, mergeKey, project, position, null, added(entries.get(cursor), project, null)));
        cursor = entries.size() - 1;
        merging = true;
        shorten();
    }

    private void add(Entry entry) {
        entries.add(entry);
        bytes += entry.bytes();
    }

    private void shorten() {
        while (entries.size() > 2 && (entries.size() > MOST || bytes > budget)) {
            bytes -= entries.removeFirst().bytes();
            Entry first = entries.getFirst();
            bytes -= first.bytes();
            entries.set(0, new Entry("", "", first.project(), first.position(), first.reached(), 0));
            cursor--;
        }
    }

    /// The name of what undo would take back.
    public Optional<String> undoName() {
        return cursor > 0 ? Optional.of(entries.get(cursor).name()) : Optional.empty();
    }

    /// The name of what redo would do again.
    public Optional<String> redoName() {
        return cursor + 1 < entries.size() ? Optional.of(entries.get(cursor + 1).name()) : Optional.empty();
    }

    public boolean undo() {
        if (cursor == 0) {
            return false;
        }
        cursor--;
        merging = false;
        return true;
    }

    public boolean redo() {
        if (cursor + 1 == entries.size()) {
            return false;
        }
        cursor++;
        merging = false;
        return true;
    }

    /// The stretches of training that led to the present one, in the order of steps: each edit on the way begins
    /// another. Fresh weights begin afresh.
    List<TrainingSegment> path() {
        List<TrainingSegment> path = new ArrayList<>();
        long to = Long.MAX_VALUE;
        for (int i = cursor; i >= 0; i--) {
            Project project = entries.get(i).project();
            long from = project.start().step();
            if (from > to) {
                break;
            }
            if (i == cursor || from < to) {
                path.addFirst(new TrainingSegment(i, entries.get(i).name(), project, from, to));
            }
            to = from;
        }
        return path;
    }

    /// Makes an entry of [#path] the present one; redo leads back.
    void goTo(TrainingSegment stretch) {
        cursor = Objects.checkIndex(stretch.entry(), entries.size());
        merging = false;
    }

    /// Takes the present project for what the file holds.
    public void markSaved() {
        markSaved(project());
    }

    void markSaved(Project then) {
        saved = then;
    }

    /// Whether closing would lose an edit: told by what the project holds, so an edit and its opposite lose nothing.
    public boolean unsaved() {
        return !project().equals(saved);
    }

    /// Steps that undo can go back.
    int depth() {
        return cursor;
    }

    /// Bytes that all projects keep.
    long allBytes() {
        return Footprint.of(entries.getFirst().project()) + bytes;
    }

    /// Bytes that all projects keep, beyond what the first one takes.
    long bytes() {
        return bytes;
    }
}
