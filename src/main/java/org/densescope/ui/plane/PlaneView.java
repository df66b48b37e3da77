package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
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
import org.densescope.project.Project;
import org.densescope.session.Focus;
import org.densescope.session.Look;
import org.densescope.session.Playhead;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.train.Split;
import org.jspecify.annotations.Nullable;

/// Data of two inputs as a picture: what the network makes of each point of the plane, live, under the samples; and the
/// samples to be clicked, moved, added and painted.
public final class PlaneView extends StackPane {
    private final Workspace workspace;
    private final Playhead playhead;
    private final Focus focus;
    private final Look look;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Messages messages;
    private final ObservableBooleanValue unitMapsShown;
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
    private final BooleanProperty unitMap = new SimpleBooleanProperty(true);
    private @Nullable Extent extent;
    private String extentOf = "";

    /// @param executor makes the pictures, one after another
    /// @param background computes the loss surface
    /// @param window the window's thread
    /// @param loops what the pictures are computed with
    /// @param unitMapsShown whether the units of the network want what they say over the plane
    /// @param unitMaps takes it; null where there is no plane
    public PlaneView(
            Executor executor,
            Executor background,
            Executor window,
            Supplier<LoopSource> loops,
            Workspace workspace,
            Playhead playhead,
            Focus focus,
            Look look,
            ReadOnlyObjectProperty<Palette> palette,
            Messages messages,
            ObservableBooleanValue unitMapsShown,
            Consumer<@Nullable UnitMaps> unitMaps) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.focus = focus;
        this.look = look;
        this.palette = palette;
        this.messages = messages;
        this.unitMapsShown = unitMapsShown;
        this.unitMaps = unitMaps;
        worker = new PlaneWorker(executor, window, loops, this::take);
        map = new MapPlot(look, palette::get, this::ask);
        map.accessibleHelpProperty().bind(messages.binding("plane.map.accessible"));
        bend = new BendPlot(look, palette::get, this::ask);
        tools = new PlaneTools(messages, look);
        bendTools = new BendTools(messages);
        legend = new PlaneLegend(look, messages, palette::get);
        PlaneHand hand = new PlaneHand(workspace, playhead, map, tools);
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
        slice = new SliceView(background, window, look, messages, palette::get);
        pictures = new PlaneBox(mapSide, new StackPane(bendSide, slice));
        content = new BorderPane(pictures);
        content.setTop(tools);
        content.setBottom(new VBox(counts, legend));
        content.getStyleClass().add("ds-plane");
        getChildren().addAll(empty, content);
        getStyleClass().add("ds-plane-view");
        setMinSize(200, 150);
        playhead.reveal().subscribe(this::ask);
        workspace.project().subscribe(this::ask);
        focus.selected().subscribe(this::ask);
        palette.subscribe(this::ask);
        look.digits().subscribe(this::ask);
        look.naming().subscribe(this::ask);
        messages.languageProperty().subscribe(this::ask);
        tools.flat().subscribe(this::ask);
        tools.folds().subscribe(this::ask);
        tools.bent().subscribe(this::ask);
        tools.surface().subscribe(this::ask);
        bendTools.chosen().subscribe(this::ask);
        unitMap.subscribe(this::ask);
        unitMapsShown.subscribe(this::ask);
        sceneProperty().subscribe(this::ask);
    }

    /// Whether the map is that of the unit which is chosen, instead of what the outputs decide.
    public BooleanProperty unitMap() {
        return unitMap;
    }

    /// Whether the plane as two units see it stands beside the map.
    public BooleanProperty bent() {
        return tools.bent();
    }

    /// Whether the loss surface stands beside the map.
    public BooleanProperty surface() {
        return tools.surface();
    }

    /// The layer whose folds are drawn: 0 for none, -1 for all hidden ones.
    public IntegerProperty folds() {
        return tools.folds();
    }

    /// Asks for the pictures of what is there now; nothing where nobody looks.
    private void ask() {
        if (getScene() == null && !unitMapsShown.get()) {
            return;
        }
        Project project = workspace.project().get();
        PlaneData plane = PlaneData.of(project);
        empty.setVisible(plane == null);
        content.setVisible(plane != null);
        if (plane == null) {
            map.clear();
            unitMaps.accept(null);
            return;
        }
        Reveal reveal = playhead.reveal().get();
        Network network = NetworkNow.of(reveal);
        if (!sameUnits(network, project)) {
            return; // another structure is being computed
        }
        tools.show(plane, network, palette.get());
        boolean bent = tools.bent().get() && !plane.line();
        boolean surface = tools.surface().get();
        pictures.setSecond(bent || surface);
        bendSide.setVisible(bent);
        slice.setVisible(surface);
        slice.show(surface, network, project, playhead.position().get().step());
        bendTools.show(network);
        Place unit = chosenUnit(network);
        Split split = project.trainer().split();
        map.setSample(project.sample());
        map.setLit(unit == null ? 0 : unit.layer(), unit == null ? MapPlot.NONE : unit.unit());
        boolean own = unit != null && unitMap.get() && !plane.line();
        subject.setText(subject(plane, network, own ? unit : null));
        worker.want(new PlaneWish(
                network,
                plane,
                split.training(),
                others(split.training(), plane.data().rows()),
                own && unit != null ? unit.layer() : 0,
                own && unit != null ? unit.unit() : 0,
                plane.line() ? List.of() : foldedLayers(network),
                tools.flat().get(),
                extent(plane),
                map.size(),
                bent ? bendTools.wish(network, reveal) : null,
                bent ? bend.size() : PlaneWish.Size.NONE,
                unitMapsShown.get(),
                palette.get()));
    }

    private static boolean sameUnits(Network network, Project project) {
        return network.depth() == project.spec().depth()
                && IntStream.rangeClosed(0, network.depth())
                        .allMatch(l -> network.units(l) == project.spec().units(l));
    }

    private static int[] others(int[] training, int rows) {
        boolean[] learnt = new boolean[rows];
        for (int row : training) {
            learnt[row] = true;
        }
        return IntStream.range(0, rows).filter(row -> !learnt[row]).toArray();
    }

    /// The unit of a dense layer that is chosen, or null.
    private @Nullable Place chosenUnit(Network network) {
        Place place = focus.selected().get();
        boolean unit = place != null
                && place.layer() >= 1
                && place.layer() <= network.depth()
                && place.unit() < network.units(place.layer())
                && !place.isWeight()
                && place.quantity() != Quantity.LOSS;
        return unit ? place : null;
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
        int wanted = tools.folds().get();
        List<Integer> layers = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            boolean hidden = l < network.depth();
            if (wanted == l || (wanted == PlaneTools.ALL && hidden)) {
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
        if (!picture.wish().plane().equals(PlaneData.of(workspace.project().get())) && map.picture() == null) {
            return;
        }
        if (picture.unitMaps() != null) {
            unitMaps.accept(picture.unitMaps());
        }
        map.show(picture);
        legend.show(picture, workspace.project().get().course().whole());
        map.setAccessibleText(SpokenPoint.of(
                picture, workspace.project().get().sample(), look.digits().get(), messages));
        counts.setText(
                CountsText.of(picture, workspace.project().get(), look.digits().get(), messages));
        PlanePicture.Bent bent = picture.bent();
        Bend.Wish wish = picture.wish().bend();
        if (bent != null && wish != null) {
            bend.show(
                    bent,
                    picture.wish().bendSize(),
                    bendTools.axes(wish, picture.wish().plane()),
                    workspace.project().get().sample());
        }
    }
}
