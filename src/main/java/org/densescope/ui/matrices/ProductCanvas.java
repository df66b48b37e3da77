package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.RevealedMatrix;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;
import org.densescope.ui.heat.Scale;
import org.jspecify.annotations.Nullable;

/// The product of two matrices of a whole batch: row times column, term by term as the tape goes.
final class ProductCanvas extends PointedCanvas {
    private static final double STRONG = 2;
    private static final double HEADS = 0.8;
    private static final double LEAST_SUM = 0.62;

    private MatrixProduct product;
    private Symbols symbols;
    private Heads heads;
    private SheetCanvas.View view;
    private double roomWidth = 400;
    private double roomHeight = 300;

    ProductCanvas(
            MatrixProduct product,
            Symbols symbols,
            Heads heads,
            SheetCanvas.View view,
            Consumer<@Nullable Place> hovered,
            Consumer<Place> selected) {
        super("ds-product", hovered, selected);
        this.product = product;
        this.symbols = symbols;
        this.heads = heads;
        this.view = view;
    }

    MatrixProduct product() {
        return product;
    }

    void show(MatrixProduct next, Symbols names, Heads named, SheetCanvas.View now) {
        boolean same = named.equals(heads);
        product = next;
        heads = named;
        if (!same) {
            requestLayout();
        }
        symbols = names;
        view = now;
        stale();
    }

    void room(double width, double height) {
        if (width != roomWidth || height != roomHeight) {
            roomWidth = width;
            roomHeight = height;
            requestLayout();
        }
    }

    ProductGrid grid() {
        return ProductGrid.of(product, em(), roomWidth, roomHeight, named());
    }

    /// Whether its cells can be told apart in the room that there is.
    boolean legible() {
        return grid().legible(roomWidth);
    }

    @Override
    protected double computePrefWidth(double height) {
        return grid().width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return grid().height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        cover(grid().width(), grid().height());
    }

    @Override
    void draw(Pen pen) {
        SheetFit fit = new SheetFit(em(), roomWidth, roomHeight, 1);
        CellPainter painter =
                new CellPainter(pen, em(), view.palette(), view.digits(), fit.numberWidth(), fit.numberHeight());
        ProductGrid grid = grid();
        matrix(painter, grid.left(), product.left());
        matrix(painter, grid.right(), product.right());
        matrix(painter, grid.result(), product.result());
        rowHeads(painter, grid.left(), product.left());
        rowHeads(painter, grid.right(), product.right());
        columnHeads(painter, grid.right(), product.right());
        below(painter, grid.left(), symbols.of(product.left()));
        below(painter, grid.result(), symbols.of(product.result()));
        beside(painter, grid.right(), symbols.of(product.right()), headed(product.right()) ? grid.head() : 0);
        RevealedMatrix added = product.added();
        if (added != null) {
            matrix(painter, grid.plus(), added);
            beside(painter, grid.plus(), "+ " + symbols.of(added), 0);
        }
        now(painter, grid);
        focus(painter, grid);
    }

    private static void matrix(CellPainter painter, SheetGrid.Area area, RevealedMatrix matrix) {
        HeatMap.Cells cells = cells(matrix);
        boolean gradient = matrix.kind() != RevealedMatrix.Kind.ONES
                && switch (matrix.quantity()) {
                    case DELTA, WEIGHT_GRADIENT, GRADIENT_SHARE, ACTIVATION_GRADIENT -> true;
                    default -> false;
                };
        painter.paint(area, cells, Scale.of(cells, matrix.rows(), matrix.columns()), gradient);
    }

    private static HeatMap.Cells cells(RevealedMatrix matrix) {
        return new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return matrix.find(row, column).isPresent();
            }

