package org.densescope.ui.routes;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// What stands under a list: a name and a number.
final class SumLine extends HBox {
    private final Label name = new Label();
    private final NumberLabel number;

    SumLine(Messages messages) {
        number = new NumberLabel(messages);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        getStyleClass().add("ds-route-below");
        getChildren().setAll(name, number);
    }

    void show(String text, OptionalDouble value, Digits digits) {
        name.setText(text);
        number.show(value, digits, text);
    }
}
