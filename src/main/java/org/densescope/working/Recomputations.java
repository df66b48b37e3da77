package org.densescope.working;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.densescope.trace.Trace;

/// What each slip gives, from right operands or from those that somebody typed; each is computed when it is first asked
/// for, and kept.
final class Recomputations {
    private final Trace trace;
    private final Supplier<Trace> next;
    private final Map<Cell, Double> typed;
    private final Map<Slip, Recomputation> steps = new HashMap<>();
    private final Map<Slip, Recomputation> nextSteps = new HashMap<>();

    Recomputations(Trace trace, Supplier<Trace> next, Map<Cell, Double> typed) {
        this.trace = trace;
        this.next = next;
        this.typed = Map.copyOf(typed);
    }

    double value(Slip slip, Cell cell) {
        return step(slip, cell).value(cell.place());
    }

    /// The operation of a weighted sum, with its operands.
    Operation operation(Cell cell) {
        Recomputation step = step(Slip.NONE, cell);
        int sample = Math.max(cell.place().sample(), 0);
        return new Operation(
                step,
                cell.place().layer(),
                cell.place().unit(),
                cell.place().from(),
                sample,
                step.value(cell.place()));
    }

    private Recomputation step(Slip slip, Cell cell) {
        Recomputation now = steps.computeIfAbsent(slip, s -> new Recomputation(trace, s, typed));
        return cell.next() ? nextSteps.computeIfAbsent(slip, _ -> now.next(next.get())) : now;
    }

    /// What follows from the typed numbers without a slip, and which of them it takes.
    Following following(Cell cell) {
        return following(cell, typed);
    }

    private Following following(Cell cell, Map<Cell, Double> instead) {
        Recomputation step = new Recomputation(trace, Slip.NONE, instead);
        Recomputation asked = cell.next() ? step.next(next.get()) : step;
        double value = asked.value(cell.place());
        return new Following(value, asked.used());
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
    /// @param from the typed numbers that it follows from
    record Following(double value, Set<Cell> from) {}
}
