package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Messages;
import org.densescope.train.Optimizer;
import org.densescope.ui.editor.LayerNames;
import org.jspecify.annotations.Nullable;

/// All sheets of one layer under its name.
final class LayerSheets extends VBox {
    private final int layer;
    private final Messages messages;
    private final Consumer<@Nullable Place> hovered;
    private final Consumer<Place> selected;
    private final Label name = new Label();
    private final FlowPane flow = new FlowPane();
    private final List<SheetBox> boxes = new ArrayList<>();

    /// A sheet between its title and its legend.
    private static final class SheetBox extends VBox {
        private final Label title = new Label();
        private final Label legend = new Label();
        private final SheetCanvas canvas;

        SheetBox(SheetCanvas canvas) {
            this.canvas = canvas;
            getStyleClass().add("ds-sheet-box");
            title.getStyleClass().add("ds-sheet-title");
            legend.getStyleClass().addAll("ds-muted", "ds-small", "ds-number");
            legend.setWrapText(true);
            legend.setMinHeight(USE_PREF_SIZE);
            getChildren().setAll(title, canvas, legend);
        }
    }

    LayerSheets(int layer, Messages messages, Consumer<@Nullable Place> hovered, Consumer<Place> selected) {
        this.layer = layer;
        this.messages = messages;
        this.hovered = hovered;
        this.selected = selected;
        getStyleClass().add("ds-layer-sheets");
        name.getStyleClass().add("ds-card-title");
        flow.getStyleClass().add("ds-sheet-flow");
        flow.prefWrapLengthProperty().bind(widthProperty());
        getChildren().setAll(name, flow);
    }

    /// @param parts which parts of a training step are wanted
    /// @param inputs names of the inputs of the network, or empty
    /// @param outputs names of its outputs, or empty
    void show(
            SheetCanvas.View view, Symbols symbols, Set<Sheet.Part> parts, List<String> inputs, List<String> outputs) {
        Network network = view.reveal().trace().network();
        Optimizer optimizer = view.reveal().trace().update().optimizer();
        name.setText(messages.text(
                "matrices.layer",
                LayerNames.of(messages, layer, network.depth()),
                network.units(layer - 1),
                network.units(layer),
                messages.text(
                        "editor.activation." + network.layer(layer).activation().id())));
        SheetPainter.Names names = new SheetPainter.Names(
                layer == network.depth() ? outputs : List.of(),
                layer == 1 ? inputs : List.of(),
                symbols.naming().first());
        List<Sheet> sheets = Sheet.of(network, optimizer, layer).stream()
                .filter(sheet -> parts.contains(sheet.part()))
                .toList();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (i == boxes.size()) {
                boxes.add(new SheetBox(new SheetCanvas(sheet, names, symbols, view, hovered, selected)));
            }
            SheetBox box = boxes.get(i);
            box.canvas.show(view);
            box.canvas.show(sheet, names, symbols);
            Quantity quantity = sheet.centre().quantity();
            box.title.setText(messages.text(
                    "matrices.sheet",
                    symbols.of(sheet.centre()),
                    messages.text(Legend.nameKey(quantity, optimizer)),
                    network.units(layer),
                    network.units(layer - 1)));
        }
        List<Node> wanted = List.copyOf(boxes.subList(0, sheets.size()));
        if (!flow.getChildren().equals(wanted)) {
            flow.getChildren().setAll(wanted);
        }
    }

    /// How much room one sheet may take.
    void room(double width, double height) {
        for (SheetBox box : boxes) {
            box.canvas.room(width, height);
            box.legend.setMaxWidth(Math.min(
                    width,
                    Math.max(box.canvas.prefWidth(-1), 18 * box.legend.getFont().getSize())));
        }
    }

    List<SheetCanvas> canvases() {
        return boxes.stream()
                .filter(box -> box.getParent() != null)
                .map(box -> box.canvas)
                .toList();
    }

    /// Paints a sheet, and says how its colours are to be read.
    void paint(SheetCanvas canvas, SheetCanvas.View view, Symbols symbols) {
        canvas.paint();
        for (SheetBox box : boxes) {
            if (box.canvas.equals(canvas)) {
                box.legend.setText(Legend.of(canvas, symbols, view.digits(), messages));
            }
        }
    }
}
