package org.densescope.ui.gallery;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.text.Messages;

/// An example to choose: its picture, its name, and how large it is.
final class ExampleCard extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final String id;
    private final SketchView picture;
    private final Label size = new Label();
    private final Messages messages;

    ExampleCard(String id, ObservableValue<Palette> palette, Messages messages) {
        this.id = id;
        this.messages = messages;
        picture = new SketchView(palette);
        Label name = new Label(messages.text("preset." + id + ".title"));
        name.getStyleClass().add("ds-card-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        size.getStyleClass().add("ds-card-size");
        VBox words = new VBox(name, size);
        words.getStyleClass().add("ds-card-words");
        VBox inside = new VBox(picture, words);
        inside.setFillWidth(true);
        inside.prefWidthProperty().bind(widthProperty().subtract(4));
        setGraphic(inside);
        getStyleClass().setAll("ds-example-card", "ds-focusable");
        setAccessibleText(name.getText() + ". " + messages.text("preset." + id + ".about"));
    }

    String id() {
        return id;
    }

    void sketch(Sketch sketch) {
        picture.show(sketch);
        size.setText(
                sketch.samples() == 1
                        ? sketch.shape()
                        : messages.text("gallery.size", sketch.shape(), sketch.samples()));
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// Whether its name or its text has a word in it.
    boolean has(String word) {
        return getAccessibleText()
                .toLowerCase(java.util.Locale.ROOT)
                .contains(word.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
