package org.densescope.ui.counts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.densescope.engine.Counts;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.form.LayerNames;
import org.jspecify.annotations.Nullable;

/// A line a layer: parameters with their arithmetic, their share of all, and the work of one sample.
final class LayerTable extends Part {
    /// More layers than this are summed up in one line.
    private static final int MOST = 24;

    private static final Digits PERCENT = new Digits(3, false);

    private final GridPane grid = new GridPane();
    private final Label change = said("");

    LayerTable(Messages messages) {
        super(messages, "counts.layers");
        grid.getStyleClass().add("ds-count-grid");
        for (int c = 0; c < 6; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(c == 2 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(grid, change);
    }

    /// @param before the counts before the last edit, or null where there was none
    void show(Counts counts, @Nullable Counts before, Digits digits) {
        grid.getChildren().clear();
        int row = 0;
        head(row++);
        int depth = counts.layers().size();
        int shown = Math.min(depth, MOST);
        for (int l = 1; l <= shown; l++) {
            layer(row++, counts, l, depth, digits);
        }
        if (shown < depth) {
            grid.add(said(messages.text("counts.more-layers", digits.count(depth - shown))), 0, row++, 6, 1);
        }
        total(row, counts, digits);
        change(counts, before, digits);
    }

    private void head(int row) {
        List<String> keys =
                List.of("counts.layer", "counts.parameters", "counts.share", "counts.forward", "counts.backward");
        for (int i = 0; i < keys.size(); i++) {
            Label label = said(messages.text(keys.get(i)));
            label.setWrapText(false);
            label.setMinWidth(USE_PREF_SIZE);
            grid.add(label, i == 0 || i == 1 ? i : i + 1, row);
        }
    }

    private void layer(int row, Counts counts, int l, int depth, Digits digits) {
        Counts.Layer layer = counts.layers().get(l - 1);
        double share = counts.share(l);
        String percent = new Digits(PERCENT.significant(), digits.comma()).percent(share);
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().add("ds-share");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        bar.setPrefWidth(60);
        bar.setAccessibleText(percent);
        List<Node> cells = new ArrayList<>(List.of(
                name(LayerNames.of(messages, l, depth)),
                number(layer.sum() + " = " + digits.count(layer.parameters())),
                bar,
                number(percent),
                number(digits.count(layer.multiplyAddsForward())),
                number(digits.count(layer.multiplyAddsBackward()))));
        add(row, cells);
    }

    private void total(int row, Counts counts, Digits digits) {
        String sum = digits.count(counts.weights()) + " + " + digits.count(counts.biases()) + " = "
                + digits.count(counts.parameters());
        List<Node> cells = List.of(
                name(messages.text("counts.all")),
                number(sum),
                number(""),
                number(PERCENT.percent(1)),
                number(digits.count(counts.multiplyAddsForward())),
                number(digits.count(counts.multiplyAddsBackward())));
        cells.forEach(cell -> cell.getStyleClass().add("ds-count-total"));
        add(row, cells);
    }

    private void add(int row, List<Node> cells) {
        for (int c = 0; c < cells.size(); c++) {
            grid.add(cells.get(c), c, row);
        }
    }

    private void change(Counts counts, @Nullable Counts before, Digits digits) {
        boolean changed = before != null && !before.equals(counts);
        change.setVisible(changed);
        change.setManaged(changed);
        if (before != null) {
            change.setText(messages.text(
                    "counts.changed",
                    signed(counts.parameters() - before.parameters(), digits),
                    signed(counts.multiplyAddsForward() - before.multiplyAddsForward(), digits),
                    signed(counts.multiplyAddsBackward() - before.multiplyAddsBackward(), digits)));
        }
    }

    static String signed(long difference, Digits digits) {
        return (difference > 0 ? "+" : "") + digits.count(difference);
    }
}
