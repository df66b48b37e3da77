package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.session.Look;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.ui.editor.Bytes;
import org.densescope.ui.editor.Grouped;
import org.densescope.ui.editor.LayerNames;

/// The network as a whole: its numbers layer by layer, memory and work.
final class Overview extends VBox {
    static final int MOST_LAYERS = 40;

    private final Messages messages;
    private final Look look;
    private final IntConsumer openLayer;
    private final ValueTable loss;
    private final VBox layers = new VBox();
    private final GridPane sums = new GridPane();
    private final List<LayerLine> lines = new ArrayList<>();

    /// @param openLayer looks at a layer, `1..L`
    Overview(Look look, Messages messages, IntConsumer openLayer) {
        this.messages = messages;
        this.look = look;
        this.openLayer = openLayer;
        loss = new ValueTable(messages);
        getStyleClass().add("ds-overview");
        layers.getStyleClass().add("ds-overview-layers");
        sums.getStyleClass().add("ds-form");
        getChildren().setAll(layers, sums, loss);
    }

    void show(Reveal reveal) {
        Network network = reveal.trace().network();
        Counts counts = Counts.of(network);
        int shown = Math.min(MOST_LAYERS, network.depth());
        while (lines.size() < shown) {
            lines.add(new LayerLine(lines.size() + 1));
        }
        for (int i = 0; i < shown; i++) {
            lines.get(i).show(network, counts);
        }
        List<Node> children = new ArrayList<>(lines.subList(0, shown));
        if (shown < network.depth()) {
            children.add(new Label(messages.text("inspector.more-layers", network.depth() - shown)));
        }
        layers.getChildren().setAll(children);
        sums.getChildren().clear();
        sum("inspector.total", Grouped.text(counts.parameters()));
        sum("inspector.trained", Grouped.text(counts.trained()));
        sum("editor.size.float32", Bytes.text(messages, counts.bytes(4)));
        sum("editor.size.float64", Bytes.text(messages, counts.bytes(8)));
        sum("inspector.forward", Grouped.text(counts.multiplyAddsForward()));
        sum("inspector.backward", Grouped.text(counts.multiplyAddsBackward()));
        sum(
                "editor.optimizer",
                messages.text("editor.optimizer."
                        + reveal.trace().update().optimizer().id()));
        sum("editor.loss", messages.text("editor.loss." + network.loss().id()));
        loss.show(List.of(Facts.loss(reveal)), look.digits().get());
    }

    private void sum(String key, String value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("ds-muted");
        Label number = new Label(value);
        number.getStyleClass().add("ds-number");
        name.setLabelFor(number);
        sums.addRow(sums.getRowCount(), name, number);
    }

    private final class LayerLine extends VBox {
        private final int layer;
        private final Hyperlink name = new Hyperlink();
        private final Label arithmetic = new Label();
        private final Label share = new Label();
        private final ProgressBar bar = new ProgressBar();

        LayerLine(int layer) {
            this.layer = layer;
            name.setOnAction(_ -> openLayer.accept(layer));
            arithmetic.getStyleClass().add("ds-number");
            share.getStyleClass().addAll("ds-number", "ds-muted");
            arithmetic.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(arithmetic, Priority.ALWAYS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("ds-share");
            HBox count = new HBox(arithmetic, share);
            count.getStyleClass().add("ds-count");
            getStyleClass().add("ds-layer-line");
            getChildren().setAll(name, count, bar);
        }

        void show(Network network, Counts counts) {
            name.setText(messages.text(
                    "inspector.layer-line",
                    LayerNames.of(messages, layer, network.depth()),
                    network.units(layer),
                    messages.text("editor.activation."
                            + network.layer(layer).activation().id())));
            arithmetic.setText(counts.layers().get(layer - 1).arithmetic());
            share.setText(look.digits().get().text(100 * counts.share(layer)) + " %");
            bar.setProgress(counts.share(layer));
        }
    }
}
