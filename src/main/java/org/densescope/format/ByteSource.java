package org.densescope.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a file that can be read anywhere, of a fixed number.
public interface ByteSource extends Closeable {
    long size();

    /// Reads some bytes.
    ///
    /// @return how many, at least 1; -1 at the end
    int read(long at, byte[] into, int from, int count) throws IOException;

    @Override
    default void close() throws IOException {}

    /// @throws EOFException where there are fewer
    default byte[] at(long at, int count) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(count, size() - at))];
        int got = 0;
        while (got < bytes.length) {
            int n = read(at + got, bytes, got, bytes.length - got);
            if (n < 0) {
                break;
            }
            got += n;
        }
        if (got < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /// The first bytes, or fewer where there are not so many.
    default byte[] head(int most) throws IOException {
        return at(0, (int) Math.min(most, size()));
    }

    /// A part as a stream.
    default InputStream stream(long at, long count) {
        return new InputStream() {
            private long next = at;
            private final long end = at + count;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (next >= end) {
                    return -1;
                }
                int n = ByteSource.this.read(next, into, from, (int) Math.min(length, end - next));
                next += Math.max(n, 0);
                return n;
            }
        };
    }

    default InputStream stream() {
        return stream(0, size());
    }

    /// Of an array that nobody writes any more.
    static ByteSource of(byte[] all) {
        return new ByteSource() {
            @Override
            public long size() {
                return all.length;
            }

            @Override
            public int read(long at, byte[] into, int from, int count) {
                if (at >= all.length) {
                    return -1;
                }
                int n = (int) Math.min(count, all.length - at);
                System.arraycopy(all, (int) at, into, from, n);
                return n;
            }

            @Override
            public byte[] at(long at, int count) throws IOException {
                if (at < 0 || at + count > all.length) {
                    throw new EOFException();
                }
                return Arrays.copyOfRange(all, (int) at, (int) at + count);
            }
        };
    }
}