            @Override
            public double at(int row, int column) {
                return matrix.find(row, column).orElse(Double.NaN);
            }
        };
    }

    /// Whether the rows of a matrix have names worth to be written: samples have.
    private static boolean headed(RevealedMatrix matrix) {
        return matrix.kind() == RevealedMatrix.Kind.SAMPLES && !matrix.transposed();
    }

    /// Whether the samples have names and not only numbers.
    private boolean named() {
        return heads.samples().stream().anyMatch(name -> name.indexOf('(') >= 0);
    }

    private void rowHeads(CellPainter painter, SheetGrid.Area area, RevealedMatrix matrix) {
        if (!headed(matrix)) {
            return;
        }
        double em = painter.em();
        Type type = Type.plain(HEADS * em);
        MatrixGrid m = area.grid();
        int each = MatrixInk.round(1.1 * em / m.cellHeight());
        for (int row = 0; row < matrix.rows(); row++) {
            if (each == 1 || (row + 1) % each == 0) {
                String name = painter.pen().fitted(heads.row(matrix, row), type, grid().head() - 0.6 * em);
                double y = area.y() + m.top(row) + m.cellHeight() / 2.0;
                painter.pen()
                        .text(
                                name,
                                area.x() - 0.4 * em,
                                y,
                                type,
                                Pen.Anchor.END,
                                painter.palette().muted());
            }
        }
    }

    private void columnHeads(CellPainter painter, SheetGrid.Area area, RevealedMatrix matrix) {
        double em = painter.em();
        MatrixGrid m = area.grid();
        if (m.cellWidth() < painter.numberWidth()) {
            return;
        }
        Type type = Type.plain(HEADS * em);
        for (int column = 0; column < matrix.columns(); column++) {
            String name = painter.pen().fitted(heads.column(matrix, column), type, m.cellWidth() - 4);
            double x = area.x() + m.left(column) + m.cellWidth() / 2.0;
            painter.pen()
                    .text(
                            name,
                            x,
                            area.y() - 0.7 * em,
                            type,
                            Pen.Anchor.MIDDLE,
                            painter.palette().muted());
        }
    }

    private static void below(CellPainter painter, SheetGrid.Area area, String symbol) {
        double y = area.y() + area.height() + 0.75 * painter.em();
        bold(painter, symbol, area.x() + area.width() / 2.0, y, Pen.Anchor.MIDDLE);
    }

    private static void beside(CellPainter painter, SheetGrid.Area area, String symbol, double heads) {
        double x = area.x() - 0.5 * painter.em() - heads;
        bold(painter, symbol, x, area.y() + area.height() / 2.0, Pen.Anchor.END);
    }

    private static void bold(CellPainter painter, String text, double x, double y, Pen.Anchor anchor) {
        Type type = Type.bold(CellPainter.SYMBOLS * painter.em());
        painter.pen().text(text, x, y, type, anchor, painter.palette().text());
    }

    /// The cell that is being summed, with the terms that have happened.
    private void now(CellPainter painter, ProductGrid grid) {
        MatrixProduct.Cell cell =
                MatrixProduct.now(view.reveal(), symbols.naming().style().fromTo());
        if (cell == null || cell.product().phase() != product.phase() || !sameResult(cell.product())) {
            return;
        }
        int glow = painter.palette().glow();
        int text = painter.palette().text();
        int terms = Math.min(cell.happened(), grid.inner());
        for (int argb : new int[] {text, glow}) {
            double width = argb == glow ? STRONG : STRONG + 1.5;
            painter.frame(grid.left(), cell.row(), 0, 1, terms, argb, width);
            painter.frame(grid.right(), 0, cell.column(), terms, 1, argb, width);
            painter.frame(grid.result(), cell.row(), cell.column(), 1, 1, argb, width);
            if (cell.happened() > grid.inner()) {
                painter.frame(grid.plus(), 0, cell.column(), 1, 1, argb, width);
            }
        }
        sum(painter, grid, cell);
    }

    private boolean sameResult(MatrixProduct other) {
        RevealedMatrix mine = product.result();
        RevealedMatrix its = other.result();
        return mine.kind() == its.kind() && mine.quantity() == its.quantity() && mine.layer() == its.layer();
    }

    /// What the terms add up to so far, in the place of the dash.
    private static void sum(CellPainter painter, ProductGrid grid, MatrixProduct.Cell cell) {
        OptionalDouble sum = cell.sum();
        SheetGrid.Area area = grid.result();
        boolean fits = grid.cellWidth() >= painter.numberWidth() && grid.cellHeight() >= painter.lineHeight();
        if (!fits || sum.isEmpty() || cell.happened() == cell.product().terms()) {
            return;
        }
        double x = area.x() + area.grid().left(cell.column());
        double y = area.y() + area.grid().top(cell.row());
        int ground = painter.palette().background();
        painter.pen().box(x, y, area.grid().inkWidth(), area.grid().inkHeight(), 0, ground, Pen.Stroke.NONE);
        Pen pen = painter.pen();
        Type type = Type.bold(CellPainter.SYMBOLS * painter.em());
        String number = summed(painter, sum.getAsDouble(), type, grid.cellWidth() - 4);
        for (double size = CellPainter.SYMBOLS; number.isEmpty() && size > LEAST_SUM; size -= 0.06) {
            type = Type.bold(size * painter.em());
            number = summed(painter, sum.getAsDouble(), type, grid.cellWidth() - 4);
        }
        double middle = y + grid.cellHeight() / 2.0;
        int ink = painter.palette().text();
        String text = number.isEmpty() ? "Σ" : "Σ " + number;
        pen.text(text, x + grid.cellWidth() / 2.0, middle, type, Pen.Anchor.MIDDLE, ink);
    }

    private static String summed(CellPainter painter, double sum, Type type, double width) {
        double room = width - painter.pen().textWidth("Σ ", type);
        return MatrixInk.fitted(painter.digits(), sum, painter.pen(), type, room);
    }

    /// The cell that is looked at with its row and its column.
    private void focus(CellPainter painter, ProductGrid grid) {
        Place place = view.focus();
        if (place == null) {
            return;
        }
        int text = painter.palette().text();
        int[] at = ProductGrid.find(product.result(), place);
        if (at.length > 0) {
            painter.frame(grid.left(), at[0], 0, 1, grid.inner(), text, 1);
            painter.frame(grid.right(), 0, at[1], grid.inner(), 1, text, 1);
            painter.frame(grid.result(), at[0], at[1], 1, 1, text, STRONG);
            if (grid.added()) {
                painter.frame(grid.plus(), 0, at[1], 1, 1, text, 1);
            }
        }
        mark(painter, grid.left(), product.left(), place);
        mark(painter, grid.right(), product.right(), place);
        RevealedMatrix added = product.added();
        if (added != null) {
            mark(painter, grid.plus(), added, place);
        }
    }

    private static void mark(CellPainter painter, SheetGrid.Area area, RevealedMatrix matrix, Place place) {
        // A weight's gradient lights up its weight too.
        Place meant = place.quantity().perWeight()
                        && matrix.kind() != RevealedMatrix.Kind.ONES
                        && matrix.quantity().perWeight()
                ? place.as(matrix.quantity())
                : place;
        int[] at = ProductGrid.find(matrix, meant);
        if (at.length > 0) {
            painter.frame(area, at[0], at[1], 1, 1, painter.palette().text(), STRONG);
        }
    }

    /// The number at a point, or null for none or one of the ones.
    @Override
    @Nullable
    Place placeAt(double x, double y) {
        ProductGrid grid = grid();
        Place found = placeIn(grid.left(), product.left(), x, y);
        found = found != null ? found : placeIn(grid.right(), product.right(), x, y);
        found = found != null ? found : placeIn(grid.result(), product.result(), x, y);
        RevealedMatrix added = product.added();
        return found != null || added == null ? found : placeIn(grid.plus(), added, x, y);
    }

    private static @Nullable Place placeIn(SheetGrid.Area area, RevealedMatrix matrix, double x, double y) {
        if (!area.holds(x, y)) {
            return null;
        }
        int row = area.grid().rowAt(y - area.y());
        int column = area.grid().columnAt(x - area.x());
        return row < 0 || column < 0 ? null : matrix.place(row, column);
    }
}
