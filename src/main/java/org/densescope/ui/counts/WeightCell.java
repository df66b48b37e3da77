package org.densescope.ui.counts;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A number in a small grid that stands for a weight; the same weight lights up wherever it stands.
final class WeightCell extends Label {
    static final int NONE = -1;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /// @param weight which weight it is, or [#NONE] where there is none
    /// @param lit the weight that is pointed at
    /// @param point told which weight the pointer is on, or [#NONE]
    WeightCell(String text, int weight, double value, ObservableIntegerValue lit, IntConsumer point) {
        super(text);
        getStyleClass().addAll("ds-number", "ds-count-cell");
        if (weight == NONE) {
            getStyleClass().add("ds-count-masked");
            return;
        }
        getStyleClass().add(value > 0 ? "positive" : value < 0 ? "negative" : "zero");
        lit.subscribe(now -> pseudoClassStateChanged(LIT, now.intValue() == weight));
        setOnMouseEntered(_ -> point.accept(weight));
        setOnMouseExited(_ -> point.accept(NONE));
    }
}
