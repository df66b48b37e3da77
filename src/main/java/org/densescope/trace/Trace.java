package org.densescope.trace;

import org.densescope.engine.Batch;
import org.densescope.engine.Network;
import org.densescope.engine.Pass;
import org.densescope.engine.ShapeException;
import org.densescope.engine.Workers;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;

/// One finished training step on one sample, with its timeline. Immutable.
///
/// @param pass forward, loss and backward of a batch of one
/// @param update what the optimizer made of it
/// @param timeline all its moments
public record Trace(Pass pass, Update update, Timeline timeline) {
    public Trace {
        if (pass.batch().rows() != 1) {
            throw new ShapeException(
                    "a trace shows one sample, not " + pass.batch().rows());
        }
    }

    public static Trace of(TrainingState state, Optimizer optimizer, Batch sample, Workers workers) {
        Pass pass = Pass.of(state.network(), sample, workers);
        return new Trace(pass, Update.of(optimizer, state, pass), Timeline.of(state.network()));
    }

    /// The network with its weights before the update.
    public Network network() {
        return pass.network();
    }

    public long length() {
        return timeline.length();
    }

    /// Everything that is known after `t` moments.
    public Reveal at(long t) {
        return new Reveal(this, t);
    }
}
