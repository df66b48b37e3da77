package org.densescope.session.training;

import java.util.ArrayList;
import java.util.List;
import org.densescope.train.Optimizer;

/// All who take part in a race, in their order. Immutable.
///
/// @param all the lanes
/// @param nextId an identity that no lane of this race has had
public record RaceLanes(List<RaceLane> all, int nextId) {
    /// So many lanes can be told apart.
    public static final int MOST = 6;

    public RaceLanes {
        all = List.copyOf(all);
    }

    public static RaceLanes none() {
        return new RaceLanes(List.of(), 0);
    }

    /// The common optimizers, one's own with its settings among them, in the place of all that there are.
    public RaceLanes usual(Optimizer own) {
        double rate = own instanceof Optimizer.Sgd ? own.rate() : 0.1;
        RaceLanes line = new RaceLanes(List.of(), nextId);
        for (Optimizer optimizer : List.of(
                Optimizer.Sgd.plain(rate),
                Optimizer.standard("momentum", rate),
                Optimizer.standard("rmsprop", 0.01),
                Optimizer.standard("adam", 0.01))) {
            line = line.with(optimizer.id().equals(own.id()) ? own : optimizer);
        }
        return line.all.stream().anyMatch(lane -> lane.optimizer().equals(own)) ? line : line.with(own);
    }

    /// One more at the end, as long as there is room.
    public RaceLanes with(Optimizer optimizer) {
        if (all.size() == MOST) {
            return this;
        }
        List<RaceLane> next = new ArrayList<>(all);
        next.add(new RaceLane(nextId, "", optimizer));
        return new RaceLanes(next, nextId + 1);
    }

    public RaceLanes without(RaceLane lane) {
        return new RaceLanes(
                all.stream().filter(other -> other.id() != lane.id()).toList(), nextId);
    }

    /// Another name or another optimizer in the lane of the same identity.
    public RaceLanes replaced(RaceLane next) {
        return new RaceLanes(
                all.stream().map(lane -> lane.id() == next.id() ? next : lane).toList(), nextId);
    }
}
