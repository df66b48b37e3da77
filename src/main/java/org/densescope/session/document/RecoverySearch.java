package org.densescope.session.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.project.file.DataLibrary;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Finds what programs that were ended have left behind, and does with it what the person wants. Its calls may take
/// long.
public final class RecoverySearch {
    /// So long is kept what nobody wanted.
    private static final long DAYS = 7L * 24 * 60 * 60 * 1000;

    private final Disk disk;
    private final DataLibrary library;
    private final StateFolder state;

    public RecoverySearch(Disk disk, DataLibrary library, StateFolder state) {
        this.disk = disk;
        this.library = library;
        this.state = state;
    }

    /// What is to be offered: of each program that does not run any more the newest copy that can be read, where it is
    /// not what the file holds, and where the person has not said “later” to just this.
    ///
    /// @param now in milliseconds, by the clock of the disk
    public List<Recoverable> offered(long now) {
        forget(state.discarded(), now);
        List<Recoverable> found = new ArrayList<>();
        for (Path path : folders(state.recovery())) {
            RecoveryFolder folder = new RecoveryFolder(disk, path);
            Disk.Lock lock = null;
            try {
                lock = folder.lock();
                Recoverable one = lock == null ? null : of(folder, lock, now);
                if (one != null) {
                    found.add(one);
                } else if (lock != null) {
                    lock.close();
                }
            } catch (IOException e) {
                // it may be another time
            }
        }
        return found;
    }

    private List<Path> folders(Path parent) {
        try {
            return disk.isFolder(parent)
                    ? disk.list(parent, "", "").stream().filter(disk::isFolder).toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// What lies somewhere for longer than the days goes.
    private void forget(Path parent, long now) {
        for (Path path : folders(parent)) {
            RecoveryFolder folder = new RecoveryFolder(disk, path);
            try {
                List<Integer> copies = folder.copies();
                if (copies.isEmpty() || folder.written(copies.getFirst()) < now - DAYS) {
                    folder.remove();
                }
            } catch (IOException e) {
                // it takes room, nothing else
            }
        }
    }

    private @Nullable Recoverable of(RecoveryFolder folder, Disk.Lock lock, long now) throws IOException {
        List<Integer> copies = folder.copies();
        RecoveryNote note = folder.note();
        for (int copy : copies) {
            Document document = read(folder.copy(copy));
            if (document == null) {
                continue; // the one before it, then
            }
            if (saved(document, note)) {
                break;
            }
            if (note.later() == copy && folder.written(copy) >= now - DAYS) {
                return null;
            }
            if (note.later() == copy) {
                break;
            }
            return new Recoverable(folder.path(), copy, document, note, folder.written(copy), lock);
        }
        if (copies.isEmpty() || copies.stream().anyMatch(copy -> read(folder.copy(copy)) != null)) {
            lock.close();
            folder.remove();
        }
        return null;
    }

    private @Nullable Document read(Path file) {
        try (ByteSource bytes = disk.open(file)) {
            return ProjectFile.read(bytes, library).document();
        } catch (IOException | Unreadable e) {
            return null;
        }
    }

    /// Whether the file of the document holds just that.
    private boolean saved(Document document, RecoveryNote note) {
        Path file = note.file();
        Document there = file == null ? null : read(file);
        return there != null
                && ProjectFile.hash(there.withId(""), library).equals(ProjectFile.hash(document.withId(""), library));
    }

    /// It is going to be opened; written down before, so that it is known if this ends the program.
    public void opening(Recoverable one) {
        note(one, one.note().withOpening(true));
    }

    /// It was opened, and the window has shown it.
    public void opened(Recoverable one) {
        note(one, one.note().withOpening(false));
    }

    /// The person does not want to decide now, and not to be asked for the same again.
    public void later(Recoverable one) {
        note(one, one.note().withOpening(false).withLater(one.copy()));
        letGo(one);
    }

    private void note(Recoverable one, RecoveryNote note) {
        try {
            new RecoveryFolder(disk, one.folder()).write(note);
        } catch (IOException e) {
            // it is asked once more, then
        }
    }

    /// It is saved by now, or the person does not want it.
    public void remove(Recoverable one) {
        letGo(one);
        try {
            new RecoveryFolder(disk, one.folder()).remove();
        } catch (IOException e) {
            // it is asked once more, then
        }
    }

    private static void letGo(Recoverable one) {
        Disk.Lock lock = one.lock();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // the system lets go of it when the program ends
        }
    }
}
