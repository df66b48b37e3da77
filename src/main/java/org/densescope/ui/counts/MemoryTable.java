package org.densescope.ui.counts;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.densescope.count.Precision;
import org.densescope.count.Storage;
import org.densescope.engine.Counts;
import org.densescope.engine.Ids;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.densescope.ui.form.Bytes;

/// How much memory the network takes at rest and while it is trained, in three precisions.
final class MemoryTable extends Part {
    private final GridPane grid = new GridPane();
    private final Label note = said("");

    MemoryTable(Messages messages) {
        super(messages, "counts.memory");
        grid.getStyleClass().add("ds-count-grid");
        for (int c = 0; c < 4; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(c == 0 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(grid, note);
    }

    /// @param rows samples of one update
    void show(Counts counts, Optimizer optimizer, int rows, Digits digits, Naming naming) {
        Storage storage = Storage.of(counts, optimizer);
        grid.getChildren().clear();
        grid.add(name(messages.text("counts.memory.parameters")), 0, 1);
        grid.add(name(messages.text("counts.memory.gradients")), 0, 2);
        grid.add(name(messages.text("counts.memory.optimizer")), 0, 3);
        grid.add(name(messages.text("counts.memory.kept", digits.count(rows))), 0, 4);
        Label all = name(messages.text("counts.memory.training"));
        all.getStyleClass().add("ds-count-total");
        grid.add(all, 0, 5);
        int c = 1;
        for (Precision precision : Precision.values()) {
            long each = precision.bytes();
            Label head = said(Ids.of(precision));
            head.setWrapText(false);
            head.setMinWidth(USE_PREF_SIZE);
            grid.add(head, c, 0);
            grid.add(bytes(storage.bytes(precision), digits), c, 1);
            grid.add(bytes(storage.gradients() * each, digits), c, 2);
            grid.add(bytes(storage.memories() * each, digits), c, 3);
            grid.add(bytes(storage.kept() * rows * each, digits), c, 4);
            Label sum = bytes(storage.trainingBytes(precision, rows), digits);
            sum.getStyleClass().add("ds-count-total");
            grid.add(sum, c++, 5);
        }
        note.setText(naming.words(messages.text(
                "counts.memory.note",
                digits.count(storage.parameters()),
                digits.count(storage.gradients()),
                digits.count(storage.memories()),
                digits.count(storage.kept()))));
    }

    private static Label bytes(long bytes, Digits digits) {
        return number(Bytes.text(bytes, digits));
    }
}
