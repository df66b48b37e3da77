package org.densescope.ui.explain;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.text.Messages;

/// Where to begin, for somebody who has just come: three cards of equal width. Where there is little room they keep
/// their names alone.
public final class Doors extends HBox {
    /// Where the doors lead.
    ///
    /// @param byHand opens the example that is walked through by hand
    /// @param onPoints opens the example whose border moves while it is trained
    /// @param ownData asks for a file
    public record Ways(Runnable byHand, Runnable onPoints, Runnable ownData) {}

    /// Below this width a door has its name alone, in em.
    private static final double NARROW = 66;

    private final List<Label> texts;
    private final List<Region> pictures;
    private final EmSize em;

    public Doors(Ways ways, ObservableValue<Palette> palette, Messages messages) {
        getStyleClass().add("ds-doors");
        em = new EmSize(this::requestLayout);
        List<Label> names = List.of(label(messages, "hand"), label(messages, "points"), label(messages, "data"));
        names.forEach(name -> name.getStyleClass().add("ds-door-name"));
        texts = List.of(label(messages, "hand.text"), label(messages, "points.text"), label(messages, "data.text"));
        pictures = List.of(
                new DoorPicture(DoorPicture.Subject.NETWORK, palette),
                new DoorPicture(DoorPicture.Subject.POINTS, palette),
                new DoorPicture(DoorPicture.Subject.TABLE, palette));
        List<Runnable> deeds = List.of(ways.byHand(), ways.onPoints(), ways.ownData());
        for (int i = 0; i < names.size(); i++) {
            Label text = texts.get(i);
            text.setWrapText(true);
            text.getStyleClass().add("ds-door-text");
            VBox words = new VBox(names.get(i), text);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox inside = new HBox(pictures.get(i), words);
            inside.setAlignment(Pos.CENTER_LEFT);
            inside.getStyleClass().add("ds-door-inside");
            Button door = new Button();
            door.setGraphic(inside);
            door.getStyleClass().setAll("ds-door", "ds-focusable");
            door.setMaxWidth(Double.MAX_VALUE);
            door.setMinWidth(0);
            door.accessibleTextProperty()
                    .bind(names.get(i).textProperty().concat(". ").concat(text.textProperty()));
            Runnable deed = deeds.get(i);
            door.setOnAction(_ -> deed.run());
            HBox.setHgrow(door, Priority.ALWAYS);
            door.setPrefWidth(100);
            inside.prefWidthProperty().bind(door.widthProperty().subtract(2));
            getChildren().add(door);
        }
        getChildren().add(em);
    }

    private static Label label(Messages messages, String key) {
        Label label = new Label();
        label.textProperty().bind(messages.binding("formula.door." + key));
        return label;
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean narrow = width > 0 && width < NARROW * em.get();
        return snapSizeY((narrow ? 2.8 : 5.6) * em.get());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean narrow = getWidth() < NARROW * em.get();
        for (int i = 0; i < texts.size(); i++) {
            show(texts.get(i), !narrow);
            show(pictures.get(i), !narrow);
        }
        super.layoutChildren();
    }

    private static void show(Region part, boolean there) {
        if (part.isManaged() != there) {
            part.setManaged(there);
            part.setVisible(there);
        }
    }
}
