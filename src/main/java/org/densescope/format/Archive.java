package org.densescope.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;

/// A ZIP file, read strictly: directory and entries agree in all that they say, lie one behind the other without a gap
/// or an overlap, and each content has the size and the check sum that it claims.
public final class Archive {
    /// Something that reads the content of an entry.
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream in) throws IOException, Unreadable;
    }

    private final ByteSource bytes;
    private final List<ArchiveEntry> entries;

    private Archive(ByteSource bytes, List<ArchiveEntry> entries) {
        this.bytes = bytes;
        this.entries = List.copyOf(entries);
    }

    /// Reads the directory, not yet the contents.
    ///
    /// @param most entries
    public static Archive read(ByteSource bytes, int most) throws Unreadable, IOException {
        try {
            List<ArchiveEntry> entries = new ArchiveDirectory(bytes, most).entries();
            Set<String> names = new HashSet<>();
            for (ArchiveEntry entry : entries) {
                if (!names.add(entry.name())) {
                    throw new Unreadable("say.zip.twice", "it holds “{0}” twice", Quote.of(entry.name()));
                }
            }
            return new Archive(bytes, entries);
        } catch (EOFException e) {
            throw new Unreadable(Sentence.of("say.zip.cut", "the archive is damaged: it ends too early"), e);
        }
    }

    public List<ArchiveEntry> entries() {
        return entries;
    }

    public Optional<ArchiveEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// Reads a content, which must be read to its end: only there is it known to be whole.
    public <T> T read(ArchiveEntry entry, Reading<T> reading) throws Unreadable, IOException {
        Inflater inflater = new Inflater(true);
        try {
            InputStream raw = bytes.stream(entry.at(), entry.length());
            InputStream content = entry.packed() ? new InflaterInputStream(raw, inflater, 1 << 16) : raw;
            Checked checked = new Checked(content, entry.size());
            T result = reading.read(checked);
            if (checked.read() >= 0 || checked.count != entry.size() || checked.sum.getValue() != entry.sum()) {
                throw damaged(entry);
            }
            return result;
        } catch (ZipException | EOFException e) {
            Unreadable damaged = damaged(entry);
            damaged.initCause(e);
            throw damaged;
        } finally {
            inflater.end();
        }
    }

    /// A whole content.
    ///
    /// @param most bytes that are wanted at most
    public byte[] bytes(ArchiveEntry entry, int most) throws Unreadable, IOException {
        if (entry.size() > most) {
            throw new Unreadable(
                    "say.zip.entry-too-large",
                    "“{0}” in it has {1} bytes, more than the {2} that can be read",
                    Quote.of(entry.name()),
                    entry.size(),
                    most);
        }
        return read(entry, InputStream::readAllBytes);
    }

    private static Unreadable damaged(ArchiveEntry entry) {
        return new Unreadable("say.zip.damaged", "“{0}” in it is damaged", Quote.of(entry.name()));
    }

    /// Whether the file is, to the last bit, what [ZipOutput] makes of these contents.
    public boolean ours() throws IOException, Unreadable {
        if (entries.stream().anyMatch(ArchiveEntry::packed)) {
            return false;
        }
        List<ZipPart> parts = new ArrayList<>();
        for (ArchiveEntry entry : entries) {
            parts.add(new ZipPart(
                    entry.name(),
                    entry.size(),
                    out -> bytes.stream(entry.at(), entry.length()).transferTo(out)));
        }
        Comparing compared = new Comparing(bytes);
        ZipOutput.write(parts, compared);
        return compared.same && compared.at == bytes.size();
    }

    /// Ends where the claimed size is passed, however much there may be.
    private static final class Checked extends InputStream {
        private final InputStream in;
        private final long most;
        private final CRC32 sum = new CRC32();
        private long count;

        Checked(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            if (n > 0) {
                sum.update(into, from, n);
                count += n;
            }
            if (count > most) {
                throw new ZipException();
            }
            return n;
        }
    }

    private static final class Comparing extends OutputStream {
        private final ByteSource with;
        private boolean same = true;
        private long at;

        Comparing(ByteSource with) {
            this.with = with;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] written, int from, int length) throws IOException {
            if (same) {
                same = at + length <= with.size()
                        && java.util.Arrays.equals(with.at(at, length), 0, length, written, from, from + length);
            }
            at += length;
        }
    }
}
