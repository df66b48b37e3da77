package org.densescope.session.training;

import java.util.List;
import org.densescope.project.Project;
import org.jspecify.annotations.Nullable;

/// How far all have come. Immutable.
///
/// @param base what they started from
/// @param step updates that all have reached which could go on
/// @param results in the order of the lanes
public record RaceStanding(Project base, long step, List<RaceResult> results) {
    public RaceStanding {
        results = List.copyOf(results);
    }

    /// The result of a lane, or null where it has none yet.
    public @Nullable RaceResult of(RaceLane lane) {
        return results.stream()
                .filter(result -> result.lane().id() == lane.id())
                .findFirst()
                .orElse(null);
    }

    /// Whether none can go on.
    public boolean over() {
        return results.stream().allMatch(result -> result.progress().divergence() != null);
    }
}
