package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.steps.Explanation;
import org.densescope.trace.steps.Sum;
import org.jspecify.annotations.Nullable;

/// How a number came about: its formula with the numbers put in, and for a row times a column each term.
final class Workings extends VBox {
    private final Messages messages;
    private final Label formula = new Label();
    private final TermTable table = new TermTable();

    Workings(Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-workings");
        formula.getStyleClass().addAll("ds-number", "ds-workings-formula");
        formula.setWrapText(true);
        getChildren().setAll(formula, table);
    }

    /// @param place what is looked at, or null for what the last step computed
    void show(Reveal reveal, @Nullable Place place, Digits digits, Palette palette, Symbols symbols) {
        Place at = place != null ? place : computed(reveal);
        if (at == null) {
            formula.setText(messages.text("matrices.hint"));
            table.show(null, new String[] {"", "", "", ""}, digits, palette);
            return;
        }
        Explanation why = explanation(reveal, at, symbols.naming());
        formula.setText(formula(reveal, at, why, digits, symbols));
        Network network = reveal.trace().network();
        boolean sums = Sum.makes(at, network);
        Place factor = sums ? new Sum(reveal, at).factor(0) : null;
        String w = symbols.of(Quantity.WEIGHT, at.layer() + (at.quantity() == Quantity.WEIGHTED_SUM ? 0 : 1), false);
        String x = factor == null ? "" : symbols.of(factor.quantity(), factor.layer(), false);
        table.show(sums ? new Sum(reveal, at) : null, new String[] {w, x, w + "·" + x, "Σ"}, digits, palette);
    }

    /// The number that the last step wrote, where it is a sum that is worth to be watched.
    private static @Nullable Place computed(Reveal reveal) {
        Moment now = reveal.moment();
        if (now == null) {
            return null;
        }
        return switch (now.phase()) {
            case WEIGHTED_SUM -> Place.unit(Quantity.WEIGHTED_SUM, now.layer(), now.unit());
            case INPUT_GRADIENT -> Place.unit(Quantity.ACTIVATION_GRADIENT, now.layer(), now.unit());
            default -> null;
        };
    }

    /// What the moment did that wrote a number; null for a number that was given.
    static @Nullable Explanation explanation(Reveal reveal, Place place, Naming naming) {
        long birth = reveal.birth(place);
        if (birth < 0 || birth == Long.MAX_VALUE) {
            return null;
        }
        Moment moment = reveal.trace().timeline().moment(Math.min(birth, Math.max(0, reveal.t() - 1)));
        if (birth >= reveal.t() && !running(moment, place, reveal.row(place))) {
            return null;
        }
        boolean single = place.quantity() == Quantity.LOSS_TERM
                || moment.phase() == Phase.WEIGHT_GRADIENT
                || moment.phase() == Phase.UPDATE;
        return Explanation.of(
                reveal.trace().at(Math.min(birth + 1, reveal.t())), single ? Grain.TERM : Grain.UNIT, naming);
    }

    /// Whether a moment is one of those that add up a number.
    private static boolean running(Moment moment, Place place, int row) {
        boolean phase = place.quantity() == Quantity.WEIGHTED_SUM
                ? moment.phase() == Phase.WEIGHTED_SUM
                : place.quantity() == Quantity.ACTIVATION_GRADIENT && moment.phase() == Phase.INPUT_GRADIENT;
        return phase && moment.layer() == place.layer() && moment.unit() == place.unit() && moment.row() == row;
    }

    private static String formula(
            Reveal reveal, Place place, @Nullable Explanation why, Digits digits, Symbols symbols) {
        if (why != null) {
            return why.making(place).plain(digits);
        }
        OptionalDouble value = reveal.find(place);
        return symbols.plain(place) + " = "
                + (value.isPresent() ? Digits.exact(value.getAsDouble()).replace('-', '−') : Digits.UNBORN);
    }
}
