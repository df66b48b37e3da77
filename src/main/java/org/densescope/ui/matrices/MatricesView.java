package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.project.Arrangement;
import org.densescope.project.Arrangement.MatrixPart;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.Moment;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.train.Dataset;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.Painting;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.densescope.ui.Zoomable;
import org.densescope.ui.form.Joined;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The matrices of all layers as they are known now: the same numbers as in the picture of the network, linked with it
/// through what is looked at.
public final class MatricesView extends BorderPane implements Zoomable {
    private static final double MOST_HEIGHT = 0.82;

    private final Playhead playhead;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final ObservableValue<Preferences> preferences;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Messages messages;
    private final List<LayerSheets> layers = new ArrayList<>();
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final Workings workings;
    private final ReductionSwitch reduction;
    private final BatchSwitch batch;
    private final Label title = new Label();
    private final Tooltip tip = new Tooltip();
    private final Lens<Arrangement.Matrices> shown;
    private @Nullable Region followed;
    private boolean pointing;
    private double knownWidth;

    public MatricesView(
            Workspace workspace,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages) {
        this.playhead = playhead;
        this.snapshot = snapshot;
        this.focus = focus;
        this.preferences = preferences;
        shown = arrangements.part(Arrangement::matrices, Arrangement::withMatrices);
        this.palette = palette;
        this.messages = messages;
        workings = new Workings(messages);
        reduction = new ReductionSwitch(workspace, messages);
        batch = new BatchSwitch(messages, this::goThrough);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        accessibleTextProperty().bind(messages.binding("matrices.title"));
        getStyleClass().addAll("ds-panel", "ds-matrices");
        column.getStyleClass().add("ds-matrices-column");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setTop(tools());
        setCenter(scroll);
        setBottom(workings);
        setMinSize(150, 120);
        Tooltip.install(scroll, tip);
        scroll.viewportBoundsProperty().subscribe(this::room);
        scroll.vvalueProperty().subscribe(this::paint);
        Watch.whileSeen(
                this, this::changed, snapshot, palette, shown.value(), preferences, messages.languageProperty());
    }

    /// Beside the picture of the network, which keeps the keyboard, and alone.
    ///
    /// @param network the picture
    public static List<View> views(Supplier<MatricesView> panel, View network) {
        View alone = new View("matrices", MaterialDesignM.MATRIX, panel, Keystrokes.key(KeyCode.M));
        return List.of(alone.beside(network, "both").homeAt(network.home()), alone);
    }

