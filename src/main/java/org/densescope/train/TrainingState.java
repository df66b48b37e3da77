package org.densescope.train;

import org.densescope.engine.Network;

/// Where training stands: everything that the next update depends on, besides the data.
///
/// @param step updates done so far, from 0
/// @param network the weights now
/// @param memories what the optimizer remembers
/// @param updates updates that the memories have seen; less than `step` after a change of optimizer
public record TrainingState(long step, Network network, OptimizerState memories, long updates) {
    public static TrainingState start(Network network, Optimizer optimizer) {
        return new TrainingState(0, network, OptimizerState.start(optimizer, network), 0);
    }

    /// The same weights with fresh memories, where those of another optimizer or another shape do not fit.
    public TrainingState forgetting(Network network, Optimizer optimizer) {
        return new TrainingState(step, network, OptimizerState.start(optimizer, network), 0);
    }
}
