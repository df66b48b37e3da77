package org.densescope.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import org.densescope.project.Project;
import org.densescope.session.training.Progress;

/// The last trainings with their curves, to be shown over one another. On the window's thread.
@SuppressWarnings("ReferenceEquality") // the training of this very project
public final class RunHistory {
    /// So many are kept.
    static final int MOST = 12;

    /// Of so many documents.
    private static final int MOST_DOCUMENTS = 5;

    private final Map<Long, Deque<Progress>> all = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Runner runner;
    private Deque<Progress> known = new ArrayDeque<>();

    /// @param document the number of the present one: each has trainings of its own
    public RunHistory(Runner runner, ObservableValue<Number> document) {
        this.runner = runner;
        document.subscribe(number -> show(number.longValue()));
        runner.progress().subscribe(this::take);
    }

    private void show(long document) {
        known = all.computeIfAbsent(document, _ -> new ArrayDeque<>());
        if (all.size() > MOST_DOCUMENTS) {
            all.remove(all.keySet().iterator().next());
        }
        changes.set(changes.get() + 1);
    }

    private void take(Progress progress) {
        if (progress.project() != runner.project() && of(progress.project()).isEmpty()) {
            return; // of a document that is no longer there
        }
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
