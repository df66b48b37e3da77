package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.LayerNames;
import org.densescope.ui.form.ShareBar;
import org.densescope.ui.form.SizeForm;

/// The network as a whole: its numbers layer by layer, memory and work.
final class Overview extends VBox {
    static final int MOST_LAYERS = 40;

    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final IntConsumer openLayer;
    private final ValueTable loss;
    private final VBox layers = new VBox();
    private final SizeForm size;
    private final Label optimizer = new Label();
    private final Label lossName = new Label();
    private final List<LayerLine> lines = new ArrayList<>();

    /// @param openLayer looks at a layer, `1..L`
    Overview(Focus focus, ObservableValue<Preferences> preferences, Messages messages, IntConsumer openLayer) {
        this.messages = messages;
        this.preferences = preferences;
        this.openLayer = openLayer;
        loss = new ValueTable(focus, messages);
        getStyleClass().add("ds-overview");
        layers.getStyleClass().add("ds-overview-layers");
        size = new SizeForm(messages);
        Form rules = new Form(messages);
        optimizer.setWrapText(true);
        lossName.setWrapText(true);
        rules.line("editor.optimizer", optimizer);
        rules.line("editor.loss", lossName);
        getChildren().setAll(loss, layers, size, rules);
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
        if (shown < network.depth() || layers.getChildren().size() != shown) {
            layers.getChildren().setAll(children);
        }
        size.show(counts, preferences.getValue().digits());
        optimizer.setText(messages.text(
                "editor.optimizer." + reveal.trace().update().optimizer().id()));
        lossName.setText(messages.text("editor.loss." + network.loss().id()));
        loss.show(
                List.of(Facts.loss(reveal, preferences.getValue().naming())),
                preferences.getValue().digits());
    }

    private final class LayerLine extends VBox {
        private final int layer;
        private final Hyperlink name = new Hyperlink();
        private final ShareBar count = new ShareBar(messages);

        LayerLine(int layer) {
            this.layer = layer;
            name.setOnAction(_ -> openLayer.accept(layer));
            getStyleClass().add("ds-layer-line");
            getChildren().setAll(name, count);
        }

        void show(Network network, Counts counts) {
            name.setText(messages.text(
                    "inspector.layer-line",
                    LayerNames.of(messages, layer, network.depth()),
                    network.units(layer),
                    messages.text("editor.activation."
                            + network.layer(layer).activation().id())));
            count.show(counts, layer, preferences.getValue().digits());
        }
    }
}
