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
                new Comparison("pooling", dense(7 * 7 * 512, 1_000), side(Kind.POOLING, "", 0, 0)));
    }

    private static Side dense(int inputs, int units) {
        return side(Kind.DENSE, units + " × " + inputs, (long) units * inputs, units);
    }

    private static Side side(Kind kind, String arithmetic, long weights, long biases) {
        return new Side(kind, arithmetic, weights, biases);
    }
}
