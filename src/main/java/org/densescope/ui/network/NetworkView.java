package org.densescope.ui.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.densescope.count.Sizes;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Names;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.SelectedRoutes;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.NameLookup;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.routes.Routes;
import org.densescope.train.Dataset;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.Notices;
import org.densescope.ui.Skin;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.densescope.ui.Zoomable;
import org.densescope.ui.canvas.NetworkCanvas;
import org.densescope.ui.canvas.NetworkListener;
import org.densescope.ui.form.LayerNames;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/// The network picture, joined to the document, the playhead and what is looked at; a weight is edited where it is
/// seen.
public final class NetworkView extends StackPane implements Zoomable {
    /// What arrangements call its view.
    public static final String ID = Arrangement.NETWORK;

    private final NetworkCanvas canvas;
    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Focus focus;
    private final SelectedRoutes routes;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final PlaceEntry entry;
    private final GoTo goTo;
    private final StructureOverlay structure;
    private final Lens<Arrangement.Edges> edges;
    private final Lens<Arrangement.Sight> sight;
    private long opened = -1;
    private final ObjectProperty<@Nullable UnitMaps> unitMaps = new SimpleObjectProperty<>();
    private boolean moving;
    private @Nullable Labels labels;
    private @Nullable Network named;
    private @Nullable Names names;
    private @Nullable Naming namedIn;
    private @Nullable Language spoken;
    private @Nullable Dataset namedBy;
    private @Nullable Grid grid;

