package org.densescope.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.densescope.exchange.csv.CsvColumn;
import org.densescope.exchange.csv.CsvProblem;
import org.densescope.exchange.csv.RoleQuestion;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// What stands out in a table, a sentence each.
final class ProblemList extends ScrollPane {
    private static final int MOST = 20;

    /// Lines that stand there without scrolling.
    private static final int SEEN = 4;

    private final Messages messages;
    private final VBox lines = new VBox();

    ProblemList(Messages messages) {
        this.messages = messages;
        lines.getStyleClass().add("ds-import-problems");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    /// @param question what is open about the columns, or null
    void show(List<CsvProblem> problems, List<CsvColumn> columns, @Nullable RoleQuestion question) {
        lines.getChildren().clear();
        if (question != null) {
            String about = question.columns().stream()
                    .limit(MOST)
                    .map(c -> columns.get(c).name())
                    .collect(Collectors.joining(", "));
            String key = question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            line(messages.text("data.question." + key, about), false);
        }
        for (CsvProblem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            String column =
                    problem.column() < 0 ? "" : columns.get(problem.column()).name();
            String key = "data.problem."
                    + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            line(messages.text(key, column, problem.line(), problem.cell(), problem.count()), problem.note());
        }
        if (problems.size() > MOST) {
            line(messages.text("data.problem.more", problems.size() - MOST), true);
        }
        int seen = Math.min(SEEN, lines.getChildren().size());
        setStyle("-fx-min-height: " + 1.7 * seen + "em; -fx-max-height: " + 1.7 * (seen + 1) + "em");
        boolean any = !lines.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void line(String text, boolean note) {
        Label label = new Label(text);
        label.setGraphic(new FontIcon(note ? MaterialDesignI.INFORMATION_OUTLINE : MaterialDesignA.ALERT_OUTLINE));
        label.getStyleClass().add(note ? "ds-muted" : "ds-warning");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        lines.getChildren().add(label);
    }
}
