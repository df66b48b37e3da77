package org.densescope.ui.counts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.densescope.count.Collapse;
import org.densescope.engine.Batch;
import org.densescope.engine.Counts;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.engine.pass.Pass;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.form.LayerNames;

/// How the counts would change: an edge cut, a layer a unit wider, all activations removed.
final class WhatIf extends Part {
    private static final int MOST_LAYERS = 12;

    /// A larger product is counted, not shown.
    private static final int MOST_SIDE = 8;

    private static final long MOST_WORK = 2_000_000;

    private final VBox lines = new VBox();
    private final VBox product = new VBox();

    WhatIf(Messages messages) {
        super(messages, "counts.what-if");
        lines.getStyleClass().add("ds-count-lines");
        product.getStyleClass().add("ds-count-lines");
        getChildren().addAll(lines, product);
    }

    void show(Counts counts, Network network, double[] sample, Digits digits) {
        List<Node> all = new ArrayList<>();
        all.add(line(messages.text("counts.cut", "−1", "−1", "−2")));
        int depth = network.depth();
        for (int l = 1; l < Math.min(depth, MOST_LAYERS + 1); l++) {
            long inputs = network.units(l - 1);
            long next = network.units(l + 1);
            String sum =
                    digits.count(inputs) + " + 1 + " + digits.count(next) + " = " + digits.count(inputs + 1 + next);
            all.add(line(messages.text(
                    "counts.wider",
                    LayerNames.of(messages, l, depth),
                    sum,
                    LayerTable.signed(inputs + next, digits),
                    LayerTable.signed(2 * (inputs + next), digits))));
        }
        lines.getChildren().setAll(all);
        product.getChildren().setAll(depth == 1 ? List.of() : collapsed(counts, network, sample, digits));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private List<Node> collapsed(Counts counts, Network network, double[] sample, Digits digits) {
        long units = network.outputs();
        long inputs = network.inputs();
        String sum = units + " × " + inputs + " + " + units + " = " + digits.count(units * inputs + units);
        List<Node> nodes = new ArrayList<>();
        nodes.add(line(messages.text("counts.collapsed", name(network), sum, digits.count(counts.parameters()))));
        if (Math.max(units, inputs) <= MOST_SIDE && Collapse.work(network) <= MOST_WORK) {
            Dense one = Collapse.of(network);
            nodes.add(matrix(one, digits));
            nodes.add(said(messages.text(
                    "counts.collapsed.equal", new Digits(2, digits.comma()).text(difference(network, one, sample)))));
        }
        return nodes;
    }

    /// `W₃·W₂·W₁`, from the last layer to the first.
    private static String name(Network network) {
        if (network.depth() > 4) {
            return "W" + below(network.depth()) + " ⋯ W₂·W₁";
        }
        StringBuilder text = new StringBuilder();
        for (int l = network.depth(); l >= 1; l--) {
            text.append(text.isEmpty() ? "" : "·").append('W').append(below(l));
        }
        return text.toString();
    }

    private static String below(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '₀')));
        return text.toString();
    }

    private static Node matrix(Dense one, Digits digits) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ds-count-matrix");
        for (int r = 0; r < one.units(); r++) {
            for (int c = 0; c < one.inputs(); c++) {
                grid.add(number(digits.text(one.weights().at(r, c))), c, r);
            }
            Label bias = number("+ " + digits.text(one.bias()[r]));
            bias.getStyleClass().add("ds-muted");
            grid.add(bias, one.inputs(), r);
        }
        return grid;
    }

    /// The largest difference of an output between the stack without activations and the one layer, on the first
    /// sample.
    static double difference(Network network, Dense one, double[] sample) {
        Matrix x = Matrix.ofRows(sample);
        Matrix target = Matrix.zeros(1, network.outputs());
        Network stack = new Network(Collapse.linear(network), Loss.MEAN_SQUARED_ERROR, Reduction.SUM);
        Network single = new Network(List.of(one), Loss.MEAN_SQUARED_ERROR, Reduction.SUM);
        double[] left = Pass.of(stack, new Batch(x, target)).a(stack.depth());
        double[] right = Pass.of(single, new Batch(x, target)).a(1);
        double largest = 0;
        for (int k = 0; k < left.length; k++) {
            largest = Math.max(largest, Math.abs(left[k] - right[k]));
        }
        return largest;
    }
}
