package org.densescope.session;

import java.util.List;
import org.densescope.engine.pass.Finding;
import org.densescope.project.Project;
import org.densescope.trace.Grain;
import org.densescope.trace.LayerStatistics;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// The finished result for one project at one step of training. Immutable.
///
/// @param project what it was computed from
/// @param trace the whole training step after `trace.update().before().step()` updates
/// @param samples the rows of the data that its tape goes through, in their order
/// @param walk which samples were asked for
/// @param guest whether that sample is in no data, so that nothing of it can be edited or learnt from
/// @param symptoms what is wrong with the network, as far as the trace can tell
/// @param dead how many ReLU units of each layer, `0..L`, are 0 for every sample that is learnt from; null where that
/// is
///     not known
/// @param vitals how the layers do on the batch that the training's own update sees there, or null where nobody asked,
///     or where it trains by itself and the last ones are still fresh
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Run(
        Project project,
        Trace trace,
        int[] samples,
        Walk walk,
        boolean guest,
        List<Finding> symptoms,
        @Nullable List<Integer> dead,
        @Nullable LayerStatistics vitals) {
    public Run {
        symptoms = List.copyOf(symptoms);
    }

    /// The state before the update that the trace shows.
    public TrainingState state() {
        return trace.update().before();
    }

    /// Everything that is known after `t` moments, showing the document's sample, or while the samples of a batch are
    /// gone through one by one, the one that has its turn.
    public Reveal at(long t, Grain grain) {
        return trace.at(t).showing(project.batchRow(samples)).following(grain);
    }

    /// Whether it shows one sample where the training's update sees several, or others.
    public boolean aside() {
        return trace.share() || trace.looks();
    }

    public long step() {
        return state().step();
    }
}
