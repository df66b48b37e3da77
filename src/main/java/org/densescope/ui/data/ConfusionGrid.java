package org.densescope.ui.data;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.densescope.project.RowFilter;
import org.densescope.text.Messages;

/// A row for each class that was wanted, a column for each that was given. Pressing a cell shows its samples.
final class ConfusionGrid extends ScrollPane {
    private static final int MOST = 40;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final BiConsumer<Integer, Integer> chosen;
    private final GridPane grid = new GridPane();

    ConfusionGrid(Messages messages, BiConsumer<Integer, Integer> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        grid.getStyleClass().add("ds-confusion");
        setContent(grid);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    /// @param counts `[wanted][given]`
    void show(int[][] counts, List<String> names, RowFilter filter) {
        grid.getChildren().clear();
        int n = Math.min(MOST, counts.length);
        Label corner = new Label(messages.text("data.confusion.corner"));
        corner.getStyleClass().addAll("ds-muted", "ds-small");
        grid.add(corner, 0, 0);
        for (int k = 0; k < n; k++) {
            grid.add(heading(names.get(k), true), k + 1, 0);
            grid.add(heading(names.get(k), false), 0, k + 1);
            int sum = 0;
            for (int j = 0; j < counts.length; j++) {
                sum += counts[k][j];
            }
            for (int j = 0; j < n; j++) {
                grid.add(cell(counts, k, j, sum, names, filter), j + 1, k + 1);
            }
            Label share = new Label(sum == 0 ? "" : Math.round(100.0 * counts[k][k] / sum) + "%");
            share.getStyleClass().addAll("ds-number", "ds-muted", "ds-small");
            share.setTooltip(new Tooltip(messages.text("data.confusion.right", names.get(k), counts[k][k], sum)));
            grid.add(share, n + 1, k + 1);
        }
    }

    private static Label heading(String name, boolean above) {
        Label label = new Label(name);
        label.getStyleClass().add(above ? "ds-confusion-above" : "ds-confusion-left");
        label.setTooltip(new Tooltip(name));
        GridPane.setHalignment(label, above ? HPos.CENTER : HPos.RIGHT);
        return label;
    }

    private Button cell(int[][] counts, int k, int j, int sum, List<String> names, RowFilter filter) {
        int count = counts[k][j];
        Button cell = new Button(count == 0 ? "·" : String.valueOf(count));
        cell.getStyleClass().setAll("ds-confusion-cell", "ds-number");
        if (count > 0) {
            double part = 0.15 + 0.65 * count / Math.max(1, sum);
            cell.getStyleClass().add(k == j ? "ds-confusion-right" : "ds-confusion-wrong");
            // As much colour as its part of the row, in four steps; the number says it too.
            cell.getStyleClass().add(part > 0.66 ? "p4" : part > 0.4 ? "p3" : part > 0.25 ? "p2" : "p1");
        }
        cell.setAlignment(Pos.CENTER);
        String said = messages.text("data.confusion.cell", names.get(k), names.get(j), count);
        cell.setAccessibleText(said);
        cell.setTooltip(new Tooltip(said));
        cell.pseudoClassStateChanged(CHOSEN, filter.wanted() == k && filter.given() == j);
        cell.setOnAction(_ -> chosen.accept(k, j));
        return cell;
    }
}
