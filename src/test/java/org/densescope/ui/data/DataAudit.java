package org.densescope.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.GridPane;
import org.densescope.audit.Naive;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.engine.Loss;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// Holds every cell of the table of samples, the confusion matrix and the sums beside them against a forward pass of
/// its own for each sample.
public final class DataAudit {
    private final Truth truth;
    private final Messages messages;
    private final Report report;
    private final Project project;
    private final Dataset data;
    private final boolean[] held;
    private final Naive[] answers;
    private final int classes;

    private DataAudit(Truth truth, Messages messages, Report report) {
        this.truth = truth;
        this.messages = messages;
        this.report = report;
        project = truth.project();
        data = project.data();
        held = new boolean[data.rows()];
        for (int row : project.split().validation()) {
            held[row] = true;
        }
        answers = new Naive[data.rows()];
        for (int row = 0; row < answers.length; row++) {
            answers[row] = Naive.of(truth.network(), data.inputs().row(row));
        }
        classes = classes();
    }

    /// @param view the data as they stand in a scene
    public static void check(Node view, Truth truth, Messages messages, Report report) {
        DataAudit audit = new DataAudit(truth, messages, report);
        List<TableCell<?, ?>> cells = new ArrayList<>();
        List<GridPane> grids = new ArrayList<>();
        collect(view, cells, grids);
        cells.forEach(audit::cell);
        grids.forEach(audit::confusion);
    }

    private static void collect(Node node, List<TableCell<?, ?>> cells, List<GridPane> grids) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TableCell<?, ?> cell && !cell.isEmpty()) {
            cells.add(cell);
        } else if (node instanceof GridPane grid && grid.getStyleClass().contains("ds-confusion")) {
            grids.add(grid);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cells, grids));
        }
    }

    /// Whether targets are classes: told by the loss, or by what the targets are.
    private int classes() {
        int n = project.spec().outputs();
        double[] t = data.targets().data();
        boolean told = truth.network().loss().classes();
        if (n == 1) {
            boolean binary = Arrays.stream(t).allMatch(v -> v == 0 || v == 1);
            boolean byLoss = project.spec().loss().binary();
            return told || byLoss || binary ? 2 : 0;
        }
        boolean one = true;
        for (int row = 0; row < data.rows(); row++) {
            double[] of = data.targets().row(row);
            one &= Arrays.stream(of).allMatch(v -> v == 0 || v == 1)
                    && Arrays.stream(of).sum() == 1;
        }
        return told || one ? n : 0;
    }

    private String name(int kind) {
        return data.outputNames().size() == classes
                ? messages.name(data.outputNames().get(kind))
                : String.valueOf(kind);
    }

    /// Whether what the network says to a sample may be told: not before this step has computed it.
    private boolean told(int row) {
        for (int i = 0; i < truth.samples().length; i++) {
            int last = truth.network().depth();
            for (int k = 0; truth.samples()[i] == row && k < truth.network().outputs(); k++) {
                if (truth.find(Place.unit(Quantity.ACTIVATION, last, k).ofSample(i))
                        .isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private int wanted(int row) {
        return Naive.said(data.targets().row(row));
    }

    private int given(int row) {
        return Naive.said(answers[row].outputs());
    }

    private String written(double value) {
        return report.digits().text(value);
    }

    private void cell(TableCell<?, ?> cell) {
        Integer row = (Integer) cell.getTableRow().getItem();
        String right = row == null ? null : text(cell.getTableColumn().getText(), row);
        if (cell.getGraphic() != null || row == null || row >= data.rows()) {
            return; // a picture, or a field that is being typed into
        }
        report.count();
        report.same(
                "sample " + (row + 1) + ", column “" + cell.getTableColumn().getText() + "”", cell.getText(), right);
    }

    private @Nullable String text(String column, int row) {
        if (column.equals("#")) {
            return String.valueOf(row + 1);
        }
        if (column.equals(messages.text("data.part"))) {
            return messages.text(held[row] ? "data.part.held-out" : "data.part.learnt");
        }
        if (column.equals(messages.text("data.wanted"))) {
            return name(wanted(row));
        }
        boolean said = column.equals(messages.text("data.given"))
                || column.equals(messages.text("data.output"))
                || column.equals(messages.text("data.loss"));
        if (said && !told(row)) {
            return Digits.UNBORN;
        }
        if (column.equals(messages.text("data.given"))) {
            return (wanted(row) == given(row) ? "✓ " : "✗ ") + name(given(row));
        }
        if (column.equals(messages.text("data.output"))) {
            double[] y = answers[row].outputs();
            return written(y[y.length == 1 || classes == 0 ? 0 : given(row)]);
        }
        if (column.equals(messages.text("data.loss"))) {
            return written(answers[row].loss(data.targets().row(row)));
        }
        return number(column, row);
    }

    private @Nullable String number(String column, int row) {
        boolean target = column.startsWith("→ ");
        String name = target ? column.substring(2) : column;
        List<String> names = target ? data.outputNames() : data.inputNames();
        double[] values = target ? data.targets().row(row) : data.inputs().row(row);
        for (int c = 0; c < values.length; c++) {
            String own = names.isEmpty() ? (target ? "t" : "x") + (c + 1) : messages.name(names.get(c));
            if (own.equals(name)) {
                return written(values[c]);
            }
        }
        return null;
    }

    /// Counted over all samples, over those that are learnt from, or over the others: one of the three fits as a whole.
    private void confusion(GridPane grid) {
        List<List<String>> expected = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            expected.add(cells(counts(part)));
        }
        List<String> shown = new ArrayList<>();
        int side = 0;
        for (Node node : grid.getChildren()) {
            if (node instanceof Button button) {
                shown.add(GridPane.getRowIndex(node) + " " + GridPane.getColumnIndex(node) + " " + button.getText());
                side = Math.max(side, Objects.requireNonNull(GridPane.getRowIndex(node)));
            } else if (node instanceof Label label && label.getText().endsWith("%")) {
                shown.add(GridPane.getRowIndex(node) + " " + GridPane.getColumnIndex(node) + " " + label.getText());
            }
        }
        shown.sort(null);
        report.count();
        report.same("classes of the confusion matrix", side, classes);
        if (!expected.contains(shown)) {
            report.wrong("confusion matrix", shown + " instead of one of " + expected);
        }
    }

    private int[][] counts(int part) {
        int[][] counts = new int[classes][classes];
        for (int row = 0; row < data.rows(); row++) {
            if (told(row) && (part == 0 || held[row] == (part == 2))) {
                counts[wanted(row)][given(row)]++;
            }
        }
        return counts;
    }

    private static List<String> cells(int[][] counts) {
        List<String> cells = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            int sum = Arrays.stream(counts[k]).sum();
            for (int j = 0; j < counts.length; j++) {
                cells.add((k + 1) + " " + (j + 1) + " " + (counts[k][j] == 0 ? "·" : String.valueOf(counts[k][j])));
            }
            if (sum > 0) {
                cells.add((k + 1) + " " + (counts.length + 1) + " " + Math.round(100.0 * counts[k][k] / sum) + "%");
            }
        }
        cells.sort(null);
        return cells;
    }
}
