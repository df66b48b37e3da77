package org.densescope.draw.network;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.network.paint.NamesPainter;
import org.densescope.draw.pen.Advances;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Network;
import org.jspecify.annotations.Nullable;

/// Where everything lies in the world: layers from left to right, the loss behind the outputs.
///
/// A pure function of the shape, the names and the size; the world has the size of the window it was made for.
///
/// @param width of the world
/// @param height of the world
/// @param header height above the layers, for their captions
/// @param footer height below the layers, for the legend
/// @param compact whether captions and legend are to take little room
/// @param columns the input layer and each dense layer
/// @param pitch distance from one layer to the next
/// @param nameWidth room for the names and targets beside the outputs
/// @param lossX x of the loss's centre
/// @param lossWidth width of the loss's box
/// @param lossHeight height of the loss's box
/// @param middle y of the middle of all layers, and of the loss
public record NetworkLayout(
        double width,
        double height,
        double header,
        double footer,
        boolean compact,
        List<Column> columns,
        double pitch,
        double nameWidth,
        double lossX,
        double lossWidth,
        double lossHeight,
        double middle) {
    /// From this distance of neighbours on there is room for a bias with its number above a unit, and a gradient below.
    public static final double ROOMY = 124;

    /// What a bias with its stem takes above a unit.
    public static final double ABOVE = 36;

    /// What a gradient takes below a unit.
    public static final double BELOW = 28;

    /// Below these heights first the counts under the titles go, then the legend, then the titles too.
    private static final double ROOM_FOR_COUNTS = 300;

    private static final double ROOM_FOR_LEGEND = 230;
    private static final double ROOM_FOR_TITLES = 215;

    private static final double HEADER = 72;
    private static final double TITLES = 40;
    private static final double FOOTER = 34;
    private static final double MARGIN = 9;

    /// Height of a crowd of folded units.
    public static final double FOLD = 26;

    /// Sides of cells, in pixels, below which a picture is a blur and its units lie in a line.
    private static final double LEAST_CELL = 2;

    /// More cells than this are a blur as well, and too many to be painted anew with each step.
    private static final int MOST_CELLS = 5_000;

    /// What two roomy neighbours leave free between their outlines: room for a gradient and a bias.
    private static final double BETWEEN = ABOVE + BELOW + 4;

    /// The largest radius as a part of the height of the whole.
    private static final double BIGGEST = 0.11;

    /// A radius as a part of the distance of neighbours, where only circles stand.
    private static final double FILLED = 0.39;

    public NetworkLayout {
        columns = List.copyOf(columns);
    }

    public static NetworkLayout of(Content content, Viewport view) {
        Network network = content.network();
        int[] units = new int[network.depth() + 1];
        for (int l = 0; l < units.length; l++) {
            units[l] = network.units(l);
        }
        double em = content.options().fontScale();
        double inputNames = content.grid() != null ? 0 : widest(content.labels().ofLayer(0), Type.plain(14 * em));
        double outputNames = widest(content.labels().ofLayer(network.depth()), Type.bold(15 * em));
        String target = content.labels().words().text("network.target", "−0.1234");
        boolean aimed =
                outputNames == 0 || free(view.height(), em) / units[network.depth()] >= NamesPainter.TWO_LINES * em;
        double names =
                aimed ? Math.max(outputNames, Advances.width(target, Type.plain(13 * em))) : outputNames + 3 * em;
        NetworkLayout whole = of(units, content.grid(), inputNames, names, em, view);
        Brush brush = content.options().brush();
        return brush.fits(units) ? whole.opened(brush, em) : whole;
    }

    /// Whether units are folded somewhere.
    public boolean isFolded() {
        return columns.stream().anyMatch(column -> column.fold() != null);
    }

    /// The open units of a brush over the full height, the others of their layers crowded at its ends.
    private NetworkLayout opened(Brush brush, double em) {
        List<Column> next = new ArrayList<>(columns);
        double free = free(height, em);
        double upper = header + (height - header - footer) / 2 - free / 2;
        double fold = FOLD * em;
        for (Brush.Range range : brush.ranges()) {
            Column old = columns.get(range.layer());
            int open = range.to() - range.from();
            boolean above = range.from() > 0;
            boolean below = range.to() < old.units();
            double room = Math.max(10, free - (above ? fold + 8 * em : 0) - (below ? fold + 8 * em : 0));
            double start = upper + (above ? fold + 8 * em : 0);
            double step = Math.min(room / open, room * 0.4);
            double radius = radius(step, Math.clamp(height * 0.075, 22, 40), em);
            double top = start + room / 2 - (open - 1) * step / 2;
            next.set(
                    range.layer(),
                    new Column(
                            old.units(),
                            1,
                            old.middle(),
                            top,
                            step,
                            radius,
                            new Fold(range.from(), range.to(), upper, upper + free - fold, fold),
                            null,
                            null));
        }
        return new NetworkLayout(
                width, height, header, footer, compact, next, pitch, nameWidth, lossX, lossWidth, lossHeight, middle);
    }

    private static double headerHeight(double height, double em) {
        return height < ROOM_FOR_TITLES * em ? 0 : (height < ROOM_FOR_COUNTS * em ? TITLES : HEADER) * em;
    }

    private static double footerHeight(double height, double em) {
        return height < ROOM_FOR_LEGEND * em ? 0 : FOOTER * em;
    }

    /// Height that the units may take.
    private static double free(double height, double em) {
        double around = Math.min(2 * MARGIN * em, height * 0.1);
        return Math.max(1, height - headerHeight(height, em) - footerHeight(height, em) - around);
    }

    /// Whether a legend has room.
    public boolean explained() {
        return footer > 0;
    }

    /// @param units of the input layer and each dense layer
    /// @param grid the inputs as a picture, or null
    /// @param inputNames width of the widest input name, 0 for none
    /// @param outputNames width of the widest text beside an output
    /// @param em the reader's font scale
    public static NetworkLayout of(
            int[] units, @Nullable Grid grid, double inputNames, double outputNames, double em, Viewport view) {
        double width = view.width();
        double height = view.height();
        boolean compact = height < ROOM_FOR_COUNTS * em;
        double header = headerHeight(height, em);
        double footer = footerHeight(height, em);
        double free = free(height, em);
        double middle = header + (height - header - footer) / 2;
        int last = units.length - 1;
        double lossWidth =
                Math.clamp(width * 0.103, Math.min(92 * em, width * 0.14), Math.max(132 * em, width * 0.103));
        double names = Math.min(outputNames, Math.max(width * 0.16, Math.min(110 * em, width * 0.2)));
        double edge = Math.min(20 * em, width * 0.02);
        double left =
                edge + Math.min(inputNames, width * 0.21) + Math.min(inputNames > 0 ? 14 * em : 24 * em, width * 0.03);
        double right =
                width - edge - lossWidth - Math.min(40 * em, width * 0.04) - names - Math.min(16 * em, width * 0.02);
        double side = grid == null ? 0 : Math.min(free * 0.8, width * 0.22);
        Tiles tiles = grid == null || grid.channels() == 1 ? null : Tiles.of(grid, side, free * 0.94);
        double cell = grid == null
                ? 0
                : tiles == null
                        ? side / Math.max(grid.rows(), grid.columns())
                        : Math.min(side / 4, tiles.cell(side, free * 0.94));
        boolean picture = cell >= LEAST_CELL && grid != null && grid.cells() <= MOST_CELLS;
        side = picture ? side : 0;
        double biggest =
                Math.min(Math.max(22, height * BIGGEST), Math.max(1, (right - left - side) * 0.25 / (last + 0.5)));

        double[] step = new double[units.length];
        double[] radius = new double[units.length];
        boolean roomy = false;
        for (int l = 0; l < units.length; l++) {
            step[l] = step(free, units[l], em);
            radius[l] = radius(step[l], biggest, em);
            roomy |= l > 0 && step[l] >= ROOMY * em;
        }
        middle += roomy ? (ABOVE - BELOW) / 2 * em : 0;
        Column first = grid == null || !picture
                ? line(units[0], left + radius[0], middle, step[0], radius[0])
                : picture(grid, tiles, left, middle, cell);
        double pitch = (right - radius[last] - first.maxX()) / last;
        double cap = Math.max(width * 0.2625, 260 * em);
        double shift = pitch > cap ? (pitch - cap) * last / 2 : 0;
        pitch = Math.min(pitch, cap);

        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                first.units(),
                first.across(),
                first.left() + shift,
                first.top(),
                first.step(),
                first.radius(),
                null,
                first.tiles(),
                first.order()));
        for (int l = 1; l <= last; l++) {
            columns.add(line(units[l], first.maxX() + shift + pitch * l, middle, step[l], radius[l]));
        }
        double lossX = columns.getLast().maxX()
                + Math.min(16 * em, width * 0.02)
                + names
                + Math.min(40 * em, width * 0.04)
                + lossWidth / 2;
        return new NetworkLayout(
                width,
                height,
                header,
                footer,
                compact,
                columns,
                pitch,
                names,
                lossX,
                lossWidth,
                Math.clamp(height * 0.18, 58 * em, Math.max(84 * em, height * 0.18)),
                middle);
    }

    /// Distance of neighbours that share a height. Few of them leave room for what stands above the first and below the
    /// last.
    private static double step(double free, int units, double em) {
        double roomy = (free + (BETWEEN - ABOVE - BELOW) * em) / units;
        return roomy >= ROOMY * em ? Math.min(roomy, free * 0.5) : Math.min(free / units, free * 0.4);
    }

    private static double radius(double step, double biggest, double em) {
        double most = step >= ROOMY * em ? (step - BETWEEN * em) / 2 : step * FILLED;
        return Math.min(biggest, most);
    }

    private static Column line(int units, double x, double middle, double step, double radius) {
        return new Column(units, 1, x, middle - (units - 1) * step / 2, step, radius);
    }

    private static Column picture(Grid grid, @Nullable Tiles tiles, double left, double middle, double cell) {
        int down = tiles == null ? grid.rows() : tiles.down();
        int across = tiles == null ? grid.columns() : tiles.across();
        double top = middle - (down - 1) * cell / 2;
        return new Column(grid.cells(), across, left + cell / 2, top, cell, cell / 2, null, tiles, grid.order());
    }

    private static double widest(List<String> names, Type type) {
        return names.stream()
                .mapToDouble(name -> Advances.width(name, type))
                .max()
                .orElse(0);
    }

    public Column column(int layer) {
        return columns.get(layer);
    }

    /// Number of dense layers, `L`.
    public int depth() {
        return columns.size() - 1;
    }
}
