package org.densescope.ui.plane;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.Joined;
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
    private final ClassChips chips;
    private final NumberField value;
    private final IconButton clear;
    private final Choice<Integer> foldsChoice;
    private final ToggleButton flatButton;
    private final ToggleButton bentButton;
    private final ToggleButton surfaceButton;
    private final Lens<Plane> plane;
    private double typed = 1;
    private Runnable onClear = () -> {};

    PlaneTools(Messages messages, ObservableValue<Preferences> preferences, Lens<Plane> plane) {
        this.plane = plane;
        getStyleClass().add("ds-plane-tools");
        chips = new ClassChips(messages);
        value = new NumberField(
                messages, preferences, messages.binding("plane.value"), Bounds.ANY, Nudge.TENTHS, (v, _) -> typed = v);
        value.setPrefWidth(90);
        value.show(typed);
        clear = new IconButton(messages, MaterialDesignD.DELETE_SWEEP_OUTLINE, "plane.clear", () -> onClear.run());
        foldsChoice = new Choice<>(
                messages,
                "plane.folds",
                List.of(Plane.NO_FOLDS, Plane.ALL_FOLDS),
                l -> l == Plane.NO_FOLDS
                        ? messages.text("plane.folds.none")
                        : l == Plane.ALL_FOLDS
                                ? messages.text("plane.folds.all")
                                : messages.text("plane.folds.layer", l),
                l -> plane.set(plane.get().withFolds(l)));
        foldsChoice.setMaxWidth(USE_PREF_SIZE);
        foldsChoice.show(Plane.NO_FOLDS);
        flatButton = toggle(messages, MaterialDesignG.GRADIENT_HORIZONTAL, "plane.flat");
        Joined.join(flatButton, plane.part(Plane::flat, Plane::withFlat));
        bentButton = toggle(messages, MaterialDesignV.VECTOR_CURVE, "plane.bent");
        Lens<Plane.Beside> beside = plane.part(Plane::beside, Plane::withBeside);
        Joined.join(bentButton, beside, Plane.Beside.BEND, Plane.Beside.NOTHING);
        surfaceButton = toggle(messages, MaterialDesignT.TERRAIN, "plane.surface");
        Joined.join(surfaceButton, beside, Plane.Beside.SURFACE, Plane.Beside.NOTHING);
        ToggleButton brush = toggle(messages, MaterialDesignB.BRUSH, "plane.brush");
        ToggleButton eraser = toggle(messages, MaterialDesignE.ERASER, "plane.eraser");
        Lens<Plane.Hand> held = plane.part(Plane::hand, Plane::withHand);
        Joined.join(brush, held, Plane.Hand.BRUSH, Plane.Hand.POINT);
        Joined.join(eraser, held, Plane.Hand.ERASER, Plane.Hand.POINT);
        HBox hand = new HBox(brush, eraser, clear);
        hand.getStyleClass().add("ds-plane-chips");
        HBox drawing = new HBox(flatButton, bentButton, surfaceButton, foldsChoice);
        drawing.getStyleClass().add("ds-plane-chips");
        getChildren().addAll(chips, value, hand, drawing);
    }

    private static ToggleButton toggle(Messages messages, Ikon icon, String key) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(tip.textProperty());
        return button;
    }

    void show(PlaneData data, Network network, Palette palette) {
        shown(chips, !data.values());
        shown(value, data.values() && !data.line());
        shown(flatButton, !data.line());
        shown(bentButton, !data.line());
        shown(foldsChoice, !data.line());
        if (!data.values()) {
            chips.show(data, palette);
        }
        clear.setDisable(data.data().rows() == 1);
        List<Integer> offered = IntStream.concat(
                        IntStream.of(Plane.NO_FOLDS, Plane.ALL_FOLDS), IntStream.rangeClosed(1, network.depth()))
                .boxed()
                .toList();
        foldsChoice.offer(offered);
        foldsChoice.show(offered.contains(plane.get().folds()) ? plane.get().folds() : Plane.NO_FOLDS);
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// The target of a new point.
    double[] target(PlaneData data) {
        return data.values() ? new double[] {typed} : data.target(chips.chosen().get());
    }

    /// New points are of the first class again.
    void startOver() {
        chips.chosen().set(1);
        typed = 1;
        value.show(typed);
    }

    void setOnClear(Runnable action) {
        onClear = action;
    }

    ClassChips chips() {
        return chips;
    }
}
