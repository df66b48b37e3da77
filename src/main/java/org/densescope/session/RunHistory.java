package org.densescope.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.densescope.session.training.Progress;

/// The last trainings with their curves, to be shown over one another. On the window's thread.
@SuppressWarnings("ReferenceEquality") // the training of this very project
public final class RunHistory {
    /// So many are kept.
    static final int MOST = 12;

    /// Of so many documents.
    private static final int MOST_DOCUMENTS = 5;

    private final Map<Long, List<Progress>> all = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Progress>> known = new ReadOnlyObjectWrapper<>(List.of());
    private final Runner runner;
    private long document;

    /// @param document the number of the present one: each has trainings of its own
    public RunHistory(Runner runner, ObservableValue<Number> document) {
        this.runner = runner;
        document.subscribe(number -> show(number.longValue()));
        runner.progress().subscribe(this::take);
    }

    private void show(long number) {
        document = number;
        List<Progress> next = all.computeIfAbsent(number, _ -> List.of());
        if (all.size() > MOST_DOCUMENTS) {
            all.remove(all.keySet().iterator().next());
        }
        known.set(next);
    }

    private void take(Progress progress) {
        List<Progress> others = known.get().stream()
                .filter(other -> other.project() != progress.project())
                .toList();
        if (progress.project() != runner.project()
                && others.size() == known.get().size()) {
            return; // of a document that is no longer there
        }
        List<Progress> next = new ArrayList<>(List.of(progress));
        next.addAll(others.subList(0, Math.min(others.size(), MOST - 1)));
        keep(List.copyOf(next));
    }

    private void keep(List<Progress> next) {
        all.put(document, next);
        known.set(next);
    }

    /// All that are known of the present document, the newest first.
    public ReadOnlyObjectProperty<List<Progress>> known() {
        return known.getReadOnlyProperty();
    }

    /// Trainings that did not lead to where the present one stands, and parts of those that did which lie behind a
    /// later edit; the newest first. Only those that have at least two updates.
    ///
    /// @param known trainings, the newest first
    /// @param path that led here
    public static List<Progress> ghosts(List<Progress> known, List<TrainingSegment> path) {
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
        keep(known.get().stream()
                .filter(progress -> path.stream().anyMatch(stretch -> stretch.project() == progress.project()))
                .toList());
    }
}
