package org.densescope.working;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.densescope.trace.Reading;
import org.jspecify.annotations.Nullable;

/// Judges what somebody wrote down, number by number: the first of these that holds is said.
///
/// unreadable · right · too short · cut off · right with the own rounding · follows from what stands before · the last
/// digit · a slip that gives it · wrong. Judging changes nothing. One thread.
public final class Judge {
    /// Up to where a last digit may be off, in its units.
    private static final double LAST_DIGIT = 1.5;

    private static final int ENOUGH_DIGITS = 3;

    private final AnswerKey key;
    private final Working working;
    private final Map<Cell, TypedNumber> numbers;
    private final Recomputations own;
    private final Map<Cell, Boolean> right = new HashMap<>();
    private final Map<Cell, Optional<Diagnosis>> standing = new HashMap<>();
    private final Map<Cell, Diagnosis> diagnoses = new HashMap<>();
    private final Suspects suspects;

    /// @param working texts of cells that the key has
    public Judge(AnswerKey key, Working working) {
        this.key = key;
        this.working = working;
        numbers = working.numbers();
        Map<Cell, Double> typed = new HashMap<>();
        numbers.forEach((cell, number) -> typed.put(cell, number.number()));
        own = key.with(typed);
        suspects = new Suspects(key, numbers, own, right);
    }

    /// What is said of one cell of the working.
    ///
    /// @throws IllegalArgumentException where nothing is written in it
    public Diagnosis of(Cell cell) {
        Diagnosis known = diagnoses.get(cell);
        if (known == null) {
            known = judge(cell);
            diagnoses.put(cell, known);
        }
        return known;
    }

    private Diagnosis judge(Cell cell) {
        String text = working.texts().get(cell);
        if (text == null) {
            throw new IllegalArgumentException("nothing is written for " + cell);
        }
        return switch (TypedNumber.read(text)) {
            case Reading.Refused<TypedNumber> refused -> Diagnosis.unreadable(refused.key());
            case Reading.Value<TypedNumber>(TypedNumber x) -> standing(cell, x).orElseGet(() -> slip(cell, x));
        };
    }

    /// What is said of a number that may stand, for itself or for what is before it.
    private Optional<Diagnosis> standing(Cell cell, TypedNumber x) {
        Optional<Diagnosis> known = standing.get(cell);
        if (known == null) {
            known = Optional.ofNullable(stands(cell, x));
            standing.put(cell, known);
        }
        return known;
    }

    private @Nullable Diagnosis stands(Cell cell, TypedNumber x) {
        double v = key.right(cell);
        boolean exact = x.isExactly(v, key.size(cell));
        boolean enough = x.digits() >= ENOUGH_DIGITS;
        if (exact || (x.rounds(v) && enough)) {
            return Diagnosis.of(Verdict.RIGHT, x);
        }
        if (!x.isZero() && (x.rounds(v) || x.cuts(v))) {
            return Diagnosis.of(enough ? Verdict.CUT_OFF : Verdict.TOO_SHORT, x);
        }
        Recomputations.Following follows = own.following(cell);
        return follows.from().isEmpty() ? null : following(cell, x, follows);
    }

    private @Nullable Diagnosis following(Cell cell, TypedNumber x, Recomputations.Following follows) {
        Set<Cell> earlier = follows.from();
        double f = follows.value();
        double open = 0;
        for (Cell cause : earlier) {
            TypedNumber number = number(cause);
            // what has one digit or two is taken as it is written
            open += number.digits() < ENOUGH_DIGITS ? 0 : own.reach(cell, cause, number.half());
        }
        boolean exact = x.isExactly(f, key.size(cell));
        boolean enough = x.digits() >= ENOUGH_DIGITS || exact;
        boolean agrees = exact || x.within(f, x.half() + open);
        List<Cell> wrong = earlier.stream().filter(cause -> !right(cause)).toList();
        if (wrong.isEmpty()) {
            return agrees ? Diagnosis.after(enough ? Verdict.OWN_ROUNDING : Verdict.TOO_SHORT, x, earlier) : null;
        }
        if (!agrees && !(enough && x.within(f, LAST_DIGIT * x.unit().doubleValue()))) {
            return null;
        }
        boolean nothing =
                f == 0 || wrong.stream().anyMatch(cause -> number(cause).isZero());
        if (nothing) {
            return Diagnosis.after(Verdict.EARLIER_ZERO, x, earlier);
        }
        return Diagnosis.after(enough ? Verdict.FOLLOWS : Verdict.TOO_SHORT, x, earlier);
    }

    private TypedNumber number(Cell cell) {
        TypedNumber number = numbers.get(cell);
        if (number == null) {
            throw new IllegalStateException("no number is written for " + cell);
        }
        return number;
    }

    private Diagnosis slip(Cell cell, TypedNumber x) {
        know(cell);
        boolean follows = follows(cell);
        boolean near = x.digits() >= ENOUGH_DIGITS
                && x.within(key.right(cell), LAST_DIGIT * x.unit().doubleValue());
        if (near && !suspects.exactly(cell, x, follows)) {
            return Diagnosis.of(Verdict.LAST_DIGIT, x);
        }
        List<Match> matches = Precedence.said(suspects.of(cell, x, follows));
        Verdict verdict = matches.isEmpty()
                ? Verdict.WRONG
                : matches.size() > 1 ? Verdict.SEVERAL : matches.getFirst().sure() ? Verdict.NAMED : Verdict.PERHAPS;
        return new Diagnosis(verdict, x, "", matches, Set.of());
    }

    private boolean right(Cell cell) {
        return standing(cell, number(cell))
                .filter(said -> said.verdict().right())
                .isPresent();
    }

    private boolean follows(Cell cell) {
        return !own.following(cell).from().isEmpty();
    }

    /// Finds out which numbers before one are right.
    private void know(Cell cell) {
        for (Cell other : numbers.keySet()) {
            if (!other.equals(cell) && !right.containsKey(other) && key.birth(other) <= key.birth(cell)) {
                right.put(other, right(other));
            }
        }
    }

    /// What a column of cells says together.
    ///
    /// @param wrong how many of them are wrong
    /// @param patterns the names of what explains each wrong one, likeliest first
    public record Column(int wrong, List<String> patterns) {}

    /// Lets the wrong cells of a column vote: what one number of few digits leaves open, several may settle.
    public Column column(Collection<Cell> cells) {
        Set<String> common = null;
        int wrong = 0;
        List<String> alone = List.of();
        for (Cell cell : cells) {
            Diagnosis diagnosis = of(cell);
            TypedNumber x = diagnosis.number();
            if (!diagnosis.verdict().wrong() || x == null) {
                continue;
            }
            wrong++;
            alone = diagnosis.patterns();
            know(cell);
            Set<String> votes = new HashSet<>();
            suspects.votes(cell, x, follows(cell)).forEach(match -> votes.add(match.vote()));
            if (common == null) {
                common = votes;
            } else {
                common.retainAll(votes);
            }
        }
        if (wrong < 2 || common == null) {
            return new Column(wrong, alone);
        }
        Set<String> ids = new TreeSet<>();
        common.forEach(vote -> ids.add(vote.split(" ", 2)[0]));
        List<String> said = new ArrayList<>(Precedence.said(ids));
        said.sort(Precedence.LIKELIEST_FIRST);
        return new Column(wrong, said);
    }
}
