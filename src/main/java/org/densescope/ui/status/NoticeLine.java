package org.densescope.ui.status;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.densescope.ui.Notices;

/// What the window says for a moment, above everything; it is in nobody's way.
public final class NoticeLine extends Label {
    public NoticeLine(Notices notices) {
        getStyleClass().add("ds-notice");
        textProperty().bind(notices.text());
        visibleProperty().bind(notices.text().isNotEmpty());
        managedProperty().bind(visibleProperty());
        setWrapText(true);
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(8));
    }
}
