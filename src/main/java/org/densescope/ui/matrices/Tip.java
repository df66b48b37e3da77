package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import org.densescope.engine.Place;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.steps.Explanation;
import org.densescope.trace.steps.Sum;

/// What a tooltip says of a number: its formula, the formula with the numbers put in, and the number with all digits.
final class Tip {
    private Tip() {}

    static String text(Reveal reveal, Place place, Digits digits, Naming naming, Messages messages) {
        OptionalDouble value = reveal.find(place);
        if (value.isEmpty()) {
            return messages.text("inspector.unborn");
        }
        String exact = messages.text(
                digits.rounds(value.getAsDouble()) ? "inspector.rounded" : "inspector.exact",
                Digits.exact(value.getAsDouble()).replace('-', '−'));
        Explanation why = Workings.explanation(reveal, place, naming);
        if (why == null) {
            return naming.plain(place, reveal.trace()) + "\n" + exact;
        }
        Derivation main = why.making(place);
        if (Sum.makes(place, reveal.trace().network())) {
            return main.symbols().plain(digits) + "\n= "
                    + new Sum(reveal, place).numbers().plain(digits) + "\n" + exact;
        }
        String numbers = main.numbers().isEmpty() ? "" : "\n" + main.numbers().plain(digits);
        return main.symbols().plain(digits) + numbers + "\n" + exact;
    }
}
