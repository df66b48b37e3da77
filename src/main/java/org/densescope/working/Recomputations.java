package org.densescope.working;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.densescope.engine.Dense;
import org.densescope.trace.Trace;

/// What each slip gives, from right operands or from those that somebody typed; each is computed when it is first asked
/// for, and kept.
final class Recomputations {
    /// Of larger networks nothing is kept, since there are some hundred slips.
    private static final long MOST_KEPT = 50_000;

    private final Trace trace;
    private final Slip custom;
    private final Supplier<Trace> next;
    private final Map<Cell, Double> typed;
    private final Recomputation usual;
    private final boolean large;
    private final Map<Cell, Following> followings = new HashMap<>();
    private final IdentityHashMap<Slip, Recomputation> steps = new IdentityHashMap<>();
    private final IdentityHashMap<Slip, Recomputation> nextSteps = new IdentityHashMap<>();

    /// @param custom what is always done otherwise, as a convention has it
    Recomputations(Trace trace, Slip custom, Supplier<Trace> next, Map<Cell, Double> typed) {
        this.trace = trace;
        this.custom = custom;
        this.next = next;
        this.typed = Map.copyOf(typed);
        usual = new Recomputation(trace, custom, this.typed);
        long numbers = 0;
        for (Dense layer : trace.network().layers()) {
            numbers += layer.weights().data().length + (long) layer.units() * trace.rows();
        }
        large = numbers > MOST_KEPT;
    }

    double value(Slip slip, Cell cell) {
        return step(slip, cell).value(cell.place());
    }

    /// The operation of a weighted sum, with its operands.
    Operation operation(Cell cell) {
        Recomputation step = step(Slip.NONE, cell);
        int sample = Math.max(cell.place().sample(), 0);
        return new Operation(
                step, cell.place().layer(), cell.place().unit(), cell.place().from(), sample, step.value(cell.place()));
    }

    private Recomputation step(Slip slip, Cell cell) {
        if (large) {
            Recomputation now = usual.with(slip);
            return cell.next() ? now.next(next.get()) : now;
        }
        Recomputation now = steps.computeIfAbsent(slip, usual::with);
        return cell.next() ? nextSteps.computeIfAbsent(slip, _ -> now.next(next.get())) : now;
    }

    /// What follows from the typed numbers without a slip, and which of them it takes.
    Following following(Cell cell) {
        Following known = followings.get(cell);
        if (known == null) {
            Following all = following(cell, typed);
            known = new Following(
                    all.value(),
                    all.from().stream()
                            .filter(from -> takes(cell, from, all.value()))
                            .collect(Collectors.toSet()));
            followings.put(cell, known);
        }
        return known;
    }

    private Following following(Cell cell, Map<Cell, Double> instead) {
        Recomputation step = new Recomputation(trace, custom, instead);
        Recomputation asked = cell.next() ? step.next(next.get()) : step;
        double value = asked.value(cell.place());
        return new Following(value, asked.used());
    }

    /// Whether a number changes with another that was typed before it. Not all that its rows hold is taken.
    private boolean takes(Cell cell, Cell from, double value) {
        double at = typed.getOrDefault(from, 0.0);
        Map<Cell, Double> moved = new HashMap<>(typed);
        moved.put(from, at + Math.max(1e-3, 1e-3 * Math.abs(at)));
        return following(cell, moved).value() != value;
    }

    /// How far the number that follows moves while one typed number goes through what its digits leave open.
    double reach(Cell cell, Cell from, double half) {
        double at = typed.getOrDefault(from, 0.0);
        Map<Cell, Double> moved = new HashMap<>(typed);
        moved.put(from, at + half);
        double above = following(cell, moved).value();
        moved.put(from, at - half);
        return Math.abs(above - following(cell, moved).value()) / 2;
    }

    /// @param value what follows
    /// @param from the typed numbers that it follows from, the nearest on each way
    record Following(double value, Set<Cell> from) {}
}
