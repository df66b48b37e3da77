package org.densescope.session.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.file.DataLibrary;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.jspecify.annotations.Nullable;

/// Keeps what is not saved, in case that this program is ended: copies in a folder of its own, which goes when nothing
/// is left to be lost. Its calls may take long; from any thread, one after another.
public final class Recovery {
    private final Disk disk;
    private final DataLibrary library;
    private final StateFolder state;
    private final RecoveryFolder folder;
    private Disk.@Nullable Lock alive;
    private @Nullable Document newest;
    private int number;
    private boolean ended;

    /// @param session tells this running program from all others
    public Recovery(Disk disk, DataLibrary library, StateFolder state, String session) {
        this.disk = disk;
        this.library = library;
        this.state = state;
        folder = new RecoveryFolder(disk, state.recovery().resolve(session));
    }

    /// Writes a document down; nothing where it is there already.
    ///
    /// @return whether it takes so much room that it should be done seldom
    /// @throws Unwritable in one sentence
    public synchronized long keep(Document document, RecoveryNote note) throws Unwritable {
        if (ended) {
            return 0;
        }
        ProjectFile.Written written = ProjectFile.write(document, library);
        if (same(document)) {
            return written.size();
        }
        try {
            if (alive == null) {
                folder.make();
                alive = folder.lock();
            }
            number++;
            folder.write(number, written, note);
            newest = document;
            return written.size();
        } catch (Unwritable e) {
            throw e;
        } catch (IOException e) {
            throw new Unwritable(org.densescope.format.Trouble.writing(folder.path(), e));
        }
    }

    @SuppressWarnings("ReferenceEquality") // another state of training is another object
    private boolean same(Document document) {
        Document before = newest;
        return before != null
                && before.project() == document.project()
                && before.reached() == document.reached()
                && Objects.equals(before.places(), document.places());
    }

    /// Nothing is left to be lost: the copies go.
    public synchronized void clear() {
        newest = null;
        if (alive != null) {
            try {
                folder.clear();
            } catch (IOException e) {
                // the next start finds that they are in the file
            }
        }
    }

    /// The person does not want to save what there is: it stays for some days, for those who change their mind.
    public synchronized void discard() {
        newest = null;
        if (alive == null) {
            return;
        }
        try {
            if (folder.copies().isEmpty()) {
                return;
            }
            letGo();
            disk.makeFolder(state.discarded());
            disk.move(
                    folder.path(),
                    free(state.discarded(), String.valueOf(folder.path().getFileName())));
        } catch (IOException e) {
            clear();
        }
    }

    private Path free(Path parent, String name) {
        Path path = parent.resolve(name);
        for (int i = 2; disk.exists(path); i++) {
            path = parent.resolve(name + "-" + i);
        }
        return path;
    }

    /// Leaves what is kept to other programs, as if this one had been killed.
    public synchronized void abandon() throws IOException {
        ended = true;
        letGo();
    }

    /// Other programs may have what is kept.
    void letGo() throws IOException {
        Disk.Lock held = alive;
        alive = null;
        if (held != null) {
            held.close();
        }
    }

    /// The program ends in order.
    public synchronized void end() {
        ended = true;
        if (alive == null) {
            return;
        }
        try {
            folder.clear();
            letGo();
            folder.remove();
        } catch (IOException e) {
            // an empty folder is no harm
        }
    }
}
