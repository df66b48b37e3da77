package org.densescope.ui.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Trace;
import org.densescope.trace.Traces;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Naming.Style;
import org.densescope.train.Optimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TipTest {
    private final Messages messages = new Messages(Language.EN, true);

    /// What lies under the pointer is called as everywhere.
    @ParameterizedTest
    @EnumSource
    void aTipBeginsWithTheNameOfItsNumber(Style style) {
        Trace trace = Traces.mazur(Optimizer.standard("adam", 0.1));
        Naming naming = new Naming(style, false);
        Traces.forEachPlace(trace.network(), place -> {
            boolean made = place.quantity() != Quantity.EXPONENTIAL
                    && place.quantity() != Quantity.EXPONENTIAL_SUM
                    && trace.at(trace.length()).knows(place);
            if (made) {
                String tip = Tip.text(trace.at(trace.length()), place, Digits.STANDARD, naming, messages);
                assertThat(tip).as("%s in %s", place, style).startsWith(name(naming, place, trace));
            }
        });
    }

    private static String name(Naming naming, Place place, Trace trace) {
        return naming.plain(place, trace);
    }
}
