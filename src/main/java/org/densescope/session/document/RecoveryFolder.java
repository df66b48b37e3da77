package org.densescope.session.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.Unwritable;
import org.densescope.project.file.ProjectFile;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// A folder with the newest copies of one document and a note: what one running program writes, and what the next one
/// finds where that was ended.
///
/// Copies are numbered. The one before the newest stays, so that there is one whatever happens to the newest.
final class RecoveryFolder {
    private static final String NOTE = "note.json";
    private static final String ALIVE = "alive.lock";
    private static final int KEPT = 2;

    private final Disk disk;
    private final Path folder;

    RecoveryFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    void make() throws IOException {
        disk.makeFolder(folder);
    }

    /// @return null while the program that writes there is running
    Disk.@Nullable Lock lock() throws IOException {
        return disk.lock(folder.resolve(ALIVE));
    }

    /// The numbers of the copies, the newest first.
    List<Integer> copies() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Path file : disk.list(folder, "", ProjectFile.ENDING)) {
            String name = String.valueOf(file.getFileName());
            if (name.matches("[0-9]{8}\\.dscope")) {
                numbers.add(Integer.parseInt(name.substring(0, 8)));
            }
        }
        return numbers.reversed();
    }

    Path copy(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d", number) + ProjectFile.ENDING);
    }

    /// A further copy in the place of the oldest.
    void write(int number, ProjectFile.Written content, RecoveryNote note) throws IOException {
        write(note);
        disk.replace(copy(number), content.content(), content.size());
        List<Integer> all = copies();
        for (int i = KEPT; i < all.size(); i++) {
            disk.delete(copy(all.get(i)));
        }
    }

    void write(RecoveryNote note) throws Unwritable {
        byte[] text = note.text();
        disk.replace(folder.resolve(NOTE), out -> out.write(text), text.length);
    }

    RecoveryNote note() {
        try (ByteSource bytes = disk.open(folder.resolve(NOTE))) {
            return RecoveryNote.read(bytes.head(1 << 16));
        } catch (IOException | Unreadable e) {
            return RecoveryNote.NONE;
        }
    }

    /// When a copy was written, in milliseconds.
    long written(int number) throws IOException {
        return disk.written(copy(number));
    }

    /// Whether there is nothing but what the program itself leaves there.
    boolean clear() throws IOException {
        boolean all = true;
        for (Path file : disk.list(folder, "", "")) {
            if (!String.valueOf(file.getFileName()).equals(ALIVE)) {
                try {
                    disk.delete(file);
                } catch (IOException e) {
                    all = false;
                }
            }
        }
        return all;
    }

    /// With everything in it. Whoever holds its lock has let go of it.
    void remove() throws IOException {
        for (Path file : disk.list(folder, "", "")) {
            disk.delete(file);
        }
        disk.delete(folder);
    }
}
