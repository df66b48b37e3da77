package org.densescope.exchange.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Unpacked;

/// Numbers in a block of one or more dimensions: two bytes 0, the type, the number of dimensions, the size of each,
/// then
/// the numbers, all big-endian (Y. LeCun, C. Cortes and C. Burges, "The MNIST database").
///
/// @param type of each number
/// @param sizes of the dimensions, the outermost first; each at least 1
/// @param data the numbers as they stand in the file
public record IdxFile(Type type, List<Integer> sizes, byte[] data) {
    /// How many numbers can be loaded, a little more than MNIST's 60,000 pictures have; in memory each takes 8 bytes.
    public static final long MOST_NUMBERS = 50_000_000;

    private static final int MOST_DIMENSIONS = 4;

    /// What a number is.
    public enum Type {
        UNSIGNED_BYTE(0x08, 1),
        SIGNED_BYTE(0x09, 1),
        SHORT(0x0B, 2),
        INT(0x0C, 4),
        FLOAT(0x0D, 4),
        DOUBLE(0x0E, 8);

        private final int code;
        private final int bytes;

        Type(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }

        private static Type of(int code) throws ImportException {
            for (Type type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new ImportException(
                    "say.idx-file.no-idx-file-no", "it is no IDX file: {0} is no type of number there", code);
        }

        /// Whether it has no fractions.
        public boolean whole() {
            return this != FLOAT && this != DOUBLE;
        }
    }

    public IdxFile {
        sizes = List.copyOf(sizes);
    }

    /// Reads a file as it is or packed with gzip, whatever its name says. The caller closes `in`.
    ///
    /// @throws ImportException in one sentence when it is not what its header claims, or too large
    public static IdxFile read(InputStream in) throws IOException, ImportException {
        return Unpacked.read(in, IdxFile::unpacked);
    }

    private static IdxFile unpacked(InputStream in) throws IOException, ImportException {
        byte[] head = in.readNBytes(4);
        if (head.length == 0) {
            throw new ImportException("say.idx-file.empty", "it is empty");
        }
        if (head.length < 4 || head[0] != 0 || head[1] != 0) {
            throw notIdx(head);
        }
        Type type = Type.of(head[2] & 0xFF);
        List<Integer> sizes = sizes(in, head[3] & 0xFF);
        long numbers = 1;
        for (int size : sizes) {
            // At most 50,000,000 times 2³¹: no overflow.
            numbers *= size;
            if (numbers > MOST_NUMBERS) {
                throw new ImportException(
                        "say.idx-file.claims-hold-numbers-more",
                        "it claims to hold {0} numbers, more than the {1} that can be loaded",
                        shape(sizes),
                        MOST_NUMBERS);
            }
        }
        int bytes = (int) (numbers * type.bytes);
        byte[] data = in.readNBytes(bytes);
        if (data.length < bytes) {
            throw new ImportException(
                    "say.idx-file.claims-hold-numbers-but",
                    "it claims to hold {0} numbers, but ends after {1}",
                    shape(sizes),
                    data.length / type.bytes);
        }
        if (in.read() >= 0) {
            throw new ImportException(
                    "say.idx-file.goes-on-after-numbers",
                    "it goes on after the {0} numbers that it claims to hold",
                    shape(sizes));
        }
        return new IdxFile(type, sizes, data);
    }

    private static ImportException notIdx(byte[] head) {
        if (head[0] == '<') {
            return new ImportException(
                    "say.idx-file.web-page", "it is a web page, no IDX file: download the file itself");
        }
        boolean swapped = head.length == 4 && head[0] != 0 && head[1] != 0 && head[2] == 0 && head[3] == 0;
        return swapped
                ? new ImportException("say.idx-file.swapped", "it is no IDX file: its bytes stand in the wrong order")
                : new ImportException("say.idx-file.not-idx", "it is no IDX file: such a file begins with two bytes 0");
    }

    private static List<Integer> sizes(InputStream in, int dimensions) throws IOException, ImportException {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new ImportException(
                    "say.idx-file.its-numbers-have-dimensions",
                    "its numbers have {0} dimensions; 1 to {1} can be read",
                    dimensions,
                    MOST_DIMENSIONS);
        }
        byte[] bytes = in.readNBytes(4 * dimensions);
        if (bytes.length < 4 * dimensions) {
            throw new ImportException("say.idx-file.ends-within-its-header", "it ends within its header");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Integer> sizes = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            int size = buffer.getInt();
            if (size < 1) {
                throw size == 0
                        ? new ImportException(
                                "say.idx-file.dimension-empty", "its dimension {0} has the size 0: it is empty", d + 1)
                        : new ImportException(
                                "say.idx-file.dimension-too-large",
                                "its dimension {0} has the size {1}, more than can be loaded",
                                d + 1,
                                size & 0xFFFFFFFFL);
            }
            sizes.add(size);
        }
        return sizes;
    }

    private static String shape(List<Integer> sizes) {
        return String.join(" × ", sizes.stream().map(String::valueOf).toList());
    }

    /// How many there are of the outermost dimension.
    public int rows() {
        return sizes.getFirst();
    }

    /// How many numbers there are of each of the outermost dimension.
    public int numbersEach() {
        return data.length / type.bytes / rows();
    }

    /// The same pictures with rows and columns exchanged.
    ///
    /// @throws IllegalStateException when there are not three dimensions
    IdxFile transposed() {
        if (sizes.size() != 3) {
            throw new IllegalStateException("of " + sizes.size() + " dimensions");
        }
        int rows = sizes.get(1);
        int columns = sizes.get(2);
        byte[] turned = new byte[data.length];
        for (int i = 0; i < data.length / type.bytes; i++) {
            int picture = i / (rows * columns);
            int row = i / columns % rows;
            int column = i % columns;
            int to = picture * rows * columns + column * rows + row;
            System.arraycopy(data, i * type.bytes, turned, to * type.bytes, type.bytes);
        }
        return new IdxFile(type, List.of(sizes.get(0), columns, rows), turned);
    }

    /// All numbers, one after the other.
    public double[] numbers() {
        return numbers(rows());
    }

    /// The numbers of the first of the outermost dimension.
    ///
    /// @param count at most [#rows]
    public double[] numbers(int count) {
        ByteBuffer buffer = ByteBuffer.wrap(data);
        double[] numbers = new double[count * numbersEach()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (type) {
                case UNSIGNED_BYTE -> buffer.get() & 0xFF;
                case SIGNED_BYTE -> buffer.get();
                case SHORT -> buffer.getShort();
                case INT -> buffer.getInt();
                case FLOAT -> buffer.getFloat();
                case DOUBLE -> buffer.getDouble();
            };
        }
        return numbers;
    }
}
