package org.densescope.ui.race;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.session.Race;
import org.densescope.session.training.RaceLane;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Evaluation;
import org.densescope.train.Optimizer;
import org.densescope.train.Score;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;
import org.densescope.ui.field.NumberField;
import org.densescope.ui.form.Choice;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.learning.CurvesPanel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One lane: its name, optimizer and rate can be changed; how far it has come is told; it can be taken.
final class LaneRow {
    private final Race race;
    private final int id;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Swatch swatch;
    private final TextField name = new TextField();
    private final Choice<String> kind;
    private final NumberField rate;
    private final Label updates = number();
    private final Label loss = number();
    private final Label heldOut = number();
    private final Label reached = number();
    private final Button take = new Button();
    private final IconButton remove;

    LaneRow(
            Race race,
            RaceLane lane,
            int index,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette) {
        this.race = race;
        id = lane.id();
        this.preferences = preferences;
        this.messages = messages;
        swatch = new Swatch(palette, index);
        name.accessibleTextProperty().bind(messages.binding("race.column.name"));
        name.getStyleClass().add("ds-race-name");
        name.setOnAction(_ -> rename());
        name.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                rename();
            }
        });
        kind = new Choice<>(
                messages,
                "race.column.optimizer",
                Optimizer.ids(),
                which -> messages.text("editor.optimizer." + which),
                which -> lane().ifPresent(now -> race.replace(
                        now.with(Optimizer.standard(which, now.optimizer().rate())))));
        kind.getStyleClass().add("ds-race-kind");
        rate = new NumberField(
                messages,
                preferences,
                messages.binding("race.column.rate"),
                Bounds.NOT_NEGATIVE,
                Nudge.SERIES,
                (value, _) -> lane().ifPresent(
                                now -> race.replace(now.with(now.optimizer().withRate(value)))));
        rate.getStyleClass().add("ds-race-rate");
        take.textProperty().bind(messages.binding("race.take"));
        take.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("race.take.tip"));
        take.setTooltip(tip);
        take.setOnAction(_ -> lane().ifPresent(race::take));
        remove = new IconButton(messages, MaterialDesignC.CLOSE, "race.remove", () -> lane().ifPresent(race::remove));
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("ds-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Optional<RaceLane> lane() {
        return race.lanes().get().stream().filter(lane -> lane.id() == id).findFirst();
    }

    private void rename() {
        String typed = name.getText() == null ? "" : name.getText().strip();
        lane().filter(now -> !now.name().equals(typed)).ifPresent(now -> race.replace(now.named(typed)));
    }

    /// In the order of the columns.
    List<Node> cells() {
        return List.of(swatch, name, kind, rate, updates, loss, heldOut, reached, take, remove);
    }

    /// @param now how far all have come, or null
    /// @param below the loss that is to be reached
    void show(RaceLane lane, @Nullable RaceStanding now, double below) {
        Digits digits = preferences.getValue().digits();
        if (!name.isFocused()) {
            name.setText(lane.name());
        }
        name.setPromptText(LaneLook.usualName(lane, digits, messages));
        kind.show(lane.optimizer().id());
        rate.show(lane.optimizer().rate());
        RaceResult result = now == null ? null : now.of(lane);
        take.setDisable(result == null);
        if (result == null) {
            for (Label label : List.of(updates, loss, heldOut, reached)) {
                label.setText(Digits.UNBORN);
            }
            return;
        }
        boolean lost = result.progress().divergence() != null;
        long last = result.progress().last();
        updates.setText(lost ? messages.text("race.diverged", digits.count(last)) : digits.count(last));
        List<Score> scores = result.progress().scores();
        Score score = scores.isEmpty() ? null : scores.getLast();
        loss.setText(
                score == null ? Digits.UNBORN : digits.text(score.training().loss()));
        boolean classes = CurvesPanel.classes(result.progress().project());
        heldOut.setText(score == null ? Digits.UNBORN : unseen(score, classes, digits));
        reached.setText(scores.stream()
                .filter(s -> s.training().loss() < below)
                .findFirst()
                .map(s -> digits.count(s.step() - result.progress().first()))
                .orElse(Digits.UNBORN));
    }

    private static String unseen(Score score, boolean classes, Digits digits) {
        Evaluation unseen = score.heldOut();
        return unseen == null
                ? Digits.UNBORN
                : classes ? digits.percent(unseen.accuracy()) : digits.text(unseen.loss());
    }
}
