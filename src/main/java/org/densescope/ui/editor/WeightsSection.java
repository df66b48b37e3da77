package org.densescope.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Form;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Where the weights come from: the same ones again, or those of the next seed, which anybody can come back to.
final class WeightsSection extends Section {
    private final IntegerField seed;

    WeightsSection(Workspace workspace, ObservableValue<Preferences> preferences, Messages messages) {
        super(messages, "editor.weights");
        Attempt attempt = new Attempt(messages);
        seed = new IntegerField(
                messages,
                preferences,
                messages.binding("editor.seed"),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                (value, nudged) -> workspace.edit("edit.seed", nudged ? "edit.seed" : "", p -> p.withSeed(value)));
        Button reset = button(
                messages,
                "editor.reset",
                MaterialDesignR.RESTORE,
                () -> attempt.run(() -> workspace.edit("edit.reset", Project::reset)));
        Button fresh = button(
                messages,
                "editor.new-weights",
                MaterialDesignD.DICE_5_OUTLINE,
                () -> attempt.run(() -> workspace.edit("edit.new-weights", p -> p.withSeed(p.seed() + 1))));
        HBox buttons = new HBox(reset, fresh);
        buttons.getStyleClass().add("ds-buttons");
        Form form = new Form(messages);
        form.line("editor.seed", seed);
        getChildren().addAll(form, buttons, attempt);
    }

    private static Button button(Messages messages, String key, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.binding(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key + ".tip"));
        button.setTooltip(tip);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    void show(Project project) {
        seed.show(project.seed());
    }
}
