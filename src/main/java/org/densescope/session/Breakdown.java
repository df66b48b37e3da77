package org.densescope.session;

import java.util.Optional;
import org.densescope.session.training.Progress;
import org.densescope.trace.Phase;
import org.densescope.trace.Trace;
import org.densescope.trace.steps.FirstNonFinite;
import org.jspecify.annotations.Nullable;

/// A training step in which numbers cease to be finite: where it begins, and what led to it.
///
/// @param bad the first operation whose result is not finite, or null where only training itself says so
/// @param trace the tape that has this operation: the one that is shown, or that of all samples of its update
/// @param all whether it is that of all samples, while one of them is shown
/// @param trained whether training led there, rather than weights or inputs that were set
public record Breakdown(@Nullable FirstNonFinite bad, Trace trace, boolean all, boolean trained) {
    /// What is wrong with a run, or nothing where all numbers of it are finite.
    ///
    /// @param progress of the run's own project, or null where that is not known
    public static Optional<Breakdown> of(Run run, @Nullable Progress progress) {
        Trace shown = run.trace();
        boolean begun = run.step() > run.project().start().step();
        FirstNonFinite bad = FirstNonFinite.in(shown).orElse(null);
        boolean here = bad != null && bad.moment().phase() != Phase.UPDATE;
        if (!here && shown.share()) {
            Trace whole = shown.all();
            FirstNonFinite other = FirstNonFinite.in(whole).orElse(null);
            if (other != null && (bad == null || other.moment().phase() != Phase.UPDATE)) {
                return Optional.of(new Breakdown(other, whole, true, begun || made(other)));
            }
        }
        if (bad != null) {
            return Optional.of(new Breakdown(bad, shown, false, begun || made(bad)));
        }
        boolean stopped = progress != null && progress.divergence() != null && progress.last() == run.step();
        return stopped ? Optional.of(new Breakdown(null, shown, false, true)) : Optional.empty();
    }

    /// Whether the update itself makes it, of numbers that are all finite.
    private static boolean made(FirstNonFinite bad) {
        return bad.moment().phase() == Phase.UPDATE;
    }
}
