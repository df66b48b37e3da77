package org.densescope.ui.matrices.tiles;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.FreshWeights;
import org.densescope.engine.Initializer;
import org.densescope.engine.Place;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.heat.Scale;
import org.jspecify.annotations.Nullable;

/// The weights that a network too large to be held would start with: one matrix a layer, drawn where it is looked at.
public final class FreshMatrixView extends BorderPane {
    /// As for every network that is made by its sizes.
    private static final long SEED = 1;

    private final List<Integer> units;
    private final ObservableValue<Preferences> preferences;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final Consumer<@Nullable Place> hovered;
    private final HBox layers = new HBox();
    private final ToggleButton mean = new ToggleButton();
    private final ToggleButton extreme = new ToggleButton();
    private final Label legend = new Label();
    private final Label answer = new Label();
    private final Subscription listening;
    private @Nullable Place pointed;
    private @Nullable TiledMatrix matrix;
    private int layer;

    /// @param units of the input and of each layer
    /// @param background goes through the weights
    /// @param hovered is told what is pointed at
    public FreshMatrixView(
            List<Integer> units,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            Executor background,
            Executor window,
            Consumer<@Nullable Place> hovered) {
        this.units = List.copyOf(units);
        this.preferences = preferences;
        this.palette = palette;
        this.messages = messages;
        this.background = background;
        this.window = window;
        this.hovered = hovered;
        getStyleClass().addAll("ds-panel", "ds-fresh");
        for (int l = 1; l < units.size(); l++) {
            int chosen = l;
            ToggleButton button = new ToggleButton("fc" + l);
            button.getStyleClass().add(pill(l, units.size() - 1));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> open(chosen));
            layers.getChildren().add(button);
        }
        choice(mean, "matrices.blocks.mean", false, "left-pill");
        choice(extreme, "matrices.blocks.extreme", true, "right-pill");
        HBox blocks = new HBox(mean, extreme);
        HBox zooms = new HBox(
                zoom("−", "app.zoom-out", () -> zoom(-1)),
                zoom("+", "app.zoom-in", () -> zoom(1)),
                zoom("⤢", "app.fit", this::fit));
        FlowPane tools = new FlowPane(12, 4, layers, blocks, zooms, answer);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("ds-fresh-tools");
        answer.getStyleClass().add("ds-number");
        legend.getStyleClass().addAll("ds-muted", "ds-small", "ds-fresh-legend");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        setTop(tools);
        setBottom(new VBox(legend));
        listening = Subscription.combine(
                palette.subscribe(this::refresh),
                preferences.subscribe(this::refresh),
                messages.languageProperty().subscribe(this::refresh));
        open(1);
    }

    private static String pill(int index, int last) {
        return last == 1 ? "button" : index == 1 ? "left-pill" : index == last ? "right-pill" : "center-pill";
    }

    private void choice(ToggleButton button, String key, boolean value, String style) {
        button.textProperty().bind(messages.binding(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key + ".tip"));
        button.setTooltip(tip);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            TiledMatrix now = matrix;
            if (now != null) {
                now.setExtreme(value);
            }
            refresh();
        });
    }

    private Button zoom(String text, String key, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(messages.binding(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding(key));
        button.setTooltip(tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void zoom(int by) {
        TiledMatrix now = matrix;
        if (now != null) {
            now.zoom(by);
        }
    }

    private void fit() {
        TiledMatrix now = matrix;
        if (now != null) {
            now.fit();
        }
    }

    private void open(int next) {
        TiledMatrix before = matrix;
        if (next != layer || before == null) {
            if (before != null) {
                before.close();
            }
            layer = next;
            FreshWeights weights = new FreshWeights(units.get(layer), units.get(layer - 1), initializer(), SEED, layer);
            matrix = new TiledMatrix(weights, layer, background, window, this::hover, this::refresh);
            setCenter(matrix);
            matrix.start();
        }
        refresh();
    }

    /// As in every network that is made by its sizes: ReLU within, softmax at the end.
    private Initializer initializer() {
        boolean last = layer == units.size() - 1;
        return Initializer.of(last ? Initializer.Kind.XAVIER_UNIFORM : Initializer.Kind.HE_NORMAL);
    }

    /// Ends all work for it.
    public void close() {
        TiledMatrix now = matrix;
        if (now != null) {
            now.close();
        }
        listening.unsubscribe();
    }

    /// Brings a weight into sight, large enough for its number.
    public void goTo(Place place) {
        if (place.isWeight()) {
            open(place.layer());
            TiledMatrix now = matrix;
            if (now != null) {
                now.goTo(place);
            }
            pointed = place;
            refresh();
        }
    }

    private void hover(@Nullable Place place) {
        pointed = place;
        TiledMatrix now = matrix;
        if (now != null) {
            now.mark(place);
        }
        hovered.accept(place);
        refresh();
    }

    private void refresh() {
        TiledMatrix now = matrix;
        if (now == null) {
            return;
        }
        for (int l = 1; l < units.size(); l++) {
            ((ToggleButton) layers.getChildren().get(l - 1)).setSelected(l == layer);
        }
        mean.setSelected(!now.extreme());
        extreme.setSelected(now.extreme());
        mean.setDisable(now.cells() == 1);
        extreme.setDisable(now.cells() == 1);
        now.show(palette.get(), preferences.getValue().digits());
        legend.setText(legend(now));
        answer.setText(answer(now));
    }

    private String legend(TiledMatrix now) {
        Digits digits = preferences.getValue().digits();
        String cells = digits.count(now.cells());
        String pixel = now.cells() == 1
                ? messages.text("matrices.blocks.cell")
                : messages.text(now.extreme() ? "matrices.blocks.pixel.extreme" : "matrices.blocks.pixel.mean", cells);
        Scale scale = now.scale();
        String full = digits.text(scale.full());
        String colour = scale.clipped()
                ? messages.text("matrices.clipped", "W", full, digits.text(scale.largest()))
                : "W\u00A0±" + full;
        String way = now.progress() < 1
                ? " " + messages.text("matrices.blocks.progress", (int) Math.floor(100 * now.progress()))
                : "";
        return String.join(
                "   ",
                pixel,
                messages.text("matrices.scale", colour),
                messages.text("matrices.blocks.fresh", String.valueOf(SEED)) + way);
    }

    private String answer(TiledMatrix now) {
        Place at = pointed;
        if (at == null || at.layer() != layer) {
            return "";
        }
        Digits digits = preferences.getValue().digits();
        if (now.cells() == 1) {
            double value = now.value(at.unit(), at.from());
            return preferences.getValue().naming().plain(at) + " = "
                    + (Double.isNaN(value) ? Digits.UNBORN : digits.text(value));
        }
        double far = now.square(at.unit(), at.from(), true);
        if (Double.isNaN(far)) {
            return preferences.getValue().naming().plain(at) + " = " + Digits.UNBORN;
        }
        int side = now.cells();
        int unit = at.unit() / side * side;
        int from = at.from() / side * side;
        return messages.text(
                "matrices.blocks.square",
                preferences
                        .getValue()
                        .naming()
                        .block(
                                layer,
                                unit,
                                Math.min(units.get(layer), unit + side),
                                from,
                                Math.min(units.get(layer - 1), from + side)),
                digits.text(now.square(at.unit(), at.from(), false)),
                digits.text(far));
    }
}
