package org.densescope.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.densescope.draw.pen.Pen;
import org.densescope.trace.Digits;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.MatrixInk;

/// The part of a matrix that fits, painted; scroll bars for the rest. Only cells in sight cost anything.
final class MatrixCanvas extends Region {
    /// What happens at a cell; -1, -1 for none.
    @FunctionalInterface
    interface At {
        void cell(int row, int column);
    }

    private static final double HEAD = 2.6;
    private static final double LINE = 1.75;
    private static final double NUMBER = 3.4;
    private static final double TALLEST = 21;
    private static final int SMALLEST = 2;

    private final PenCanvas canvas;
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ReaderFont font = new ReaderFont(this::requestLayout);
    private final HeatMap.Cells cells;
    private final At hovered;
    private final At selected;
    private final Runnable rescaled;
    private HeatColours colours = HeatColours.LIGHT;
    private Digits digits = Digits.STANDARD;
    private int first = 1;
    private boolean turned;
    private int rows = 1;
    private int columns = 1;
    private MatrixGrid grid = new MatrixGrid(1, 1, 1, 1, 0, 0);
    private int head;
    private int top;
    private double scale;
    private int markRow = -1;
    private int markColumn = -1;

    MatrixCanvas(HeatMap.Cells cells, At hovered, At selected, Runnable rescaled) {
        this.rescaled = rescaled;
        this.cells = cells;
        this.hovered = hovered;
        this.selected = selected;
        canvas = new PenCanvas(font::fonts, this::draw);
        getStyleClass().add("ds-matrix-canvas");
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        font.getStyleClass().add("ds-number");
        getChildren().setAll(canvas, across, down, font);
        across.valueProperty().addListener((_, _, _) -> scrolled());
        down.valueProperty().addListener((_, _, _) -> scrolled());
        setOnMouseMoved(event -> at(event.getX(), event.getY(), hovered));
        setOnMouseExited(_ -> hovered.cell(-1, -1));
        setOnMouseClicked(event -> {
            requestFocus();
            at(event.getX(), event.getY(), selected);
        });
        setOnScroll(event -> {
            if (down.isVisible() || across.isVisible()) {
                turn(
                        event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0),
                        event.isShiftDown() ? 0 : event.getDeltaY());
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        focusedProperty().addListener((_, _, _) -> paint());
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// The size that has the full colour, or 0 where nothing is known yet.
    double scale() {
        return scale;
    }

    void setColours(HeatColours next) {
        colours = next;
        paint();
    }

    /// @param first what rows and columns are counted from
    /// @param turned whether the biases lie in the last row, rather than in the last column
    void show(int rows, int columns, Digits digits, int first, boolean turned) {
        this.first = first;
        this.turned = turned;
        this.digits = new Digits(Math.min(3, digits.significant()), digits.comma());
        if (rows != this.rows || columns != this.columns) {
            this.rows = rows;
            this.columns = columns;
            across.setValue(0);
            down.setValue(0);
            requestLayout();
        }
        arrange();
        paint();
    }

    void mark(int row, int column) {
        if (row != markRow || column != markColumn) {
            markRow = row;
            markColumn = column;
            paint();
        }
    }

    private double em() {
        return font.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        double ask = width > 0 ? width : getWidth();
        return wantedHeight(ask);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * em();
    }

    private double wantedHeight(double width) {
        MatrixGrid wanted = gridFor(width);
        double bar = wanted.columns() * (double) wanted.cellWidth() > width - HEAD * em() ? em() : 0;
        return Math.ceil(Math.min(TALLEST * em(), LINE * em() + (double) rows * wanted.cellHeight()) + bar);
    }

    /// Numbers where they fit; otherwise square cells as large as the width allows.
    private MatrixGrid gridFor(double width) {
        double room = Math.max(1, width - HEAD * em() - em());
        int number = (int) Math.ceil(NUMBER * em());
        int each = (int) (room / columns);
        if (each >= number || columns <= 2) {
            return new MatrixGrid(
                    rows, columns, Math.min(Math.max(each, number), 2 * number), (int) (LINE * em()), 0, 0);
        }
        int side = Math.clamp(each, SMALLEST, (int) (LINE * em()));
        int roomDown = (int) ((TALLEST - LINE) * em() / rows);
        int height = Math.clamp(roomDown, side, Math.max(side, Math.min(3 * side, (int) (LINE * em()))));
        return new MatrixGrid(rows, columns, side, height, 0, 0);
    }

    @Override
    protected void layoutChildren() {
        arrange();
        paint();
    }

    private void arrange() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        MatrixGrid next = gridFor(width);
        head = (int) Math.ceil(HEAD * em());
        top = (int) Math.ceil(LINE * em());
        double bar = em();
        boolean wide = (double) columns * next.cellWidth() > width - head;
        boolean tall = (double) rows * next.cellHeight() > height - top - (wide ? bar : 0) + 1;
        wide |= (double) columns * next.cellWidth() > width - head - (tall ? bar : 0);
        double viewWidth = Math.max(1, width - (tall ? bar : 0));
        double viewHeight = Math.max(1, height - (wide ? bar : 0));
        canvas.cover(Math.floor(viewWidth), Math.floor(viewHeight));
        set(across, wide, columns, next.wholeColumns(mapWidth()));
        set(down, tall, rows, next.wholeRows(mapHeight()));
        across.resizeRelocate(head, height - bar, viewWidth - head, bar);
        down.resizeRelocate(width - bar, top, bar, viewHeight - top);
        grid = next.scrolled((int) Math.round(down.getValue()), (int) Math.round(across.getValue()));
    }

    private static void set(ScrollBar bar, boolean needed, int count, int whole) {
        bar.setVisible(needed);
        bar.setMax(needed ? Math.max(0, count - whole) : 0);
        bar.setVisibleAmount(needed ? bar.getMax() * whole / Math.max(1, count) : 0);
        bar.setBlockIncrement(Math.max(1, whole));
        bar.setUnitIncrement(1);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }

    private int mapWidth() {
        return Math.max(1, (int) canvas.wide() - head);
    }

    private int mapHeight() {
        return Math.max(1, (int) canvas.high() - top);
    }

    private void scrolled() {
        grid = grid.scrolled((int) Math.round(down.getValue()), (int) Math.round(across.getValue()));
        paint();
    }

    private void turn(double dx, double dy) {
        across.setValue(Math.clamp(across.getValue() - Math.signum(dx) * 3, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() - Math.signum(dy) * 3, 0, down.getMax()));
    }

    private void paint() {
        if (roomy()) {
            double before = scale;
            scale = HeatMap.scale(inkWidth(), inkHeight(), grid, cells);
            if (scale != before) {
                rescaled.run();
            }
        }
        canvas.paint();
    }

    private boolean roomy() {
        return canvas.wide() >= head + 2 && canvas.high() >= top + 2;
    }

    private int inkWidth() {
        return Math.min(mapWidth(), (columns - grid.firstColumn()) * grid.cellWidth());
    }

    private int inkHeight() {
        return Math.min(mapHeight(), (rows - grid.firstRow()) * grid.cellHeight());
    }

    /// The colours, and what is written over them.
    void draw(Pen pen) {
        if (!roomy()) {
            return;
        }
        int width = inkWidth();
        int height = inkHeight();
        int[] pixels = new int[width * height];
        HeatMap.paint(pixels, width, height, grid, cells, scale, colours);
        pen.image(pixels, width, height, head, top, width, height);
        MatrixInk ink = new MatrixInk(pen, grid, head, top, em(), text());
        ink.heads(width, height, first, turned);
        if (grid.cellWidth() >= (int) (NUMBER * em())) {
            ink.numbers(width, height, cells, digits, colour -> colours.of(colour, scale));
        }
        ink.outline(markRow, markColumn);
    }

    private int text() {
        if (!(font.getTextFill() instanceof Color c)) {
            return 0xFF000000;
        }
        return (int) Math.round(255 * c.getOpacity()) << 24
                | (int) Math.round(255 * c.getRed()) << 16
                | (int) Math.round(255 * c.getGreen()) << 8
                | (int) Math.round(255 * c.getBlue());
    }

    private void at(double x, double y, At what) {
        int row = y < top ? -1 : grid.rowAt(y - top);
        int column = x < head ? -1 : grid.columnAt(x - head);
        if (row < 0 || column < 0) {
            hovered.cell(-1, -1);
        } else {
            what.cell(row, column);
        }
    }

    private void key(KeyEvent event) {
        int row = Math.max(0, markRow);
        int column = Math.max(0, markColumn);
        switch (event.getCode()) {
            case UP -> move(row - 1, column);
            case DOWN -> move(row + 1, column);
            case LEFT -> move(row, column - 1);
            case RIGHT -> move(row, column + 1);
            case HOME -> move(row, 0);
            case END -> move(row, columns - 1);
            case ENTER, SPACE -> selected.cell(row, column);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int row, int column) {
        int r = Math.clamp(row, 0, rows - 1);
        int c = Math.clamp(column, 0, columns - 1);
        if (r < grid.firstRow() || r >= grid.firstRow() + grid.wholeRows(mapHeight())) {
            down.setValue(Math.clamp(r, 0, down.getMax()));
        }
        if (c < grid.firstColumn() || c >= grid.firstColumn() + grid.wholeColumns(mapWidth())) {
            across.setValue(Math.clamp(c, 0, across.getMax()));
        }
        hovered.cell(r, c);
    }
}
