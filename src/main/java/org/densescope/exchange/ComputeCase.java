package org.densescope.exchange;

import java.util.List;
import org.densescope.engine.Batch;
import org.densescope.engine.Network;
import org.densescope.train.Optimizer;

/// What a case file asks for: one pass of a batch, and some courses of training from the same weights.
///
/// @param network the network with its weights
/// @param batch all rows at once
/// @param courses one an optimizer, in the order of the file
public record ComputeCase(Network network, Batch batch, List<Course> courses) {
    /// Some updates by one optimizer, each with the whole batch.
    ///
    /// @param name what the file calls it
    /// @param optimizer the rule
    /// @param steps how many updates, at least 0
    public record Course(String name, Optimizer optimizer, int steps) {}

    public ComputeCase {
        courses = List.copyOf(courses);
    }
}
