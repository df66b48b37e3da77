package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.densescope.session.Snapshot;
import org.densescope.ui.Views;

/// The panels and the borders between them: editor left, what stands in the middle above explanation or curves,
/// inspector right. A panel is made when it is first seen.
///
/// The picture comes first: in a narrow window, or with large text, first the editor and then the inspector step aside
/// and come back afterwards. Whoever asks for the inspector meanwhile gets it over the right of the picture.
final class Layout {
    /// Widths of a window with text of usual size from which there is room for a panel beside one view.
    private static final double ROOM_FOR_EDITOR = 1_150;

    private static final double ROOM_FOR_INSPECTOR = 860;

    /// What a second view needs more.
    private static final double ROOM_FOR_ANOTHER = 440;

    private static final double EDITOR_WIDTH = 264;
    private static final double INSPECTOR_WIDTH = 294;

    /// No panel aside takes more of the window than this by itself.
    private static final double MOST_ASIDE = 0.3;

    private final Supplier<? extends Region> editor;
    private final Supplier<? extends Region> inspector;
    private final Supplier<? extends Region> explanation;
    private final Supplier<? extends Region> curves;
    private final StackPane below = new StackPane();
    private final SplitPane across = new SplitPane();
    private final StackPane whole = new StackPane(across);
    private final SplitPane middle = new SplitPane();
    private final CentreColumn centre;
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
    /// @param note what there is to say of the document
    Layout(
            Arrangements arrangements,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            ObservableValue<Preferences> preferences,
            Views views,
            Region note,
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
        centre = new CentreColumn(middle, note, below);
        arrange();
        editorAside.there().subscribe((_, _) -> rearrange());
        inspectorAside.there().subscribe((_, _) -> rearrange());
        curvesShown.subscribe(this::showBelow);
        arrangements.current().map(Arrangement::view).subscribe(_ -> show());
        preferences.subscribe((_, _) -> {
            centre.settle();
            makeRoom();
        });
        snapshot.subscribe((before, now) -> {
            boolean begins = now.reveal().t() == 0 && before.reveal().t() != 0;
            if (begins || now.grain() != before.grain() || now.opened() != before.opened()) {
                centre.settle();
            }
        });
        across.widthProperty().subscribe((before, now) -> {
            width = now.doubleValue();
            makeRoom();
        });
    }

    private void showBelow(boolean curvesShown) {
        below.getChildren().setAll((curvesShown ? curves : explanation).get());
        centre.settle();
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
            double room = width / preferences.getValue().fontScale()
                    - (views.shown().beside().isEmpty() ? 0 : ROOM_FOR_ANOTHER);
            boolean editorOver = editorAside.narrow();
            boolean inspectorOver = inspectorAside.narrow();
            editorAside.follow(room);
            inspectorAside.follow(room);
            if (editorOver != editorAside.narrow() || inspectorOver != inspectorAside.narrow()) {
                rearrange();
            }
            widen();
        }
    }

    /// What lies over the picture is as wide as its text needs.
    private void widen() {
        for (Node panel : whole.getChildren()) {
            if (!panel.equals(across) && panel instanceof Region region) {
                region.setMaxWidth(Math.min(
                        width * 0.9, INSPECTOR_WIDTH * preferences.getValue().fontScale()));
            }
        }
    }

    Region node() {
        return whole;
    }

    /// The panel at the left.
    Aside editor() {
        return editorAside;
    }

    /// The panel at the right.
    Aside inspector() {
        return inspectorAside;
    }

    /// Where the borders stand, each 0 to 1: left and right; empty before they were laid out.
    List<Double> dividers() {
        keep();
        List<Double> all = List.of(left, right);
        return all.stream().allMatch(d -> d >= 0 && d <= 1) ? all : List.of();
    }

    /// @param dividers as [#dividers] gave them; otherwise the usual ones
    /// @param width of the window
    /// @param fontScale how large text is
    void restore(List<Double> dividers, double width, double fontScale) {
        boolean known = dividers.size() >= 2;
        this.width = width;
        left = known ? dividers.get(0) : Math.min(MOST_ASIDE, EDITOR_WIDTH * fontScale / width);
        right = known ? dividers.get(1) : 1 - Math.min(MOST_ASIDE, INSPECTOR_WIDTH * fontScale / width);
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
        List<Region> over = new ArrayList<>();
        if (editorAside.there().get()) {
            (editorAside.narrow() ? over : wanted).add(editor.get());
            StackPane.setAlignment(editor.get(), Pos.CENTER_LEFT);
        }
        wanted.add(centre);
        if (inspectorAside.there().get()) {
            (inspectorAside.narrow() ? over : wanted).add(inspector.get());
            StackPane.setAlignment(inspector.get(), Pos.CENTER_RIGHT);
        }
        whole.getChildren().setAll(across);
        across.getItems().setAll(wanted);
        whole.getChildren().addAll(over);
        widen();
        wanted.stream().filter(panel -> !panel.equals(centre)).forEach(panel -> {
            panel.setMaxWidth(Region.USE_COMPUTED_SIZE);
            SplitPane.setResizableWithParent(panel, false);
        });
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