    public NetworkView(
            Executor rasterThread,
            Workers workers,
            Workspace workspace,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            SelectedRoutes routes,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            Notices notices) {
        this.workspace = workspace;
        this.snapshot = snapshot;
        this.focus = focus;
        this.routes = routes;
        edges = arrangements.part(Arrangement::edges, Arrangement::withEdges);
        sight = arrangements.part(Arrangement::sight, Arrangement::withSight);
        this.preferences = preferences;
        this.palette = palette;
        this.messages = messages;
        canvas = new NetworkCanvas(rasterThread, workers, () -> Skin.family(messages.language()));
        canvas.setListener(new Answers());
        canvas.setAccessibleText(messages.text("app.network"));
        entry = new PlaceEntry(workspace, snapshot, messages, preferences, canvas::requestFocus);
        getStyleClass().add("ds-network");
        goTo = new GoTo(messages, this::lookup, this::goTo, this::endGoTo);
        goTo.setVisible(false);
        StackPane.setAlignment(goTo, Pos.TOP_LEFT);
        StackPane.setMargin(goTo, new Insets(8));
        structure = new StructureOverlay(snapshot, preferences, palette, messages, rasterThread, canvas::requestFocus);
        canvas.visibleProperty().bind(structure.visibleProperty().not());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> notices.clear());
        getChildren().addAll(canvas, entry, goTo, structure);
        setMinSize(200, 150);
        sight.value().subscribe((_, _) -> look());
        canvas.widthProperty().subscribe((_, _) -> look());
        canvas.heightProperty().subscribe((_, _) -> look());
        Watch.of(this::show, snapshot, palette, edges.value(), unitMaps, preferences, messages.languageProperty());
    }

    public static View view(NetworkView panel) {
        return new View(ID, MaterialDesignG.GRAPH_OUTLINE, () -> panel).homeAt(() -> panel.canvas);
    }

    @Override
    public void zoom(double by) {
        canvas.zoom(by);
    }

    @Override
    public void fit() {
        canvas.fit();
    }

    /// Offers commands where they act, to whoever asks for what can be done to what is pointed at.
    public void offer(List<CommandGroup> groups) {
        PlaceMenu menu = new PlaceMenu(groups, messages);
        canvas.setOnContextMenuRequested(event -> {
            Place place = event.isKeyboardTrigger() ? snapshot.get().selected() : canvas.at(event.getX(), event.getY());
            if (place != null) {
                focus.select(place);
            }
            menu.open(canvas, place, event);
            event.consume();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    /// Shows a network that is not held in the place of the one that is.
    public void showStructure(Sizes sizes) {
        structure.open(sizes);
    }

    /// Asks for the sizes of a network that is to be counted and drawn only; beginning with those of this one.
    public void beginStructure() {
        structure.open(new Sizes(Arrays.stream(units()).boxed().toList()));
    }

    /// Opens the line in which a unit or an edge is asked for.
    public void beginGoTo() {
        goTo.setVisible(true);
        goTo.begin();
    }

    private void endGoTo() {
        goTo.setVisible(false);
        canvas.requestFocus();
    }

    private void goTo(Place place) {
        canvas.open(place);
        focus.select(place);
    }

    private NameLookup lookup() {
        Trace trace = snapshot.get().run().trace();
        return NameLookup.of(
                trace,
                preferences.getValue().naming(),
                LayerNames.spoken(messages, trace.network().depth()));
    }

    private int[] units() {
        Network network = network();
        int[] units = new int[network.depth() + 1];
        for (int l = 0; l < units.length; l++) {
            units[l] = network.units(l);
        }
        return units;
    }

    /// The part of the picture that is to be in sight; the same part when the room for it changes.
    private void look() {
        if (moving
                || canvas.getWidth() < 1
                || canvas.getHeight() < 1
                || sight.get().equals(Sights.of(canvas))) {
            return;
        }
        moving = true;
        try {
            Sights.show(sight.get(), canvas);
        } finally {
            moving = false;
        }
    }

    public NetworkCanvas canvas() {
        return canvas;
    }

    private void show() {
        Snapshot now = snapshot.get();
        Network network = now.reveal().trace().network();
        Options options = new Options(
                        preferences.getValue().digits(),
                        preferences.getValue().fontScale(),
                        true,
                        preferences.getValue().reducedMotion(),
                        edges.get().channel(),
                        preferences.getValue().naming())
                .withBands(edges.get().bands())
                .withMaps(mapsOf(network));
        Routes routes = now.routes();
        canvas.setAccessibleText(messages.text("app.network"));
        Labels written = labelsOf(now.run().trace(), now.project().data());
        Content content = new Content(
                now.reveal(),
                now.grain(),
                grid,
                new Highlights(now.hovered(), now.selected(), routes == null ? null : new Lit(routes, now.picked())),
                written,
                palette.get(),
                options);
        if (now.opened() == opened) {
            canvas.show(content);
        } else {
            opened = now.opened();
            showFirst(content);
        }
    }

    /// Another document: what is in sight of it is known, and is not what the canvas makes of the sight before.
    private void showFirst(Content content) {
        moving = true;
        try {
            canvas.show(content);
        } finally {
            moving = false;
        }
        look();
    }

    private @Nullable UnitMaps mapsOf(Network network) {
        UnitMaps now = unitMaps.get();
        return edges.get().maps() && now != null && now.fits(network) ? now : null;
    }

    /// What units say over the plane of the inputs; null where there is no plane.
    public ObjectProperty<@Nullable UnitMaps> unitMaps() {
        return unitMaps;
    }

    /// What is lit from the selection to the loss.
    public SelectedRoutes routes() {
        return routes;
    }

    /// Whether a structure without weights stands in the place of the network.
    public ReadOnlyBooleanProperty structureShown() {
        return structure.visibleProperty();
    }

    @SuppressWarnings("ReferenceEquality") // the same network and the same data have the same names
    private Labels labelsOf(Trace trace, Dataset data) {
        Network network = trace.network();
        Naming naming = preferences.getValue().naming();
        Labels known = labels;
        boolean same = network == named
                && data == namedBy
                && trace.names().equals(names)
                && naming.equals(namedIn)
                && messages.language() == spoken;
        if (known != null && same) {
            return known;
        }
        Labels next = NetworkNames.of(network, trace.names(), naming, messages);
        named = network;
        namedBy = data;
        names = trace.names();
        namedIn = naming;
        spoken = messages.language();
        grid = picture(data, network);
        // Equal names are the same names, so that the picture does not lay itself out again.
        labels = next.equals(known) ? known : next;
        return Objects.requireNonNull(labels);
    }

    private static @Nullable Grid picture(Dataset data, Network network) {
        Dataset.Grid shape = data.grid();
        if (shape == null || shape.pixels() != network.inputs()) {
            return null;
        }
        double full = 0;
        for (double value : data.inputs().data()) {
            full = Math.max(full, value);
        }
        return new Grid(shape.height(), shape.width(), shape.channels(), full > 0 ? full : 1, shape.order());
    }

    /// The weight or bias that is selected, or null.
    public @Nullable Place selectedWeight() {
        Place place = snapshot.get().selected();
        return place != null && place.quantity().perWeight() && place.layer() > 0 ? place : null;
    }

    /// The unit that is selected, or null.
    public @Nullable Place selectedUnit() {
        Place place = snapshot.get().selected();
        return place != null && !place.quantity().perWeight() ? place : null;
    }

    /// Does something to the selected unit.
    public void operate(String name, Operation operation) {
        Place place = selectedUnit();
        if (place != null) {
            workspace.edit(name, project -> operation.on(project, place.layer(), place.unit()));
        }
    }

    /// What is done to a unit of a project.
    @FunctionalInterface
    public interface Operation {
        Project on(Project project, int layer, int unit);
    }

    /// Cuts the selected weight, or joins it again.
    public void toggleCut() {
        Place place = selectedWeight();
        if (place != null && place.isWeight()) {
            boolean cut = network().layer(place.layer()).isCut(place.unit(), place.from());
            workspace.edit(
                    cut ? "edit.join" : "edit.cut", p -> p.withCut(place.layer(), place.unit(), place.from(), !cut));
        }
    }

    /// Freezes the selected weight, or frees it again; for a bias, all biases of its layer.
    public void toggleFrozen() {
        Place place = selectedWeight();
        if (place == null) {
            return;
        }
        boolean frozen = network().layer(place.layer()).isFrozen(place.unit(), place.from());
        String name = frozen ? "edit.thaw" : "edit.freeze";
        if (place.isWeight()) {
            workspace.edit(name, p -> p.withFrozen(place.layer(), place.unit(), place.from(), !frozen));
        } else {
            workspace.edit(name, p -> p.withBiasTrained(place.layer(), frozen));
        }
    }

    /// The one that is shown.
    private Network network() {
        return snapshot.get().reveal().trace().network();
    }

    /// Opens the entry at what is selected.
    void editSelected() {
        Place place = snapshot.get().selected();
        if (place != null) {
            edit(place);
        }
    }

    /// Whether what is selected can be typed.
    boolean editable() {
        Place place = snapshot.get().selected();
        return place != null && PlaceEntry.typed(place) != null;
    }

    /// Opens the entry at a place that can be typed: a weight, a bias, an input, a target.
    public void edit(Place place) {
        entry.open(place, canvas.frame());
    }

    private final class Answers implements NetworkListener {
        @Override
        public void sightChanged() {
            if (!moving && canvas.getWidth() >= 1 && canvas.getHeight() >= 1) {
                sight.set(Sights.of(canvas));
            }
        }

        @Override
        public void hovered(@Nullable Place place) {
            focus.pass(place);
        }

        @Override
        public void selected(@Nullable Place place, boolean more) {
            focus.select(place);
        }

        @Override
        public void editWanted(Place place) {
            edit(place);
        }

        @Override
        public void nudged(Place place, int steps) {
            entry.nudge(place, steps);
        }
    }
}
