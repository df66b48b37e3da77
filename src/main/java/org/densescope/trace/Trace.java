package org.densescope.trace;

import org.densescope.engine.Batch;
import org.densescope.engine.Network;
import org.densescope.engine.Pass;
import org.densescope.engine.Workers;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;

/// One finished training step on a batch, of one sample or of many, with its timeline. Immutable.
///
/// @param pass forward, loss and backward of the batch
/// @param update what the optimizer made of it
/// @param timeline all its moments
public record Trace(Pass pass, Update update, Timeline timeline) {
    public static Trace of(TrainingState state, Optimizer optimizer, Batch batch, Workers workers) {
        Pass pass = Pass.of(state.network(), batch, workers);
        return new Trace(pass, Update.of(optimizer, state, pass), Timeline.of(state.network(), batch.rows()));
    }

    /// The network with its weights before the update.
    public Network network() {
        return pass.network();
    }

    public long length() {
        return timeline.length();
    }

    /// How many samples the batch has.
    public int rows() {
        return pass.batch().rows();
    }

    /// Everything that is known after `t` moments, showing the first sample.
    public Reveal at(long t) {
        return new Reveal(this, t, 0);
    }
}
