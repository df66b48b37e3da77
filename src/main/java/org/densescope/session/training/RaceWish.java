package org.densescope.session.training;

import java.util.List;
import org.densescope.project.Project;

/// What the window wants.
///
/// @param goal updates to stop at, or [#HERE]
/// @param resting whether it is to stay there, so that it is worth asking how well each lane does
public record RaceWish(Project base, List<RaceLane> lanes, long goal, boolean resting) {
    public static final long HERE = -1;
}
