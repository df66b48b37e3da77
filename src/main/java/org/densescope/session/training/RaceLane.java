package org.densescope.session.training;

import org.densescope.train.Optimizer;

/// One who takes part.
///
/// @param id the same as long as it is there
/// @param name given by the person, or empty
/// @param optimizer with its rate
public record RaceLane(int id, String name, Optimizer optimizer) {
    public RaceLane named(String other) {
        return new RaceLane(id, other, optimizer);
    }

    public RaceLane with(Optimizer other) {
        return new RaceLane(id, name, other);
    }
}
