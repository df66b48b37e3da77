package org.densescope.project.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.densescope.format.Archive;
import org.densescope.format.ArchiveEntry;
import org.densescope.format.NpyArray;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;

/// The arrays of an archive; each has to be asked for, in the shape that the description implies.
final class ArrayEntries {
    private static final int MOST_HEADER = 1024;

    private final Archive archive;
    private final Set<String> asked = new HashSet<>();

    ArrayEntries(Archive archive) {
        this.archive = archive;
    }

    /// An array that must be there.
    double[] doubles(String name, long... shape) throws Unreadable {
        NpyArray array = array(entry(name), name);
        if (!Arrays.equals(array.shape(), shape)) {
            throw new Unreadable(
                    "say.project-file.shape",
                    "“{0}” is {1} instead of {2}",
                    name,
                    NpyArray.shapeText(array.shape()),
                    NpyArray.shapeText(shape));
        }
        return array.values();
    }

    /// A whole text that must be there.
    byte[] text(String name, int most) throws Unreadable, IOException {
        return archive.bytes(entry(name), most);
    }

    /// Whole numbers in one row; none where there is no such entry.
    int[] integers(String name) throws Unreadable {
        Optional<ArchiveEntry> entry = archive.find(name);
        if (entry.isEmpty()) {
            return new int[0];
        }
        asked.add(name);
        NpyArray array = array(entry.get(), name);
        double[] values = array.values();
        int[] whole = new int[values.length];
        boolean fits = array.shape().length == 1 && values.length > 0;
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
            fits &= whole[i] == values[i];
        }
        if (!fits) {
            throw new Unreadable("say.project-file.whole", "“{0}” must hold whole numbers in one row", name);
        }
        return whole;
    }

    /// Ascending positions below `limit`; none where there is no such entry.
    int[] positions(String name, int limit) throws Unreadable {
        int[] positions = integers(name);
        int before = -1;
        for (int position : positions) {
            if (position <= before || position >= limit) {
                throw new Unreadable(
                        "say.project-file.positions",
                        "“{0}” must hold ascending positions below {1}, not {2}",
                        name,
                        limit,
                        position);
            }
            before = position;
        }
        return positions;
    }

    /// @throws Unreadable naming an entry that nobody asked for
    void end() throws Unreadable {
        for (ArchiveEntry entry : archive.entries()) {
            if (!asked.contains(entry.name())) {
                throw new Unreadable(
                        "say.project-file.too-much",
                        "it holds “{0}”, which does not belong there",
                        Quote.of(entry.name()));
            }
        }
    }

    private ArchiveEntry entry(String name) throws Unreadable {
        asked.add(name);
        return archive.find(name)
                .orElseThrow(() -> new Unreadable("say.project-file.no-entry", "“{0}” is missing in it", name));
    }

    private NpyArray array(ArchiveEntry entry, String name) throws Unreadable {
        try {
            return archive.read(entry, in -> NpyArray.read(in, entry.size() + MOST_HEADER));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
