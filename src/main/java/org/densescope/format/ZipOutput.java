package org.densescope.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.densescope.say.Refused;

/// Writes an archive as a ZIP file in which everything stands as it is, so that the same parts give the same bytes:
/// no packing, no clock, no comments, no extra fields (PKWARE, APPNOTE 6.3.10).
public final class ZipOutput {
    /// What a ZIP file without its extension to 64 bits can be long.
    public static final long MOST = 0xFFFF_FFFFL - 1;

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    private static final short VERSION = 20;
    /// 1980-01-01, 00:00: the first day that the format knows.
    private static final int DATE = 0x0021_0000;

    private ZipOutput() {}

    /// How long the file will be.
    public static long size(List<ZipPart> parts) {
        long size = END_BYTES;
        for (ZipPart part : parts) {
            size += LOCAL_BYTES + CENTRAL_BYTES + 2L * part.nameBytes().length + part.size();
        }
        return size;
    }

    /// @throws Refused when it would be too long for the format
    public static void write(List<ZipPart> parts, OutputStream out) throws IOException {
        long size = size(parts);
        if (size > MOST || parts.size() > 0xFFFE) {
            throw new Refused(
                    "say.zip.too-large",
                    "it would be {0} MB; a file of this kind can have 4,294 MB at most",
                    size / 1_000_000);
        }
        List<Long> sums = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        long at = 0;
        for (ZipPart part : parts) {
            Summing sum = new Summing(OutputStream.nullOutputStream());
            part.content().write(sum);
            sums.add(sum.crc.getValue());
            places.add(at);
            out.write(header(LOCAL, part, sum.crc.getValue(), 0));
            Summing written = new Summing(out);
            part.content().write(written);
            if (written.count != part.size() || written.crc.getValue() != sum.crc.getValue()) {
                throw new IllegalStateException(part.name() + " did not give the same bytes twice");
            }
            at += LOCAL_BYTES + part.nameBytes().length + part.size();
        }
        long directory = at;
        for (int i = 0; i < parts.size(); i++) {
            byte[] header = header(CENTRAL, parts.get(i), sums.get(i), places.get(i));
            out.write(header);
            at += header.length;
        }
        out.write(little(END_BYTES)
                .putInt(END)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt((int) (at - directory))
                .putInt((int) directory)
                .putShort((short) 0)
                .array());
    }

    private static byte[] header(int signature, ZipPart part, long sum, long place) {
        byte[] name = part.nameBytes();
        boolean central = signature == CENTRAL;
        byte[] bytes = new byte[(central ? CENTRAL_BYTES : LOCAL_BYTES) + name.length];
        ByteBuffer header =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
        if (central) {
            header.putShort(VERSION);
        }
        header.putShort(VERSION)
                .putInt(0) // no flags; method 0: stored
                .putInt(DATE)
                .putInt((int) sum)
                .putInt((int) part.size())
                .putInt((int) part.size())
                .putShort((short) name.length)
                .putShort((short) 0);
        if (central) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) place);
        }
        header.put(name);
        return bytes;
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Summing extends OutputStream {
        private final OutputStream to;
        private final CRC32 crc = new CRC32();
        private long count;

        Summing(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            crc.update(bytes, from, length);
            count += length;
            to.write(bytes, from, length);
        }
    }
}
