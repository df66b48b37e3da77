package org.densescope.ui.data;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.project.Preferences;
import org.densescope.session.Lens;
import org.densescope.text.Messages;

/// The first rows of a table as they were cut into cells. Cells that are too many for a row are marked.
final class RowsPreview extends ScrollPane {
    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 30;
    private static final int MOST_LETTERS = 24;
    private static final int MOST_LINE = 120;

    private final GridPane grid = new GridPane();
    private final ColumnPages pages;
    private Runnable again = () -> {};

    RowsPreview(Messages messages, ObservableValue<Preferences> preferences) {
        ObjectProperty<Integer> first = new SimpleObjectProperty<>(0);
        pages = new ColumnPages(messages, preferences, MOST_COLUMNS, new Lens<>(first, first::set));
        first.subscribe(() -> again.run());
        grid.getStyleClass().add("ds-import-rows");
        setContent(new VBox(pages, grid));
        getStyleClass().add("edge-to-edge");
        setMinHeight(60);
    }

    void show(CsvPreview preview, CsvMapping mapping) {
        pages.show(preview.columns().size());
        again = () -> show(preview, mapping);
        grid.getChildren().clear();
        int from = pages.first();
        int width = pages.end();
        for (int c = from; c < width; c++) {
            Label heading = cell(preview.columns().get(c).name());
            heading.getStyleClass().add("ds-import-heading");
            dress(heading, mapping.roles().get(c));
            grid.add(heading, c, 0);
        }
        int row = 1;
        for (List<String> cells : preview.firstRows()
                .subList(0, Math.min(MOST_ROWS, preview.firstRows().size()))) {
            int end = width < preview.columns().size()
                    ? width
                    : Math.max(width, Math.min(cells.size(), from + MOST_COLUMNS));
            for (int c = from; c < end; c++) {
                Label cell = cell(c < cells.size() ? cells.get(c) : "");
                if (c < width) {
                    dress(cell, mapping.roles().get(c));
                } else {
                    cell.getStyleClass().add("ds-import-extra");
                }
                grid.add(cell, c, row);
            }
            row++;
        }
    }

    /// Lines as they stand, where they are no table.
    void show(List<String> lines) {
        pages.show(0);
        again = () -> {};
        grid.getChildren().clear();
        for (int row = 0; row < Math.min(MOST_ROWS, lines.size()); row++) {
            Label line = new Label(ImportException.plain(lines.get(row), MOST_LINE));
            line.getStyleClass().addAll("ds-number", "ds-import-cell");
            grid.add(line, 0, row);
        }
    }

    private static Label cell(String text) {
        Label label = new Label(ImportException.plain(text, MOST_LETTERS));
        label.getStyleClass().addAll("ds-number", "ds-import-cell");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        if (text.length() > MOST_LETTERS) {
            label.setTooltip(new Tooltip(ImportException.plain(text, 400)));
        }
        return label;
    }

    private static void dress(Label label, Role role) {
        label.getStyleClass()
                .add(
                        switch (role) {
                            case SKIPPED -> "ds-import-skipped";
                            case INPUT, INPUT_CLASS -> "ds-import-input";
                            case TARGET, TARGET_CLASS, TARGET_ONE_HOT -> "ds-import-target";
                        });
    }
}
