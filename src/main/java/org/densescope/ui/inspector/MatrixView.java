package org.densescope.ui.inspector;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.jspecify.annotations.Nullable;

/// The weight matrix of a layer, or what belongs to it: as numbers where they fit, and as a heat map always. A row a
/// unit,
/// a column an input, the biases in the last one; from–to the other way round.
final class MatrixView extends VBox {
    private final Messages messages;
    private final ObservableValue<Preferences> preferences;
    private final Focus focus;
    private final HBox tabs = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Label most = new Label();
    private final Label least = new Label();
    private final Region positive = swatch("ds-heat-positive");
    private final Region negative = swatch("ds-heat-negative");
    private final Region zero = swatch("ds-heat-zero");
    private final Region unborn = swatch("ds-heat-unborn");
    private final Region broken = swatch("ds-heat-broken");
    private final Region ground = swatch("ds-heat-ground");
    private final MatrixCanvas canvas;
    private final Label readout = new Label();
    private final Label caption = new Label();
    private List<MatrixKind> kinds = List.of();
    private int chosen;
    private @Nullable Reveal reveal;
    private @Nullable Place hovered;
    private @Nullable Place selected;
    private int layer = 1;
    private boolean turned;

    MatrixView(Focus focus, ObservableValue<Preferences> preferences, Messages messages) {
        this.messages = messages;
        this.preferences = preferences;
        this.focus = focus;
        canvas = new MatrixCanvas(new Cells(), this::hover, this::select, this::showScale);
        getStyleClass().add("ds-matrix");
        tabs.getStyleClass().add("ds-matrix-tabs");
        least.getStyleClass().addAll("ds-number", "ds-muted");
        most.getStyleClass().addAll("ds-number", "ds-muted");
        Label none = new Label("0");
        none.getStyleClass().addAll("ds-number", "ds-muted");
        HBox legend = new HBox(least, negative, none, zero, positive, most, unborn, broken, ground);
        legend.getStyleClass().add("ds-heat-legend");
        for (Region hidden : List.of(unborn, broken, ground)) {
            hidden.setVisible(false);
            hidden.setManaged(false);
        }
        for (Region painted : List.of(positive, negative, zero, unborn, broken, ground)) {
            painted.backgroundProperty().addListener((_, _, _) -> colour());
        }
        caption.getStyleClass().addAll("ds-muted", "ds-small");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        readout.getStyleClass().addAll("ds-number", "ds-readout");
        readout.setWrapText(true);
        readout.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(tabs, caption, canvas, legend, readout);
    }

    private static Region swatch(String style) {
        Region region = new Region();
        region.getStyleClass().addAll("ds-swatch", style);
        return region;
    }

    /// The legend is the palette: what the style sheet gives its swatches is what the cells are painted with.
    private void colour() {
        HeatColours usual = HeatColours.LIGHT;
        Color under = fill(ground, usual.ground());
        canvas.setColours(new HeatColours(
                argb(fill(positive, usual.positive()), under),
                argb(fill(negative, usual.negative()), under),
                argb(fill(zero, usual.zero()), under),
                argb(fill(unborn, usual.unborn()), under),
                argb(fill(broken, usual.broken()), under),
                argb(under, under)));
    }

    private static Color fill(Region swatch, int otherwise) {
        Background background = swatch.getBackground();
        return background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getLast().getFill() instanceof Color colour
                ? colour
                : Color.rgb(otherwise >> 16 & 255, otherwise >> 8 & 255, otherwise & 255);
    }

    /// Themes have colours that let the ground shine through.
    private static int argb(Color colour, Color ground) {
        Color solid = ground.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
        return 0xFF000000
                | (int) Math.round(255 * solid.getRed()) << 16
                | (int) Math.round(255 * solid.getGreen()) << 8
                | (int) Math.round(255 * solid.getBlue());
    }

