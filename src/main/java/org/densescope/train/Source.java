package org.densescope.train;

/// Where samples came from, if they can be had again by name. They may have been changed since: who writes the name
/// down
/// instead of the numbers has to look whether they still are the same.
public sealed interface Source {
    /// Data that comes with the program.
    ///
    /// @param id its name
    record Bundled(String id) implements Source {}

    /// Data that is made from a few numbers, see [org.densescope.train.toy.ToyData].
    ///
    /// @param figure the name of the figure
    /// @param samples how many
    /// @param noise standard deviation
    /// @param parts arms, heaps or squares
    /// @param seed of positions and noise
    record Made(String figure, int samples, double noise, int parts, long seed) implements Source {}
}
