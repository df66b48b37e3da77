package org.densescope.project;

import org.densescope.say.Refused;
import org.densescope.train.Dataset;
import org.densescope.train.Schedule;
import org.densescope.train.Split;
import org.densescope.train.TruthTable;

/// What the updates of training see, one after the other.
///
/// @param whole all samples that are learnt from, batch after batch, epoch after epoch; otherwise the batch of the
///     shown sample again and again
/// @param shuffled a new order each epoch
/// @param schedule how the learning rate changes with the number of updates
/// @param heldOut the share of the samples that is not learnt from, 0 to 0.9
/// @param lastHeld whether these are the last samples, as in data that was published with its own test part; otherwise
///     they are drawn by the project's seed
public record TrainingPlan(boolean whole, boolean shuffled, Schedule schedule, double heldOut, boolean lastHeld) {
    /// One batch again and again: what is stepped through by hand.
    public static final TrainingPlan ONE_BATCH = new TrainingPlan(false, false, Schedule.CONSTANT, 0, false);

    /// All samples, in a new order each epoch.
    public static final TrainingPlan EPOCHS = new TrainingPlan(true, true, Schedule.CONSTANT, 0.2, false);

    private static final double USUAL_SHARE = 0.2;

    /// Of fewer samples none is held out.
    private static final int FEW = 20;

    /// All samples, as suits them: a share held out, but none of so few, or of all combinations there are.
    public static TrainingPlan usual(Dataset data) {
        boolean none = data.rows() < FEW || TruthTable.whole(data);
        return EPOCHS.withHeldOut(none ? 0 : USUAL_SHARE);
    }

    public TrainingPlan {
        if (!(heldOut >= 0 && heldOut <= 0.9)) {
            throw new Refused(
                    "say.training-plan.share-from-0-0", "a share from 0 to 0.9 can be held out, not {0}", heldOut);
        }
    }

    public TrainingPlan withWhole(boolean value) {
        return new TrainingPlan(value, value, schedule, heldOut, lastHeld);
    }

    public TrainingPlan withShuffled(boolean value) {
        return new TrainingPlan(whole, value, schedule, heldOut, lastHeld);
    }

    public TrainingPlan withSchedule(Schedule value) {
        return new TrainingPlan(whole, shuffled, value, heldOut, lastHeld);
    }

    public TrainingPlan withHeldOut(double value) {
        return new TrainingPlan(whole, shuffled, schedule, value, lastHeld);
    }

    public TrainingPlan withLastHeld(boolean value) {
        return new TrainingPlan(whole, shuffled, schedule, heldOut, value);
    }

    /// Which samples are learnt from, and which are held out. Of a single sample nothing is held out.
    public Split split(Dataset data, long seed) {
        int rows = data.rows();
        if (!whole || heldOut == 0 || rows == 1) {
            return Split.last(rows, 0);
        }
        return lastHeld
                ? Split.last(rows, Math.clamp(Math.round(rows * heldOut), 1, rows - 1))
                : Split.of(rows, heldOut, seed);
    }
}
