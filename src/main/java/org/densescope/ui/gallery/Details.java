package org.densescope.ui.gallery;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// All that there is to read of the chosen example, and the button that opens it.
final class Details extends BorderPane {
    private final Messages messages;
    private final SketchView picture;
    private final Label title = new Label();
    private final Label size = new Label();
    private final Label about = new Label();
    private final Label now = new Label();

    Details(ObservableValue<Palette> palette, Messages messages, Runnable open, Runnable close) {
        this.messages = messages;
        getStyleClass().add("ds-gallery-details");
        picture = new SketchView(palette);
        picture.getStyleClass().add("ds-sketch-large");
        title.getStyleClass().add("ds-gallery-name");
        size.getStyleClass().add("ds-muted");
        now.getStyleClass().addAll("ds-badge", "accent");
        now.setText(messages.text("gallery.now"));
        for (Label label : new Label[] {title, size, about}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(title, size, about, now);
        words.getStyleClass().add("ds-gallery-text");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "ds-explain-scroll");
        setTop(picture);
        setCenter(scroll);
        Label kept = new Label(messages.text("gallery.kept"));
        kept.getStyleClass().addAll("ds-muted", "ds-small");
        kept.setWrapText(true);
        kept.setMinHeight(USE_PREF_SIZE);
        Button cancel = new Button(messages.text("app.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        cancel.setMinWidth(USE_PREF_SIZE);
        Button ok = new Button(messages.text("app.open"));
        ok.getStyleClass().add("accent");
        ok.setOnAction(_ -> open.run());
        ok.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ok, Priority.ALWAYS);
        HBox buttons = new HBox(cancel, ok);
        buttons.getStyleClass().add("ds-gallery-buttons");
        VBox foot = new VBox(kept, buttons);
        foot.getStyleClass().add("ds-gallery-foot");
        setBottom(foot);
    }

    /// @param sketch null while it is being made
    /// @param open whether it is what is open
    void show(String id, @Nullable Sketch sketch, boolean open) {
        title.setText(messages.text("preset." + id + ".title"));
        about.setText(messages.text("preset." + id + ".about"));
        size.setText(
                sketch == null
                        ? ""
                        : messages.text("gallery.details", sketch.shape(), sketch.parameters(), sketch.samples()));
        picture.show(sketch);
        now.setVisible(open);
        now.setManaged(open);
    }
}
