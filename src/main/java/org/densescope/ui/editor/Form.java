package org.densescope.ui.editor;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.text.Messages;

/// Names at the left, controls at the right, in lines.
final class Form extends GridPane {
    private final Messages messages;

    Form(Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-form");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(36);
        names.setHalignment(HPos.LEFT);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setPercentWidth(64);
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().setAll(names, controls);
    }

    void clear() {
        getChildren().clear();
    }

    void line(String key, Region control) {
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.getStyleClass().add("ds-form-name");
        name.setWrapText(true);
        name.setLabelFor(control);
        line(name, control);
    }

    void line(Node name, Region control) {
        control.setMaxWidth(Double.MAX_VALUE);
        setValignment(name, VPos.TOP);
        addRow(getRowCount(), name, control);
    }
}
