package org.densescope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// What the numbers of a NumPy array or a tensor are, and how they become float64: always exactly.
public enum NpyType {
    F8("f8", 8),
    F4("f4", 4),
    F2("f2", 2),
    /// The upper half of a float32; NumPy has no name for it.
    BF16("", 2),
    I1("i1", 1),
    I2("i2", 2),
    I4("i4", 4),
    I8("i8", 8),
    U1("u1", 1),
    U2("u2", 2),
    U4("u4", 4),
    B1("b1", 1);

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /// A type and the order of its bytes.
    record Ordered(NpyType type, ByteOrder order) {}

    /// From a description such as `<f8`.
    static Optional<Ordered> of(String description) {
        if (description.length() != 3) {
            return Optional.empty();
        }
        char order = description.charAt(0);
        for (NpyType type : values()) {
            boolean fits = order == '<' || order == '>' || (order == '|' && type.bytes == 1);
            if (fits && type.code.equals(description.substring(1))) {
                return Optional.of(new Ordered(type, order == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
            }
        }
        return Optional.empty();
    }

    /// The next number.
    ///
    /// @return NaN for a whole number that float64 cannot hold exactly
    public double next(ByteBuffer from) {
        return switch (this) {
            case F8 -> from.getDouble();
            case F4 -> from.getFloat();
            case F2 -> Float.float16ToFloat(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            case I1 -> from.get();
            case I2 -> from.getShort();
            case I4 -> from.getInt();
            case I8 -> exact(from.getLong());
            case U1 -> from.get() & 0xFF;
            case U2 -> from.getShort() & 0xFFFF;
            case U4 -> from.getInt() & 0xFFFF_FFFFL;
            case B1 -> from.get() == 0 ? 0 : 1;
        };
    }

    private static double exact(long whole) {
        return Math.abs(whole) <= 1L << 53 && whole != Long.MIN_VALUE ? (double) whole : Double.NaN;
    }

    public boolean whole() {
        return this != F8 && this != F4 && this != F2 && this != BF16;
    }
}
