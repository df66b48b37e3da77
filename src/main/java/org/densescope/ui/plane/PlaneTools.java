package org.densescope.ui.plane;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.session.Look;
import org.densescope.text.Messages;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.IconButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The row above the map: what new points are, and how the map is drawn.
final class PlaneTools extends FlowPane {
    /// Folds of no layer, and of all hidden ones.
    static final int NO_FOLDS = 0;

    static final int ALL = -1;

    private final ClassChips chips;
    private final NumberField value;
    private final IconButton clear;
    private final Choice<Integer> foldsChoice;
    private final ToggleButton flatButton;
    private final ToggleButton bentButton;
    private final ToggleButton surfaceButton;
    private final BooleanProperty brush = new SimpleBooleanProperty();
    private final BooleanProperty erasing = new SimpleBooleanProperty();
    private final BooleanProperty flat = new SimpleBooleanProperty();
    private final BooleanProperty bent = new SimpleBooleanProperty();
    private final BooleanProperty surface = new SimpleBooleanProperty();
    private final IntegerProperty folds = new SimpleIntegerProperty(NO_FOLDS);
    private double typed = 1;
    private Runnable onClear = () -> {};

    PlaneTools(Messages messages, Look look) {
        getStyleClass().add("ds-plane-tools");
        chips = new ClassChips(messages);
        value = new NumberField(
                messages, look, messages.binding("plane.value"), Bounds.ANY, Nudge.TENTHS, (v, _) -> typed = v);
        value.setPrefWidth(90);
        value.show(typed);
        clear = new IconButton(messages, MaterialDesignD.DELETE_SWEEP_OUTLINE, "plane.clear", () -> onClear.run());
        foldsChoice = new Choice<>(
                messages,
                "plane.folds",
                List.of(NO_FOLDS, ALL),
                l -> l == NO_FOLDS
                        ? messages.text("plane.folds.none")
                        : l == ALL ? messages.text("plane.folds.all") : messages.text("plane.folds.layer", l),
                folds::set);
        foldsChoice.setMaxWidth(USE_PREF_SIZE);
        foldsChoice.show(NO_FOLDS);
        flatButton = toggle(messages, MaterialDesignG.GRADIENT_HORIZONTAL, "plane.flat", flat);
        bentButton = toggle(messages, MaterialDesignV.VECTOR_CURVE, "plane.bent", bent);
        surfaceButton = toggle(messages, MaterialDesignT.TERRAIN, "plane.surface", surface);
        apart(bent, surface);
        apart(brush, erasing);
        HBox hand = new HBox(
                toggle(messages, MaterialDesignB.BRUSH, "plane.brush", brush),
                toggle(messages, MaterialDesignE.ERASER, "plane.eraser", erasing),
                clear);
        hand.getStyleClass().add("ds-plane-chips");
        HBox drawing = new HBox(flatButton, bentButton, surfaceButton, foldsChoice);
        drawing.getStyleClass().add("ds-plane-chips");
        getChildren().addAll(chips, value, hand, drawing);
    }

    /// Never both.
    private static void apart(BooleanProperty one, BooleanProperty other) {
        one.subscribe(on -> other.set(other.get() && !on));
        other.subscribe(on -> one.set(one.get() && !on));
    }

    private static ToggleButton toggle(Messages messages, Ikon icon, String key, BooleanProperty on) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(tip.textProperty());
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    void show(PlaneData plane, Network network, Palette palette) {
        shown(chips, !plane.values());
        shown(value, plane.values() && !plane.line());
        shown(flatButton, !plane.line());
        shown(bentButton, !plane.line());
        shown(foldsChoice, !plane.line());
        if (!plane.values()) {
            chips.show(plane, palette);
        }
        clear.setDisable(plane.data().rows() == 1);
        List<Integer> offered = IntStream.concat(IntStream.of(NO_FOLDS, ALL), IntStream.rangeClosed(1, network.depth()))
                .boxed()
                .toList();
        foldsChoice.offer(offered);
        if (!offered.contains(folds.get())) {
            folds.set(NO_FOLDS);
        }
        foldsChoice.show(folds.get());
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// The target of a new point.
    double[] target(PlaneData plane) {
        return plane.values()
                ? new double[] {typed}
                : plane.target(chips.chosen().get());
    }

    void setOnClear(Runnable action) {
        onClear = action;
    }

    ClassChips chips() {
        return chips;
    }

    BooleanProperty brush() {
        return brush;
    }

    BooleanProperty erasing() {
        return erasing;
    }

    BooleanProperty flat() {
        return flat;
    }

    /// Whether the plane as two units see it stands beside the map.
    BooleanProperty bent() {
        return bent;
    }

    /// Whether the loss surface stands beside the map.
    BooleanProperty surface() {
        return surface;
    }

    /// [#NO_FOLDS], [#ALL], or a layer.
    IntegerProperty folds() {
        return folds;
    }
}
