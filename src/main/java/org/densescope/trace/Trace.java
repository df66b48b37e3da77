package org.densescope.trace;

import org.densescope.engine.Batch;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.train.Optimizer;
import org.densescope.train.TrainingState;
import org.densescope.train.Update;
import org.jspecify.annotations.Nullable;

/// One finished training step on a batch, of one sample or of many, with its timeline. Immutable.
///
/// The timeline goes through all samples of the batch, or through one of them: then the update is still that of the
/// whole batch, and what is walked through is the share that this sample has in it. A sample that no update sees can be
/// looked at, too, without an update.
///
/// @param pass forward, loss and backward of what the timeline goes through
/// @param whole forward, loss and backward of all samples that the update sees: the very same pass where the timeline
///     goes through all of them
/// @param update what the optimizer made of the whole; where there is none, the state stays as it is
/// @param timeline all its moments
/// @param twin another network of the same shape to compare the weights with, or null
/// @param names what a person calls its parts
public record Trace(
        Pass pass,
        Pass whole,
        Update update,
        Timeline timeline,
        @Nullable Network twin,
        Names names) {
    /// Through all samples of a batch.
    public static Trace of(TrainingState state, Optimizer optimizer, Batch batch, Workers workers) {
        Pass pass = Pass.of(state.network(), batch, workers);
        Timeline timeline = Timeline.of(state.network(), batch.rows(), true);
        return new Trace(pass, pass, Update.of(optimizer, state, pass), timeline, null, Names.NONE);
    }

    /// Through one sample of a batch, to the update of the whole batch.
    ///
    /// @param row the sample, from 0
    public static Trace through(int row, TrainingState state, Optimizer optimizer, Batch batch, Workers workers) {
        if (batch.rows() == 1) {
            return of(state, optimizer, batch, workers);
        }
        Pass whole = Pass.of(state.network(), batch, workers);
        Pass share = Pass.shareOf(state.network(), batch.row(row), batch.rows(), workers);
        Timeline timeline = Timeline.of(state.network(), 1, true);
        return new Trace(share, whole, Update.of(optimizer, state, whole), timeline, null, Names.NONE);
    }

    /// Through a sample that no update sees: forward, loss and backward.
    ///
    /// @param sample a batch of one
    public static Trace look(TrainingState state, Optimizer optimizer, Batch sample, Workers workers) {
        Pass pass = Pass.of(state.network(), sample, workers);
        Timeline timeline = Timeline.of(state.network(), sample.rows(), false);
        return new Trace(pass, pass, new Update(optimizer, state, state), timeline, null, Names.NONE);
    }

    /// The same beside another network; one of another shape cannot be compared.
    public Trace beside(@Nullable Network other) {
        return new Trace(pass, whole, update, timeline, other != null && alike(other) ? other : null, names);
    }

    /// The same with names for its parts.
    public Trace named(Names value) {
        return new Trace(pass, whole, update, timeline, twin, value);
    }

    /// The same step through all samples that the update sees.
    public Trace all() {
        return share() ? new Trace(whole, whole, update, Timeline.of(network(), updated(), true), twin, names) : this;
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

    /// How many samples the timeline goes through.
    public int rows() {
        return pass.batch().rows();
    }

    /// How many samples the update sees; of a look, that one.
    public int updated() {
        return whole.batch().rows();
    }

    /// Whether the timeline goes through one of several samples that the update sees.
    public boolean share() {
        return updated() > rows();
    }

    /// Whether no update comes of it.
    public boolean looks() {
        return !timeline.has(Chapter.STEP);
    }

    /// The kind of number that the backward pass writes for each weight: its gradient, or what one sample adds to it.
    public Quantity gradient() {
        return share() ? Quantity.GRADIENT_SHARE : Quantity.WEIGHT_GRADIENT;
    }

    /// The loss that the chapter of the loss ends with: of all that the update sees, or of one of several samples.
    public Quantity total() {
        return share() ? Quantity.SAMPLE_LOSS : Quantity.LOSS;
    }

    /// Everything that is known after `t` moments, showing the first sample.
    public Reveal at(long t) {
        return new Reveal(this, t, 0);
    }
}
