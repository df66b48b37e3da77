package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.densescope.session.Look;

/// The panels and the borders between them: editor left, network, matrices or both above the explanation, inspector
/// right.
///
/// Network and matrices side by side need room: in a narrow window the editor, in a very narrow one the inspector too,
/// step aside for them and come back afterwards. Beside the plane it is the inspector that goes first: the figures of
/// the data are in the editor.
final class Layout {
    /// Widths of a window with text of usual size from which there is room for a panel beside two views.
    private static final double ROOM_FOR_EDITOR = 1_500;

    private static final double ROOM_FOR_INSPECTOR = 1_150;

    private static final double EDITOR_WIDTH = 262;
    private static final double INSPECTOR_WIDTH = 292;

    /// No panel aside takes more of the window than this by itself.
    private static final double MOST_ASIDE = 0.27;

    /// Room for a heading and three lines of a formula; the network above it gets the rest, but never less than its
    /// larger part.
    private static final double EXPLANATION_HEIGHT = 205;

    private static final double MOST_BELOW = 0.45;

    /// What menus, tools, time bar and status line take above and below the panels.
    private static final double BARS_HEIGHT = 180;

    private final Region editor;
    private final Region inspector;
    private final SplitPane across = new SplitPane();
    private final SplitPane centre = new SplitPane();
    private final SplitPane views = new SplitPane();
    private final Region network;
    private final Region matrices;
    private final Region counts;
    private final Region plane;
    private final Region data;
    private final Region instruments;
    private final Region race;
    private final BooleanProperty editorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final Aside editorAside = new Aside(editorShown, ROOM_FOR_EDITOR);
    private final Aside inspectorAside = new Aside(inspectorShown, ROOM_FOR_INSPECTOR);
    private final Look look;
    private double width;
    private double left = Double.NaN;
    private double right = Double.NaN;

    Layout(
            Look look,
            Region editor,
            Region network,
            Region matrices,
            Region counts,
            Region plane,
            Region data,
            Region instruments,
            Region race,
            Region explanation,
            Region curves,
            Region inspector) {
        this.look = look;
        this.counts = counts;
        this.plane = plane;
        this.data = data;
        this.instruments = instruments;
        this.race = race;
        this.network = network;
        this.matrices = matrices;
        this.editor = editor;
        this.inspector = inspector;
        centre.setOrientation(Orientation.VERTICAL);
        views.getItems().add(network);
        StackPane below = new StackPane(explanation, curves);
        explanation.visibleProperty().bind(look.curves().not());
        curves.visibleProperty().bind(look.curves());
        centre.getItems().addAll(views, below);
        SplitPane.setResizableWithParent(below, false);
        SplitPane.setResizableWithParent(editor, false);
        SplitPane.setResizableWithParent(inspector, false);
        across.getItems().addAll(editor, centre, inspector);
        editorShown.subscribe((before, now) -> rearrange());
        inspectorShown.subscribe((before, now) -> rearrange());
        look.centre().subscribe(this::show);
        look.fontScale().subscribe((before, now) -> makeRoom());
        across.widthProperty().subscribe((before, now) -> {
            width = now.doubleValue();
            makeRoom();
        });
    }

    /// What stands above the explanation.
    private void show(Look.Centre wanted) {
        views.getItems()
                .setAll(
                        switch (wanted) {
                            case NETWORK -> List.of(network);
                            case MATRICES -> List.of(matrices);
                            case BOTH -> List.of(network, matrices);
                            case COUNTS -> List.of(counts);
                            case PLANE -> List.of(network, plane);
                            case PLANE_ALONE -> List.of(plane);
                            case DATA -> List.of(data);
                            case INSTRUMENTS -> List.of(instruments);
                            case RACE -> List.of(race);
                        });
        makeRoom();
        if (views.getItems().size() == 2) {
            across.layout(); // a panel that stepped aside, or a view that came, would move the divider afterwards
            views.setDividerPositions(0.5);
        }
    }

    private void makeRoom() {
        if (width > 0) {
            double room = look.centre().get() == Look.Centre.BOTH
                    ? width / look.fontScale().get()
                    : Double.POSITIVE_INFINITY;
            boolean plane = look.centre().get() == Look.Centre.PLANE;
            double beside = plane ? width / look.fontScale().get() * ROOM_FOR_INSPECTOR / ROOM_FOR_EDITOR : room;
            editorAside.follow(room);
            inspectorAside.follow(beside);
        }
    }

    SplitPane node() {
        return across;
    }

    BooleanProperty editorShown() {
        return editorShown;
    }

    BooleanProperty inspectorShown() {
        return inspectorShown;
    }

    /// Whether the editor is there as soon as there is room for it.
    boolean editorWanted() {
        return editorAside.isWanted();
    }

    /// Whether the inspector is there as soon as there is room for it.
    boolean inspectorWanted() {
        return inspectorAside.isWanted();
    }

    /// Where the borders stand, each 0 to 1: left, right, and the one under the network; empty before they were laid
    /// out.
    List<Double> dividers() {
        keep();
        double below = centre.getDividerPositions()[0];
        List<Double> all = List.of(left, right, below);
        return all.stream().allMatch(d -> d >= 0 && d <= 1) ? all : List.of();
    }

    /// @param dividers as [#dividers] gave them; otherwise the usual ones
    /// @param width of the window
    /// @param height of the window
    /// @param fontScale how large text is
    void restore(List<Double> dividers, double width, double height, double fontScale) {
        boolean known = dividers.size() == 3;
        this.width = width;
        left = known ? dividers.get(0) : Math.min(MOST_ASIDE, EDITOR_WIDTH * fontScale / width);
        right = known ? dividers.get(1) : 1 - Math.min(MOST_ASIDE, INSPECTOR_WIDTH * fontScale / width);
        double middle = Math.max(1, height - BARS_HEIGHT * fontScale);
        double below = Math.min(MOST_BELOW, EXPLANATION_HEIGHT * fontScale / middle);
        centre.setDividerPositions(known ? dividers.get(2) : 1 - below);
        place();
        editorAside.startAnew();
        inspectorAside.startAnew();
        makeRoom();
    }

    private void rearrange() {
        keep();
        List<Region> wanted = new ArrayList<>();
        if (editorShown.get()) {
            wanted.add(editor);
        }
        wanted.add(centre);
        if (inspectorShown.get()) {
            wanted.add(inspector);
        }
        across.getItems().setAll(wanted);
        place();
    }

    /// Remembers the borders of the panels that are there.
    private void keep() {
        double[] now = across.getDividerPositions();
        if (now.length > 0 && across.getItems().contains(editor)) {
            left = now[0];
        }
        if (now.length > 0 && across.getItems().contains(inspector)) {
            right = now[now.length - 1];
        }
    }

    private void place() {
        if (across.getItems().contains(editor) && left >= 0) {
            across.setDividerPosition(0, left);
        }
        if (across.getItems().contains(inspector) && right >= 0) {
            across.setDividerPosition(across.getDividers().size() - 1, right);
        }
    }
}
