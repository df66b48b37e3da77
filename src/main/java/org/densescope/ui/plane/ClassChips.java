package org.densescope.ui.plane;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.ClassColours;
import org.densescope.text.Messages;

/// Which class new points get: one button a class, and the legend of the classes at once.
final class ClassChips extends HBox {
    private static final int GLYPH = 16;
    /// More are not offered as buttons; their keys go on to 9.
    private static final int MOST = 9;

    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final IntegerProperty chosen = new SimpleIntegerProperty(1);
    private String shown = "";

    ClassChips(Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-plane-chips");
        chosen.subscribe(this::select);
    }

    /// From 0.
    IntegerProperty chosen() {
        return chosen;
    }

    void show(PlaneData plane, Palette palette) {
        int count = Math.min(MOST, plane.classes());
        StringBuilder key = new StringBuilder(palette.name());
        for (int k = 0; k < count; k++) {
            key.append('\n').append(plane.className(k));
        }
        if (shown.contentEquals(key)) {
            return;
        }
        shown = key.toString();
        ClassColours colours = ClassColours.of(palette);
        getChildren().clear();
        group.getToggles().clear();
        for (int k = 0; k < count; k++) {
            int kind = k;
            ToggleButton chip = new ToggleButton(plane.className(k));
            chip.setGraphic(
                    new ImageView(GlyphImage.of(ClassColours.Glyph.of(k), colours.of(k), false, palette, GLYPH)));
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(messages.binding("plane.class.tip", plane.className(k), k + 1));
            chip.setTooltip(tip);
            chip.accessibleTextProperty().bind(tip.textProperty());
            chip.setToggleGroup(group);
            chip.setFocusTraversable(false);
            chip.setOnAction(_ -> {
                chosen.set(kind);
                select();
            });
            getChildren().add(chip);
        }
        chosen.set(Math.min(chosen.get(), count - 1));
        select();
    }

    private void select() {
        int k = chosen.get();
        if (k >= 0 && k < group.getToggles().size()) {
            group.selectToggle(group.getToggles().get(k));
        }
    }
}
