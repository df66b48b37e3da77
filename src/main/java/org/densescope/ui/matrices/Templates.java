package org.densescope.ui.matrices;

import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Messages;
import org.densescope.trace.Cells;
import org.densescope.trace.Digits;
import org.densescope.trace.steps.Sum;
import org.densescope.train.Dataset;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.Scale;
import org.jspecify.annotations.Nullable;

/// Rows of `W` as pictures, where the inputs are one: the input, the template of a unit, their product pixel by pixel,
/// and its sum. Below, the templates of all units with their sums, the largest marked.
final class Templates extends PointedCanvas {
    private static final double LARGE = 8.5;
    private static final double SMALL = 3.6;
    private static final double LINE = 1.5;
    private static final double GAP = 1.8;

    private final Messages messages;
    private final Dataset.Grid grid;
    private Symbols symbols;
    private SheetCanvas.View view;
    private double room = 400;

    /// @param grid how the inputs lie
    Templates(
            Dataset.Grid grid,
            Messages messages,
            Symbols symbols,
            SheetCanvas.View view,
            Consumer<@Nullable Place> hovered,
            Consumer<Place> selected) {
        super("ds-templates", hovered, selected);
        this.grid = grid;
        this.messages = messages;
        this.symbols = symbols;
        this.view = view;
    }

    Dataset.Grid grid() {
        return grid;
    }

    void show(Symbols names, SheetCanvas.View now) {
        symbols = names;
        view = now;
        stale();
    }

    void room(double width) {
        if (width != room) {
            room = width;
            requestLayout();
        }
    }

    private int pixel(double size) {
        return Math.max(1, (int) (size * em() / Math.max(grid.width(), grid.height())));
    }

    private double large() {
        return pixel(LARGE) * grid.width();
    }

    private double pitch() {
        return Math.max(pixel(SMALL) * grid.width() + 0.5 * em(), 3.2 * em());
    }

    private double thumbHeight() {
        return pixel(SMALL) * grid.height() + LINE * em();
    }

    private double thumbsTop() {
        return LINE * em() + pixel(LARGE) * grid.height() + 0.8 * em();
    }

    private int units() {
        return view.reveal().trace().network().units(1);
    }