    /// @param layer `1..L`
    void show(Reveal reveal, int layer, @Nullable Place hovered, @Nullable Place selected) {
        this.reveal = reveal;
        this.hovered = hovered;
        this.selected = selected;
        this.layer = layer;
        List<MatrixKind> now =
                MatrixKind.of(reveal.trace(), layer, preferences.getValue().naming());
        if (!now.equals(kinds)) {
            kinds = now;
            chosen = Math.min(chosen, kinds.size() - 1);
            lay();
        }
        Dense dense = reveal.trace().network().layer(layer);
        turned = preferences.getValue().naming().style().fromTo();
        int down = turned ? dense.inputs() : dense.units();
        int across = turned ? dense.units() : dense.inputs();
        caption.setText(messages.text(
                "joint.part",
                messages.text(kinds.get(chosen).nameKey()),
                messages.text("inspector.matrix.shape", down, across)));
        canvas.setAccessibleHelp(messages.text(turned ? "inspector.matrix.turned" : "inspector.matrix.spoken"));
        canvas.show(
                turned ? down + 1 : down,
                turned ? across : across + 1,
                preferences.getValue().digits(),
                preferences.getValue().naming().first(),
                turned);
        positive.pseudoClassStateChanged(
                PseudoStates.GRADIENT, kinds.get(chosen).gradient());
        negative.pseudoClassStateChanged(
                PseudoStates.GRADIENT, kinds.get(chosen).gradient());
        showScale();
        mark();
    }

    private void showScale() {
        boolean known = canvas.scale() > 0;
        String scale = known ? preferences.getValue().digits().text(canvas.scale()) : Digits.UNBORN;
        most.setText(known ? "+" + scale : scale);
        least.setText(known ? "−" + scale : scale);
    }

    private void lay() {
        tabs.getChildren().clear();
        group.getToggles().clear();
        for (int i = 0; i < kinds.size(); i++) {
            MatrixKind kind = kinds.get(i);
            int index = i;
            ToggleButton tab = new ToggleButton(kind.symbol());
            tab.accessibleTextProperty().bind(messages.binding(kind.nameKey()));
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(messages.binding(kind.nameKey()));
            tab.setTooltip(tip);
            tab.setToggleGroup(group);
            tab.setSelected(i == chosen);
            tab.getStyleClass()
                    .add(
                            kinds.size() == 1
                                    ? ""
                                    : i == 0 ? "left-pill" : i == kinds.size() - 1 ? "right-pill" : "center-pill");
            tab.setOnAction(_ -> choose(index));
            tabs.getChildren().add(tab);
        }
    }

    private void choose(int index) {
        chosen = index;
        group.getToggles().get(index).setSelected(true);
        Reveal now = reveal;
        if (now != null) {
            show(now, layer, hovered, selected);
        }
    }

    private Place place(int row, int column) {
        int inputs = (turned ? canvas.rows() : canvas.columns()) - 1;
        int unit = turned ? column : row;
        int input = turned ? row : column;
        return Place.weight(kinds.get(chosen).quantity(), layer, unit, input == inputs ? Place.BIAS : input);
    }

    private OptionalDouble cell(int row, int column) {
        Reveal now = reveal;
        return now == null ? OptionalDouble.empty() : now.find(place(row, column));
    }

    private final class Cells implements HeatMap.Cells {
        @Override
        public boolean born(int row, int column) {
            Reveal now = reveal;
            return now != null && now.knows(place(row, column));
        }

        @Override
        public double at(int row, int column) {
            return cell(row, column).orElse(Double.NaN);
        }
    }

    private void hover(int row, int column) {
        focus.hover(row < 0 ? null : place(row, column));
    }

    private void select(int row, int column) {
        focus.select(place(row, column));
    }

    /// Lights the cell of a weight that is looked at anywhere.
    void mark(@Nullable Place pointed, @Nullable Place chosenPlace) {
        hovered = pointed;
        selected = chosenPlace;
        mark();
    }

    private void mark() {
        Place place = hovered != null ? hovered : selected;
        Reveal now = reveal;
        if (place == null || !place.quantity().perWeight() || place.layer() != layer || now == null) {
            canvas.mark(-1, -1);
            readout.setText(" ");
            return;
        }
        int inputs = (turned ? canvas.rows() : canvas.columns()) - 1;
        int input = place.from() == Place.BIAS ? inputs : place.from();
        int row = turned ? input : place.unit();
        int column = turned ? place.unit() : input;
        canvas.mark(row, column);
        OptionalDouble value =
                row < canvas.rows() && column < canvas.columns() ? cell(row, column) : OptionalDouble.empty();
        String text =
                preferences.getValue().naming().plain(place.as(kinds.get(chosen).quantity()), now.trace()) + " = "
                        + (value.isPresent() ? ValueLine.exact(value.getAsDouble()) : Digits.UNBORN);
        readout.setText(text);
        canvas.setAccessibleText(text);
    }
}
