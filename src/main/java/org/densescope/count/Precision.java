package org.densescope.count;

/// How many bytes a number takes. The engine itself computes in float64; the others are what the same network would
/// need
/// elsewhere.
public enum Precision {
    FLOAT16(2),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }
}
