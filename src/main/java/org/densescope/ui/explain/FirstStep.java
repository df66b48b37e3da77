package org.densescope.ui.explain;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.densescope.text.Messages;

/// What stands in the panel before the first moment: which key to press; and for somebody who has just come where else
/// to begin, or what the open example is about.
final class FirstStep extends VBox {
    private final Doors doors;
    private final Label about = new Label();
    private final Label choose;

    FirstStep(Doors doors, Messages messages) {
        this.doors = doors;
        getStyleClass().add("ds-first-step");
        Label press = label("ds-first-press");
        press.textProperty().bind(messages.binding("formula.press"));
        Label or = label("ds-first-press");
        or.textProperty().bind(messages.binding("formula.or"));
        Label step = label("ds-first-press");
        step.textProperty().bind(messages.binding("formula.first-step"));
        Label space = label("ds-key");
        space.textProperty().bind(messages.binding("formula.space"));
        Label arrow = label("ds-key");
        arrow.setText("→");
        choose = label("ds-muted");
        choose.textProperty().bind(messages.binding("formula.door"));
        FlowPane keys = new FlowPane(press, arrow, or, space, step, choose);
        keys.getStyleClass().add("ds-first-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().add("ds-first-about");
        getChildren().addAll(keys, doors, about);
    }

    /// @param begins whether somebody has just come
    /// @param text what the open example is about; empty where there is nothing to say
    void show(boolean begins, String text) {
        doors.setVisible(begins);
        doors.setManaged(begins);
        choose.setVisible(begins);
        choose.setManaged(begins);
        about.setText(text);
        boolean said = !begins && !text.isEmpty();
        about.setVisible(said);
        about.setManaged(said);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
