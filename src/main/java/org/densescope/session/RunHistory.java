package org.densescope.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.densescope.project.Project;
import org.densescope.session.training.Progress;

/// The last trainings with their curves, to be shown over one another. On the window's thread.
@SuppressWarnings("ReferenceEquality") // the training of this very project
public final class RunHistory {
    /// So many are kept.
    static final int MOST = 12;

    private final Deque<Progress> known = new ArrayDeque<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public RunHistory(Runner runner) {
        runner.progress().subscribe(this::take);
    }

    private void take(Progress progress) {
        known.removeIf(other -> other.project() == progress.project());
        known.addFirst(progress);
        while (known.size() > MOST) {
            known.removeLast();
        }
        changes.set(changes.get() + 1);
    }

    /// Goes up with each change.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// All that are known, the newest first.
    List<Progress> known() {
        return List.copyOf(known);
    }

    /// How far the training of a project has come, where that is still known.
    public Optional<Progress> of(Project project) {
        return known.stream().filter(progress -> progress.project() == project).findFirst();
    }

    /// Trainings that did not lead to where the present one stands, and parts of those that did which lie behind a
    /// later edit; the newest first. Only those that have at least two updates.
    ///
    /// @param path that led here
    public List<Progress> ghosts(List<TrainingSegment> path) {
        List<Progress> ghosts = new ArrayList<>();
        for (Progress progress : known) {
            long used = path.stream()
                    .filter(stretch -> stretch.project() == progress.project())
                    .mapToLong(TrainingSegment::to)
                    .findFirst()
                    .orElse(progress.first());
            if (progress.last() >= progress.first() + 2 && progress.last() > used) {
                ghosts.add(progress);
            }
        }
        return ghosts;
    }

    /// Forgets all but the trainings that led to the present one.
    public void forget(List<TrainingSegment> path) {
        known.removeIf(progress -> path.stream().noneMatch(stretch -> stretch.project() == progress.project()));
        changes.set(changes.get() + 1);
    }
}
