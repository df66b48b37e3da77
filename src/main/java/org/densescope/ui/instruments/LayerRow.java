package org.densescope.ui.instruments;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Bins;
import org.densescope.trace.LayerStatistics;
import org.densescope.ui.canvas.PenRegion;
import org.jspecify.annotations.Nullable;

/// One layer: where its activations and gradients lie, how long its update is, and which units can learn. A click
/// chooses what is under it; with the keyboard, left and right go through the units.
final class LayerRow extends PenRegion {
    private static final int CELLS = 4;
    private static final int UNITS = 3;
    private static final List<LayerReading.Kind> KINDS = List.of(LayerReading.Kind.values());

    private final int layer;
    private final Consumer<Place> chosen;
    private final Tooltip tip = new Tooltip();
    private @Nullable LayerReading reading;
    private int pointedCell = -1;
    private int pointedBin = -1;
    private int pointedUnit = -1;

    /// @param layer `1..L`
    LayerRow(int layer, Consumer<Place> chosen) {
        super("ds-instruments-row");
        this.layer = layer;
        this.chosen = chosen;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        Tooltip.install(this, tip);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> point(-1, -1));
        setOnMouseClicked(event -> {
            point(event.getX(), event.getY());
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                choose(pointedCell, pointedUnit);
            }
        });
        setOnKeyPressed(this::pressed);
        focusedProperty().subscribe(this::changed);
    }

    void show(LayerReading next) {
        reading = next;
        LayerStatistics.Layer now = next.layer(layer);
        setAccessibleText(next.messages()
                .text(
                        "instruments.row",
                        next.name(layer),
                        next.number(
                                next.knows(LayerReading.Kind.ACTIVATIONS, layer),
                                now.activations().mean()),
                        next.number(next.knows(LayerReading.Kind.GRADIENTS, layer), next.gradientNorm(layer)),
                        next.number(next.knowsChange(layer), next.change(layer)),
                        sleep(next)));
        changed();
    }

    private void pressed(KeyEvent event) {
        LayerReading now = reading;
        boolean chord = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        if (now == null || chord) {
            return;
        }
        int unit = now.selectedUnit(layer);
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 || event.getCode() == KeyCode.ENTER) {
            int units = now.layer(layer).units();
            choose(UNITS, Math.clamp(unit < 0 ? firstAsleep(now) : unit + by, 0, units - 1));
            event.consume();
        }
    }

    /// The first unit that cannot learn, or the first of all.
    private int firstAsleep(LayerReading now) {
        int[] awake = now.layer(layer).awake();
        for (int u = 0; now.layer(layer).canSleep() && u < awake.length; u++) {
            if (awake[u] == 0) {
                return u;
            }
        }
        return 0;
    }

    private void choose(int cell, int unit) {
        LayerReading now = reading;
        if (now == null) {
            return;
        }
        int selected = now.selectedUnit(layer);
        int u = unit >= 0 ? unit : selected >= 0 ? selected : firstAsleep(now);
        Quantity quantity = cell >= 0 && cell < UNITS ? KINDS.get(cell).quantity : Quantity.ACTIVATION;
        chosen.accept(quantity.perWeight() ? Place.weight(quantity, layer, u, 0) : Place.unit(quantity, layer, u));
    }

    // ---- geometry

    private int columns(double width) {
        double ems = width / em();
        return ems >= 46 ? 4 : ems >= 25 ? 2 : 1;
    }

    private static double cellHeight(double em) {
        return 6.9 * em;
    }

    private static double headHeight(double em) {
        return 1.9 * em;
    }

    private double cellWidth() {
        return (getWidth() - 1.6 * em()) / columns(getWidth()) - 1.2 * em();
    }

    private double cellX(int cell) {
        return 1.2 * em() + cell % columns(getWidth()) * (cellWidth() + 1.2 * em());
    }

    private double cellY(int cell) {
        int row = cell / columns(getWidth());
        return headHeight(em()) + row * cellHeight(em());
    }

    private UnitGrid grid(LayerReading now) {
        double em = em();
        double height = Histogram.barsBase(em) + 0.9 * em - Histogram.barsTop(em);
        return UnitGrid.of(now.layer(layer).units(), cellWidth(), height, Math.max(4, Math.rint(1.1 * em)));
    }

    private void point(double x, double y) {
        LayerReading now = reading;
        int cell = -1;
        int bin = -1;
        int unit = -1;
        for (int c = 0; c < CELLS && now != null; c++) {
            double inX = x - cellX(c);
            double inY = y - cellY(c);
            if (inX < 0 || inX >= cellWidth() || inY < 0 || inY >= cellHeight(em())) {
                continue;
            }
            cell = c;
            if (c == UNITS) {
                unit = grid(now).unitAt(inX, inY - Histogram.barsTop(em()));
            } else if (now.knows(KINDS.get(c), layer)) {
                Bins bins = KINDS.get(c).of(now.layer(layer)).bins();
                bin = (int) (inX / cellWidth() * Histogram.slots(bins));
            }
        }
        if (cell != pointedCell || bin != pointedBin || unit != pointedUnit) {
            pointedCell = cell;
            pointedBin = bin;
            pointedUnit = unit;
            String name = cell < 0
                    ? "layer"
                    : cell == UNITS ? "units" : KINDS.get(cell).name().toLowerCase(Locale.ROOT);
            if (now != null) {
                tip.setText(now.said("instruments." + name + ".tip"));
            }
            changed();
        }
    }

    // ---- picture

    @Override
    protected void draw(Pen pen, double width, double height, double em) {
        LayerReading now = reading;
        if (now == null) {
            return;
        }
        Palette palette = now.palette();
        if (now.selectedUnit(layer) >= 0) {
            pen.box(0, 0.4 * em, 0.3 * em, height - 0.8 * em, 0, palette.positive(), Pen.Stroke.NONE);
        }
        if (isFocused()) {
            pen.box(1, 1, width - 2, height - 2, 0.3 * em, 0, Pen.Stroke.of(palette.positive(), 2));
        }
        head(pen, now, width, em);
        Histogram histogram = new Histogram(pen, now, em);
        for (int c = 0; c < UNITS; c++) {
            LayerReading.Kind kind = KINDS.get(c);
            histogram.draw(kind, layer, cellX(c), cellY(c), cellWidth(), c == pointedCell ? pointedBin : -1);
        }
        units(pen, now, em);
    }

    private void head(Pen pen, LayerReading now, double width, double em) {
        Palette palette = now.palette();
        LayerStatistics.Layer of = now.layer(layer);
        double y = 1.05 * em;
        double x = 1.2 * em;
        double change = now.change(layer);
        String ratio = now.messages().text("instruments.change", now.number(now.knowsChange(layer), change));
        Type plain = Type.plain(0.9 * em);
        boolean odd = now.knowsChange(layer) && change != 0 && !LayerBars.usual(change);
        int ink = palette.readable(odd ? palette.negative() : palette.text());
        double end = width - 1.6 * em;
        pen.text(ratio, end, y, plain, Pen.Anchor.END, ink);
        double room = end - x - pen.textWidth(ratio, plain) - em;
        String name = pen.fitted(now.name(layer), Type.bold(em), room);
        pen.text(name, x, y, Type.bold(em), Pen.Anchor.START, palette.text());
        double after = pen.textWidth(name, Type.bold(em)) + 0.8 * em;
        String about = now.messages()
                .text(
                        "instruments.about",
                        now.digits().count(of.units()),
                        now.messages()
                                .text("editor.activation." + of.activation().id()));
        pen.text(pen.fitted(about, plain, room - after), x + after, y, plain, Pen.Anchor.START, palette.muted());
    }

    private String sleep(LayerReading now) {
        LayerStatistics.Layer of = now.layer(layer);
        if (!of.canSleep()) {
            return now.messages().text("instruments.units.none");
        }
        boolean there = now.knows(LayerReading.Kind.ACTIVATIONS, layer);
        return now.messages()
                .text(
                        of.activation().canDie() ? "instruments.units.dead" : "instruments.units.saturated",
                        there ? now.digits().count(of.asleep()) : "–",
                        now.digits().count(of.units()));
    }

    private void units(Pen pen, LayerReading now, double em) {
        Palette palette = now.palette();
        Type small = Type.plain(0.85 * em);
        LayerStatistics.Layer of = now.layer(layer);
        double x = cellX(UNITS);
        double y = cellY(UNITS);
        double width = cellWidth();
        int dead = now.deadForAll(layer);
        String all = dead < 0
                ? ""
                : now.messages().text("instruments.units.all", now.digits().count(dead));
        String title = now.messages().text("instruments.units");
        pen.text(title, x, y + 0.6 * em, small, Pen.Anchor.START, palette.muted());
        double room = width - pen.textWidth(title, small) - 0.6 * em;
        int told = dead > 0 ? palette.readable(palette.broken()) : palette.text();
        pen.text(pen.fitted(all, small, room), x + width, y + 0.6 * em, small, Pen.Anchor.END, told);
        boolean there = now.knows(LayerReading.Kind.ACTIVATIONS, layer);
        String figures = pointedUnit >= 0 && there ? unitText(now, of, pointedUnit) : sleep(now);
        boolean asleep = there && of.canSleep() && of.asleep() > 0;
        int ink = asleep ? palette.readable(palette.broken()) : palette.text();
        pen.text(pen.fitted(figures, small, width), x, y + 1.75 * em, small, Pen.Anchor.START, ink);
        UnitGrid grid = grid(now);
        double top = y + Histogram.barsTop(em);
        double gap = grid.side() > 5 ? 1.5 : grid.side() > 3 ? 1 : 0.5;
        for (int s = 0; s < grid.squares(); s++) {
            double part = there ? part(now, of, grid, s) : 0;
            double side = grid.side() - gap;
            int fill = !there
                    ? Shade.faded(palette.line(), 0.3)
                    : Shade.mix(Shade.mix(palette.background(), palette.line(), 0.35), palette.positive(), part);
            boolean rests = there && part == 0 && of.canSleep();
            double inset = rests ? 0.75 : 0;
            pen.box(
                    x + grid.x(s) + inset,
                    top + grid.y(s) + inset,
                    side - 2 * inset,
                    side - 2 * inset,
                    0,
                    rests ? Shade.faded(palette.broken(), side > 5 ? 0.25 : 1) : fill,
                    rests && side > 5 ? Pen.Stroke.of(palette.broken(), 1.5) : Pen.Stroke.NONE);
        }
        int selected = now.selectedUnit(layer);
        if (selected >= 0 && selected < of.units()) {
            int s = selected / grid.each();
            double side = grid.side();
            Pen.Stroke ring = Pen.Stroke.of(palette.text(), 2);
            pen.box(x + grid.x(s) - 1, top + grid.y(s) - 1, side + 2 - gap, side + 2 - gap, 0, 0, ring);
        }
    }

    /// The share of samples for which the units of a square can learn: of the one that can least.
    private static double part(LayerReading now, LayerStatistics.Layer of, UnitGrid grid, int square) {
        int least = Integer.MAX_VALUE;
        int from = square * grid.each();
        for (int u = from; u < Math.min(from + grid.each(), of.units()); u++) {
            least = Math.min(least, of.awake()[u]);
        }
        return (double) least / now.vitals().rows();
    }

    private static String unitText(LayerReading now, LayerStatistics.Layer of, int unit) {
        return now.messages()
                .text(
                        "instruments.unit",
                        now.digits().count(unit + 1),
                        now.digits().count(of.awake()[unit]),
                        now.digits().count(now.vitals().rows()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width > 0 ? width : getWidth());
        int rows = (CELLS + columns - 1) / columns;
        return headHeight(em()) + rows * cellHeight(em()) + 0.3 * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * em();
    }
}
