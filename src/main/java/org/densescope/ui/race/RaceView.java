package org.densescope.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.session.Race;
import org.densescope.session.training.RaceLanes;
import org.densescope.session.training.RaceStanding;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.Command;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.Joined;
import org.densescope.ui.learning.CurveChart;
import org.densescope.ui.plane.SlicePlot;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Optimizers side by side from the same start: their losses in one chart, their ways over one loss surface, their
/// figures in one table.
public final class RaceView extends ScrollPane {
    private static final List<Double> SPEEDS = List.of(1.0, 10.0, 100.0, Race.UNLIMITED);

    private final Race race;
    private final Lens<Boolean> logarithmic;
    private final Lens<Double> goal;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> structure;
    private final Button play;
    private final Button step;
    private final Button epoch;
    private final Button reset;
    private final Button add;
    private final Choice<Double> speed;
    private final NumberField below;
    private final Label caption = new Label();
    private final Label note = new Label();
    private final Label words = new Label();
    private final Label empty = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final CurveChart chart;
    private final LossesChart losses;
    private final SlicePlot plot;
    private final GroundWorker worker;
    private final LaneTable table;
    private final VBox content;
    private final AnimationTimer clock;
    private double pointer = Double.NaN;

    /// @param maps looks for the loss surface
    /// @param structure whether a structure without weights stands in the place of the network
    public RaceView(
            Race race,
            Executor maps,
            Executor window,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette,
            ObservableValue<Boolean> structure) {
        this.race = race;
        logarithmic = arrangements.part(Arrangement::logarithmic, Arrangement::withLogarithmic);
        goal = arrangements.part(Arrangement::goal, Arrangement::withGoal);
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
        this.structure = structure;
        play = button("race.play", MaterialDesignP.PLAY, this::toggle);
        play.getStyleClass().add("accent");
        step = button("race.step", MaterialDesignS.SKIP_NEXT_OUTLINE, () -> race.step(1));
        epoch = button("race.epoch", MaterialDesignR.REPEAT_ONCE, race::epoch);
        reset = button("race.reset", MaterialDesignR.RESTART, race::reset);
        add = button("race.add", MaterialDesignP.PLUS, () -> race.add(Optimizer.standard("adamw", 0.01)));
        speed = new Choice<>(
                messages,
                "race.speed",
                SPEEDS,
                s -> s == Race.UNLIMITED
                        ? messages.text("race.speed.all")
                        : messages.text(
                                "race.speed.some",
                                preferences.getValue().digits().text(s)),
                race.speed()::set);
        preferences.map(Preferences::digits).subscribe((_, _) -> speed.rename());
        speed.setMaxWidth(USE_PREF_SIZE);
        below = new NumberField(
                messages,
                preferences,
                messages.binding("race.below"),
                Bounds.POSITIVE,
                Nudge.SERIES,
                (value, _) -> goal.set(value));
        below.getStyleClass().add("ds-race-rate");
        losses = new LossesChart(logarithmic.value(), preferences, messages, palette);
        chart = new CurveChart(palette, _ -> {}, this::point);
        worker = new GroundWorker(maps, window, this::take, this::advance);
        plot = new SlicePlot(preferences, palette::getValue, this::ask);
        table = new LaneTable(race, preferences, messages, palette);
        clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                race.pulse(now);
            }
        };
        content = content();
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(200, 150);
        getStyleClass().addAll("ds-panel", "ds-race", "edge-to-edge");
        accessibleTextProperty().bind(messages.binding("race.title"));
        race.playing().subscribe(playing -> {
            if (playing) {
                clock.start();
            } else {
                clock.stop();
            }
            ask();
        });
        for (ObservableValue<?> cause : List.of(
                race.playing(),
                race.lanes(),
                race.standing(),
                race.note(),
                race.speed(),
                preferences,
                logarithmic.value(),
                goal.value(),
                palette,
                structure,
                sceneProperty(),
                messages.languageProperty())) {
            cause.subscribe((_, _) -> show());
        }
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                race.pause(); // nobody looks
            }
        });
    }

    public static View view(Supplier<RaceView> panel) {
        return new View("race", MaterialDesignF.FLAG_CHECKERED, panel, Keystrokes.key(KeyCode.O));
    }

    /// Shows the race, and lets it run or rest.
    public static Command toggle(Supplier<RaceView> panel, Arrangements arrangements) {
        return Command.of(
                "race.toggle",
                MaterialDesignP.PLAY_PAUSE,
                () -> {
                    arrangements.show("race");
                    panel.get().toggle();
                },
                Keystrokes.shift(KeyCode.O));
    }

    private VBox content() {
        Label title = new Label();
        title.textProperty().bind(messages.binding("race.title"));
        title.getStyleClass().add("ds-panel-title");
        CheckBox log = new CheckBox();
        log.textProperty().bind(messages.binding("learning.log"));
        Joined.join(log, logarithmic);
        Label until = new Label();
        until.textProperty().bind(messages.binding("race.below"));
        until.setLabelFor(below);
        HBox reach = new HBox(until, below);
        reach.getStyleClass().add("ds-race-field");
        FlowPane tools = new FlowPane(play, step, epoch, reset, speed, log);
        tools.getStyleClass().add("ds-race-tools");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        caption.getStyleClass().add("ds-muted");
        note.setWrapText(true);
        note.getStyleClass().add("ds-race-note");
        empty.setWrapText(true);
        empty.getStyleClass().addAll("ds-muted", "ds-race-empty");
        Tooltip about = new Tooltip();
        about.textProperty().bind(messages.binding("race.surface.tip"));
        about.setWrapText(true);
        about.setMaxWidth(360);
        words.setTooltip(about);
        words.setWrapText(true);
        words.getStyleClass().addAll("ds-muted", "ds-small", "ds-race-words");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        progress.getStyleClass().add("ds-race-progress");
        VBox surface = new VBox(plot, progress, words);
        VBox.setVgrow(plot, Priority.ALWAYS);
        BorderPane curves = new BorderPane(chart);
        RacePictures pictures = new RacePictures(curves, surface);
        preferences.subscribe(now -> pictures.setScale(now.fontScale()));
        VBox.setVgrow(pictures, Priority.ALWAYS);
        ScrollPane wide = new ScrollPane(table);
        wide.setVbarPolicy(ScrollBarPolicy.NEVER);
        wide.getStyleClass().add("edge-to-edge");
        wide.setMinHeight(USE_PREF_SIZE);
        FlowPane foot = new FlowPane(add, reach);
        foot.getStyleClass().add("ds-race-tools");
        HBox head = new HBox(title, caption);
        head.getStyleClass().add("ds-race-head");
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        VBox all = new VBox(head, tools, note, empty, pictures, wide, foot);
        all.getStyleClass().add("ds-race-column");
        chart.visibleProperty().bind(race.standing().isNotNull());
        return all;
    }

    private Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(messages.binding(key));
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key + ".tip"));
        button.setTooltip(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Plays or pauses.
    public void toggle() {
        if (race.playing().get()) {
            race.pause();
        } else if (!race.lanes().get().isEmpty() && !structure.getValue()) {
            race.play();
        }
    }

    private void show() {
        if (getScene() == null) {
            return;
        }
        boolean playing = race.playing().get();
        String key = playing ? "race.pause" : "race.play";
        play.textProperty().bind(messages.binding(key));
        ((FontIcon) play.getGraphic()).setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        speed.show(race.speed().get());
        below.show(goal.get());
        boolean none = race.lanes().get().isEmpty();
        boolean away = structure.getValue();
        RaceStanding now = race.standing().get();
        play.setDisable(none || away);
        step.setDisable(none || away || playing);
        epoch.setDisable(none || away || playing);
        reset.setDisable(now == null);
        add.setDisable(race.lanes().get().size() >= RaceLanes.MOST);
        Digits digits = preferences.getValue().digits();
        caption.setText(
                now == null
                        ? messages.text("race.caption.ready")
                        : messages.text(
                                "race.caption",
                                digits.count(now.step() - now.base().start().step()),
                                digits.count(now.base().start().step())));
        String why = race.note().get();
        say(note, why.isEmpty() ? "" : messages.text(why));
        say(empty, away ? messages.text("race.structure") : none ? messages.text("race.none") : "");
        table.show(now, goal.get());
        if (now != null) {
            losses.fill(chart, now, pointer);
        } else {
            plot.clear();
            words.setText(messages.text("race.surface.before"));
        }
        ask();
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void point(double at) {
        pointer = at;
        RaceStanding now = race.standing().get();
        if (now != null) {
            losses.fill(chart, now, pointer);
        }
    }

    private void ask() {
        RaceStanding now = race.standing().get();
        boolean looking = getScene() != null && now != null && !structure.getValue();
        worker.want(
                looking
                        ? new GroundWorker.Wish(
                                now,
                                plot.pixels(),
                                palette.getValue(),
                                !race.playing().get())
                        : null);
    }

    private void advance(double part) {
        progress.setProgress(part);
        progress.setVisible(part < 1);
    }

    @SuppressWarnings("ReferenceEquality") // another start is another race
    private void take(GroundWorker.Picture picture) {
        RaceStanding now = race.standing().get();
        if (now == null || now.base() != picture.wish().standing().base()) {
            return;
        }
        List<SlicePlot.Way> ways = new ArrayList<>();
        for (int i = 0; i < picture.ways().size(); i++) {
            int colour = LaneLook.colour(palette.getValue(), i);
            ways.add(new SlicePlot.Way(picture.ways().get(i), colour, LaneLook.dash(i)));
        }
        plot.show(picture.surface(), ways);
        Digits digits = preferences.getValue().digits();
        words.setText(messages.text(
                "race.surface",
                digits.text(picture.surface().least()),
                digits.text(picture.surface().most()),
                digits.count(picture.samples())));
    }
}
