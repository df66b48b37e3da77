package org.densescope.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.densescope.say.Unreadable;

/// An array of NumPy, as float64.
///
/// @param type what the numbers were
/// @param shape sizes, the outermost first; none for a single number
/// @param values row after row
public record NpyArray(NpyType type, long[] shape, double[] values) {
    private static final int PIECE = 1 << 16;

    /// Reads one array, and nothing may follow it.
    ///
    /// @param left bytes that can be there at most: what is claimed beyond it is refused before any room is made
    public static NpyArray read(InputStream in, long left) throws IOException, Unreadable {
        NpyHeader header = NpyHeader.read(in);
        NpyType.Ordered type = header.type();
        long count = header.count();
        if (count * type.type().bytes() > left) {
            throw new Unreadable(
                    "say.npy.claims-more",
                    "it claims to hold {0} numbers, but is too short for them",
                    shapeText(header.shape()));
        }
        Room.require(count * Double.BYTES);
        double[] values = numbers(in, type.type(), type.order(), (int) count);
        if (in.read() >= 0) {
            throw new Unreadable(
                    "say.npy.goes-on",
                    "it goes on after the {0} numbers that it claims to hold",
                    shapeText(header.shape()));
        }
        boolean turned = header.columns() && header.shape().length > 1;
        return new NpyArray(type.type(), header.shape(), turned ? turned(values, header.shape()) : values);
    }

    /// Numbers that stand one after the other.
    public static double[] numbers(InputStream in, NpyType type, ByteOrder order, int count)
            throws IOException, Unreadable {
        double[] values = new double[count];
        byte[] piece = new byte[PIECE];
        int done = 0;
        while (done < count) {
            int n = Math.min(count - done, PIECE / type.bytes());
            int got = in.readNBytes(piece, 0, n * type.bytes());
            if (got < n * type.bytes()) {
                throw new Unreadable(
                        "say.npy.cut", "it ends after {0} of {1} numbers", done + got / type.bytes(), count);
            }
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, got).order(order);
            for (int i = 0; i < n; i++) {
                double value = type.next(buffer);
                if (type.whole() && Double.isNaN(value)) {
                    throw new Unreadable("say.npy.inexact", "it holds a whole number that float64 cannot hold exactly");
                }
                values[done++] = value;
            }
        }
        return values;
    }

    /// From columns one after the other to rows one after the other.
    private static double[] turned(double[] values, long[] shape) {
        double[] rows = new double[values.length];
        long[] at = new long[shape.length];
        for (int i = 0; i < rows.length; i++) {
            long place = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                place = place * shape[d] + at[d];
            }
            rows[i] = values[(int) place];
            for (int d = shape.length - 1; d >= 0 && ++at[d] == shape[d]; d--) {
                at[d] = 0;
            }
        }
        return rows;
    }

    public static String shapeText(long[] shape) {
        return shape.length == 0
                ? "1"
                : Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
    }

    /// An entry of an archive with float64.
    public static ZipPart doubles(String name, double[] values, long... shape) {
        return part(name, "<f8", Double.BYTES, values.length, shape, (buffer, i) -> buffer.putDouble(values[i]));
    }

    /// An entry of an archive with float32.
    public static ZipPart floats(String name, double[] values, long... shape) {
        return part(name, "<f4", Float.BYTES, values.length, shape, (buffer, i) -> buffer.putFloat((float) values[i]));
    }

    /// An entry of an archive with whole numbers.
    public static ZipPart integers(String name, int... values) {
        return part(
                name,
                "<i4",
                Integer.BYTES,
                values.length,
                new long[] {values.length},
                (buffer, i) -> buffer.putInt(values[i]));
    }

    /// An entry of an archive with bytes: whole numbers from 0 to 255 that the values are when multiplied.
    public static ZipPart octets(String name, double[] values, int factor, long... shape) {
        return part(
                name, "|u1", 1, values.length, shape, (buffer, i) -> buffer.put((byte) Math.round(values[i] * factor)));
    }

    @FunctionalInterface
    private interface Putting {
        void put(ByteBuffer buffer, int index);
    }

    private static ZipPart part(String name, String type, int bytes, int count, long[] shape, Putting put) {
        byte[] header = NpyHeader.write(type, shape);
        return new ZipPart(name, header.length + (long) count * bytes, out -> {
            out.write(header);
            write(out, bytes, count, put);
        });
    }

    private static void write(OutputStream out, int bytes, int count, Putting put) throws IOException {
        byte[] piece = new byte[PIECE];
        ByteBuffer buffer = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; ) {
            buffer.clear();
            for (int n = Math.min(count - done, PIECE / bytes); n > 0; n--) {
                put.put(buffer, done++);
            }
            out.write(piece, 0, buffer.position());
        }
    }
}
