package org.densescope.session.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.project.file.ProjectFile;

/// What a document's file held before each saving: the newest ten, numbered by a counter and not by a clock, which may
/// be set back.
public final class Versions {
    static final int MOST = 10;
    private static final long MOST_BYTES = 200_000_000;

    /// @param number 1 for the first that was kept; 0 for work that was not to be saved
    /// @param size in bytes
    /// @param written when it was kept, in milliseconds
    public record Version(Path file, int number, long size, long written) {}

    private final Disk disk;
    private final Path folder;
    private final Path discarded;

    Versions(Disk disk, StateFolder state) {
        this.disk = disk;
        folder = state.versions();
        discarded = state.discarded();
    }

    /// Keeps what a file holds before it is replaced. No version is worth a saving that fails, so what goes wrong here
    /// goes by.
    void keep(String document, Path file) {
        if (document.isEmpty()) {
            return;
        }
        try {
            Path own = folder.resolve(document);
            disk.makeFolder(own);
            List<Version> before = of(document);
            int next = before.isEmpty() ? 1 : before.getFirst().number() + 1;
            disk.copy(file, own.resolve(String.format(Locale.ROOT, "%06d", next) + ProjectFile.ENDING));
            shorten(document);
        } catch (IOException e) {
            // the saving itself goes on
        }
    }

    private void shorten(String document) throws IOException {
        long bytes = 0;
        List<Version> all = of(document);
        for (int i = 0; i < all.size(); i++) {
            bytes += all.get(i).size();
            if (i >= MOST || (i > 0 && bytes > MOST_BYTES)) {
                disk.delete(all.get(i).file());
            }
        }
    }

    /// The newest first; none where they cannot be read.
    public List<Version> of(String document) {
        List<Version> found = new ArrayList<>();
        Path own = folder.resolve(document);
        if (document.isEmpty() || !disk.isFolder(own)) {
            return found;
        }
        try {
            for (Path file : disk.list(own, "", ProjectFile.ENDING)) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9]{6}\\.dscope")) {
                    try (ByteSource bytes = disk.open(file)) {
                        int number = Integer.parseInt(name.substring(0, 6));
                        found.add(new Version(file, number, bytes.size(), disk.written(file)));
                    }
                }
            }
        } catch (IOException e) {
            // those that were found
        }
        return found.reversed();
    }

    /// Work that was not to be saved, of any document, as long as it is kept: the newest copy of each, the newest
    /// first.
    List<Version> notSaved() {
        List<Version> found = new ArrayList<>();
        try {
            List<Path> all = disk.isFolder(discarded) ? disk.list(discarded, "", "") : List.of();
            for (Path each : all) {
                List<Path> copies = disk.isFolder(each) ? disk.list(each, "", ProjectFile.ENDING) : List.of();
                if (!copies.isEmpty()) {
                    try (ByteSource bytes = disk.open(copies.getLast())) {
                        found.add(new Version(copies.getLast(), 0, bytes.size(), disk.written(copies.getLast())));
                    }
                }
            }
        } catch (IOException e) {
            // those that were found
        }
        found.sort(Comparator.comparingLong(Version::written).reversed());
        return found;
    }
}
