package org.densescope.train.toy;

import org.densescope.engine.Ids;

/// The figures of [ToyData]. Coordinates go from about −3 to 3, so that `sin x` bends within the figure.
public enum Toy {
    /// True in the quadrants where exactly one coordinate is positive.
    XOR(2, 2, 2),
    /// True where both coordinates are positive.
    AND(2, 2, 2),
    /// True where at least one coordinate is positive.
    OR(2, 2, 2),
    /// A circle within a circle, of half its radius.
    CIRCLES(2, 2, 2),
    /// Two half circles that reach into each other.
    MOONS(2, 2, 2),
    /// Arms that wind around each other, always equally far apart: the more arms, the fewer turns.
    SPIRALS(2, 2, 4),
    /// Heaps around centres on a circle.
    BLOBS(3, 2, 6),
    /// Two sides of the line `x₁ + x₂ = 0`.
    LINEAR(2, 2, 2),
    /// Squares of two colours, so many a side.
    CHECKERBOARD(4, 2, 8),
    /// A number: `(x₁ + x₂) / 2`.
    PLANE(1, 1, 1),
    /// A number over one input: `2 sin 2x₁`.
    CURVE(1, 1, 1);

    private final int usualParts;
    private final int fewestParts;
    private final int mostParts;

    Toy(int usualParts, int fewestParts, int mostParts) {
        this.usualParts = usualParts;
        this.fewestParts = fewestParts;
        this.mostParts = mostParts;
    }

    /// What a figure has several of: arms of spirals, heaps of blobs, squares a side of the checkerboard.
    public int usualParts() {
        return usualParts;
    }

    public int fewestParts() {
        return fewestParts;
    }

    public int mostParts() {
        return mostParts;
    }

    /// Whether the target is a number instead of a class.
    public boolean regression() {
        return this == PLANE || this == CURVE;
    }

    /// How many inputs a sample has.
    public int inputs() {
        return this == CURVE ? 1 : 2;
    }

    public String id() {
        return Ids.of(this);
    }
}
