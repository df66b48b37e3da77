package org.densescope.ui.matrices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.densescope.draw.network.Spotlight;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.trace.Cells;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.ui.Painting;
import org.densescope.ui.heat.Scale;
import org.jspecify.annotations.Nullable;

/// One sheet, painted; scroll bars for what does not fit, and a zoom until its cells hold numbers.
final class SheetCanvas extends PointedCanvas {
    /// What all sheets show.
    ///
    /// @param focus the place that is looked at, or null
    record View(
            Reveal reveal,
            Grain grain,
            Digits digits,
            Palette palette,
            @Nullable Place focus) {}

    private static final double MOST_ZOOM = 64;
    private static final double NAMED_HEAD = 5.5;
    private static final double COUNTED_HEAD = 3;

    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Consumer<@Nullable Place> hovered;
    private final Consumer<Place> selected;
    private final Map<Band, Shown> shown = new HashMap<>();
    private Sheet sheet;
    private SheetPainter.Names names;
    private Symbols symbols;
    private View view;
    private double roomWidth = 400;
    private double roomHeight = 300;
    private double zoom = 1;
    private @Nullable SheetGrid grid;

    private record Shown(Cells cells, Scale scale) {}

    SheetCanvas(
            Sheet sheet,
            SheetPainter.Names names,
            Symbols symbols,
            View view,
            Consumer<@Nullable Place> hovered,
            Consumer<Place> selected) {
        super("ds-sheet", hovered, selected);
        this.sheet = sheet;
        this.names = names;
        this.symbols = symbols;
        this.view = view;
        this.hovered = hovered;
        this.selected = selected;
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(across, down);
        across.valueProperty().addListener((_, _, _) -> scrolled());
        down.valueProperty().addListener((_, _, _) -> scrolled());
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> requestFocus());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
    }

    Sheet sheet() {
        return sheet;
    }

    /// Where everything lies, once it is laid out.
    SheetGrid grid() {
        return Objects.requireNonNull(grid);
    }

    /// The scale of a band, for its legend.
    Scale scale(Band band) {
        return shown(band).scale();
    }

    /// How many numbers of a band are known.
    long known(Band band) {
        return shown(band).cells().known();
    }

    /// A sheet of the same layer, at some time and in some light. It is painted by [#paint] when it is in sight.
    void show(Sheet next, SheetPainter.Names named, Symbols symbols, View now) {
        Network network = now.reveal().trace().network();
        SheetGrid known = grid;
        boolean sameShape = known != null
                && known.rows() == network.units(next.isTurned() ? next.layer() - 1 : next.layer())
                && known.columns() == network.units(next.isTurned() ? next.layer() : next.layer() - 1);
        if (!sameShape || !next.equals(sheet) || !named.equals(names)) {
            sheet = next;
            names = named;
            shown.clear();
            changed();
        }
        this.symbols = symbols;
        view = now;
        stale();
    }

    /// How much room the whole may take.
    void room(double width, double height) {
        if (width != roomWidth || height != roomHeight) {
            roomWidth = width;
            roomHeight = height;
            changed();
        }
    }

    private void changed() {
        grid = null;
        stale();
        requestLayout();
    }

    private SheetFit fit() {
        return new SheetFit(em(), roomWidth, roomHeight, zoom);
    }

    private SheetGrid wanted() {
        Network network = view.reveal().trace().network();
        int rows = network.units(sheet.isTurned() ? sheet.layer() - 1 : sheet.layer());
        int columns = network.units(sheet.isTurned() ? sheet.layer() : sheet.layer() - 1);
        double head = names.rows().isEmpty() ? COUNTED_HEAD : NAMED_HEAD;
        return fit().grid(sheet, rows, columns, head);
    }

    @Override
    protected double computePrefWidth(double height) {
        SheetGrid g = wanted();
        return Math.min(roomWidth, g.width(sheet.after().size()) + (g.tall() ? em() : 0) + 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        SheetGrid g = wanted();
        return g.height(sheet.below().size()) + (g.wide() ? em() : 0) + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        Painting.guard(this::arrange);
    }

    private void arrange() {
        SheetGrid next = wanted();
        double bar = em();
        set(across, next.wide(), next.lastFirstColumn(), next.wholeColumns(), next.columns());
        set(down, next.tall(), next.lastFirstRow(), next.wholeRows(), next.rows());
        across.resizeRelocate(next.left(), next.height(sheet.below().size()) + 2, next.viewWidth(), bar * 0.8);
        down.resizeRelocate(next.width(sheet.after().size()) + 2, next.upper(), bar * 0.8, next.viewHeight());
        grid = next.scrolled((int) Math.round(down.getValue()), (int) Math.round(across.getValue()));
        cover(next.width(sheet.after().size()) + 2.0, next.height(sheet.below().size()) + 2.0);
    }

    private static void set(ScrollBar bar, boolean needed, int last, int whole, int count) {
        bar.setVisible(needed);
        bar.setMax(needed ? last : 0);
        bar.setVisibleAmount(needed ? bar.getMax() * whole / Math.max(1, count) : 0);
        bar.setBlockIncrement(Math.max(1, whole));
        bar.setUnitIncrement(1);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }

    private void scrolled() {
        SheetGrid now = grid;
        if (now != null) {
            grid = now.scrolled((int) Math.round(down.getValue()), (int) Math.round(across.getValue()));
            stale();
            paint();
        }
    }

    @Override
    void draw(Pen pen) {
        SheetGrid now = grid;
        if (now == null) {
            return;
        }
        SheetFit fit = fit();
        CellPainter cells =
                new CellPainter(pen, em(), view.palette(), view.digits(), fit.numberWidth(), fit.numberHeight());
        SheetPainter painter = new SheetPainter(cells, now);
        painter.rowHeads(names);
        painter.columnHeads(names);
        for (SheetParts.Part part : parts(now)) {
            Shown numbers = shown(part.band());
            cells.paint(
                    part.area(),
                    part.band().lying(numbers.cells()),
                    numbers.scale(),
                    part.band().gradient());
            if (part.side() != SheetParts.Side.CENTRE) {
                painter.symbol(part.area(), symbols.of(part.band()), part.across());
            }
        }
        SheetMarks marks = new SheetMarks(cells, parts(now), view.palette(), sheet.isTurned());
        marks.spotlight(sheet, Spotlight.of(view.reveal(), view.grain()), now);
        marks.focus(sheet, view.focus(), now);
    }

    private Shown shown(Band band) {
        Cells cells = band.cells(view.reveal());
        Shown before = shown.get(band);
        if (before != null && before.cells().same(cells)) {
            return before;
        }
        Shown next = new Shown(cells, Scale.of(band.lying(cells), band.rows(cells), band.columns(cells)));
        shown.put(band, next);
        return next;
    }

    private List<SheetParts.Part> parts(SheetGrid g) {
        return SheetParts.of(sheet, g);
    }

    /// The number, or at a head the unit, that lies at a point; null for none.
    @Override
    @Nullable
    Place placeAt(double x, double y) {
        SheetGrid now = grid;
        return now == null ? null : SheetParts.placeAt(sheet, now, x, y);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() != 0) {
                zoom(event.getDeltaY() > 0 ? 1.5 : 1 / 1.5, event.getX(), event.getY());
            }
            event.consume();
            return;
        }
        double dx = event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0);
        double dy = event.isShiftDown() ? 0 : event.getDeltaY();
        SheetGrid now = grid;
        if (now == null || !(moves(across, -dx) || moves(down, -dy))) {
            return;
        }
        double cells = Math.max(1, 40.0 / Math.max(now.cellWidth(), now.cellHeight()));
        across.setValue(Math.clamp(across.getValue() - Math.signum(dx) * cells, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() - Math.signum(dy) * cells, 0, down.getMax()));
        event.consume();
    }

    private static boolean moves(ScrollBar bar, double by) {
        double room = by > 0 ? bar.getMax() - bar.getValue() : bar.getValue();
        return bar.isVisible() && by != 0 && room > 0;
    }

    /// Larger or smaller cells; what lies at a point stays there as nearly as whole cells allow.
    void zoom(double by, double x, double y) {
        SheetGrid before = grid;
        if (before == null) {
            return;
        }
        double row = before.firstRow() + Math.max(0, y - before.upper()) / before.cellHeight();
        double column = before.firstColumn() + Math.max(0, x - before.left()) / before.cellWidth();
        double next = Math.clamp(zoom * by, 1, MOST_ZOOM);
        if (next == zoom) {
            return;
        }
        zoom = next;
        grid = null;
        requestLayout();
        applyCss();
        autosize();
        layout();
        SheetGrid after = grid;
        if (after != null) {
            down.setValue(Math.clamp(row - Math.max(0, y - after.upper()) / after.cellHeight(), 0, down.getMax()));
            across.setValue(Math.clamp(column - Math.max(0, x - after.left()) / after.cellWidth(), 0, across.getMax()));
        }
    }

    void zoomToFit() {
        zoom = 1;
        changed();
    }

    /// Brings a cell of the matrix into sight.
    void reveal(int row, int column) {
        SheetGrid now = grid;
        if (now == null) {
            return;
        }
        if (row < now.firstRow() || row >= now.firstRow() + now.wholeRows()) {
            down.setValue(Math.clamp(row - now.wholeRows() / 2, 0, down.getMax()));
        }
        if (column < now.firstColumn() || column >= now.firstColumn() + now.wholeColumns()) {
            across.setValue(Math.clamp(column - now.wholeColumns() / 2, 0, across.getMax()));
        }
    }

    private void key(KeyEvent event) {
        Place at = view.focus();
        boolean here = at != null && at.isWeight() && at.layer() == sheet.layer();
        int unit = here && at != null ? at.unit() : 0;
        int from = here && at != null ? at.from() : 0;
        int row = sheet.isTurned() ? from : unit;
        int column = sheet.isTurned() ? unit : from;
        switch (event.getCode()) {
            case UP -> walk(row - 1, column);
            case DOWN -> walk(row + 1, column);
            case LEFT -> walk(row, column - 1);
            case RIGHT -> walk(row, column + 1);
            case ENTER -> selected.accept(sheet.centre().place(row, column));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int row, int column) {
        SheetGrid now = grid;
        if (now != null) {
            int r = Math.clamp(row, 0, now.rows() - 1);
            int c = Math.clamp(column, 0, now.columns() - 1);
            reveal(r, c);
            hovered.accept(sheet.centre().place(r, c));
        }
    }
}
