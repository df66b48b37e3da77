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
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.text.Messages;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.ui.form.LayerNames;
import org.jspecify.annotations.Nullable;

/// All sheets of one layer under its name.
final class LayerSheets extends VBox {
    private final int layer;
    private final Messages messages;
    private final Consumer<@Nullable Place> hovered;
    private final Consumer<Place> selected;
    private final Label name = new Label();
    private double roomWidth = 400;
    private double roomHeight = 300;
    private final FlowPane flow = new FlowPane();
    private final List<SheetBox> boxes = new ArrayList<>();
    private final List<ProductBox> products = new ArrayList<>();
    private final Label templatesTitle = new Label();
    private @Nullable Templates templates;
    private @Nullable VBox templatesBox;

    /// A product of the whole batch under its formula.
    private static final class ProductBox extends VBox {
        private final Label title = new Label();
        private final ProductCanvas canvas;

        ProductBox(ProductCanvas canvas) {
            this.canvas = canvas;
            getStyleClass().add("ds-sheet-box");
            title.getStyleClass().add("ds-sheet-title");
            getChildren().setAll(title, canvas);
        }
    }

    /// A sheet between its title and its legend.
    private static final class SheetBox extends VBox {
        private final Label title = new Label();
        private final Label legend = new Label();
        private final SheetCanvas canvas;

        SheetBox(SheetCanvas canvas) {
            this.canvas = canvas;
            getStyleClass().add("ds-sheet-box");
            title.getStyleClass().add("ds-sheet-title");
            legend.getStyleClass().addAll("ds-muted", "ds-small", "ds-number", "ds-worded");
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
    /// @param whole the products of the batch, where their cells can be told apart, instead of a sample's sheets
    /// @param heads what rows and columns are called
    /// @param picture how the inputs lie as a picture, or null
    void show(
            SheetCanvas.View view,
            Symbols symbols,
            Set<MatrixPart> parts,
            boolean whole,
            Heads heads,
            Dataset.@Nullable Grid picture) {
        Network network = view.reveal().trace().network();
        Optimizer optimizer = view.reveal().trace().update().optimizer();
        name.setText(messages.text(
                "matrices.layer",
                LayerNames.of(messages, layer, network.depth()),
                network.units(layer - 1),
                network.units(layer),
                messages.text(
                        "editor.activation." + network.layer(layer).activation().id())));
        boolean turned = symbols.naming().style().fromTo();
        SheetPainter.Names names = heads.sheet(layer, turned);
        List<Node> wanted = new ArrayList<>(whole ? products(view, symbols, parts, heads) : List.of());
        boolean multiplied = !wanted.isEmpty();
        List<Sheet> sheets = Sheet.of(view.reveal().trace(), layer).stream()
                .filter(sheet -> parts.contains(sheet.part()))
                .filter(sheet -> !multiplied || sheet.part() == MatrixPart.UPDATE)
                .map(sheet -> turned ? sheet.turned() : sheet)
                .toList();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (i == boxes.size()) {
                boxes.add(new SheetBox(new SheetCanvas(sheet, names, symbols, view, hovered, selected)));
            }
            SheetBox box = boxes.get(i);
            box.canvas.show(sheet, names, symbols, view);
            Quantity quantity = sheet.centre().quantity();
            box.title.setText(messages.text(
                    "matrices.sheet",
                    symbols.of(sheet.centre()),
                    messages.text(Legend.nameKey(quantity, optimizer)),
                    network.units(turned ? layer - 1 : layer),
                    network.units(turned ? layer : layer - 1)));
        }
        wanted.addAll(boxes.subList(0, sheets.size()));
        if (layer == 1 && picture != null && parts.contains(MatrixPart.FORWARD)) {
            wanted.add(Math.min(1, wanted.size()), templates(picture, view, symbols));
        }
        if (!flow.getChildren().equals(wanted)) {
            flow.getChildren().setAll(wanted);
        }
    }

    private VBox templates(Dataset.Grid picture, SheetCanvas.View view, Symbols symbols) {
        Templates known = templates;
        VBox box = templatesBox;
        if (known == null || box == null || !known.grid().equals(picture)) {
            known = new Templates(picture, messages, symbols, view, hovered, selected);
            known.room(roomWidth);
            box = new VBox(templatesTitle, known);
            box.getStyleClass().add("ds-sheet-box");
            templatesTitle.getStyleClass().setAll("label", "ds-sheet-title");
            templates = known;
            templatesBox = box;
        }
        known.show(symbols, view);
        templatesTitle.setText(known.title());
        return box;
    }

    /// The pictures of the rows of `W`, where they show.
    @Nullable
    Templates templates() {
        return templatesBox != null && templatesBox.getParent() != null ? templates : null;
    }

    /// The products of a whole batch, where their cells can be told apart; none of a single sample.
    private List<ProductBox> products(SheetCanvas.View view, Symbols symbols, Set<MatrixPart> parts, Heads heads) {
        Reveal reveal = view.reveal();
        if (reveal.trace().rows() == 1) {
            return List.of();
        }
        List<MatrixProduct> all = List.of(
                MatrixProduct.weightedSums(reveal, layer),
                MatrixProduct.weightGradients(
                        reveal, layer, symbols.naming().style().fromTo()),
                MatrixProduct.biasGradients(reveal, layer),
                MatrixProduct.inputGradients(reveal, layer));
        for (int i = 0; i < all.size(); i++) {
            if (i == products.size()) {
                products.add(new ProductBox(new ProductCanvas(all.get(i), symbols, heads, view, hovered, selected)));
                products.getLast().canvas.room(roomWidth, roomHeight);
            }
            ProductBox box = products.get(i);
            box.canvas.show(all.get(i), symbols, heads, view);
            box.title.setText(messages.text(
                    "matrices.product",
                    symbols.of(all.get(i)),
                    all.get(i).result().rows(),
                    all.get(i).left().columns(),
                    all.get(i).result().columns()));
        }
        if (!products.stream().allMatch(box -> box.canvas.legible())) {
            return List.of();
        }
        return products.stream()
                .filter(box -> parts.contains(
                        box.canvas.product().phase() == Phase.WEIGHTED_SUM ? MatrixPart.FORWARD : MatrixPart.BACKWARD))
                .toList();
    }

    /// The products that show.
    List<ProductCanvas> productCanvases() {
        return products.stream()
                .filter(box -> box.getParent() != null)
                .map(box -> box.canvas)
                .toList();
    }

    /// How much room one sheet may take.
    void room(double width, double height) {
        roomWidth = width;
        roomHeight = height;
        products.forEach(box -> box.canvas.room(width, height));
        if (templates != null) {
            templates.room(width);
        }
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
        say(canvas, Legend.of(canvas, symbols, view.digits(), messages));
    }

    /// A sheet out of sight says nothing rather than what was true when it was seen.
    void leave(SheetCanvas canvas) {
        say(canvas, "");
    }

    private void say(SheetCanvas canvas, String legend) {
        boxes.stream().filter(box -> box.canvas.equals(canvas)).forEach(box -> box.legend.setText(legend));
    }
}
