package org.densescope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.densescope.project.Project;

/// Undo as a cursor over immutable projects.
///
/// Edits with the same merge key one after the other are one step, so a drag or a scroll is undone at once.
public final class History {
    /// The oldest steps are dropped beyond this many.
    static final int MOST = 1_000;

    /// @param name what was done to get here, a key of the messages
    /// @param mergeKey edits with the same key melt together; empty for never
    /// @param project the document
    /// @param position where in time it was looked at
    private record Entry(String name, String mergeKey, Project project, Position position) {}

    private final List<Entry> entries = new ArrayList<>();
    private int cursor;
    private int saved;

    public History(Project first) {
        entries.add(new Entry("", "", first, new Position(first.start().step(), 0)));
    }

    public Project project() {
        return entries.get(cursor).project();
    }

    public Position position() {
        return entries.get(cursor).position();
    }

    /// Remembers where in time the present project is looked at, for the day when undo comes back to it.
    public void visit(Position position) {
        Entry now = entries.get(cursor);
        entries.set(cursor, new Entry(now.name(), now.mergeKey(), now.project(), position));
    }

    /// Makes a project the present one; what had been undone is gone.
    public void edit(String name, String mergeKey, Project project, Position position) {
        boolean merge = cursor > 0
                && cursor != saved
                && !mergeKey.isEmpty()
                && entries.get(cursor).mergeKey().equals(mergeKey);
        entries.subList(cursor + 1, entries.size()).clear();
        Entry entry = new Entry(name, mergeKey, project, position);
        if (merge) {
            entries.set(cursor, entry);
            return;
        }
        if (saved > cursor) {
            saved = -1;
        }
        entries.add(entry);
        cursor++;
        if (entries.size() > MOST) {
            entries.removeFirst();
            cursor--;
            saved = Math.max(-1, saved - 1);
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
        return true;
    }

    public boolean redo() {
        if (cursor + 1 == entries.size()) {
            return false;
        }
        cursor++;
        return true;
    }

    /// Whether closing would lose an edit.
    public boolean unsaved() {
        return cursor != saved;
    }
}