    private HBox tools() {
        HBox tools = new HBox();
        tools.getStyleClass().add("ds-matrices-tools");
        title.textProperty().bind(messages.binding("matrices.title"));
        title.getStyleClass().add("ds-panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tools.getChildren().addAll(title, space, batch, reduction);
        for (MatrixPart part : MatrixPart.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty()
                    .bind(messages.binding("matrices." + part.name().toLowerCase(java.util.Locale.ROOT)));
            button.getStyleClass()
                    .add(
                            switch (part) {
                                case FORWARD -> "left-pill";
                                case BACKWARD -> "center-pill";
                                case UPDATE -> "right-pill";
                            });
            Joined.join(button, shown.part(m -> m.parts().contains(part), (m, on) -> m.with(part, on)));
            tools.getChildren().add(button);
        }
        return tools;
    }

    private Symbols symbols() {
        return new Symbols(preferences.getValue().naming(), snapshot.get().run().trace());
    }

    private SheetCanvas.View view() {
        Snapshot now = snapshot.get();
        return new SheetCanvas.View(
                now.reveal(),
                now.grain(),
                preferences.getValue().digits(),
                palette.get(),
                now.hovered() != null ? now.hovered() : now.selected());
    }

    /// All samples of the update, or the one that the picture shows.
    private void goThrough(boolean all) {
        shown.set(shown.get().withBatch(all));
        if (all) {
            playhead.aside().set(false);
        }
    }

    private void changed() {
        if (getScene() == null || !isVisible()) {
            return;
        }
        SheetCanvas.View view = view();
        Network network = view.reveal().trace().network();
        while (layers.size() < network.depth()) {
            layers.add(new LayerSheets(
                    layers.size() + 1,
                    messages,
                    place -> {
                        pointing = place != null;
                        focus.hover(place);
                    },
                    focus::select));
        }
        Project project = snapshot.get().project();
        Heads heads = Heads.of(
                project,
                view.reveal().trace(),
                snapshot.get().run().samples(),
                preferences.getValue().naming());
        batch.show(view.reveal().trace(), shown.get().batch());
        reduction.show(
                network.reduction(),
                view.reveal().trace().updated(),
                preferences.getValue().naming());
        Dataset.Grid tiles = project.data().grid();
        Dataset.Grid shape = tiles == null ? null : tiles.stacked();
        Dataset.Grid picture = shape != null && shape.width() * shape.height() == network.inputs() ? shape : null;
        List<LayerSheets> now = layers.subList(0, network.depth());
        now.forEach(layer ->
                layer.show(view, symbols(), shown.get().parts(), shown.get().batch(), heads, picture));
        if (!column.getChildren().equals(now)) {
            column.getChildren().setAll(now);
        }
        room();
        workings.show(view.reveal(), view.focus(), view.digits(), view.palette(), symbols());
        tell(view);
        follow(view.reveal());
        paint();
    }

    /// What lies under the pointer, with all its digits.
    private void tell(SheetCanvas.View view) {
        Place place = view.focus();
        if (pointing && place != null) {
            tip.setText(Tip.text(
                    view.reveal(), place, view.digits(), preferences.getValue().naming(), messages));
        } else {
            tip.hide();
            tip.setText("");
        }
    }

    /// The layer that is being computed comes into sight.
    private void follow(Reveal reveal) {
        Region wanted = used(reveal);
        if (wanted == null || pointing) {
            return;
        }
        if (!wanted.equals(followed)) {
            followed = wanted;
            scrollTo(wanted);
        }
        MatrixProduct.Cell cell = MatrixProduct.now(
                reveal, preferences.getValue().naming().style().fromTo());
        if (wanted instanceof ProductCanvas canvas && cell != null) {
            SheetGrid.Area result = canvas.grid().result();
            double y = result.y() + result.grid().top(cell.row());
            double top = column.sceneToLocal(canvas.localToScene(0, y)).getY();
            intoSight(top, top + result.grid().cellHeight());
        }
    }

    /// The row that is being computed, where the product is higher than the room for it.
    private void intoSight(double from, double to) {
        double view = scroll.getViewportBounds().getHeight();
        double room = column.getHeight() - view;
        double top = scroll.getVvalue() * room;
        double margin = Math.min(title.getFont().getSize(), (view - to + from) / 2);
        if (room > 0 && from < top) {
            scroll.setVvalue(Math.clamp((from - margin) / room, 0, 1));
        } else if (room > 0 && to > top + view) {
            scroll.setVvalue(Math.clamp((to + margin - view) / room, 0, 1));
        }
    }

    private @Nullable Region used(Reveal reveal) {
        Moment moment = reveal.moment();
        MatrixProduct.Cell cell = reveal.trace().rows() > 1
                ? MatrixProduct.now(
                        reveal, preferences.getValue().naming().style().fromTo())
                : null;
        if (cell != null) {
            for (LayerSheets layer : layers) {
                for (ProductCanvas canvas : layer.productCanvases()) {
                    if (symbols().of(canvas.product()).equals(symbols().of(cell.product()))
                            && canvas.product().result().layer()
                                    == cell.product().result().layer()) {
                        return canvas;
                    }
                }
            }
        }
        return used(moment);
    }

    /// The sheet that a moment works on.
    private @Nullable SheetCanvas used(@Nullable Moment moment) {
        int layer = moment == null ? 1 : Math.max(1, moment.layer() + (moment.phase() == Phase.INPUT_GRADIENT ? 1 : 0));
        MatrixPart part = moment == null ? MatrixPart.FORWARD : part(moment.phase());
        return layers.stream()
                .flatMap(sheets -> sheets.canvases().stream())
                .filter(canvas ->
                        canvas.sheet().layer() == layer && canvas.sheet().part() == part)
                .findFirst()
                .orElse(null);
    }

    private static MatrixPart part(Phase phase) {
        return switch (phase) {
            case WEIGHT_GRADIENT -> MatrixPart.BACKWARD;
            case UPDATE -> MatrixPart.UPDATE;
            default -> MatrixPart.FORWARD;
        };
    }

    /// As little as is needed; the layer's name comes along where there is room.
    private void scrollTo(Region canvas) {
        Bounds bounds = column.sceneToLocal(canvas.localToScene(canvas.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double room = column.getHeight() - view;
        double top = scroll.getVvalue() * room;
        double margin = 5 * title.getFont().getSize();
        if (room > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + view)) {
            scroll.setVvalue(Math.clamp(
                    (bounds.getMinY() - Math.min(margin, Math.max(0, view - bounds.getHeight()))) / room, 0, 1));
        }
    }

    private void room() {
        Bounds bounds = scroll.getViewportBounds();
        double width = bounds.getWidth()
                - column.getInsets().getLeft()
                - column.getInsets().getRight();
        double height = bounds.getHeight() * MOST_HEIGHT;
        if (width > 50 && height > 50) {
            layers.forEach(layer -> layer.room(width, height));
            if (width != knownWidth) {
                // Whether the products of a batch fit depends on it.
                knownWidth = width;
                changed();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Painting.guard(this::paint);
    }

    /// Only what is in sight.
    private void paint() {
        if (getScene() == null) {
            return;
        }
        Bounds window = scroll.localToScene(scroll.getBoundsInLocal());
        SheetCanvas.View view = view();
        for (LayerSheets layer : layers) {
            for (ProductCanvas canvas : layer.productCanvases()) {
                if (canvas.localToScene(canvas.getBoundsInLocal()).intersects(window)) {
                    canvas.paint();
                }
            }
            Templates templates = layer.templates();
            if (templates != null
                    && templates.localToScene(templates.getBoundsInLocal()).intersects(window)) {
                templates.paint();
            }
            for (SheetCanvas canvas : layer.canvases()) {
                if (canvas.localToScene(canvas.getBoundsInLocal()).intersects(window)) {
                    layer.paint(canvas, view, symbols());
                } else {
                    layer.leave(canvas);
                }
            }
        }
    }

    /// Larger cells in the sheets of the layer that is followed.
    @Override
    public void zoom(double by) {
        for (LayerSheets layer : layers) {
            for (SheetCanvas canvas : layer.canvases()) {
                canvas.zoom(by, canvas.getWidth() / 2, canvas.getHeight() / 2);
            }
        }
    }

    /// All of each matrix in sight again, as far as it can be.
    @Override
    public void fit() {
        layers.forEach(layer -> layer.canvases().forEach(SheetCanvas::zoomToFit));
    }
}
