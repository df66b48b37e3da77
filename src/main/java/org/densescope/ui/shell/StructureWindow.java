package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.densescope.count.Precision;
import org.densescope.count.Sizes;
import org.densescope.count.Storage;
import org.densescope.draw.Structure;
import org.densescope.engine.Counts;
import org.densescope.engine.Place;
import org.densescope.session.Look;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Address;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.canvas.StructureView;
import org.densescope.ui.editor.Bytes;
import org.densescope.ui.editor.LayerNames;
import org.jspecify.annotations.Nullable;

/// A network too large to be held: counted, drawn and asked about, in a window of its own.
public final class StructureWindow {
    private final Sizes sizes;
    private final Counts counts;
    private final Look look;
    private final Skin skin;
    private final Messages messages;
    private final StructureView view;
    private final ObjectProperty<@Nullable Place> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Place> hovered = new SimpleObjectProperty<>();
    private final Scene scene;

    /// On the window's thread.
    public StructureWindow(Sizes sizes, Look look, Messages messages, double width, double height) {
        this.sizes = sizes;
        this.counts = sizes.counts();
        this.look = look;
        this.messages = messages;
        skin = new Skin(look);
        view = new StructureView(Skin.FONT, hovered::set);
        GoTo goTo =
                new GoTo(messages, () -> sizes.units().stream().mapToInt(n -> n).toArray(), chosen::set, () -> {});
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                8, goTo, space, button("app.language", this::nextLanguage), button("app.theme", this::nextTheme));
        bar.getStyleClass().add("ds-tools");
        bar.setPadding(new Insets(6, 10, 6, 10));
        BorderPane root = new BorderPane(view);
        root.getStyleClass().add("ds-window");
        root.setTop(bar);
        scene = new Scene(root, width, height);
        skin.dress(scene);
        skin.palette().subscribe(this::refresh);
        look.fontScale().subscribe(this::refresh);
        look.digits().subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
        chosen.subscribe(this::refresh);
        hovered.subscribe(this::refresh);
        refresh();
    }

    public Scene scene() {
        return scene;
    }

    public StructureView view() {
        return view;
    }

    /// A unit or weight that is to stand out.
    public void choose(Place place) {
        chosen.set(place);
    }

    public void show(Stage stage) {
        stage.setScene(scene);
        stage.setTitle(sizes + " – Densescope");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        Icons.addTo(stage);
        stage.show();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.binding(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void nextTheme() {
        look.theme().set(skin.palette().get().name().equals("light") ? Look.Theme.DARK : Look.Theme.LIGHT);
    }

    private void nextLanguage() {
        List<Language> all = List.of(Language.values());
        messages.languageProperty().set(all.get((all.indexOf(messages.language()) + 1) % all.size()));
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
                messages.text("network.structure.note"),
                focus == null ? "" : answer(focus),
                focus,
                skin.palette().get(),
                look.fontScale().get(),
                look.digits().get());
    }

    private List<Structure.Fact> facts() {
        Digits digits = look.digits().get();
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

    private String answer(Place place) {
        Digits digits = look.digits().get();
        int l = place.layer();
        String name = Address.of(place);
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
