package org.densescope.trace.steps;

import java.util.ArrayList;
import java.util.List;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Formula;
import org.densescope.trace.formula.Phrase;

/// The parts of an explanation that depend on its phase, while they are put together.
final class Draft {
    final Phrase sentence;
    final List<Derivation> steps = new ArrayList<>();
    final List<Phrase> notes = new ArrayList<>();
    private boolean unfinished;

    Draft(Phrase sentence) {
        this.sentence = sentence;
    }

    Draft step(Formula symbols, Formula numbers, Formula result) {
        steps.add(new Derivation(symbols, numbers, result));
        return this;
    }

    Draft note(String key, Object... arguments) {
        Phrase note = Phrase.of(key, arguments);
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return this;
    }

    Draft unfinished(boolean value) {
        unfinished = value;
        return this;
    }

    boolean isUnfinished() {
        return unfinished;
    }
}
