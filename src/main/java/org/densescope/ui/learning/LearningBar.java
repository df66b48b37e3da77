package org.densescope.ui.learning;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.training.Goal;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.KeyNames;
import org.densescope.ui.Watch;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.FoldingRow;
import org.densescope.ui.form.Joined;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The bar under the bar of time: what trains by itself, and the whole training to move along.
public final class LearningBar extends HBox {
    private final Messages messages;
    private final Button train;

    public LearningBar(
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            LearningCommands commands,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette) {
        this.messages = messages;
        getStyleClass().add("ds-learning-bar");
        setAlignment(Pos.CENTER_LEFT);
        train = button(commands.train);
        train.getStyleClass().add("ds-learning-train");
        Watch.of(
                () -> showTraining(snapshot.get().learning().on(), commands),
                Watch.ignoring(
                        snapshot, (a, b) -> a.learning().on() == b.learning().on()));
        Button epoch = button(commands.epoch);
        HBox epochs = epochs(commands, preferences);
        HBox until = until(commands, preferences);
        ToggleButton aside = toggle(commands.aside);
        playhead.aside().subscribe(alone -> aside.setSelected(!alone));
        aside.setOnAction(_ -> {
            commands.aside.run();
            aside.setSelected(!playhead.aside().get());
        });
        ToggleButton curves = toggle(commands.curves);
        Joined.join(curves, commands.curvesShown);
        TrainingScrub scrub = new TrainingScrub(snapshot, preferences, messages, palette, commands);
        HBox.setHgrow(scrub, Priority.ALWAYS);
        scrub.setMaxWidth(Double.MAX_VALUE);
        FoldingRow row = new FoldingRow(train, epoch, epochs, until, aside, scrub, curves);
        row.getStyleClass().add("ds-learning-row");
        row.fold(aside).fold(epochs).fold(until).fold(epoch).fold(curves);
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().add(row);
    }

    private void showTraining(boolean on, LearningCommands commands) {
        train.textProperty().bind(messages.binding(on ? "learning.pause" : "learning.train"));
        train.setGraphic(new FontIcon(on ? MaterialDesignP.PAUSE : commands.train.icon()));
        train.getStyleClass().remove("accent");
        if (on) {
            train.getStyleClass().add("accent");
        }
    }

    /// Trains for as many epochs as a person wants.
    private HBox epochs(LearningCommands commands, ObservableValue<Preferences> preferences) {
        Button go = button(commands.epochs);
        IntegerField number = new IntegerField(
                messages,
                preferences,
                messages.binding("learning.epochs.name"),
                1,
                LearningCommands.MOST_MANY,
                (value, _) -> commands.many().set(value));
        number.text().addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER && number.error().isEmpty()) {
                commands.epochs.run();
            }
        });
        number.setColumns(3);
        commands.many().subscribe(many -> number.show(many.longValue()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("learning.epochs.field"));
        Tooltip.install(number, tip);
        HBox epochs = new HBox(go, number);
        epochs.setAlignment(Pos.CENTER_LEFT);
        epochs.getStyleClass().add("ds-learning-until");
        epochs.setMinWidth(USE_PREF_SIZE);
        return epochs;
    }

    /// Trains until the mean loss of an epoch is below a number.
    private HBox until(LearningCommands commands, ObservableValue<Preferences> preferences) {
        Label label = new Label();
        label.textProperty().bind(messages.binding("learning.until"));
        label.getStyleClass().add("ds-muted");
        label.setMinWidth(USE_PREF_SIZE);
        NumberField field = new NumberField(
                messages,
                preferences,
                messages.binding("learning.until.name"),
                Bounds.POSITIVE,
                Nudge.SERIES,
                (_, _) -> {});
        field.text().addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            Double loss = field.value();
            if (event.getCode() == KeyCode.ENTER
                    && loss != null
                    && field.error().isEmpty()) {
                commands.train(Goal.loss(loss));
            }
        });
        field.setColumns(4);
        field.show(0.1);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("learning.until.tip"));
        Tooltip.install(field, tip);
        HBox until = new HBox(label, field);
        until.setAlignment(Pos.CENTER_LEFT);
        until.getStyleClass().add("ds-learning-until");
        until.setMinWidth(USE_PREF_SIZE);
        return until;
    }

    private Button button(Command command) {
        Button button = new Button();
        button.setOnAction(_ -> command.run());
        dress(button, command);
        return button;
    }

    private ToggleButton toggle(Command command) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("flat");
        dress(button, command);
        return button;
    }

    private void dress(ButtonBase button, Command command) {
        button.setGraphic(new FontIcon(command.icon()));
        button.textProperty().bind(messages.binding(command.id() + ".short"));
        button.getStyleClass().add("ds-learning-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.accessibleTextProperty().bind(messages.binding(command.id()));
        Tooltip tooltip = new Tooltip();
        String key = "  (" + KeyNames.of(command.keys().getFirst()) + ")";
        tooltip.textProperty().bind(messages.binding(command.id() + ".tip").concat(key));
        button.setTooltip(tooltip);
    }
}
