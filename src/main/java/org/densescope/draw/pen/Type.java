package org.densescope.draw.pen;

/// A size and weight of text.
///
/// @param size logical pixels
/// @param bold or regular
public record Type(double size, boolean bold) {
    public static Type plain(double size) {
        return new Type(size, false);
    }

    public static Type bold(double size) {
        return new Type(size, true);
    }
}
