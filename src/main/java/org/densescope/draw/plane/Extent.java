package org.densescope.draw.plane;

/// The part of the plane that a picture shows.
///
/// @param left the smallest x₁
/// @param right the largest x₁
/// @param bottom the smallest x₂
/// @param top the largest x₂
public record Extent(double left, double right, double bottom, double top) {
    /// Free room around the points, of the length of a side.
    private static final double MARGIN = 0.08;

    /// Sides that differ by less than this get the same length: circles look like circles.
    private static final double ALIKE = 3;

    private static final double FAR = 1e100;

    public Extent {
        if (!(left < right && bottom < top && right - left < 4 * FAR && top - bottom < 4 * FAR)) {
            throw new IllegalArgumentException(
                    "there is no plane from " + left + " to " + right + " and from " + bottom + " to " + top);
        }
    }

    /// Around all points, with round numbers near its corners.
    public static Extent around(double[] x1, double[] x2) {
        return sides(side(x1), side(x2));
    }

    /// Of the one or the other length, each in its own units.
    public static Extent stretched(double[] x1, double[] x2) {
        double[] across = side(x1);
        double[] up = side(x2);
        return new Extent(across[0], across[1], up[0], up[1]);
    }

    private static Extent sides(double[] across, double[] up) {
        double width = across[1] - across[0];
        double height = up[1] - up[0];
        if (width < ALIKE * height && height < ALIKE * width) {
            widen(across, height - width);
            widen(up, width - height);
        }
        return new Extent(across[0], across[1], up[0], up[1]);
    }

    private static void widen(double[] side, double by) {
        if (by > 0) {
            side[0] -= by / 2;
            side[1] += by / 2;
        }
    }

    private static double[] side(double[] values) {
        double least = FAR;
        double most = -FAR;
        for (double value : values) {
            double v = Math.clamp(value, -FAR, FAR);
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        if (least >= most) {
            double middle = values.length == 0 ? 0 : least;
            double half = Math.max(1, Math.abs(middle) / 2);
            return new double[] {middle - half, middle + half};
        }
        double margin = MARGIN * (most - least);
        Ticks ticks = Ticks.of(least - margin, most + margin, 40);
        return new double[] {ticks.value(ticks.first() - 1), ticks.value(ticks.last() + 1)};
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }

    /// @param part 0 at the left to 1 at the right
    public double x1(double part) {
        return left + part * width();
    }

    /// @param part 0 at the top to 1 at the bottom, as pictures go
    public double x2(double part) {
        return top - part * height();
    }

    /// How far a point lies from the left, 0 to 1 within the picture.
    public double across(double x1) {
        return (x1 - left) / width();
    }

    /// How far a point lies below the top, 0 to 1 within the picture.
    public double down(double x2) {
        return (top - x2) / height();
    }

    public boolean holds(double x1, double x2) {
        return x1 >= left && x1 <= right && x2 >= bottom && x2 <= top;
    }
}
