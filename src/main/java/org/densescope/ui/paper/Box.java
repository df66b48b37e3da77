package org.densescope.ui.paper;

/// A rectangle in logical pixels.
///
/// @param x left edge
/// @param y upper edge
public record Box(double x, double y, double width, double height) {
    static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);

    static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return !(width > 0 && height > 0);
    }

    Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// What both have in common; empty where that is nothing.
    public Box cut(Box o) {
        return between(
                Math.max(x, o.x), Math.max(y, o.y), Math.min(right(), o.right()), Math.min(bottom(), o.bottom()));
    }

    /// The smallest that holds both; an empty one counts for nothing.
    public Box with(Box o) {
        if (isEmpty() || o.isEmpty()) {
            return isEmpty() ? o : this;
        }
        return between(
                Math.min(x, o.x), Math.min(y, o.y), Math.max(right(), o.right()), Math.max(bottom(), o.bottom()));
    }

    /// Whether another one lies in it, but for less than a pixel.
    boolean holds(Box o) {
        double slack = 0.75;
        return o.x >= x - slack && o.y >= y - slack && o.right() <= right() + slack && o.bottom() <= bottom() + slack;
    }
}
