package org.densescope.ui.timebar;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Grain;
import org.densescope.ui.CommandButton;
import org.densescope.ui.Watch;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.FoldingRow;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The bar under the network: transport, grain, speed and training step, and below them the scrub bar.
///
/// In a narrow window, or with large text, speed and training step go (they are in the menu too), and the grain becomes
/// a list to choose from.
public final class TimeBar extends VBox {
    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Label step = new Label();
    private final Label readout = new Label();
    private final Label brief = new Label();
    private final ToggleGroup strides = new ToggleGroup();
    private final Choice<Grain> grain;
    private final Player player;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;

    public TimeBar(
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Player player,
            TimeCommands commands,
            ObservableValue<Preferences> preferences,
            Messages messages) {
        this.playhead = playhead;
        this.snapshot = snapshot;
        this.player = player;
        this.preferences = preferences;
        this.messages = messages;
        getStyleClass().add("ds-timebar");
        grain = new Choice<>(
                messages,
                "time.grain",
                List.of(Grain.values()),
                one -> messages.text(key(one)),
                one -> playhead.grain().set(one));
        grain.setMaxWidth(USE_PREF_SIZE);
        grain.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(controls(commands), new ScrubBar(playhead, snapshot, preferences, messages, player::pause));
        Watch.of(this::show, Watch.ignoring(snapshot, TimeBar::same), preferences, messages.languageProperty());
    }

    private FoldingRow controls(TimeCommands commands) {
        readout.getStyleClass().add("ds-time-readout");
        readout.setMinWidth(USE_PREF_SIZE);
        brief.getStyleClass().add("ds-time-readout");
        brief.setMinWidth(USE_PREF_SIZE);
        HBox transport = transport(commands);
        CommandButton start = new CommandButton(commands.toStart, messages);
        CommandButton end = new CommandButton(commands.toEnd, messages);
        Label move = new Label();
        move.textProperty().bind(messages.binding("time.grain"));
        move.setMinWidth(USE_PREF_SIZE);
        move.getStyleClass().add("ds-muted");
        Separator first = new Separator(Orientation.VERTICAL);
        Separator second = new Separator(Orientation.VERTICAL);
        HBox grains = grains();
        HBox speed = speed();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox walked = trainingStep(commands);
        FoldingRow row = new FoldingRow(
                start, transport, end, first, move, grains, grain, second, speed, space, walked, readout, brief);
        row.getStyleClass().add("ds-time-controls");
        return row.fold(move)
                .fold(second, speed)
                .fold(List.of(walked), List.of())
                .fold(List.of(grains, first), List.of(grain))
                .fold(List.of(readout), List.of(brief))
                .fold(end)
                .fold(start)
                .fold(brief)
                .fold(grain);
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameNumbers(b) && a.position().equals(b.position()) && a.grain() == b.grain();
    }

    private void show() {
        Snapshot now = snapshot.get();
        step.setText(messages.text("time.training-step", count(now.position().step() + 1)));
        String at = count(now.reveal().t());
        String length = count(now.reveal().trace().length());
        readout.setText(messages.text("time.moment", at, length));
        brief.setText(messages.text("time.moment.short", at, length));
        grain.show(now.grain());
        for (Toggle toggle : strides.getToggles()) {
            if (toggle.getUserData() == now.grain()) {
                strides.selectToggle(toggle);
            }
        }
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("ds-time-group");
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private HBox transport(TimeCommands commands) {
        CommandButton play = new CommandButton(commands.play, messages);
        play.getStyleClass().add("ds-time-play");
        player.playing()
                .subscribe(playing -> play.become(
                        messages.binding(playing ? "time.pause" : "time.play"),
                        playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        CommandButton next = new CommandButton(commands.next, messages);
        next.getStyleClass().add("ds-time-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setMinWidth(USE_PREF_SIZE);
        Watch.of(
                () -> primary(next, !snapshot.get().learning().on()),
                Watch.ignoring(
                        snapshot, (a, b) -> a.learning().on() == b.learning().on()));
        HBox group = group(new CommandButton(commands.previous, messages), next, play);
        group.getStyleClass().add("ds-time-transport");
        return group;
    }

    /// While training goes on, its pause is the button to press.
    private static void primary(CommandButton button, boolean on) {
        button.getStyleClass().removeAll("flat", "accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    private static String key(Grain grain) {
        return "time.grain." + grain.name().toLowerCase(Locale.ROOT);
    }

    private HBox grains() {
        HBox group = group();
        group.getStyleClass().add("ds-segments");
        for (Grain one : Grain.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(messages.binding(key(one)));
            button.setTooltip(tooltip(messages.binding(key(one) + ".tip")));
            button.setUserData(one);
            button.setToggleGroup(strides);
            button.setMinWidth(USE_PREF_SIZE);
            group.getChildren().add(button);
        }
        strides.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                strides.selectToggle(before);
            } else {
                playhead.grain().set((Grain) now.getUserData());
            }
        });
        return group;
    }

    private HBox speed() {
        Slider slider = new Slider(0, Player.SPEEDS.size() - 1, 0);
        slider.getStyleClass().addAll("small", "ds-time-speed");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        player.speed().subscribe(speed -> {
            int at = Player.SPEEDS.indexOf(speed.doubleValue());
            if (at >= 0) {
                slider.setValue(at);
            }
        });
        slider.valueProperty()
                .subscribe((_, value) -> player.speed().set(Player.SPEEDS.get((int) Math.round(value.doubleValue()))));
        StringBinding text =
                Bindings.createStringBinding(this::speedText, player.speed(), preferences, messages.languageProperty());
        slider.accessibleTextProperty().bind(messages.binding("time.speed", text));
        slider.setTooltip(tooltip(messages.binding("time.speed", text)));
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("ds-time-speed-text");
        label.setMinWidth(USE_PREF_SIZE);
        Label name = new Label();
        name.textProperty().bind(messages.binding("time.speed.name"));
        name.getStyleClass().add("ds-muted");
        name.setMinWidth(USE_PREF_SIZE);
        HBox group = group(name, slider, label);
        group.getStyleClass().add("ds-time-speeds");
        return group;
    }

    private String speedText() {
        return TimeCommands.speed(player.speed().get(), preferences.getValue().digits(), messages);
    }

    private HBox trainingStep(TimeCommands commands) {
        step.getStyleClass().add("ds-time-step");
        step.setMinWidth(USE_PREF_SIZE);
        return group(
                new CommandButton(commands.previousStep, messages),
                step,
                new CommandButton(commands.nextStep, messages));
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }

    private static Tooltip tooltip(StringBinding text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        return tooltip;
    }
}
