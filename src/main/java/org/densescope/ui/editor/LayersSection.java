package org.densescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.densescope.count.Capacity;
import org.densescope.count.Sizes;
import org.densescope.engine.Activation;
import org.densescope.engine.Counts;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.NetworkSpec;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.field.IntegerField;
import org.densescope.ui.form.Attempt;
import org.densescope.ui.form.Form;
import org.densescope.ui.form.IconButton;
import org.densescope.ui.form.Stepper;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The layers as cards from input to output, with a place to insert one between each two. A page of cards at a time, so
/// a
/// network of thousands of layers needs no more of them.
final class LayersSection extends Section {
    static final int PAGE = 12;

    private final Workspace workspace;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Stepper inputs;
    private final VBox list = new VBox();
    private final List<LayerCard> cards = new ArrayList<>();
    private final List<HBox> gaps = new ArrayList<>();
    private final Attempt attempt;
    private final SizeGate gate;
    private final Label total = new Label();
    private final Label pageText = new Label();
    private final HBox pager;
    private final IconButton back;
    private final IconButton on;
    private int first = 1;

    LayersSection(
            Workspace workspace,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Consumer<Sizes> structure) {
        super(messages, "editor.layers");
        this.workspace = workspace;
        this.preferences = preferences;
        this.messages = messages;
        attempt = new Attempt(messages);
        gate = new SizeGate(messages, () -> preferences.getValue().digits(), Capacity.ofProgram(), structure);
        inputs = new Stepper(
                messages,
                new IntegerField(
                        messages,
                        preferences,
                        messages.binding("editor.inputs"),
                        1,
                        NetworkSpec.MAX_UNITS,
                        (value, nudged) -> resize(0, Math.toIntExact(value), nudged)),
                1,
                NetworkSpec.MAX_UNITS,
                "editor.units.less",
                "editor.units.more");
        back = new IconButton(messages, MaterialDesignC.CHEVRON_LEFT, "editor.layers.back", () -> page(first - PAGE));
        on = new IconButton(messages, MaterialDesignC.CHEVRON_RIGHT, "editor.layers.on", () -> page(first + PAGE));
        pager = new HBox(back, pageText, on);
        pager.getStyleClass().add("ds-pager");
        list.getStyleClass().add("ds-layers");
        total.getStyleClass().add("ds-total");
        total.setWrapText(true);
        total.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(inputCard(), pager, list, attempt, total);
    }

    /// @param layer 0 for the inputs
    private void resize(int layer, int units, boolean nudged) {
        Project project = workspace.project().get();
        if (gate.admits(project, layer, units)) {
            workspace.edit("edit.units", nudged ? "edit.units/" + layer : "", p -> p.withUnits(layer, units));
        } else if (layer == 0) {
            inputs.show(project.spec().inputs());
            explain(null);
        } else {
            LayerCard card = cards.get(layer - first);
            card.showUnits(project.spec().units(layer));
            explain(card);
        }
    }

    /// Puts the sentence of the gate where it was asked.
    private void explain(@Nullable Node above) {
        list.getChildren().remove(gate);
        list.getChildren().add(above == null ? 0 : list.getChildren().indexOf(above) + 1, gate);
    }

    private VBox inputCard() {
        Form form = new Form(messages);
        form.line("editor.inputs", inputs);
        VBox card = new VBox(form);
        card.getStyleClass().add("ds-card");
        return card;
    }

    @Override
    void show(Project project) {
        NetworkSpec spec = project.spec();
        attempt.clear();
        gate.clear();
        inputs.show(spec.inputs());
        first = Math.clamp(first, 1, Math.max(1, spec.depth()));
        int shown = Math.min(PAGE, spec.depth() - first + 1);
        while (cards.size() < shown) {
            gaps.add(gap(cards.size()));
            cards.add(new LayerCard(workspace, preferences, messages, this::resize));
        }
        List<Node> children = new ArrayList<>();
        Counts counts = Counts.of(project.network());
        for (int i = 0; i < shown; i++) {
            cards.get(i).show(project, counts, first + i, preferences.getValue().digits());
            children.add(gaps.get(i));
            children.add(cards.get(i));
        }
        if (!list.getChildren().equals(children)) {
            list.getChildren().setAll(children);
        }
        total.setText(
                messages.text("editor.total", preferences.getValue().digits().count(counts.parameters())));
        pager.setVisible(spec.depth() > PAGE);
        pager.setManaged(spec.depth() > PAGE);
        back.setDisable(first == 1);
        on.setDisable(first + PAGE > spec.depth());
        pageText.setText(messages.text("editor.layers.page", first, first + shown - 1, spec.depth()));
    }

    private void page(int to) {
        first = Math.max(1, to);
        show(workspace.project().get());
    }

    private HBox gap(int index) {
        IconButton insert = new IconButton(
                messages, MaterialDesignP.PLUS, "editor.layer.insert", () -> insertBefore(first + index));
        insert.getStyleClass().add("ds-insert");
        HBox gap = new HBox(insert);
        gap.getStyleClass().add("ds-insert-line");
        return gap;
    }

    private void insertBefore(int layer) {
        LayerSpec inserted = like(workspace.project().get().spec(), layer);
        if (gate.admitsBefore(workspace.project().get(), layer, inserted.units())) {
            attempt.run(() -> workspace.edit("edit.layer.insert", p -> p.withLayerBefore(layer, inserted)));
        } else {
            explain(gaps.get(layer - first));
        }
    }

    /// A layer like the hidden one beside it, or else a small one with ReLU.
    private static LayerSpec like(NetworkSpec spec, int layer) {
        int beside = layer > 1 ? layer - 1 : layer;
        if (beside < spec.depth()) {
            LayerSpec neighbour = spec.layers().get(beside - 1);
            return neighbour.activation() == Activation.SOFTMAX
                    ? LayerSpec.of(neighbour.units(), Activation.RELU)
                    : neighbour;
        }
        return LayerSpec.of(Math.clamp(spec.inputs(), 2, 16), Activation.RELU);
    }
}
