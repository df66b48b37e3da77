package org.densescope.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import org.densescope.App;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.densescope.ui.form.Bytes;
import org.densescope.ui.form.LayerNames;

/// Holds what is counted of the network against a count of its weights, one by one.
final class CountsAudit {
    private static final Digits PERCENT = new Digits(3, false);

    private final Truth truth;
    private final Report report;
    private final Messages messages;
    private final Digits digits;
    private final Naming naming;
    private long parameters;
    private long trained;
    private long uncut;
    private long kept;

    CountsAudit(App app, Truth truth, Report report) {
        this.truth = truth;
        this.report = report;
        messages = app.messages();
        digits = report.digits();
        naming = app.preferences().now().naming();
    }

    void check(Node view) {
        List<Node> grids = PanelsAudit.styled(view, "ds-count-grid");
        layers((GridPane) grids.get(0));
        memory((GridPane) grids.get(1));
        for (Node matrix : PanelsAudit.styled(view, "ds-count-matrix")) {
            collapsed((GridPane) matrix);
        }
    }

    private static Node at(GridPane grid, int row, int column) {
        for (Node node : grid.getChildren()) {
            if (GridPane.getRowIndex(node) == row && GridPane.getColumnIndex(node) == column) {
                return node;
            }
        }
        throw new AssertionError("nothing in row " + row + ", column " + column);
    }

    private void text(GridPane grid, int row, int column, String expected) {
        report.count();
        report.same("counts row " + row + " column " + column, ((Label) at(grid, row, column)).getText(), expected);
    }

    private void layers(GridPane grid) {
        Network network = truth.network();
        long[] of = new long[network.depth() + 1];
        long[] open = new long[network.depth() + 1];
        kept = network.inputs();
        for (int l = 1; l <= network.depth(); l++) {
            Dense dense = network.layer(l);
            for (int u = 0; u < dense.units(); u++) {
                of[l]++;
                trained += dense.biasTrained() ? 1 : 0;
                for (int i = 0; i < dense.inputs(); i++) {
                    open[l] += dense.isCut(u, i) ? 0 : 1;
                    trained += dense.isCut(u, i) || dense.isFrozen(u, i) ? 0 : 1;
                }
            }
            of[l] += open[l];
            parameters += of[l];
            uncut += open[l];
            kept += 2L * dense.units();
        }
        for (int l = 1; l <= network.depth(); l++) {
            layer(grid, l, of[l], open[l]);
        }
        int row = network.depth() + 1;
        String sum = digits.count(uncut) + " + " + digits.count(parameters - uncut) + " = " + digits.count(parameters);
        text(grid, row, 1, sum);
        text(grid, row, 4, digits.count(uncut));
        text(grid, row, 5, digits.count(2 * uncut));
    }

    private void layer(GridPane grid, int l, long of, long open) {
        Dense dense = truth.network().layer(l);
        long cut = (long) dense.units() * dense.inputs() - open;
        String sum = dense.units() + " × " + dense.inputs() + (cut > 0 ? " − " + cut : "") + " + " + dense.units();
        double share = (double) of / parameters;
        text(grid, l, 0, LayerNames.of(messages, l, truth.network().depth()));
        text(grid, l, 1, sum + " = " + digits.count(of));
        report.same("bar of the share", Math.abs(((ProgressBar) at(grid, l, 2)).getProgress() - share) < 1e-12, true);
        String percent = ((Label) at(grid, l, 3)).getText();
        Digits three = new Digits(PERCENT.significant(), digits.comma());
        boolean right = percent.endsWith("%")
                && Report.near(percent.substring(0, percent.length() - 1), OptionalDouble.of(100 * share), three);
        report.same("share " + percent + " of layer " + l, right, true);
        text(grid, l, 4, digits.count(open));
        text(grid, l, 5, digits.count(2 * open));
    }

    private void memory(GridPane grid) {
        int rows = truth.project().course().whole()
                ? Math.min(truth.project().batchSize(), truth.project().split().training().length)
                : truth.project().samples().length;
        List<Optimizer.Memory> memories = truth.project().optimizer().memories();
        long[] numbers = {parameters, trained, trained * memories.size(), kept * rows, 0};
        numbers[4] = numbers[0] + numbers[1] + numbers[2] + numbers[3];
        int column = 1;
        for (long each : new long[] {2, 4, 8}) {
            for (int row = 1; row <= 5; row++) {
                text(grid, row, column, Bytes.text(numbers[row - 1] * each, digits));
            }
            column++;
        }
        text(grid, 4, 0, messages.text("counts.memory.kept", digits.count(rows)));
        List<String> texts = new ArrayList<>();
        grid.getParent().getChildrenUnmodifiable().forEach(node -> {
            if (node instanceof Label label) {
                texts.add(label.getText());
            }
        });
        String note = naming.words(messages.text(
                "counts.memory.note",
                digits.count(parameters),
                digits.count(trained),
                digits.count(trained * memories.size()),
                digits.count(kept)));
        report.same("note of memory", texts.contains(note), true);
    }

    /// The product of all layers, each of its numbers by all ways through the layers.
    private void collapsed(GridPane grid) {
        Network network = truth.network();
        int inputs = network.inputs();
        for (int u = 0; u < network.outputs(); u++) {
            for (int i = 0; i <= inputs; i++) {
                double[] x = new double[inputs];
                if (i < inputs) {
                    x[i] = 1;
                }
                double[] sizes = new double[inputs];
                sizes[Math.min(i, inputs - 1)] = i < inputs ? 1 : 0;
                double[] value = straight(x, i == inputs, false);
                double[] size = straight(sizes, i == inputs, true);
                String shown = ((Label) at(grid, u, i)).getText();
                report.within(
                        "product of all layers " + u + ", " + i,
                        i < inputs ? shown : shown.substring(2),
                        value[u],
                        1e-12 * size[u]);
            }
        }
    }

    /// What comes out where no layer has an activation.
    private double[] straight(double[] x, boolean biases, boolean sizes) {
        double[] now = x;
        for (Dense dense : truth.network().layers()) {
            double[] next = new double[dense.units()];
            for (int u = 0; u < next.length; u++) {
                double bias = biases ? dense.bias()[u] : 0;
                next[u] = sizes ? Math.abs(bias) : bias;
                for (int i = 0; i < now.length; i++) {
                    double w = dense.isCut(u, i) ? 0 : dense.weight(u, i);
                    next[u] += (sizes ? Math.abs(w) : w) * now[i];
                }
            }
            now = next;
        }
        return now;
    }
}
