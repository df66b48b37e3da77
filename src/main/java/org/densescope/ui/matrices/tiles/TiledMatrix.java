package org.densescope.ui.matrices.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.FreshWeights;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Digits;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.canvas.ReaderFont;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.MatrixInk;
import org.densescope.ui.heat.Scale;
import org.jspecify.annotations.Nullable;

/// A matrix that no memory holds, as a heat map: the whole of it by blocks, each part of it cell by cell, and numbers
/// where a cell has room. Dragged and scrolled; the wheel zooms while the shortcut key is down.
final class TiledMatrix extends Region {
    /// Pixels of a cell that holds its number, as a power of two.
    private static final int NUMBERS = 6;

    private static final double HEAD = 3.6;
    private static final double TOP = 1.6;

    private final PenCanvas canvas;
    private final ReaderFont font = new ReaderFont(this::requestLayout);
    private final FreshWeights weights;
    private final int layer;
    private final TileStore store;
    private final Runnable looked;
    private Palette palette = Palette.LIGHT;
    private Digits digits = Digits.STANDARD;
    private @Nullable Place marked;
    private @Nullable Place goingTo;
    private boolean extreme = true;
    private boolean fitted = true;
    private int zoom;
    // the cell in the upper left corner
    private double row;
    private double column;
    private double pressedX;
    private double pressedY;

    /// @param looked is called when something else is shown, as the legend may have to say so
    TiledMatrix(
            FreshWeights weights,
            int layer,
            Executor background,
            Executor window,
            Consumer<@Nullable Place> hovered,
            Runnable looked) {
        this.weights = weights;
        this.layer = layer;
        this.looked = looked;
        store = new TileStore(weights, background, window, this::news);
        canvas = new PenCanvas(font::fonts, this::draw);
        getStyleClass().add("ds-tiled");
        getChildren().setAll(canvas, font);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setCursor(Cursor.OPEN_HAND);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressedX = event.getX();
            pressedY = event.getY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            move(pressedX - event.getX(), pressedY - event.getY());
            pressedX = event.getX();
            pressedY = event.getY();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.accept(placeAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.accept(null));
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                if (event.getDeltaY() != 0) {
                    zoom(event.getDeltaY() > 0 ? 1 : -1, event.getX(), event.getY());
                }
            } else {
                boolean aside = event.isShiftDown();
                move(-event.getDeltaX() - (aside ? event.getDeltaY() : 0), aside ? 0 : -event.getDeltaY());
            }
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void start() {
        store.start();
    }

    void close() {
        store.close();
    }

    void show(Palette colours, Digits written) {
        palette = colours;
        digits = written;
        paint();
    }

    /// Whether a pixel of several cells shows the one that is furthest from 0, rather than their mean.
    void setExtreme(boolean value) {
        extreme = value;
        paint();
    }

    boolean extreme() {
        return extreme;
    }

    /// Cells along a side that one pixel stands for; 1 where each cell is seen.
    int cells() {
        return key(0, 0).cells();
    }

    Scale scale() {
        return store.scale(key(0, 0));
    }

    /// The part of the weights that has been gone through, 0 to 1.
    double progress() {
        return (double) store.known() / weights.units();
    }

    /// The number of a cell, or NaN while its row has not been gone through.
    double value(int unit, int from) {
        return unit < weights.known() ? weights.at(unit, from) : Double.NaN;
    }

    /// Mean and furthest number of the square of cells of a pixel that holds a cell.
    double square(int unit, int from, boolean far) {
        return store.blocks().of(unit / cells(), from / cells(), cells(), far);
    }

    private void news() {
        looked.run();
        paint();
    }

    private TileKey key(int down, int right) {
        return new TileKey(zoom, down, right, extreme && zoom < 0);
    }

    private double em() {
        return font.em();
    }

    private int head() {
        return (int) Math.ceil(HEAD * em());
    }

    private int top() {
        return (int) Math.ceil(TOP * em());
    }

    private double roomAcross() {
        return Math.max(1, getWidth() - head());
    }

    private double roomDown() {
        return Math.max(1, getHeight() - top());
    }

    /// Pixels from one cell to the next.
    private double pitch() {
        return (double) key(0, 0).pixels() / key(0, 0).cells();
    }

