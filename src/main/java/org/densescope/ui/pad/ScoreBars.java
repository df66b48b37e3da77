package org.densescope.ui.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;

/// The outputs of the shown sample, a bar each, the largest marked. Of many the largest stand here.
final class ScoreBars extends VBox {
    private static final int MOST = 10;
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final Focus focus;
    private final Messages messages;
    private final List<Line> lines = new ArrayList<>();

    ScoreBars(Focus focus, Messages messages) {
        this.focus = focus;
        this.messages = messages;
        getStyleClass().add("ds-pad-scores");
    }

    /// @param names one an output
    void show(Reveal reveal, List<String> names, Digits digits) {
        int layer = reveal.trace().network().depth();
        List<OptionalDouble> values = IntStream.range(0, names.size())
                .mapToObj(unit -> reveal.find(Place.unit(Quantity.ACTIVATION, layer, unit)))
                .toList();
        List<Integer> order = order(values);
        while (lines.size() < order.size()) {
            Line line = new Line(focus, messages);
            lines.add(line);
            getChildren().add(line);
        }
        while (lines.size() > order.size()) {
            getChildren().remove(lines.removeLast());
        }
        double most =
                values.stream().mapToDouble(v -> Math.abs(v.orElse(0))).max().orElse(1);
        int best = best(values);
        for (int i = 0; i < order.size(); i++) {
            int unit = order.get(i);
            lines.get(i)
                    .show(
                            Place.unit(Quantity.ACTIVATION, layer, unit),
                            names.get(unit),
                            values.get(unit),
                            Math.max(1, most),
                            unit == best,
                            digits);
        }
    }

    private static List<Integer> order(List<OptionalDouble> values) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        if (order.size() > MOST) {
            order.sort((a, b) -> Double.compare(
                    values.get(b).orElse(Double.NEGATIVE_INFINITY),
                    values.get(a).orElse(Double.NEGATIVE_INFINITY)));
            return order.subList(0, MOST);
        }
        return order;
    }

    /// The output with the largest value, or -1 while none is known.
    private static int best(List<OptionalDouble> values) {
        int best = -1;
        for (int unit = 0; unit < values.size(); unit++) {
            OptionalDouble value = values.get(unit);
            if (value.isPresent()
                    && (best < 0 || value.getAsDouble() > values.get(best).orElse(0))) {
                best = unit;
            }
        }
        return values.size() > 1 ? best : -1;
    }

    private static final class Line extends StackPane {
        private final Label name = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label number = new Label();
        private final Messages messages;
        private Place place = Place.unit(Quantity.ACTIVATION, 0, 0);

        Line(Focus focus, Messages messages) {
            this.messages = messages;
            getStyleClass().add("ds-pad-score");
            name.getStyleClass().add("ds-pad-class");
            name.setMinWidth(USE_PREF_SIZE);
            number.getStyleClass().add("ds-number");
            number.setMinWidth(USE_PREF_SIZE);
            bar.getStyleClass().add("ds-pad-bar");
            bar.setMinWidth(0);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setMaxHeight(Double.MAX_VALUE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox text = new HBox(name, gap, number);
            text.getStyleClass().add("ds-pad-score-text");
            getChildren().addAll(bar, text);
            setOnMouseEntered(_ -> focus.hover(place));
            setOnMouseExited(_ -> focus.hover(null));
            setOnMouseClicked(_ -> focus.select(place));
        }

        void show(Place at, String called, OptionalDouble value, double most, boolean best, Digits digits) {
            place = at;
            name.setText(called);
            bar.setProgress(value.isPresent() ? Math.clamp(value.getAsDouble() / most, 0, 1) : 0);
            Digits few = new Digits(Math.min(2, digits.significant()), digits.comma());
            number.setText(value.isPresent() ? few.text(value.getAsDouble()) : Digits.UNBORN);
            bar.setAccessibleText(messages.named(called, number.getText()));
            pseudoClassStateChanged(BEST, best);
        }
    }
}
