package org.densescope.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.densescope.count.Capacity;
import org.densescope.count.Precision;
import org.densescope.count.Sizes;
import org.densescope.count.Storage;
import org.densescope.draw.network.structure.Structure;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Counts;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.project.Preferences;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.NameLookup;
import org.densescope.train.Optimizer;
import org.densescope.ui.FxGate;
import org.densescope.ui.Skin;
import org.densescope.ui.canvas.StructureView;
import org.densescope.ui.form.Bytes;
import org.densescope.ui.form.LayerNames;
import org.densescope.ui.matrices.tiles.FreshMatrixView;
import org.jspecify.annotations.Nullable;

/// A network of any size as a structure: counted, drawn, asked about, and never held. Its sizes are typed above it.
public final class StructurePane extends BorderPane {
    private final ObservableValue<Preferences> preferences;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Messages messages;
    private final StructureView view;
    private final ObjectProperty<@Nullable Place> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Place> hovered = new SimpleObjectProperty<>();
    private final TextField field = new TextField();
    private final Label refused = new Label();
    private final FlowPane bar = new FlowPane(10, 6);
    private final Executor background;
    private final ToggleButton matrixShown = new ToggleButton();
    private @Nullable FreshMatrixView matrix;
    private Sizes sizes;
    private Counts counts;

