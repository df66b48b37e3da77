package org.densescope.ui.pad;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pad, when it is open, above what stands in the same column.
public final class PadColumn extends VBox {
    public PadColumn(PadPanel pad, Region below) {
        getStyleClass().add("ds-pad-column");
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinHeight(0);
        getChildren().addAll(pad, below);
    }
}
