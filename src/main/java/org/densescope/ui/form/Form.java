package org.densescope.ui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.text.Messages;

/// Names at the left, controls at the right, in lines on one base line each.
public final class Form extends VBox {
    private final Messages messages;

    public Form(Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-form");
    }

    public void clear() {
        getChildren().clear();
    }

    /// @return the line, to be hidden where it does not apply
    public HBox line(String key, Region control) {
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.getStyleClass().add("ds-form-name");
        name.setWrapText(true);
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(name, control);
        line.getStyleClass().add("ds-form-line");
        getChildren().add(line);
        return line;
    }

    public static void show(Region line, boolean shown) {
        line.setVisible(shown);
        line.setManaged(shown);
    }
}
