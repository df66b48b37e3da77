package org.densescope.ui.inspector;

import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.project.Preferences;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Attempt;

/// What can be done to one weight or bias: another value, cut, freeze.
final class WeightControls extends VBox {
    private final NumberField value;
    private final CheckBox cut = new CheckBox();
    private final CheckBox frozen = new CheckBox();
    private int layer = 1;
    private int unit = -1;
    private int from;

    WeightControls(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        getStyleClass().add("ds-weight-controls");
        Attempt attempt = new Attempt(messages);
        StringBinding name = messages.binding("inspector.value");
        value = new NumberField(
                messages,
                preferences,
                name,
                Bounds.ANY,
                Nudge.TENTHS,
                (next, nudged) -> workspace.edit(
                        from == Place.BIAS ? "edit.bias" : "edit.weight",
                        nudged ? "edit.weight/" + layer + "/" + unit + "/" + from : "",
                        p -> p.withWeight(layer, unit, from, next)));
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(value.text());
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.getStyleClass().add("ds-form-name");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        cut.textProperty().bind(messages.binding("inspector.cut"));
        frozen.textProperty().bind(messages.binding("inspector.frozen"));
        cut.setOnAction(_ -> {
            boolean on = cut.isSelected();
            attempt.run(() -> workspace.edit(on ? "edit.cut" : "edit.join", p -> p.withCut(layer, unit, from, on)));
        });
        frozen.setOnAction(_ -> {
            boolean on = frozen.isSelected();
            attempt.run(
                    () -> workspace.edit(on ? "edit.freeze" : "edit.thaw", p -> p.withFrozen(layer, unit, from, on)));
        });
        HBox line = new HBox(label, value);
        line.getStyleClass().add("ds-number-line");
        HBox checks = new HBox(cut, frozen);
        checks.getStyleClass().add("ds-checks");
        getChildren().setAll(line, checks, attempt);
    }

    void show(Reveal reveal, Subject.OfWeight subject) {
        boolean other = subject.layer() != layer || subject.unit() != unit || subject.from() != from;
        layer = subject.layer();
        unit = subject.unit();
        from = subject.from();
        Dense dense = reveal.trace().network().layer(layer);
        double now = dense.weight(unit, from);
        if (other) {
            value.showOther(now);
        } else {
            value.show(now);
        }
        boolean bias = from == Place.BIAS;
        cut.setVisible(!bias);
        cut.setManaged(!bias);
        frozen.setVisible(!bias);
        frozen.setManaged(!bias);
        cut.setSelected(dense.isCut(unit, from));
        frozen.setSelected(dense.isFrozen(unit, from));
    }
}
