package org.densescope.ui.counts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.count.ConvolutionKernels;
import org.densescope.count.Volume;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.Reduction;
import org.densescope.engine.pass.Pass;
import org.densescope.session.Lens;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// The same weights in three pictures: flattened and dense, as a convolution as large as the map, and as 1 × 1
/// convolutions. A weight that is pointed at lights up in all three, and all three add up to the same number.
final class SameWeights extends Part {
    static final int SIDE = 3;
    static final int CHANNELS = 2;
    static final int COUNT = 3;

    private static final Digits WHOLE = new Digits(6, false);

    private final IntegerProperty lit = new SimpleIntegerProperty(WeightCell.NONE);
    private final Lens<Integer> kernel;
    private final FlowPane pictures = new FlowPane();
    private final HBox choice = new HBox();
    private final Volume volume = volume();
    private final ConvolutionKernels kernels = kernels(volume);

    SameWeights(Messages messages, Lens<Integer> kernel) {
        super(messages, "counts.same");
        this.kernel = kernel;
        pictures.getStyleClass().add("ds-count-pictures");
        choice.getStyleClass().add("ds-count-choice");
        getChildren().addAll(choice, pictures);
        kernel.subscribe(_ -> pictures());
    }

    /// The worked example: the values 1 to 18 minus 9, in reading order.
    static Volume volume() {
        double[] x = new double[SIDE * SIDE * CHANNELS];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1 - 9;
        }
        return new Volume(SIDE, SIDE, CHANNELS, x);
    }

    /// `((7i + 3j + 5c + 2k) mod 5) − 2`, as kernels that cover the map.
    static ConvolutionKernels kernels(Volume volume) {
        double[] w = new double[COUNT * volume.data().length];
        for (int k = 0; k < COUNT; k++) {
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    for (int c = 0; c < CHANNELS; c++) {
                        w[k * volume.data().length + volume.index(i, j, c)] = (7 * i + 3 * j + 5 * c + 2 * k) % 5 - 2;
                    }
                }
            }
        }
        Matrix weights = new Matrix(COUNT, volume.data().length, w);
        return ConvolutionKernels.ofDense(weights, new double[COUNT], SIDE, SIDE, CHANNELS);
    }

    void show() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (int k = 0; k < COUNT; k++) {
            int number = k;
            ToggleButton button = new ToggleButton(messages.text("counts.same.kernel", String.valueOf(k + 1)));
            button.getStyleClass()
                    .addAll(k == 0 ? "left-pill" : k == COUNT - 1 ? "right-pill" : "center-pill", "small");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(k == kernel.get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                kernel.set(number);
            });
            buttons.add(button);
        }
        choice.getChildren().setAll(buttons);
        pictures();
    }

    private void pictures() {
        int k = kernel.get();
        pictures.getChildren()
                .setAll(
                        picture("counts.same.dense", flat(k), dense()[k]),
                        picture(
                                "counts.same.global",
                                maps(k),
                                kernels.over(volume).data()[k]),
                        picture("counts.same.pointwise", deep(k), pointwise().data()[k]));
    }

    private Node picture(String key, Node weights, double result) {
        Label title = new Label(messages.text(key));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label sum = number("Σ w·x = " + WHOLE.text(result));
        sum.getStyleClass().add("ds-count-result");
        VBox box = new VBox(title, weights, sum);
        box.getStyleClass().add("ds-count-picture");
        return box;
    }

    /// One row of the dense layer's matrix under the flattened map.
    private Node flat(int k) {
        GridPane grid = grid();
        int n = volume.data().length;
        int across = n / 2;
        for (int i = 0; i < n; i++) {
            int row = i / across * 2;
            grid.add(x(i), i % across, row);
            grid.add(weight(k, i), i % across, row + 1);
        }
        return grid;
    }

    /// A map a channel with the kernel over it.
    private Node maps(int k) {
        HBox both = new HBox();
        both.getStyleClass().add("ds-count-choice");
        for (int c = 0; c < CHANNELS; c++) {
            GridPane grid = grid();
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    grid.add(weight(k, volume.index(i, j, c)), j, i);
                }
            }
            both.getChildren().add(new VBox(said(messages.text("counts.same.channel", String.valueOf(c + 1))), grid));
        }
        return both;
    }

    /// The flattened map as the channels of a single position.
    private Node deep(int k) {
        GridPane grid = grid();
        for (int i = 0; i < volume.data().length; i++) {
            grid.add(weight(k, i), i % 6, i / 6);
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ds-count-cells");
        return grid;
    }

    private Label x(int i) {
        Label label = number(WHOLE.text(volume.data()[i]));
        label.getStyleClass().addAll("ds-muted", "ds-count-x");
        return label;
    }

    private WeightCell weight(int k, int i) {
        double w = kernels.weights().at(k, i);
        return new WeightCell(WHOLE.text(w), i, w, lit, lit::set);
    }

    /// Through the engine's own dense layer.
    double[] dense() {
        Dense layer = Dense.of(kernels.dense(), kernels.bias(), Activation.IDENTITY);
        Network network = new Network(List.of(layer), Loss.HALF_SQUARED_ERROR, Reduction.SUM);
        return Pass.of(network, Batch.single(volume.data(), new double[COUNT])).a(1);
    }

    Volume pointwise() {
        Volume one = new Volume(1, 1, volume.data().length, volume.data());
        return ConvolutionKernels.pointwise(kernels.dense(), kernels.bias()).over(one);
    }

    /// The weight that is pointed at, or [WeightCell#NONE].
    IntegerProperty lit() {
        return lit;
    }
}
