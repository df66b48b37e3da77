package org.densescope.ui.timebar;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.project.Preferences;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.trace.Grain;
import org.densescope.ui.CommandButton;
import org.densescope.ui.Watch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The bar under the network: transport, grain, speed and training step, and below them the scrub bar.
///
/// The groups of controls wrap where the window is narrow or the font large.
public final class TimeBar extends VBox {
    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Label step = new Label();
    private final Label readout = new Label();
    private final ToggleGroup strides = new ToggleGroup();
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
        FlowPane controls = new FlowPane(transport(commands), grains(), speed(), trainingStep(commands), readout());
        controls.getStyleClass().add("ds-time-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(controls, new ScrubBar(playhead, snapshot, preferences, messages, player::pause));
        Watch.of(this::show, Watch.ignoring(snapshot, TimeBar::same), preferences, messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameNumbers(b) && a.position().equals(b.position()) && a.grain() == b.grain();
    }

    private void show() {
        Snapshot now = snapshot.get();
        step.setText(messages.text("time.training-step", count(now.position().step() + 1)));
        readout.setText(messages.text(
                "time.moment",
                count(now.reveal().t()),
                count(now.reveal().trace().length())));
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
        return group(
                new CommandButton(commands.toStart, messages),
                new CommandButton(commands.previous, messages),
                play,
                new CommandButton(commands.next, messages),
                new CommandButton(commands.toEnd, messages),
                goOn());
    }

    private HBox grains() {
        HBox group = group();
        group.getStyleClass().add("ds-time-grains");
        Grain[] grains = Grain.values();
        for (Grain grain : grains) {
            ToggleButton button = new ToggleButton();
            String key = "time.grain." + grain.name().toLowerCase(Locale.ROOT);
            button.textProperty().bind(messages.binding(key));
            button.setTooltip(tooltip(messages.binding(key + ".tip")));
            button.setUserData(grain);
            button.setToggleGroup(strides);
            button.getStyleClass()
                    .add(
                            grain == grains[0]
                                    ? "left-pill"
                                    : grain == grains[grains.length - 1] ? "right-pill" : "center-pill");
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
        return group(icon(MaterialDesignT.TORTOISE), slider, icon(MaterialDesignR.RABBIT), label);
    }

    private String speedText() {
        double speed = player.speed().get();
        return speed < 1
                ? messages.text("time.speed.every", count(Math.round(1 / speed)))
                : messages.text("time.speed.per-second", count(Math.round(speed)));
    }

    private HBox trainingStep(TimeCommands commands) {
        step.getStyleClass().add("ds-time-step");
        return group(
                new CommandButton(commands.previousStep, messages),
                step,
                new CommandButton(commands.nextStep, messages));
    }

    private String count(long number) {
        return preferences.getValue().digits().count(number);
    }

    private ToggleButton goOn() {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(MaterialDesignR.REPEAT));
        button.getStyleClass().addAll("button-icon", "flat");
        button.accessibleTextProperty().bind(messages.binding("time.go-on"));
        button.setTooltip(tooltip(messages.binding("time.go-on.tip")));
        button.selectedProperty().bindBidirectional(player.continuous());
        return button;
    }

    private Label readout() {
        readout.getStyleClass().addAll("ds-time-readout", "ds-number", "ds-worded");
        return readout;
    }

    private static FontIcon icon(Ikon code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("ds-time-icon");
        return icon;
    }

    private static Tooltip tooltip(StringBinding text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        return tooltip;
    }
}
