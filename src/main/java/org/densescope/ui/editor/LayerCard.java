package org.densescope.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.engine.Activation;
import org.densescope.engine.Counts;
import org.densescope.engine.Initializer;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.NetworkSpec;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.LayerNames;
import org.densescope.ui.form.ShareBar;
import org.densescope.ui.form.Stepper;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// One dense layer: its size, what it does, how its weights start, and how many numbers that makes. The card shows
/// layer
/// after layer of whatever document there is; it is not made anew for an edit, so the keyboard focus stays.
final class LayerCard extends VBox {
    /// Makes a layer wider or narrower.
    @FunctionalInterface
    interface Resize {
        /// @param nudged whether it came from an arrow key or the wheel
        void accept(int layer, int units, boolean nudged);
    }

    private static final Bounds DROPOUT = new Bounds(0, false, LayerSpec.MAX_DROPOUT, false);

    private final Messages messages;
    private final Workspace workspace;
    private final StringProperty name = new SimpleStringProperty("");
    private final Stepper units;
    private final Choice<Activation> activation;
    private final Choice<Initializer.Kind> start;
    private final NumberField parameter;
    private final NumberField dropout;
    private final HBox dropoutLine;
    private final CheckBox trainBiases = new CheckBox();
    private final IconButton delete;
    private final Label warning = new Label();
    private final ShareBar count;
    private final Attempt attempt;
    private final HBox parameterLine;
    private int layer = 1;

    LayerCard(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages, Resize resize) {
        this.workspace = workspace;
        this.messages = messages;
        attempt = new Attempt(messages);
        count = new ShareBar(messages);
        units = new Stepper(
                messages,
                new IntegerField(
                        messages,
                        preferences,
                        messages.binding("editor.units.of", name),
                        1,
                        NetworkSpec.MAX_UNITS,
                        (value, nudged) -> resize.accept(layer, Math.toIntExact(value), nudged)),
                1,
                NetworkSpec.MAX_UNITS,
                "editor.units.less",
                "editor.units.more");
        activation = new Choice<>(
                messages,
                "editor.activation",
                List.of(Activation.values()),
                f -> messages.text("editor.activation." + f.id()),
                f -> attempt.run(() -> workspace.edit("edit.activation", p -> p.withActivation(layer, f))));
        start = new Choice<>(
                messages,
                "editor.initializer",
                Arrays.asList(Initializer.Kind.values()),
                k -> messages.text("editor.initializer." + k.id()),
                this::startFrom);
        parameter = new NumberField(
                messages,
                preferences,
                messages.binding("editor.initializer.parameter"),
                Bounds.ANY,
                Nudge.TENTHS,
                (value, nudged) -> edit(
                        nudged ? "edit.initializer/" + layer : "",
                        l -> l.withInitializer(new Initializer(l.initializer().kind(), value))));
        dropout = new NumberField(
                messages,
                preferences,
                messages.binding("editor.dropout.of", name),
                DROPOUT,
                Nudge.TENTHS,
                (value, nudged) -> workspace.edit(
                        "edit.dropout", nudged ? "edit.dropout/" + layer : "", p -> p.withDropout(layer, value)));
        trainBiases.textProperty().bind(messages.binding("editor.train-biases"));
        trainBiases.setOnAction(_ -> {
            boolean on = trainBiases.isSelected();
            attempt.run(() -> workspace.edit("edit.train-biases", p -> p.withBiasTrained(layer, on)));
        });
        delete = new IconButton(
                messages,
                MaterialDesignT.TRASH_CAN_OUTLINE,
                "editor.layer.delete",
                () -> attempt.run(() -> workspace.edit("edit.layer.delete", p -> p.withoutLayer(layer))));
        getStyleClass().add("ds-card");
        Form form = new Form(messages);
        form.line("editor.units", units);
        form.line("editor.activation", activation);
        form.line("editor.initializer", start);
        parameterLine = form.line("editor.initializer.parameter", parameter);
        dropoutLine = form.line("editor.dropout", dropout);
        lay(form);
    }

    private void lay(Form form) {
        Label title = new Label();
        title.textProperty().bind(name);
        title.getStyleClass().add("ds-card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, gap, delete);
        heading.getStyleClass().add("ds-card-heading");

        warning.getStyleClass().add("ds-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);

        getChildren().setAll(heading, form, trainBiases, warning, attempt, count);
    }

    /// The number of units as it is, whatever was typed.
    void showUnits(int value) {
        units.show(value);
    }

    private void startFrom(Initializer.Kind kind) {
        attempt.run(() -> edit("", l -> l.withInitializer(new Initializer(kind, usual(kind)))));
    }

    private static double usual(Initializer.Kind kind) {
        return switch (kind) {
            case CONSTANT, UNIFORM -> 0.5;
            case NORMAL -> 0.1;
            default -> 1;
        };
    }

    private void edit(String mergeKey, UnaryOperator<LayerSpec> change) {
        workspace.edit("edit.initializer", mergeKey, p -> p.withLayer(layer, change));
    }

    /// @param l the layer to show, `1..L`
    void show(Project project, Counts counts, int l, Digits digits) {
        if (l != layer) {
            attempt.clear();
        }
        layer = l;
        NetworkSpec spec = project.spec();
        LayerSpec now = spec.layers().get(l - 1);
        name.set(LayerNames.of(messages, l, spec));
        units.show(now.units());
        activation.show(now.activation());
        start.show(now.initializer().kind());
        boolean parameterised = now.initializer().kind().parameterised();
        parameter.show(parameterised ? (Double) now.initializer().parameter() : null);
        Form.show(parameterLine, parameterised);
        dropout.show(now.dropout());
        Form.show(dropoutLine, spec.canDrop(l));
        trainBiases.setSelected(now.biasTrained());
        delete.setDisable(spec.depth() == 1);
        warn(Warnings.of(spec, l));
        count.show(counts, l, digits);
    }

    private void warn(List<String> keys) {
        warning.setText(String.join("\n", keys.stream().map(messages::text).toList()));
        warning.setVisible(!keys.isEmpty());
        warning.setManaged(!keys.isEmpty());
    }
}
