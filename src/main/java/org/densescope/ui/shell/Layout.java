package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.ui.Views;

/// The panels and the borders between them: editor left, what stands in the middle above explanation or curves,
/// inspector
/// right. A panel is made when it is first seen.
///
/// Two views side by side need room: in a narrow window the inspector, in a very narrow one the editor too, step aside
/// for them and come back afterwards.
final class Layout {
    /// Widths of a window with text of usual size from which there is room for a panel beside two views.
    private static final double ROOM_FOR_INSPECTOR = 1_500;

    private static final double ROOM_FOR_EDITOR = 1_150;

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

    private final Supplier<? extends Region> editor;
    private final Supplier<? extends Region> inspector;
    private final Supplier<? extends Region> explanation;
    private final Supplier<? extends Region> curves;
    private final StackPane below = new StackPane();
    private final SplitPane across = new SplitPane();
    private final SplitPane centre = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final Views views;
    private final Aside editorAside;
    private final Aside inspectorAside;
    private final ObservableValue<Preferences> preferences;
    private double width;
    private double left = Double.NaN;
    private double right = Double.NaN;

    /// @param editor at the left
    /// @param inspector at the right
    /// @param explanation below the middle
    /// @param curves in the place of the explanation
    Layout(
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Views views,
            Supplier<? extends Region> editor,
            Supplier<? extends Region> inspector,
            Supplier<? extends Region> explanation,
            Supplier<? extends Region> curves) {
        this.preferences = preferences;
        this.views = views;
        this.editor = editor;
        this.inspector = inspector;
        this.explanation = explanation;
        this.curves = curves;
        Lens<Boolean> editorWanted = arrangements.part(
                a -> a.panels().editor(), (a, on) -> a.withPanels(a.panels().withEditor(on)));
        Lens<Boolean> inspectorWanted = arrangements.part(
                a -> a.panels().inspector(), (a, on) -> a.withPanels(a.panels().withInspector(on)));
        Lens<Boolean> curvesShown = arrangements.part(
                a -> a.panels().curves(), (a, on) -> a.withPanels(a.panels().withCurves(on)));
        editorAside = new Aside(editorWanted, ROOM_FOR_EDITOR);
        inspectorAside = new Aside(inspectorWanted, ROOM_FOR_INSPECTOR);
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().addAll(middle, below);
        SplitPane.setResizableWithParent(below, false);
        arrange();
        editorAside.there().subscribe((_, _) -> rearrange());
        inspectorAside.there().subscribe((_, _) -> rearrange());
        curvesShown.subscribe(this::showBelow);
        arrangements.current().map(Arrangement::view).subscribe(_ -> show());
        preferences.subscribe((_, _) -> makeRoom());
        across.widthProperty().subscribe((before, now) -> {
            width = now.doubleValue();
            makeRoom();
        });
    }

    private void showBelow(boolean curvesShown) {
        below.getChildren().setAll((curvesShown ? curves : explanation).get());
    }

    /// What stands above the explanation.
    private void show() {
        middle.getItems().setAll(views.nodes());
        makeRoom();
        if (middle.getItems().size() == 2) {
            across.layout(); // a panel that stepped aside, or a view that came, would move the divider afterwards
            middle.setDividerPositions(0.5);
        }
    }

    private void makeRoom() {
        if (width > 0) {
            double room = views.shown().beside().isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : width / preferences.getValue().fontScale();
            editorAside.follow(room);
            inspectorAside.follow(room);
        }
    }

    SplitPane node() {
        return across;
    }

    /// The panel at the left.
    Aside editor() {
        return editorAside;
    }

    /// The panel at the right.
    Aside inspector() {
        return inspectorAside;
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
        arrange();
        place();
    }

    private void arrange() {
        List<Region> wanted = new ArrayList<>();
        if (editorAside.there().get()) {
            SplitPane.setResizableWithParent(editor.get(), false);
            wanted.add(editor.get());
        }
        wanted.add(centre);
        if (inspectorAside.there().get()) {
            SplitPane.setResizableWithParent(inspector.get(), false);
            wanted.add(inspector.get());
        }
        across.getItems().setAll(wanted);
    }

    /// Remembers the borders of the panels that are there.
    private void keep() {
        double[] now = across.getDividerPositions();
        if (now.length > 0 && !across.getItems().getFirst().equals(centre)) {
            left = now[0];
        }
        if (now.length > 0 && !across.getItems().getLast().equals(centre)) {
            right = now[now.length - 1];
        }
    }

    private void place() {
        if (!across.getItems().getFirst().equals(centre) && left >= 0) {
            across.setDividerPosition(0, left);
        }
        if (!across.getItems().getLast().equals(centre) && right >= 0) {
            across.setDividerPosition(across.getDividers().size() - 1, right);
        }
    }
}
