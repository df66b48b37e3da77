package org.densescope.session;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.densescope.engine.Dense;
import org.densescope.project.Project;
import org.densescope.train.OptimizerState;
import org.densescope.train.TrainingState;
import org.jspecify.annotations.Nullable;

/// How much memory a project takes beyond the one before it, with which it shares all arrays that an edit did not
/// touch.
final class Footprint {
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    private Footprint() {}

    /// @return bytes of the arrays that a project has
    static long of(Project project) {
        Footprint footprint = new Footprint();
        footprint.count(project);
        return footprint.bytes;
    }

    /// @param before what is kept already
    /// @param beforeReached where its training stood, if it went on
    /// @return bytes of the arrays that `project` and `reached` have beyond that
    static long added(
            Project before, @Nullable TrainingState beforeReached, Project project, @Nullable TrainingState reached) {
        Footprint footprint = new Footprint();
        footprint.count(before);
        footprint.count(beforeReached);
        footprint.bytes = 0;
        footprint.count(project);
        footprint.count(reached);
        return footprint.bytes;
    }

    private void count(Project project) {
        count(project.start());
        count(project.data().inputs().data());
        count(project.data().targets().data());
    }

    private void count(@Nullable TrainingState state) {
        if (state == null) {
            return;
        }
        for (Dense dense : state.network().layers()) {
            count(dense.weights().data());
            count(dense.bias());
        }
        for (OptimizerState.Layer layer : state.memories().layers()) {
            count(layer.weights1());
            count(layer.weights2());
            count(layer.bias1());
            count(layer.bias2());
        }
    }

    private void count(double[] array) {
        if (known.add(array)) {
            bytes += (long) array.length * Double.BYTES;
        }
    }
}
