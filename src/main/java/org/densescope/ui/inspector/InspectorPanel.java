package org.densescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.ui.Watch;
import org.densescope.ui.form.LayerNames;
import org.densescope.ui.form.ShareBar;
import org.jspecify.annotations.Nullable;

/// All numbers of what is selected, or of what lies under the pointer while nothing is selected; of the network as a
/// whole
/// otherwise. Everything as it is known now.
public final class InspectorPanel extends ScrollPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final Trail trail;
    private final Overview overview;
    private final ValueTable values;
    private final WeightControls controls;
    private final NameField name;
    private final FanIn fanIn;
    private final Node routes;
    private final MatrixView matrix;
    private final Label layerName = new Label();
    private final ShareBar share;
    private final VBox layerBox;
    private final Label note = new Label();
    private final VBox column = new VBox();
    private int openedLayer = -1;
    private @Nullable Snapshot shown;

    /// @param routes the chain rule of the selection; hides itself where there is none
    public InspectorPanel(
            Workspace workspace,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            ObservableValue<Preferences> preferences,
            Messages messages,
            Node routes) {
        this.routes = routes;
        this.snapshot = snapshot;
        this.focus = focus;
        this.preferences = preferences;
        this.messages = messages;
        trail = new Trail(messages, this::openWhole, this::openLayer);
        overview = new Overview(focus, preferences, messages, this::openLayer);
        values = new ValueTable(focus, messages);
        controls = new WeightControls(workspace, preferences, messages);
        name = new NameField(workspace, messages);
        fanIn = new FanIn(focus, preferences, messages);
        matrix = new MatrixView(focus, preferences, messages);
        share = new ShareBar(messages);
        layerName.getStyleClass().add("ds-card-title");
        layerName.setWrapText(true);
        layerBox = new VBox(layerName, share);
        note.getStyleClass().addAll("ds-muted", "ds-small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty()
                .bind(messages.binding(
                        "inspector.note",
                        preferences.map(p -> String.valueOf(p.digits().significant()))));
        column.getStyleClass().add("ds-inspector-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("ds-panel", "ds-inspector", "edge-to-edge");
        accessibleTextProperty().bind(messages.binding("inspector.title"));
        Watch.of(this::follow, snapshot, preferences, messages.languageProperty());
    }

    /// What only the pointer changes is not laid out anew while something else is told of.
    @SuppressWarnings("ReferenceEquality") // the very same snapshot: something else has changed
    private void follow() {
        Snapshot before = shown;
        Snapshot now = snapshot.get();
        boolean chosen = before != null && !Objects.equals(before.selected(), now.selected());
        if ((chosen && now.selected() != null) || (before != null && before.opened() != now.opened())) {
            openedLayer = -1;
        }
        boolean told = now.selected() != null || openedLayer > 0;
        if (before != null
                && before != now
                && before.sameNumbers(now)
                && !chosen
                && (told || Objects.equals(before.hovered(), now.hovered()))) {
            shown = now;
            matrix.mark(now.hovered(), now.selected());
            return;
        }
        show();
    }

    /// Looks at a layer, `1..L`, until something is selected.
    public void openLayer(int layer) {
        openedLayer = layer;
        focus.select(null);
        show();
    }

    private void openWhole() {
        openedLayer = -1;
        focus.select(null);
        show();
    }

    private Subject subject(Snapshot now) {
        Network network = now.reveal().trace().network();
        if (openedLayer > 0 && openedLayer <= network.depth()) {
            return new Subject.OfLayer(openedLayer);
        }
        return Subject.of(now.selected() != null ? now.selected() : now.hovered());
    }

    private void show() {
        Snapshot now = snapshot.get();
        shown = now;
        Reveal reveal = now.reveal();
        Subject subject = subject(now);
        Digits digits = preferences.getValue().digits();
        trail.show(subject, reveal.trace(), preferences.getValue().naming());
        List<Node> children = new ArrayList<>(List.of(trail));
        switch (subject) {
            case Subject.Whole _ -> {
                overview.show(reveal);
                children.add(overview);
            }
            case Subject.OfLayer(int layer) -> showLayer(reveal, layer, children);
            case Subject.OfUnit(int layer, int unit) -> {
                name(reveal, Place.unit(Quantity.ACTIVATION, layer, unit), children);
                values.show(
                        Facts.unit(reveal, layer, unit, preferences.getValue().naming()), digits);
                children.addAll(List.of(values, routes));
                if (layer > 0) {
                    fanIn.show(reveal, layer, unit);
                    children.add(fanIn);
                    showLayer(reveal, layer, children);
                }
            }
            case Subject.OfWeight weight -> {
                name(reveal, Place.weight(Quantity.WEIGHT, weight.layer(), weight.unit(), weight.from()), children);
                controls.show(reveal, weight);
                values.show(
                        Facts.weight(
                                reveal,
                                weight.layer(),
                                weight.unit(),
                                weight.from(),
                                preferences.getValue().naming()),
                        digits);
                children.addAll(List.of(controls, values, routes));
                showLayer(reveal, weight.layer(), children);
            }
        }
        children.add(note);
        if (!column.getChildren().equals(children)) {
            column.getChildren().setAll(children);
        }
    }

    private void name(Reveal reveal, Place thing, List<Node> children) {
        if (NameField.offered(reveal.trace(), thing)) {
            name.show(reveal, thing, preferences.getValue().naming());
            children.add(name);
        }
    }

    private void showLayer(Reveal reveal, int layer, List<Node> children) {
        Network network = reveal.trace().network();
        layerName.setText(messages.text(
                "inspector.layer-line",
                LayerNames.of(messages, layer, network.depth()),
                network.units(layer),
                messages.text(
                        "editor.activation." + network.layer(layer).activation().id())));
        share.show(Counts.of(network), layer, preferences.getValue().digits());
        matrix.show(reveal, layer, snapshot.get().hovered(), snapshot.get().selected());
        children.addAll(List.of(layerBox, matrix));
    }
}
