package org.densescope.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;

/// Finds the entries of a ZIP file, and holds what its two lists say of them against each other.
final class ArchiveDirectory {
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int UTF_8 = 1 << 11;
    /// Those, and two that say how well it was packed.
    private static final int KNOWN_FLAGS = DESCRIPTOR | UTF_8 | 1 << 1 | 1 << 2;

    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private record Listed(String name, int flags, int method, long sum, long length, long size, long header) {}

    private final ByteSource bytes;
    private final int most;

    ArchiveDirectory(ByteSource bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    List<ArchiveEntry> entries() throws IOException, Unreadable {
        long end = end();
        ByteBuffer record = at(end, ZipOutput.END_BYTES);
        int count = record.getShort(10) & 0xFFFF;
        long length = record.getInt(12) & IN_EXTRA;
        long start = record.getInt(16) & IN_EXTRA;
        if (record.getInt(4) != 0 || record.getShort(8) != record.getShort(10)) {
            throw damaged();
        }
        if (start + length != end) {
            throw damaged();
        }
        if (count > most) {
            throw new Unreadable(
                    "say.zip.too-many", "it holds {0} entries, more than the {1} that can be read", count, most);
        }
        List<Listed> listed = new ArrayList<>();
        long at = start;
        for (int i = 0; i < count; i++) {
            at = list(at, end, listed);
        }
        if (at != end) {
            throw damaged();
        }
        return entries(listed, start);
    }

    private long end() throws IOException, Unreadable {
        long size = bytes.size();
        if (size < ZipOutput.END_BYTES) {
            throw damaged();
        }
        int tail = (int) Math.min(size, ZipOutput.END_BYTES + MOST_COMMENT);
        ByteBuffer last = at(size - tail, tail);
        for (int comment = 0; comment <= tail - ZipOutput.END_BYTES; comment++) {
            int at = tail - ZipOutput.END_BYTES - comment;
            if (last.getInt(at) == ZipOutput.END && (last.getShort(at + 20) & 0xFFFF) == comment) {
                return size - tail + at;
            }
        }
        throw damaged();
    }

    private long list(long at, long end, List<Listed> listed) throws IOException, Unreadable {
        if (at + ZipOutput.CENTRAL_BYTES > end) {
            throw damaged();
        }
        ByteBuffer h = at(at, ZipOutput.CENTRAL_BYTES);
        int name = h.getShort(28) & 0xFFFF;
        int rest = (h.getShort(30) & 0xFFFF) + (h.getShort(32) & 0xFFFF);
        long next = at + ZipOutput.CENTRAL_BYTES + name + rest;
        if (h.getInt(0) != ZipOutput.CENTRAL || next > end || h.getShort(34) != 0) {
            throw damaged();
        }
        int flags = h.getShort(8) & 0xFFFF;
        Listed entry = new Listed(
                name(bytes.at(at + ZipOutput.CENTRAL_BYTES, name), flags),
                flags,
                h.getShort(10) & 0xFFFF,
                h.getInt(16) & IN_EXTRA,
                h.getInt(20) & IN_EXTRA,
                h.getInt(24) & IN_EXTRA,
                h.getInt(42) & IN_EXTRA);
        requireKnown(entry);
        listed.add(entry);
        return next;
    }

    private static void requireKnown(Listed entry) throws Unreadable {
        String name = Quote.of(entry.name());
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new Unreadable("say.zip.encrypted", "“{0}” in it is encrypted", name);
        }
        if ((entry.method() != 0 && entry.method() != 8) || (entry.flags() & ~KNOWN_FLAGS) != 0) {
            throw new Unreadable(
                    "say.zip.method", "“{0}” in it is packed in a way that this program does not read", name);
        }
        boolean differs = entry.method() == 0 && entry.length() != entry.size();
        if (differs || entry.length() == IN_EXTRA || entry.size() == IN_EXTRA || entry.header() == IN_EXTRA) {
            throw new Unreadable("say.zip.damaged", "“{0}” in it is damaged", name);
        }
    }

    private static String name(byte[] name, int flags) {
        Charset charset = (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(name, charset);
    }

    /// All of them with their places, in the order of the directory.
    private List<ArchiveEntry> entries(List<Listed> listed, long directory) throws IOException, Unreadable {
        List<ArchiveEntry> entries = new ArrayList<>();
        for (Listed entry : listed) {
            entries.add(entry(entry, directory));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> entries.get(i).header()));
        long at = 0;
        for (int k = 0; k < order.size(); k++) {
            ArchiveEntry entry = entries.get(order.get(k));
            long end = entry.at() + entry.length();
            long next = k + 1 < order.size() ? entries.get(order.get(k + 1)).header() : directory;
            boolean described = (listed.get(order.get(k)).flags() & DESCRIPTOR) != 0;
            long gap = next - end;
            boolean fits = described ? gap == 12 || gap == 16 || gap == 20 || gap == 24 : gap == 0;
            if ((k == 0 && entry.header() != at) || !fits) {
                throw new Unreadable(
                        "say.zip.gap",
                        "“{0}” in it overlaps another entry, or a gap follows it",
                        Quote.of(entry.name()));
            }
        }
        if (order.isEmpty() && directory != 0) {
            throw damaged();
        }
        return entries;
    }

    private ArchiveEntry entry(Listed entry, long directory) throws IOException, Unreadable {
        long at = entry.header();
        if (at + ZipOutput.LOCAL_BYTES > directory) {
            throw damaged();
        }
        ByteBuffer h = at(at, ZipOutput.LOCAL_BYTES);
        int name = h.getShort(26) & 0xFFFF;
        int extra = h.getShort(28) & 0xFFFF;
        long start = at + ZipOutput.LOCAL_BYTES + name + extra;
        boolean described = (entry.flags() & DESCRIPTOR) != 0;
        if (h.getInt(0) != ZipOutput.LOCAL || start + entry.length() > directory) {
            throw damaged();
        }
        long length = h.getInt(18) & IN_EXTRA;
        long size = h.getInt(22) & IN_EXTRA;
        if (length == IN_EXTRA && size == IN_EXTRA) {
            // NumPy always leaves room for 64 bits there.
            ByteBuffer field = at(at + ZipOutput.LOCAL_BYTES + name, extra);
            boolean there = extra >= 20 && field.getShort(0) == 1 && (field.getShort(2) & 0xFFFF) >= 16;
            size = there ? field.getLong(4) : size;
            length = there ? field.getLong(12) : length;
        }
        boolean same = (h.getShort(6) & 0xFFFF) == entry.flags()
                && (h.getShort(8) & 0xFFFF) == entry.method()
                && name(bytes.at(at + ZipOutput.LOCAL_BYTES, name), entry.flags())
                        .equals(entry.name());
        boolean sized = (h.getInt(14) & IN_EXTRA) == entry.sum() && length == entry.length() && size == entry.size();
        boolean later = described && h.getInt(14) == 0 && length <= 0 && size <= 0;
        if (!same || !(sized || later)) {
            throw new Unreadable(
                    "say.zip.disagrees", "what it says of “{0}” in two places is not the same", Quote.of(entry.name()));
        }
        return new ArchiveEntry(
                entry.name(), entry.method() != 0, entry.sum(), entry.length(), entry.size(), start, at);
    }

    private ByteBuffer at(long at, int count) throws IOException {
        return ByteBuffer.wrap(bytes.at(at, count)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Unreadable damaged() {
        return new Unreadable(
                "say.zip.no-directory", "it is no archive that is whole: its table of contents is damaged");
    }
}
