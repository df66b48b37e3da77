package org.densescope.session;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Finding;
import org.densescope.project.Project;
import org.densescope.train.Evaluation;
import org.jspecify.annotations.Nullable;

/// Which ReLU units are dead: 0 for every sample that is learnt from, not only for those of one update.
final class DeadUnits {
    /// Multiplications of one look at all samples that nobody feels.
    private static final long MOST = 20_000_000;

    private DeadUnits() {}

    /// How many of each layer, `0..L`; null where looking at all samples would take too long.
    static @Nullable List<Integer> of(Project project, Network network, LoopSource loops, Workers workers) {
        int[] samples = project.split().training();
        return samples.length * Counts.of(network).parameters() > MOST
                ? null
                : Evaluation.of(network, project.data(), samples, loops.now(), workers)
                        .dead();
    }

    /// Whether units of some layer rest for all samples of an update.
    static boolean suspected(List<Finding> symptoms) {
        return symptoms.stream().anyMatch(symptom -> symptom.kind() == Finding.Kind.RESTING_UNITS);
    }

    /// Symptoms of one update with what is known of all samples: a layer's resting units are named only where more of
    /// them rest than are dead.
    ///
    /// @param dead of each layer, or null where that is not known
    static List<Finding> told(List<Finding> symptoms, @Nullable List<Integer> dead) {
        if (dead == null) {
            return symptoms;
        }
        List<Finding> told = new ArrayList<>();
        for (Finding symptom : symptoms) {
            if (symptom.kind() == Finding.Kind.RESTING_UNITS) {
                int count = dead.get(symptom.layer());
                if (count > 0) {
                    told.add(new Finding(
                            Finding.Kind.DEAD_UNITS,
                            symptom.layer(),
                            count,
                            symptom.of(),
                            (double) count / symptom.of()));
                }
                if (symptom.count() <= count) {
                    continue;
                }
            }
            told.add(symptom);
        }
        return told;
    }
}
