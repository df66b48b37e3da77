package org.densescope.trace.steps;

import java.util.List;
import org.densescope.engine.Place;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Operand;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.formula.Token;
import org.jspecify.annotations.Nullable;

/// What happened last, in words and formulas, at the grain in which the reader steps.
///
/// @param moment the last moment, or null before the first
/// @param chapter the part of the training step, by which a training loop calls it
/// @param title what is computed
/// @param sentence what happens and why, in one sentence
/// @param notes what else must be said here: terms left out, weights cut or frozen, warnings
/// @param steps the formulas in reading order; the last one makes the result
/// @param unfinished whether the result is only what has been added up so far
/// @param places the numbers that take part; at grain layer and above units only, no weights
public record Explanation(
        @Nullable Moment moment,
        Chapter chapter,
        Phrase title,
        Phrase sentence,
        List<Phrase> notes,
        List<Derivation> steps,
        boolean unfinished,
        List<Operand> places) {
    public Explanation {
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
        places = List.copyOf(places);
    }

    /// Explains what the last moment of a reveal did.
    public static Explanation of(Reveal reveal, Grain grain) {
        return of(reveal, grain, Naming.STANDARD);
    }

    /// The same with the names that the reader chose.
    public static Explanation of(Reveal reveal, Grain grain, Naming naming) {
        return Explainer.explain(reveal, grain, naming);
    }

    /// The derivation that ends on the result.
    public Derivation main() {
        return steps.isEmpty() ? new Derivation(Formula.EMPTY, Formula.EMPTY, Formula.EMPTY) : steps.getLast();
    }

    /// The derivation that makes a number, or the one that ends on the result where there is none.
    public Derivation making(Place place) {
        return steps.stream()
                .filter(step -> {
                    List<Token> links = step.symbols().links();
                    return !links.isEmpty() && place.equals(links.getFirst().link());
                })
                .findFirst()
                .orElseGet(this::main);
    }

    public Formula symbols() {
        return main().symbols();
    }

    public Formula numbers() {
        return main().numbers();
    }

    public Formula result() {
        return main().result();
    }

    /// All formulas as text, a derivation a line.
    public List<String> plain(Digits digits) {
        return steps.stream().map(step -> step.plain(digits)).toList();
    }
}
