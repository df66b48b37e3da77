package org.densescope.count;

import java.util.List;

/// A dense layer beside what could stand in its place, counted. The examples are those of the literature that the
/// program teaches with.
///
/// @param id names it: texts are `counts.compare.<id>`
/// @param left with a dense layer
/// @param right in its place
public record Comparison(String id, Side left, Side right) {
    /// What is counted on one side.
    ///
    /// @param kind what it is
    /// @param arithmetic what is multiplied and added, such as `4096 × 25088`
    /// @param weights how many weights
    /// @param biases how many biases; 0 where the source counts none
    public record Side(Kind kind, String arithmetic, long weights, long biases) {
        public long parameters() {
            return weights + biases;
        }
    }

    /// What a side is.
    public enum Kind {
        DENSE,
        CONVOLUTION,
        POINTWISE,
        POOLING
    }

    /// How many times the parameters of the right side the left one has; infinite where the right side has none.
    public double ratio() {
        return (double) left.parameters() / right.parameters();
    }

    /// Whether the two sides are parts of one network, rather than in each other's place.
    public boolean together() {
        return id.equals("lenet");
    }

    /// Which part of both sides the left one is, 0 to 1.
    public double share() {
        return (double) left.parameters() / (left.parameters() + right.parameters());
    }

    public static List<Comparison> examples() {
        return List.of(
                new Comparison(
                        "vgg-fc1",
                        dense(25_088, 4_096),
                        side(Kind.CONVOLUTION, "4096 × (7 × 7 × 512)", 4_096L * 7 * 7 * 512, 4_096)),
                new Comparison(
                        "vgg-fc2",
                        dense(4_096, 4_096),
                        side(Kind.POINTWISE, "4096 × (1 × 1 × 4096)", 4_096L * 4_096, 4_096)),
                new Comparison(
                        "small-map",
                        dense(3 * 3 * 5, 4_096),
                        side(Kind.CONVOLUTION, "4096 × (3 × 3 × 5)", 4_096L * 3 * 3 * 5, 4_096)),
                new Comparison(
                        "maps-to-hundred",
                        side(Kind.DENSE, "(20 × 12 × 12) × 100", 20L * 12 * 12 * 100, 0),
                        side(Kind.CONVOLUTION, "7 × 7 × 64", 7L * 7 * 64, 0)),
                new Comparison("pooling", dense(7 * 7 * 512, 1_000), side(Kind.POOLING, "", 0, 0)),
                new Comparison(
                        "lenet",
                        side(Kind.DENSE, "400 × 120 + 120 × 84 + 84 × 10", 400L * 120 + 120 * 84 + 84 * 10, 214),
                        side(Kind.CONVOLUTION, "5 × 5 × 1 × 6 + 5 × 5 × 6 × 16", 25L * 6 + 25 * 6 * 16, 22)),
                new Comparison(
                        "image-side",
                        side(Kind.DENSE, "56 × 56 × 100 + 100 × 10", 56L * 56 * 100 + 100 * 10, 110),
                        side(Kind.DENSE, "28 × 28 × 100 + 100 × 10", 28L * 28 * 100 + 100 * 10, 110)),
                new Comparison("last-layer", dense(512, 224), dense(512, 2)));
    }

    private static Side dense(int inputs, int units) {
        return side(Kind.DENSE, units + " × " + inputs, (long) units * inputs, units);
    }

    private static Side side(Kind kind, String arithmetic, long weights, long biases) {
        return new Side(kind, arithmetic, weights, biases);
    }
}
