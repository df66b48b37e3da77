package org.densescope.ui.race;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.session.Race;
import org.densescope.session.training.RaceLane;
import org.densescope.session.training.RaceStanding;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;

/// The lanes as rows: what each one is, and how far it has come.
final class LaneTable extends GridPane {
    private static final List<String> COLUMNS =
            List.of("", "name", "optimizer", "rate", "updates", "loss", "held-out", "reached", "", "");

    private final Race race;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final List<LaneRow> rows = new ArrayList<>();
    private List<Integer> shown = List.of();

    LaneTable(
            Race race, ObservableValue<Preferences> preferences, Messages messages, ObservableValue<Palette> palette) {
        this.race = race;
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
        getStyleClass().add("ds-race-table");
    }

    /// @param now how far they have come, or null where they have not begun
    /// @param below the loss that is to be reached
    void show(@Nullable RaceStanding now, double below) {
        List<RaceLane> lanes = race.lanes().get();
        List<Integer> ids = lanes.stream().map(RaceLane::id).toList();
        if (!ids.equals(shown) || getChildren().isEmpty()) {
            shown = ids;
            lay(lanes);
        }
        for (int i = 0; i < lanes.size(); i++) {
            rows.get(i).show(lanes.get(i), now, below);
        }
    }

    private void lay(List<RaceLane> lanes) {
        getChildren().clear();
        rows.clear();
        for (int c = 0; c < COLUMNS.size(); c++) {
            if (!COLUMNS.get(c).isEmpty()) {
                add(head(COLUMNS.get(c)), c, 0);
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            LaneRow row = new LaneRow(race, lanes.get(i), i, preferences, messages, palette);
            rows.add(row);
            List<Node> cells = row.cells();
            for (int c = 0; c < cells.size(); c++) {
                add(cells.get(c), c, i + 1);
            }
        }
    }

    private Label head(String column) {
        Label head = new Label();
        head.textProperty().bind(messages.binding("race.column." + column));
        head.getStyleClass().add("ds-muted");
        head.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("race.column." + column + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        head.setTooltip(tip);
        return head;
    }
}
