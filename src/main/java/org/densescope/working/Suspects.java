package org.densescope.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// Finds the slips that give a typed number.
final class Suspects {
    private static final double NOTHING = 5;
    private static final double SURE = 20;
    private static final double EXACT_COUNTS = 10;

    private final AnswerKey key;
    private final Map<Cell, TypedNumber> numbers;
    private final Recomputations own;
    private final Map<Cell, Boolean> right;

    /// @param numbers everything typed
    /// @param own the slips on the typed numbers
    /// @param right which of the typed numbers are right
    Suspects(AnswerKey key, Map<Cell, TypedNumber> numbers, Recomputations own, Map<Cell, Boolean> right) {
        this.key = key;
        this.numbers = numbers;
        this.own = own;
        this.right = right;
    }

    /// Whether a slip gives the very number, so that its last digit is no accident.
    boolean exactly(Cell cell, TypedNumber x, boolean follows) {
        double size = key.size(cell);
        for (Slip slip : key.catalogue().near(cell)) {
            if (x.isExactly(key.slipped().value(slip, cell), size)
                    || (follows && x.isExactly(own.value(slip, cell), size))) {
                return true;
            }
        }
        return false;
    }

    /// The slips that give a number, where it is far enough from the right one to say so.
    ///
    /// @param follows whether typed numbers stand before it
    List<Match> of(Cell cell, TypedNumber x, boolean follows) {
        List<Match> all = new ArrayList<>();
        Judging judging = new Judging(x, key.right(cell), key.size(cell), false);
        collect(all, cell, judging, follows);
        return all;
    }

    /// The slips that give a number rounded or cut off, however near it is to the right one.
    List<Match> votes(Cell cell, TypedNumber x, boolean follows) {
        List<Match> all = new ArrayList<>();
        collect(all, cell, new Judging(x, key.right(cell), key.size(cell), true), follows);
        return all;
    }

    private void collect(List<Match> all, Cell cell, Judging judging, boolean follows) {
        for (Slip slip : key.catalogue().near(cell)) {
            found(all, cell, judging, slip, key.slipped(), false);
            if (follows) {
                found(all, cell, judging, slip, own, true);
            }
        }
        if (cell.quantity() == Quantity.WEIGHTED_SUM) {
            sums(all, cell, judging, key.slipped(), false);
            if (follows) {
                sums(all, cell, judging, own, true);
            }
        }
        pen(all, judging, judging.right, false);
        if (follows) {
            pen(all, judging, own.value(Slip.NONE, cell), true);
        }
        for (Cell other : key.others(cell)) {
            double value = key.right(other);
            if (judging.gives(value) && judging.x.digits() >= 4) {
                all.add(judging.match("other-place", 0, null, value, false, other));
            }
        }
    }

    private void found(List<Match> all, Cell cell, Judging judging, Slip slip, Recomputations from, boolean isOwn) {
        double value = from.value(slip, cell);
        if (judging.gives(value) && !contradicted(slip, from, cell)) {
            all.add(judging.match(slip.id(), slip.argument(), slip, value, isOwn, null));
        }
    }

    /// Whether a slip would have changed a number that was written before, and is right.
    private boolean contradicted(Slip slip, Recomputations from, Cell cell) {
        long birth = key.birth(cell);
        for (Map.Entry<Cell, TypedNumber> entry : numbers.entrySet()) {
            Cell earlier = entry.getKey();
            if (earlier.equals(cell) || !right.getOrDefault(earlier, false) || key.birth(earlier) > birth) {
                continue;
            }
            TypedNumber x = entry.getValue();
            double changed = from.value(slip, earlier);
            double usual = from.value(Slip.NONE, earlier);
            if (Math.abs(changed - usual) > x.half() && !x.rounds(changed) && !x.cuts(changed)) {
                return true;
            }
        }
        return false;
    }

    /// Weighted sums with a sign lost or with their terms mixed, which are tried on this one sum only.
    private void sums(List<Match> all, Cell cell, Judging judging, Recomputations from, boolean isOwn) {
        Operation o = from.operation(cell);
        Dense dense = o.dense();
        int inputs = dense.inputs();
        for (int i = 0; i < inputs; i++) {
            if (dense.weight(o.unit(), i) < 0 && inputs <= Catalogue.MOST_ARGUMENTS) {
                double value = ForwardSlips.signsLost(o, i);
                if (judging.gives(value)) {
                    all.add(judging.match("minus-weight-sign-lost", i, null, value, isOwn, null));
                }
            }
        }
        double[] w = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            w[i] = dense.weight(o.unit(), i);
        }
        for (double value : MixedTerms.of(w, o.in(), dense.weight(o.unit(), Place.BIAS))) {
            if (judging.gives(value)) {
                all.add(judging.match("terms-mixed", 0, null, value, isOwn, null));
            }
        }
    }

    private static void pen(List<Match> all, Judging judging, double number, boolean isOwn) {
        for (PenSlips.Written written : PenSlips.of(judging.x, number)) {
            boolean digits = written.id().equals("one-digit") || written.id().equals("digits-swapped");
            double weight = judging.distance();
            if (weight >= NOTHING || judging.vote) {
                boolean enough = judging.x.digits() >= 4 && weight >= SURE;
                all.add(
                        digits
                                ? new Match(
                                        written.id(), written.argument(), null, written.value(), isOwn, enough, null)
                                : judging.match(written.id(), written.argument(), null, written.value(), isOwn, null));
            }
        }
    }

    /// How a typed number is held against what slips give.
    ///
    /// @param x what was typed
    /// @param right what it should be
    /// @param size how large the numbers are that it comes of
    /// @param vote whether for a vote of several cells
    private record Judging(TypedNumber x, double right, double size, boolean vote) {
        boolean gives(double value) {
            if (x.isFar(value)) {
                return false;
            }
            boolean exact = x.isExactly(value, size);
            if (x.digits() < 3 && !exact) {
                return false;
            }
            if (vote) {
                return exact || x.rounds(value) || x.cuts(value);
            }
            return (exact || x.rounds(value)) && weight(exact) >= NOTHING;
        }

        /// In units of the last digit, how far the number is from the right one.
        double distance() {
            return x.unit().signum() == 0
                    ? Double.POSITIVE_INFINITY
                    : x.distance(right) / x.unit().doubleValue();
        }

        private double weight(boolean exact) {
            return exact ? EXACT_COUNTS * distance() : distance();
        }

        Match match(String id, int argument, @Nullable Slip slip, double value, boolean own, @Nullable Cell place) {
            boolean exact = x.isExactly(value, size);
            boolean sure = (x.digits() >= 4 || exact) && weight(exact) >= SURE;
            return new Match(id, argument, slip, value, own, sure, place);
        }
    }
}