    private int across() {
        return Math.max(1, (int) (room / pitch()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(3 * large() + 2 * GAP * em() + 9 * em(), Math.min(units(), across()) * pitch());
    }

    @Override
    protected double computePrefHeight(double width) {
        return thumbsTop() + Math.ceilDiv(units(), across()) * thumbHeight() + 4;
    }

    @Override
    protected void layoutChildren() {
        cover(Math.ceil(getWidth()), Math.ceil(getHeight()));
    }

    /// The unit that is looked at, or the one with the largest sum.
    int chosen() {
        Place place = view.focus();
        boolean here = place != null && place.layer() == 1 && place.unit() < units();
        return place != null && here ? place.unit() : Math.max(0, best());
    }

    /// The unit with the largest weighted sum, or -1 while not all are known.
    private int best() {
        Cells z = Cells.units(view.reveal(), Quantity.WEIGHTED_SUM, 1);
        if (z.known() < units()) {
            return -1;
        }
        int best = 0;
        for (int u = 1; u < units(); u++) {
            best = z.at(u, 0) > z.at(best, 0) ? u : best;
        }
        return best;
    }

    @Override
    void draw(Pen pen) {
        CellPainter to =
                new CellPainter(pen, em(), view.palette(), view.digits(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        int unit = chosen();
        Cells x = Cells.units(view.reveal(), Quantity.ACTIVATION, 0);
        Cells w = Cells.weights(view.reveal(), Quantity.WEIGHT, 1);
        Sum sum = new Sum(view.reveal(), Place.unit(Quantity.WEIGHTED_SUM, 1, unit));
        String row = symbols.fanIn(unit);
        String input = symbols.of(Quantity.ACTIVATION, 0, false);
        double step = large() + GAP * em();
        HeatMap.Cells template = picture(k -> w.find(unit, k));
        Scale all = Scale.of(template, grid.height(), grid.width());
        large(to, 0, input, picture(k -> x.find(k, 0)), null);
        sign(to, large() + GAP * em() / 2, "×");
        large(to, step, row, template, all);
        sign(to, step + large() + GAP * em() / 2, "=");
        large(to, 2 * step, input + "·" + row, picture(sum::product), null);
        result(to, 2 * step + large() + 0.7 * em(), sum);
        int best = best();
        for (int u = 0; u < units(); u++) {
            int of = u;
            thumb(to, u, picture(k -> w.find(of, k)), u == unit, u == best);
        }
    }

    private interface Pixels {
        OptionalDouble at(int input);
    }

    private HeatMap.Cells picture(Pixels pixels) {
        return new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return pixels.at(grid.input(row * grid.width() + column)).isPresent();
            }

            @Override
            public double at(int row, int column) {
                return pixels.at(grid.input(row * grid.width() + column)).orElse(Double.NaN);
            }
        };
    }

    private void image(CellPainter to, double x, double y, int pixel, HeatMap.Cells cells, Scale scale) {
        MatrixGrid cellsAt = new MatrixGrid(grid.height(), grid.width(), pixel, pixel, 0, 0);
        to.paint(
                new SheetGrid.Area((int) x, (int) y, pixel * grid.width(), pixel * grid.height(), cellsAt),
                cells,
                scale,
                false);
    }

    private void large(CellPainter to, double x, String name, HeatMap.Cells cells, @Nullable Scale scale) {
        text(to, name, x + large() / 2, LINE * em() / 2, 0.86, view.palette().text(), Pen.Anchor.MIDDLE);
        Scale own = scale == null ? Scale.of(cells, grid.height(), grid.width()) : scale;
        image(to, x, LINE * em(), pixel(LARGE), cells, own);
    }

    private void sign(CellPainter to, double x, String sign) {
        text(
                to,
                sign,
                x,
                LINE * em() + pixel(LARGE) * grid.height() / 2.0,
                1.2,
                view.palette().text(),
                Pen.Anchor.MIDDLE);
    }

    /// Sum of the products, the bias, and what they make.
    private void result(CellPainter to, double x, Sum sum) {
        int last = sum.terms() - 1;
        double y = LINE * em() + pixel(LARGE) * grid.height() / 2.0;
        OptionalDouble products = sum.running(last - 1);
        OptionalDouble bias = view.reveal().find(sum.weight(last));
        OptionalDouble z = view.reveal().find(sum.result());
        line(to, "Σ = ", products, x, y - LINE * em());
        line(to, "+ " + symbols.plain(sum.weight(last)) + " ", bias, x, y);
        line(to, "= " + symbols.plain(sum.result()) + " = ", z, x, y + LINE * em());
    }

    private void line(CellPainter to, String before, OptionalDouble value, double x, double y) {
        String number = value.isPresent() ? view.digits().text(value.getAsDouble()) : Digits.UNBORN;
        text(to, before + number, x, y, 1, view.palette().text(), Pen.Anchor.START);
    }

    private void thumb(CellPainter to, int unit, HeatMap.Cells cells, boolean chosen, boolean best) {
        int place = unit % across();
        double x = place * pitch();
        int line = unit / across();
        double y = thumbsTop() + line * thumbHeight();
        int pixel = pixel(SMALL);
        image(to, x + 2, y + 2, pixel, cells, Scale.of(cells, grid.height(), grid.width()));
        if (chosen) {
            MatrixGrid one = new MatrixGrid(1, 1, pixel * grid.width() + 1, pixel * grid.height() + 1, 0, 0);
            SheetGrid.Area area = new SheetGrid.Area((int) x + 2, (int) y + 2, one.cellWidth(), one.cellHeight(), one);
            to.frame(area, 0, 0, 1, 1, view.palette().text(), 2);
        }
        OptionalDouble z = view.reveal().find(Place.unit(Quantity.WEIGHTED_SUM, 1, unit));
        Digits two = new Digits(2, view.digits().comma());
        String score = z.isPresent() ? two.text(z.getAsDouble()) : Digits.UNBORN;
        text(
                to,
                best ? "★ " + score : score,
                x + 2,
                y + 2 + pixel * grid.height() + 0.7 * em(),
                0.78,
                best ? view.palette().text() : view.palette().muted(),
                Pen.Anchor.START);
    }

    private void text(CellPainter to, String text, double x, double y, double size, int argb, Pen.Anchor anchor) {
        to.pen().text(text, x, y, Type.plain(size * em()), anchor, argb);
    }

    /// What these pictures are.
    String title() {
        return messages.text(
                symbols.naming().style().fromTo() ? "matrices.templates.turned" : "matrices.templates",
                symbols.of(Quantity.WEIGHT, 1, false));
    }

    /// The unit whose small picture lies at a point, or null.
    @Override
    @Nullable
    Place placeAt(double x, double y) {
        int column = (int) (x / pitch());
        int row = (int) Math.floor((y - thumbsTop()) / thumbHeight());
        int unit = row * across() + column;
        return row < 0 || column >= across() || unit >= units() ? null : Place.unit(Quantity.WEIGHTED_SUM, 1, unit);
    }
}
