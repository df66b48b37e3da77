package org.densescope.ui.data;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.densescope.train.Predictions;
import org.jspecify.annotations.Nullable;

/// Samples as small pictures, with what was wanted and what was given. Pressing one shows it.
final class Gallery extends ScrollPane {
    /// Pictures at a time.
    static final int PAGE = 120;

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final IntConsumer chosen;
    private final FlowPane pictures = new FlowPane();
    private final Button more = new Button();
    private int page = 1;
    private Runnable again = () -> {};

    Gallery(Messages messages, IntConsumer chosen) {
        this.messages = messages;
        this.chosen = chosen;
        pictures.getStyleClass().add("ds-thumbs");
        more.setOnAction(_ -> {
            page++;
            again.run();
        });
        VBox column = new VBox(pictures, more);
        column.getStyleClass().add("ds-gallery");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    /// From the first again.
    void startOver() {
        page = 1;
        setVvalue(0);
    }

    /// @param rows in the order in which they are to be seen
    /// @param shown the sample that the window shows
    void show(
            Dataset data,
            int[] rows,
            @Nullable Predictions answers,
            List<String> names,
            double least,
            double most,
            int shown,
            Digits digits) {
        again = () -> show(data, rows, answers, names, least, most, shown, digits);
        pictures.getChildren().clear();
        Dataset.Grid grid = data.grid() == null ? null : data.grid().stacked();
        int count = Math.min(rows.length, page * PAGE);
        for (int i = 0; i < count && grid != null; i++) {
            int row = rows[i];
            String below = "";
            String tip = messages.text("data.sample", row + 1);
            if (answers != null && answers.classes() > 0 && answers.tells(row)) {
                String wanted = names.get(answers.wanted()[row]);
                String given = names.get(answers.given()[row]);
                below = answers.right(row) ? wanted : wanted + " → " + given;
                tip = messages.text("data.sample.answer", row + 1, wanted, given, digits.text(answers.output()[row]));
            }
            Thumb thumb = new Thumb(grid, data.inputs().row(row), least, most, below);
            Button button = new Button();
            button.setGraphic(thumb);
            button.getStyleClass().setAll("ds-gallery-item");
            button.setTooltip(new Tooltip(tip));
            button.setAccessibleText(tip);
            button.pseudoClassStateChanged(SHOWN, row == shown);
            button.setOnAction(_ -> chosen.accept(row));
            pictures.getChildren().add(button);
        }
        more.setText(messages.text("data.more", rows.length - count));
        more.setVisible(count < rows.length);
        more.setManaged(more.isVisible());
    }
}
