package org.densescope.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.project.Project;
import org.densescope.text.Messages;

/// One titled part of the panel. It shows what the document says and asks for edits; it keeps nothing of its own.
abstract class Section extends VBox {
    private final HBox heading = new HBox();

    Section(Messages messages, String titleKey) {
        Label title = new Label();
        title.textProperty().bind(messages.binding(titleKey));
        title.getStyleClass().add("ds-panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.getStyleClass().add("ds-section-heading");
        heading.getChildren().setAll(title, gap);
        getStyleClass().add("ds-section");
        getChildren().add(heading);
    }

    /// Something small at the right end of the title's line.
    final void besideTitle(Node node) {
        heading.getChildren().add(node);
    }

    abstract void show(Project project);
}
