package org.densescope.draw.plane;

/// How a point of the plane becomes the inputs of a network: the two coordinates, and whatever is computed of them.
@FunctionalInterface
public interface Inputs {
    /// The coordinates alone.
    Inputs PLAIN = (x1, x2, into, at) -> {
        into[at] = x1;
        into[at + 1] = x2;
    };

    /// @param into gets as many numbers as the network has inputs
    /// @param at where the first of them goes
    void put(double x1, double x2, double[] into, int at);
}