    /// @param background goes through weights that nobody holds
    public StructurePane(
            Sizes first,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            Executor background) {
        this.background = background;
        sizes = first;
        counts = first.counts();
        this.preferences = preferences;
        this.palette = palette;
        this.messages = messages;
        view = new StructureView(() -> Skin.family(messages.language()), hovered::set);
        Label title = new Label();
        title.textProperty().bind(messages.binding("network.structure.sizes"));
        title.setLabelFor(field);
        field.setPrefColumnCount(20);
        field.getStyleClass().addAll("ds-number", "ds-sizes");
        field.accessibleTextProperty().bind(messages.binding("network.structure.sizes"));
        field.setOnAction(event -> read());
        refused.getStyleClass().add("ds-field-error");
        refused.managedProperty().bind(refused.visibleProperty());
        refused.setVisible(false);
        GoTo goTo = new GoTo(messages, this::lookup, chosen::set, () -> {});
        bar.getStyleClass().add("ds-structure-bar");
        bar.setRowValignment(VPos.CENTER);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(6, 10, 6, 10));
        matrixShown.textProperty().bind(messages.binding("matrices.blocks.show"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("matrices.blocks.show.tip").concat("  (M)"));
        matrixShown.setTooltip(tip);
        matrixShown.setOnAction(event -> showMatrix(matrixShown.isSelected()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.M && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
                showMatrix(matrix == null);
            }
        });
        bar.getChildren().addAll(title, field, goTo, matrixShown, refused);
        getStyleClass().add("ds-structure");
        setTop(bar);
        setCenter(view);
        palette.subscribe(this::refresh);
        preferences.subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
        chosen.subscribe(() -> {
            refresh();
            goTo(matrix);
        });
        hovered.subscribe(this::refresh);
        show(first);
    }

    /// Puts something else before the sizes.
    void lead(Node node) {
        bar.getChildren().addFirst(node);
    }

    /// Puts something else behind everything.
    public void follow(Node... nodes) {
        bar.getChildren().addAll(nodes);
    }

    public StructureView view() {
        return view;
    }

    /// Where the sizes are typed.
    TextField field() {
        return field;
    }

    public Sizes sizes() {
        return sizes;
    }

    void show(Sizes next) {
        sizes = next;
        counts = next.counts();
        chosen.set(null);
        hovered.set(null);
        field.setText(next.toString());
        refused.setVisible(false);
        refresh();
        if (matrix != null) {
            showMatrix(true);
        }
    }

    /// Shows the weights that training would start from instead of the structure, or the structure again.
    public void showMatrix(boolean shown) {
        FreshMatrixView before = matrix;
        if (before != null) {
            before.close();
        }
        FreshMatrixView next = shown
                ? new FreshMatrixView(
                        sizes.units(),
                        preferences,
                        palette,
                        messages,
                        background,
                        StructurePane::onWindow,
                        hovered::set)
                : null;
        matrix = next;
        matrixShown.setSelected(shown);
        setCenter(next == null ? view : next);
        goTo(next);
    }

    private void goTo(@Nullable FreshMatrixView view) {
        Place place = chosen.get();
        if (view != null && place != null) {
            view.goTo(place);
        }
    }

    private static void onWindow(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            new FxGate().execute(task);
        }
    }

    /// A unit or weight that is to stand out.
    public void choose(Place place) {
        chosen.set(place);
    }

    private void read() {
        try {
            show(Sizes.parse(field.getText()));
            field.selectAll();
        } catch (IllegalArgumentException e) {
            refused.setText(
                    messages.text("network.structure.refused", field.getText().strip(), NetworkSpec.MAX_UNITS));
            refused.setVisible(true);
        }
    }

    private void refresh() {
        Place focus = hovered.get() != null ? hovered.get() : chosen.get();
        view.show(structure(focus));
    }

    private Structure structure(@Nullable Place focus) {
        List<String> names = new ArrayList<>();
        for (int l = 0; l < sizes.units().size(); l++) {
            names.add(LayerNames.of(messages, l, sizes.units().size() - 1));
        }
        return new Structure(
                counts,
                names,
                facts(),
                messages.text(Capacity.ofProgram().holds(counts) ? "network.structure.fits" : "network.structure.note"),
                focus == null ? "" : answer(focus),
                focus,
                palette.get(),
                preferences.getValue().fontScale(),
                preferences.getValue().digits());
    }

    private List<Structure.Fact> facts() {
        Digits digits = preferences.getValue().digits();
        Storage storage = Storage.of(counts, Optimizer.Adam.standard(0.001));
        List<String> memory = new ArrayList<>();
        List<String> training = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            String name = "float" + 8 * precision.bytes() + " ";
            memory.add(name + Bytes.text(storage.bytes(precision), digits));
            training.add(name + Bytes.text(storage.trainingBytes(precision, 1), digits));
        }
        return List.of(
                new Structure.Fact(
                        messages.text("network.structure.parameters"),
                        digits.count(counts.parameters()) + " = " + digits.count(counts.weights()) + " w + "
                                + digits.count(counts.biases()) + " b"),
                new Structure.Fact(messages.text("network.structure.memory"), String.join(" · ", memory)),
                new Structure.Fact(messages.text("network.structure.training"), String.join(" · ", training)),
                new Structure.Fact(
                        messages.text("network.structure.multiply-adds"),
                        messages.text(
                                "network.structure.both-ways",
                                digits.count(counts.multiplyAddsForward()),
                                digits.count(counts.multiplyAddsBackward()))));
    }

    private NameLookup lookup() {
        int[] units = sizes.units().stream().mapToInt(n -> n).toArray();
        return NameLookup.of(units, preferences.getValue().naming(), LayerNames.spoken(messages, units.length - 1));
    }

    private String answer(Place place) {
        Digits digits = preferences.getValue().digits();
        int l = place.layer();
        String name = preferences.getValue().naming().plain(place);
        if (place.isWeight()) {
            long inputs = sizes.units().get(l - 1);
            return messages.text(
                    "network.structure.weight",
                    name,
                    digits.count(place.unit() * inputs + place.from() + 1),
                    digits.count(inputs * sizes.units().get(l)));
        }
        String in = l == 0 ? "0" : digits.count(sizes.units().get(l - 1));
        String out =
                l + 1 == sizes.units().size() ? "0" : digits.count(sizes.units().get(l + 1));
        return messages.text(l == 0 ? "network.structure.input" : "network.structure.unit", name, in, out);
    }
}
