package org.densescope.draw.plane;

/// Points over a map.
///
/// @param x1 where they lie
/// @param x2 where they lie
/// @param argb the colour of each
/// @param kinds the class of each, for its glyph; [#VALUE] where it is a number
/// @param hollow rings: not learnt from
/// @param wrong crossed out: misclassified
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Dots(double[] x1, double[] x2, int[] argb, int[] kinds, boolean[] hollow, boolean[] wrong) {
    /// The kind of a point whose target is a number.
    public static final int VALUE = 0;

    public int count() {
        return x1.length;
    }

    /// Half the size of a glyph: many points, and those of a small picture, are drawn smaller.
    ///
    /// @param side of the picture, in the same pixels
    public static double radius(int count, double side) {
        double radius = count <= 250 ? 5.5 : count <= 1000 ? 4.5 : count <= 4000 ? 3.2 : 2.2;
        return radius * Math.clamp(side / 400, 0.6, 1.2);
    }
}
