package org.densescope.ui.pad;

import java.util.function.Supplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.session.Arrangements;

/// The pad, where it is open, above what stands in the same column.
public final class PadColumn extends VBox {
    /// @param pad made when it is first opened
    public PadColumn(Arrangements arrangements, Supplier<PadPanel> pad, Region below) {
        getStyleClass().add("ds-pad-column");
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinHeight(0);
        getChildren().add(below);
        PadPanel.shown(arrangements).subscribe(shown -> {
            if (shown && getChildren().size() == 1) {
                getChildren().addFirst(pad.get());
            }
        });
    }
}