    @Override
    protected void layoutChildren() {
        canvas.cover(Math.max(1, Math.floor(getWidth())), Math.max(1, Math.floor(getHeight())));
        Place going = goingTo;
        if (going != null && getWidth() >= 1) {
            goingTo = null;
            goTo(going);
            return;
        }
        if (fitted) {
            fit();
        } else {
            hold();
            paint();
        }
    }

    /// As much of the matrix as fits, none of it cut.
    void fit() {
        fitted = true;
        zoom = NUMBERS - 1;
        while (zoom > -20 && (weights.inputs() * pitch() > roomAcross() || weights.units() * pitch() > roomDown())) {
            zoom = next(-1);
        }
        row = 0;
        column = 0;
        looked.run();
        paint();
    }

    /// From a pixel a cell the next step outwards is a pixel a block: what lies between would have to be reckoned anew
    /// for each pixel.
    private int next(int by) {
        int least = -Integer.numberOfTrailingZeros(store.blocks().side());
        int wanted = zoom + by;
        if (wanted < 0 && wanted > least) {
            wanted = by < 0 ? least : 0;
        }
        return Math.clamp(wanted, -20, NUMBERS);
    }

    void zoom(int by) {
        zoom(by, head() + roomAcross() / 2, top() + roomDown() / 2);
    }

    private void zoom(int by, double x, double y) {
        double atRow = row + Math.max(0, y - top()) / pitch();
        double atColumn = column + Math.max(0, x - head()) / pitch();
        zoom = next(by);
        fitted = false;
        row = atRow - Math.max(0, y - top()) / pitch();
        column = atColumn - Math.max(0, x - head()) / pitch();
        hold();
        looked.run();
        paint();
    }

    private void move(double dx, double dy) {
        fitted = false;
        row += dy / pitch();
        column += dx / pitch();
        hold();
        paint();
    }

    /// Whole pixels, and nothing beyond the matrix as long as it is larger than the view.
    private void hold() {
        double step = key(0, 0).cells();
        row = Math.clamp(row, 0, Math.max(0, weights.units() - roomDown() / pitch()));
        column = Math.clamp(column, 0, Math.max(0, weights.inputs() - roomAcross() / pitch()));
        row = zoom < 0 ? Math.floor(row / step) * step : Math.floor(row * pitch()) / pitch();
        column = zoom < 0 ? Math.floor(column / step) * step : Math.floor(column * pitch()) / pitch();
    }

    /// Brings a weight into the middle, large enough for its number.
    void goTo(Place place) {
        if (getWidth() < 1) {
            goingTo = place;
            return;
        }
        zoom = NUMBERS;
        fitted = false;
        row = place.unit() + 0.5 - roomDown() / pitch() / 2;
        column = Math.max(0, place.from()) + 0.5 - roomAcross() / pitch() / 2;
        hold();
        looked.run();
        mark(place);
    }

    /// Frames a weight; null for none.
    void mark(@Nullable Place place) {
        marked = place != null && place.isWeight() && place.layer() == layer ? place : null;
        paint();
    }

    @Nullable
    Place placeAt(double x, double y) {
        int r = (int) Math.floor(row + (y - top()) / pitch());
        int c = (int) Math.floor(column + (x - head()) / pitch());
        boolean inside = x >= head() && y >= top() && r < weights.units() && c < weights.inputs();
        return inside ? Place.weight(Quantity.WEIGHT, layer, r, c) : null;
    }

