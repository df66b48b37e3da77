package org.densescope.trace;

import org.densescope.engine.Batch;
import org.densescope.engine.Network;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.jspecify.annotations.Nullable;

/// One finished training step on a batch, of one sample or of many, with its timeline. Immutable.
///
/// @param pass forward, loss and backward of the batch
/// @param update what the optimizer made of it
/// @param timeline all its moments
/// @param twin another network of the same shape to compare the weights with, or null
public record Trace(
        Pass pass,
        Update update,
        Timeline timeline,
        @Nullable Network twin) {
    public static Trace of(TrainingState state, Optimizer optimizer, Batch batch, Workers workers) {
        Pass pass = Pass.of(state.network(), batch, workers);
        return new Trace(pass, Update.of(optimizer, state, pass), Timeline.of(state.network(), batch.rows()), null);
    }

    /// The same beside another network; one of another shape cannot be compared.
    public Trace beside(@Nullable Network other) {
        return new Trace(pass, update, timeline, other != null && alike(other) ? other : null);
    }

    private boolean alike(Network other) {
        boolean alike = other.depth() == network().depth();
        for (int l = 0; alike && l <= network().depth(); l++) {
            alike = other.units(l) == network().units(l);
        }
        return alike;
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
