package org.densescope.draw.plane;

import org.densescope.draw.pen.Palette;

/// A colour and a glyph for each class.
///
/// The colours differ for every sight: at least 17 in CIELAB for normal, protan, deutan and tritan eyes. From the
/// seventh class on they come again; the glyphs are six too, in step with them.
///
/// @param argb one a class
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record ClassColours(int[] argb) {
    /// How many classes can be told apart.
    public static final int COUNT = 6;

    /// What a point of a class looks like.
    public enum Glyph {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        TRIANGLE_DOWN,
        PLUS;

        public static Glyph of(int k) {
            return values()[Math.floorMod(k, COUNT)];
        }
    }

    public static ClassColours of(Palette palette) {
        int[] more = switch (palette.name()) {
            case "light" -> new int[] {0xFF2CC295, 0xFFE58BBF, 0xFFD8C400, 0xFF30343A};
            case "dark" -> new int[] {0xFF008A5C, 0xFFC25CA0, 0xFFF5EE8A, 0xFFB9C0C9};
            default -> new int[] {0xFF009866, 0xFFCF5FB0, 0xFFFFFF99, 0xFFC9C9C9};
        };
        return new ClassColours(new int[] {palette.negative(), palette.positive(), more[0], more[1], more[2], more[3]});
    }

    public int of(int k) {
        return argb[Math.floorMod(k, COUNT)];
    }
}