    private void key(KeyEvent event) {
        double page = 0.8 * roomDown();
        switch (event.getCode()) {
            case UP -> move(0, -48);
            case DOWN -> move(0, 48);
            case LEFT -> move(-48, 0);
            case RIGHT -> move(48, 0);
            case PLUS, EQUALS, ADD -> zoom(1);
            case MINUS, SUBTRACT -> zoom(-1);
            case SPACE -> move(0, event.isShiftDown() ? -page : page);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void paint() {
        if (roomy()) {
            canvas.paint();
            store.want(tiles(), HeatColours.of(palette, false));
        }
    }

    private boolean roomy() {
        return getWidth() >= 2 * head() && getHeight() >= 2 * top();
    }

    /// The tiles in sight.
    private List<TileKey> tiles() {
        double left = column * pitch();
        double upper = row * pitch();
        List<TileKey> keys = new ArrayList<>();
        int endDown = (int) Math.min(
                Math.ceil(weights.units() * pitch() / TileKey.SIDE), Math.ceil((upper + roomDown()) / TileKey.SIDE));
        int endRight = (int) Math.min(
                Math.ceil(weights.inputs() * pitch() / TileKey.SIDE), Math.ceil((left + roomAcross()) / TileKey.SIDE));
        for (int d = (int) (upper / TileKey.SIDE); d < endDown; d++) {
            for (int r = (int) (left / TileKey.SIDE); r < endRight; r++) {
                keys.add(key(d, r));
            }
        }
        return keys;
    }

    /// The part of a tile that is in sight.
    private void put(Pen pen, TileKey key) {
        int[] pixels = store.tile(key);
        int x = key.right() * TileKey.SIDE - (int) Math.round(column * pitch());
        int y = key.down() * TileKey.SIDE - (int) Math.round(row * pitch());
        int fromX = Math.max(0, -x);
        int fromY = Math.max(0, -y);
        int width = (int) Math.min(TileKey.SIDE, roomAcross() - x) - fromX;
        int height = (int) Math.min(TileKey.SIDE, roomDown() - y) - fromY;
        if (pixels == null || width <= 0 || height <= 0) {
            return;
        }
        int[] seen = new int[width * height];
        for (int line = 0; line < height; line++) {
            System.arraycopy(pixels, (fromY + line) * TileKey.SIDE + fromX, seen, line * width, width);
        }
        pen.image(seen, width, height, head() + x + fromX, top() + y + fromY, width, height);
    }

    private void draw(Pen pen) {
        if (roomy()) {
            tiles().forEach(key -> put(pen, key));
            draw(pen, HeatColours.of(palette, false));
        }
    }

    /// Heads, numbers and the frame.
    void draw(Pen pen, HeatColours colours) {
        Type type = Type.plain(0.8 * em());
        int endRow = (int) Math.min(weights.units(), Math.ceil(row + roomDown() / pitch()));
        int endColumn = (int) Math.min(weights.inputs(), Math.ceil(column + roomAcross() / pitch()));
        int eachRow = MatrixInk.round(2 * em() / pitch());
        int eachColumn = MatrixInk.round(3.6 * em() / pitch());
        for (int r = Math.ceilDiv((int) Math.ceil(row), eachRow) * eachRow; r < endRow; r += eachRow) {
            double y = top() + (r + 0.5 - row) * pitch();
            pen.text(digits.count(r), head() - 0.4 * em(), y, type, Pen.Anchor.END, palette.muted());
        }
        for (int c = Math.ceilDiv((int) Math.ceil(column), eachColumn) * eachColumn; c < endColumn; c += eachColumn) {
            double x = head() + (c + 0.5 - column) * pitch();
            pen.text(digits.count(c), x, top() / 2.0, type, Pen.Anchor.MIDDLE, palette.muted());
        }
        if (zoom == NUMBERS) {
            numbers(pen, endRow, endColumn, colours);
        }
        Place at = marked;
        if (at != null && at.unit() >= Math.floor(row) && at.from() >= Math.floor(column)) {
            double side = Math.max(4, pitch());
            double x = head() + (at.from() - column) * pitch();
            double y = top() + (at.unit() - row) * pitch();
            pen.box(x - 1, y - 1, side + 1, side + 1, 0, 0, Pen.Stroke.of(palette.text(), 2));
        }
    }

    private void numbers(Pen pen, int endRow, int endColumn, HeatColours colours) {
        Type type = Type.plain(0.8 * em());
        int from = (int) Math.floor(column);
        double[] values = new double[Math.max(0, endColumn - from)];
        double full = scale().full();
        for (int r = (int) Math.floor(row); r < Math.min(endRow, weights.known()); r++) {
            weights.read(r, from, endColumn, values);
            for (int c = from; c < endColumn; c++) {
                double value = values[c - from];
                boolean cut = (c - column) * pitch() < -4 || (r + 0.5 - row) * pitch() < 0.5 * em();
                if (cut) {
                    continue; // its number would run into the heads
                }
                pen.text(
                        MatrixInk.fitted(digits, value, pen, type, pitch() - 4),
                        head() + (c + 0.5 - column) * pitch(),
                        top() + (r + 0.5 - row) * pitch(),
                        type,
                        Pen.Anchor.MIDDLE,
                        HeatColours.textOn(colours.of(value, full)));
            }
        }
    }
}
