package org.densescope.ui.counts;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.text.Messages;

/// A titled part of the counting view with a sentence that says what it is about.
abstract class Part extends VBox {
    final Messages messages;

    /// @param key of the title; the sentence is `<key>.about`
    Part(Messages messages, String key) {
        this.messages = messages;
        Label title = new Label();
        title.textProperty().bind(messages.binding(key));
        title.getStyleClass().add("ds-panel-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label about = said("");
        about.textProperty().bind(messages.binding(key + ".about"));
        getStyleClass().addAll("ds-card", "ds-count-part");
        getChildren().addAll(title, about);
    }

    static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ds-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    static Label said(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("ds-muted", "ds-small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
