package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.Extent;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.LoopSource;
import org.densescope.project.Arrangement;
import org.densescope.project.Plane;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Cells;
import org.densescope.trace.Reveal;
import org.densescope.train.Split;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.View;
import org.densescope.ui.Watch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Data of two inputs as a picture: what the network makes of each point of the plane, live, under the samples; and the
/// samples to be clicked, moved, added and painted.
public final class PlaneView extends StackPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ObservableValue<Preferences> preferences;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Messages messages;
    private final Lens<Plane> plane;
    private final Lens<Boolean> unitMapsShown;
    private final Consumer<@Nullable UnitMaps> unitMaps;
    private final PlaneWorker worker;
    private final MapPlot map;
    private final BendPlot bend;
    private final PlaneTools tools;
    private final BendTools bendTools;
    private final PlaneLegend legend;
    private final Label counts = new Label();
    private final Label subject = new Label();
    private final VBox bendSide;
    private final SliceView slice;
    private final PlaneBox pictures;
    private final BorderPane content;
    private final EmptyPlane empty;
    private final Pointing pointing;
    private long opened = -1;
    private @Nullable Extent extent;
    private String extentOf = "";

    /// @param executor makes the pictures, one after another
    /// @param background computes the loss surface
    /// @param window the window's thread
    /// @param loops what the pictures are computed with
    /// @param unitMaps takes what the units of the network say over the plane, where they want it; null where there
    /// is no plane
    public PlaneView(
            Executor executor,
            Executor background,
            Executor window,
            Supplier<LoopSource> loops,
            Workspace workspace,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            Consumer<@Nullable UnitMaps> unitMaps) {
        this.snapshot = snapshot;
        this.preferences = preferences;
        this.palette = palette;
        this.messages = messages;
        plane = arrangements.part(Arrangement::plane, Arrangement::withPlane);
        unitMapsShown = arrangements.part(
                a -> a.edges().maps(), (a, on) -> a.withEdges(a.edges().withMaps(on)));
        this.unitMaps = unitMaps;
        worker = new PlaneWorker(executor, window, loops, this::take);
        map = new MapPlot(preferences, palette::get, this::ask);
        map.accessibleHelpProperty().bind(messages.binding("plane.map.accessible"));
        bend = new BendPlot(preferences, palette::get, this::ask);
        tools = new PlaneTools(messages, preferences, plane);
        bendTools = new BendTools(preferences, messages, plane.part(Plane::axes, Plane::withAxes));
        legend = new PlaneLegend(preferences, messages, palette::get);
        PlaneHand hand = new PlaneHand(workspace, playhead, map, tools, plane.part(Plane::hand, Plane::withHand));
        pointing = new Pointing(map, hand);
        tools.setOnClear(hand::clear);
        empty = new EmptyPlane(workspace, messages);
        subject.getStyleClass().add("ds-plane-subject");
        counts.getStyleClass().add("ds-plane-counts");
        counts.setWrapText(true);
        bendSide = new VBox(bendTools, bend);
        bendSide.getStyleClass().add("ds-plane-side");
        VBox.setVgrow(bend, Priority.ALWAYS);
        VBox mapSide = new VBox(subject, map);
        mapSide.getStyleClass().add("ds-plane-side");
        VBox.setVgrow(map, Priority.ALWAYS);
        slice = new SliceView(
                background, window, plane.part(Plane::slice, Plane::withSlice), preferences, messages, palette::get);
        pictures = new PlaneBox(mapSide, new StackPane(bendSide, slice));
        content = new BorderPane(pictures);
        content.setTop(tools);
        content.setBottom(new VBox(counts, legend));
        content.getStyleClass().add("ds-plane");
        getChildren().addAll(empty, content);
        getStyleClass().add("ds-plane-view");
        setMinSize(200, 150);
        Watch.of(
                this::ask,
                Watch.ignoring(snapshot, PlaneView::same),
                palette,
                preferences,
                messages.languageProperty(),
                plane.value(),
                unitMapsShown.value(),
                sceneProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.opened() == b.opened()
                && a.sameDocument(b)
                && a.sameNumbers(b)
                && Objects.equals(a.selected(), b.selected());
    }

    /// Beside the picture of the network, and alone, where the inputs are a plane.
    ///
    /// @param network the picture
    public static List<View> views(Supplier<PlaneView> panel, View network, ObservableBooleanValue possible) {
        View alone = new View("plane_alone", MaterialDesignC.CHART_SCATTER_PLOT, panel, Keystrokes.key(KeyCode.P))
                .when(possible);
        return List.of(alone.beside(network, "plane"), alone);
    }

    /// Whether the inputs of the document are a plane.
    public static ObservableBooleanValue possible(Workspace workspace) {
        return Bindings.createBooleanBinding(
                () -> PlaneData.of(workspace.project().get()) != null, workspace.project());
    }

    /// Asks for the pictures of what is there now; nothing where nobody looks.
    private void ask() {
        if (getScene() == null && !unitMapsShown.get()) {
            return;
        }
        Snapshot now = snapshot.get();
        if (now.opened() != opened) {
            opened = now.opened();
            extent = null;
            tools.startOver();
        }
        Project project = now.project();
        PlaneData data = PlaneData.of(project);
        empty.setVisible(data == null);
        content.setVisible(data != null);
        if (data == null) {
            map.clear();
            unitMaps.accept(null);
            return;
        }
        Reveal reveal = now.reveal();
        Network network = reveal.networkNow();
        tools.show(data, network, palette.get());
        boolean bent = plane.get().beside() == Plane.Beside.BEND && !data.line();
        boolean surface = plane.get().beside() == Plane.Beside.SURFACE;
        pictures.setSecond(bent || surface);
        bendSide.setVisible(bent);
        slice.setVisible(surface);
        slice.show(surface, now.weighed(), network, project, now.run().step());
        bendTools.show(network);
        Place unit = chosenUnit(now.selected());
        Split split = project.trainer().split();
        map.setSample(project.sample());
        map.setLit(unit == null ? 0 : unit.layer(), unit == null ? MapPlot.NONE : unit.unit());
        boolean own = unit != null && plane.get().ofUnit() && !data.line();
        boolean mapped = (own && unit != null)
                ? reveal.knows(Place.unit(Quantity.ACTIVATION, unit.layer(), unit.unit()))
                : now.answered();
        String about = subject(data, network, own ? unit : null);
        subject.setText(mapped ? about : about + " " + messages.text("plane.map.unborn"));
        List<Integer> folds = data.line() ? List.of() : foldedLayers(network);
        worker.want(new PlaneWish(
                network,
                data,
                split.training(),
                others(split.training(), data.data().rows()),
                own && unit != null ? unit.layer() : 0,
                own && unit != null ? unit.unit() : 0,
                folds,
                plane.get().flat(),
                extent(data),
                map.size(),
                bent ? bendTools.wish(network, reveal) : null,
                bent ? bend.size() : PlaneWish.Size.NONE,
                unitMapsShown.get(),
                now.answered(),
                mapped,
                folds.stream().mapToInt(l -> summed(reveal, l)).toArray(),
                palette.get()));
    }

    private static int[] others(int[] training, int rows) {
        boolean[] learnt = new boolean[rows];
        for (int row : training) {
            learnt[row] = true;
        }
        return IntStream.range(0, rows).filter(row -> !learnt[row]).toArray();
    }

    /// The unit of a dense layer that is chosen, or null.
    private static @Nullable Place chosenUnit(@Nullable Place place) {
        boolean unit = place != null && place.layer() >= 1 && !place.isWeight() && place.quantity() != Quantity.LOSS;
        return unit ? place : null;
    }

    /// Of how many units of a layer, in their order, the sums are computed: they have their folds.
    private static int summed(Reveal reveal, int layer) {
        return (int) Cells.units(reveal, Quantity.WEIGHTED_SUM, layer).known();
    }

    private String subject(PlaneData plane, Network network, @Nullable Place unit) {
        if (unit != null) {
            return messages.text("plane.subject.unit", unit.unit() + 1, unit.layer());
        }
        if (plane.values()) {
            return messages.text("plane.subject.value", output(plane));
        }
        return messages.text(network.outputs() == 1 ? "plane.subject.one" : "plane.subject.classes");
    }

    private static String output(PlaneData plane) {
        List<String> names = plane.data().outputNames();
        return names.isEmpty() ? "y" : names.getFirst();
    }

    private List<Integer> foldedLayers(Network network) {
        int wanted = plane.get().folds();
        List<Integer> layers = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            boolean hidden = l < network.depth();
            if (wanted == l || (wanted == Plane.ALL_FOLDS && hidden)) {
                layers.add(l);
            }
        }
        return layers;
    }

    /// The part of the plane stays as long as it suits: axes that move with each click cannot be pointed at.
    private Extent extent(PlaneData plane) {
        Extent now = extent;
        String of = plane.data().id() + plane.coordinates();
        boolean same = now != null && of.equals(extentOf);
        if (now != null && same && pointing.dragging()) {
            return now;
        }
        Extent fitting = plane.extent();
        boolean holds = now != null
                && same
                && now.left() <= least(plane, false)
                && now.right() >= -least(plane.column(false))
                && now.bottom() <= least(plane, true)
                && now.top() >= -least(plane.column(true))
                && fitting.width() > 0.6 * now.width();
        if (now == null || !holds) {
            now = fitting;
            extent = now;
            extentOf = of;
        }
        return now;
    }

    private static double least(PlaneData plane, boolean second) {
        return Arrays.stream(plane.column(second)).min().orElse(0);
    }

    private static double least(double[] negated) {
        return -Arrays.stream(negated).max().orElse(0);
    }

    private void take(PlanePicture picture) {
        Project project = snapshot.get().project();
        if (!picture.wish().plane().equals(PlaneData.of(project)) && map.picture() == null) {
            return;
        }
        if (picture.unitMaps() != null) {
            unitMaps.accept(picture.unitMaps());
        }
        map.show(picture);
        legend.show(picture, project.course().whole());
        map.setAccessibleText(
                SpokenPoint.of(picture, project.sample(), preferences.getValue().digits(), messages));
        counts.setText(CountsText.of(picture, project, preferences.getValue().digits(), messages));
        PlanePicture.Bent bent = picture.bent();
        Bend.Wish wish = picture.wish().bend();
        if (bent != null && wish != null) {
            bend.show(
                    bent,
                    picture.wish().bendSize(),
                    bendTools.axes(
                            wish, picture.wish().plane(), snapshot.get().run().trace()),
                    project.sample());
        }
    }
}
