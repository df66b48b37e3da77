package org.densescope.ui.network;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.densescope.count.Sizes;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.Watch;

/// A structure that lies over the picture of the network for as long as it is looked at. The document under it stays
/// as it is: Escape, the button, undo and every other edit lead back to it.
final class StructureOverlay extends StackPane {
    private final StructurePane pane;
    private final Runnable done;
    private Project document;

    /// @param background goes through weights that nobody holds
    /// @param done gives the keyboard back
    StructureOverlay(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            Executor background,
            Runnable done) {
        this.done = done;
        pane = new StructurePane(Sizes.of(2, 2), preferences, palette, messages, background);
        Button back = new Button();
        back.getStyleClass().addAll("accent", "ds-structure-back");
        pane.lead(back);
        getStyleClass().add("ds-structure-overlay");
        getChildren().add(pane);
        setVisible(false);
        back.setOnAction(event -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        document = snapshot.get().document();
        Watch.of(
                () -> {
                    Project now = snapshot.get().document();
                    back.setText(
                            messages.text("network.structure.back", now.spec().shape()));
                    follow(now);
                },
                snapshot,
                messages.languageProperty());
    }

    @SuppressWarnings("ReferenceEquality") // any edit leads back
    private void follow(Project now) {
        if (now != document) {
            document = now;
            close();
        }
    }

    void open(Sizes sizes) {
        pane.show(sizes);
        setVisible(true);
        pane.field().requestFocus();
        pane.field().selectAll();
    }

    private void close() {
        if (isVisible()) {
            setVisible(false);
            pane.showMatrix(false);
            done.run();
        }
    }
}
