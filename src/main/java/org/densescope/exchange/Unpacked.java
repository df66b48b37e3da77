package org.densescope.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.densescope.say.Sentence;

/// A file as it is or packed with gzip, whatever its name says.
public final class Unpacked {
    private Unpacked() {}

    /// Something that reads a stream.
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream in) throws IOException, ImportException;
    }

    /// Reads what is inside. The caller closes `in`.
    ///
    /// @throws ImportException in one sentence when the packing is damaged
    public static <T> T read(InputStream in, Reading<T> reading) throws IOException, ImportException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        if (!packed) {
            return reading.read(buffered);
        }
        try {
            return reading.read(new GZIPInputStream(buffered, 1 << 16));
        } catch (ZipException | EOFException e) {
            throw new ImportException(
                    Sentence.of(
                            "say.unpacked.packed-with-gzip-but", "it is packed with gzip, but damaged or not complete"),
                    e);
        }
    }

    /// All bytes that are inside, counted as they come: what a file claims does not matter.
    ///
    /// @throws ImportException when there are more than `limit`
    public static byte[] bytes(InputStream in, int limit) throws IOException, ImportException {
        return read(in, inside -> {
            byte[] bytes = inside.readNBytes(limit);
            if (bytes.length == limit && inside.read() >= 0) {
                throw new ImportException(
                        "say.unpacked.has-more-than-mib",
                        "it has more than the {0} MiB that can be read",
                        (limit >> 20));
            }
            return bytes;
        });
    }
}
