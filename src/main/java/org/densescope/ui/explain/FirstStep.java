package org.densescope.ui.explain;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.ui.MomentNames;

/// What stands in the panel before the first moment: which key to press, and what will happen.
final class FirstStep extends VBox {
    FirstStep(ObservableValue<Preferences> preferences, Messages messages) {
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
        FlowPane keys = new FlowPane(press, arrow, or, space, step);
        keys.getStyleClass().add("ds-first-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(keys);
        MomentNames names = new MomentNames(messages);
        GridPane chapters = new GridPane();
        chapters.getStyleClass().add("ds-first-chapters");
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        chapters.getColumnConstraints().addAll(new ColumnConstraints(), text);
        for (Chapter chapter : Chapter.values()) {
            Label name = label("ds-first-chapter-name");
            name.setMinWidth(USE_PREF_SIZE);
            name.textProperty().bind(names.binding(chapter, preferences));
            Label what = label("ds-first-chapter");
            what.setWrapText(true);
            what.setMinHeight(USE_PREF_SIZE);
            what.textProperty()
                    .bind(messages.binding("formula.will." + chapter.name().toLowerCase(Locale.ROOT)));
            GridPane.setValignment(name, VPos.TOP);
            chapters.addRow(chapters.getRowCount(), name, what);
        }
        getChildren().add(chapters);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
