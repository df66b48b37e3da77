package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.densescope.draw.network.UnitMaps;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.plane.Bend;
import org.densescope.draw.plane.ClassColours;
import org.densescope.draw.plane.Contour;
import org.densescope.draw.plane.Dots;
import org.densescope.draw.plane.DotsPainter;
import org.densescope.draw.plane.Extent;
import org.densescope.draw.plane.Field;
import org.densescope.draw.plane.MapPainter;
import org.densescope.draw.plane.Sampling;
import org.densescope.draw.plane.Shading;
import org.densescope.engine.Dense;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.densescope.engine.loops.Workers;
import org.densescope.train.Dataset;
import org.densescope.train.Evaluation;
import org.jspecify.annotations.Nullable;

/// Makes the pictures of one wish, on one thread.
final class PlaneMaker {
    /// Cells along a side of the picture that is always there in time.
    static final int COARSE = 100;

    /// Multiply-adds that a fine picture may take: below a second.
    private static final long MOST_WORK = 1_500_000_000L;

    /// Pixels of the map of a unit, each way, and how many units have one at most.
    private static final int UNIT_SIDE = 32;

    private static final int MOST_UNITS = 256;
    private static final int CURVE_POINTS = 400;
    private static final int GRID_LINES = 16;

    private final PlaneWish wish;
    private final LoopSource loops;
    private final PlaneData plane;
    private final Network network;
    private final Palette palette;
    private final boolean[] learnt;
    private final boolean[] wrong;
    private final Dots dots;
    private final @Nullable Evaluation training;
    private final @Nullable Evaluation others;
    private double reach = 1;
    private List<PlanePicture.Folds> folds = List.of();
    private PlanePicture.@Nullable Bent bent;
    private @Nullable UnitMaps unitMaps;
    private double[] curve = {};

    /// @param loops what is computed with; the bits do not depend on it
    PlaneMaker(PlaneWish wish, LoopSource loops) {
        this.wish = wish;
        this.loops = loops;
        plane = wish.plane();
        network = wish.network();
        palette = wish.palette();
        Dataset data = plane.data();
        learnt = new boolean[data.rows()];
        for (int row : wish.training()) {
            learnt[row] = true;
        }
        wrong = plane.values() || !wish.answered() ? new boolean[data.rows()] : misclassified();
        dots = dots(plane.column(false), plane.column(true));
        training = wish.answered() ? evaluation(wish.training()) : null;
        others = wish.answered() && wish.others().length > 0 ? evaluation(wish.others()) : null;
    }

    private static boolean never() {
        return false;
    }

    private Evaluation evaluation(int[] rows) {
        return Evaluation.of(network, plane.data(), rows, loops.now(), Workers.ONE);
    }

    private boolean[] misclassified() {
        Dataset data = plane.data();
        boolean[] marks = new boolean[data.rows()];
        int inputs = network.inputs();
        int n = network.outputs();
        Sampling.run(
                network,
                loops,
                data.rows(),
                (i, into, at) -> System.arraycopy(data.inputs().data(), i * inputs, into, at, inputs),
                (pass, first, rows) -> {
                    int[] at = pass.rowAt(network.depth());
                    for (int r = 0; r < rows; r++) {
                        marks[first + r] = !Evaluation.right(
                                pass.a(network.depth()), at[r], data.targets().data(), (first + r) * n, n);
                    }
                },
                PlaneMaker::never);
        return marks;
    }

    private Dots dots(double[] x1, double[] x2) {
        int count = plane.data().rows();
        ClassColours colours = ClassColours.of(palette);
        int[] argb = new int[count];
        int[] kinds = new int[count];
        boolean[] hollow = new boolean[count];
        double reachOfTargets = plane.reach();
        for (int row = 0; row < count; row++) {
            hollow[row] = !learnt[row];
            if (plane.values()) {
                double t = plane.data().targets().at(row, 0);
                argb[row] = plane.line()
                        ? palette.positive()
                        : Shade.mix(palette.background(), palette.sign(t), 0.3 + 0.7 * Math.abs(t) / reachOfTargets);
            } else {
                kinds[row] = plane.kind(row);
                argb[row] = colours.of(kinds[row]);
            }
        }
        return new Dots(x1, x2, argb, kinds, hollow, wrong);
    }

    /// What is there in time: at least 100 × 100 cells, and everything that is drawn over them.
    PlanePicture coarse() {
        unitMaps = wish.unitMaps() && units() <= MOST_UNITS ? unitMaps() : null;
        if (plane.line()) {
            curve = wish.mapped() ? curve() : curve;
            int[] pixels = blank(wish.size());
            points(dots, wish.extent(), wish.size(), pixels);
            return picture(pixels, CURVE_POINTS);
        }
        int columns = Math.min(COARSE, wish.size().width());
        int rows = Math.min(COARSE, wish.size().height());
        List<Sampling.Wish> wishes = new ArrayList<>();
        wishes.add(shown());
        wish.folds().forEach(l -> wishes.add(new Sampling.Wish(l, true)));
        List<Field> fields =
                Sampling.grid(network, loops, plane.inputs(), wish.extent(), columns, rows, wishes, PlaneMaker::never);
        if (fields == null) {
            throw new IllegalStateException("nobody cancels it");
        }
        List<PlanePicture.Folds> lines = new ArrayList<>();
        for (int f = 1; f < fields.size(); f++) {
            lines.add(new PlanePicture.Folds(
                    wish.folds().get(f - 1), contours(fields.get(f)).subList(0, wish.summed()[f - 1])));
        }
        folds = lines;
        bent = bent();
        reach = reach(fields.getFirst());
        return picture(painted(fields.getFirst()), columns);
    }

    private Sampling.Wish shown() {
        return new Sampling.Wish(wish.layer() == 0 ? network.depth() : wish.layer(), false);
    }

    private static List<Contour> contours(Field field) {
        List<Contour> lines = new ArrayList<>();
        for (int unit = 0; unit < field.units(); unit++) {
            lines.add(Contour.of(field, unit));
        }
        return lines;
    }

    /// A cell for each pixel; null where it is too much work, or something newer is wanted.
    @Nullable
    PlanePicture fine(BooleanSupplier cancelled) {
        int width = wish.size().width();
        int height = wish.size().height();
        long each = 1;
        for (Dense dense : network.layers()) {
            each += (long) dense.inputs() * dense.units();
        }
        double part = Math.min(1, Math.sqrt(MOST_WORK / (double) (each * width * height)));
        int columns = (int) Math.ceil(part * width);
        int rows = (int) Math.ceil(part * height);
        if (plane.line() || !wish.mapped() || columns <= COARSE || cancelled.getAsBoolean()) {
            return null;
        }
        List<Field> fields = Sampling.grid(
                network, loops, plane.inputs(), wish.extent(), columns, rows, List.of(shown()), cancelled);
        return fields == null ? null : picture(painted(fields.getFirst()), columns);
    }

    private PlanePicture picture(int[] pixels, int columns) {
        return new PlanePicture(wish, pixels, columns, folds, curve, training, others, reach, bent, unitMaps);
    }

    private int[] painted(Field field) {
        PlaneWish.Size size = wish.size();
        int[] pixels = new int[size.width() * size.height()];
        if (wish.mapped()) {
            MapPainter.paint(field, shading(), palette.text(), pixels, size.width(), size.height());
        } else {
            Arrays.fill(pixels, palette.background());
        }
        points(dots, wish.extent(), size, pixels);
        return pixels;
    }

    private Shading shading() {
        if (wish.layer() > 0) {
            return Shading.Signed.of(palette, wish.unit(), 0, reach, wish.flat());
        }
        if (plane.values()) {
            return Shading.Signed.of(palette, 0, 0, reach, wish.flat());
        }
        return network.outputs() == 1
                ? Shading.Signed.of(palette, 0, 0.5, 0.5, wish.flat())
                : Shading.Classes.of(palette, network.outputs(), wish.flat());
    }

    /// The full colour: for a unit its largest value in sight, for a regression the largest target.
    private double reach(Field field) {
        if (wish.layer() == 0) {
            return plane.values() ? plane.reach() : 0.5;
        }
        double most = 0;
        for (int i = wish.unit(); i < field.values().length; i += field.units()) {
            double size = Math.abs(field.values()[i]);
            most = Double.isFinite(size) ? Math.max(most, size) : most;
        }
        return most > 0 ? most : 1;
    }

    private int[] blank(PlaneWish.Size size) {
        int[] pixels = new int[size.width() * size.height()];
        Arrays.fill(pixels, palette.background());
        return pixels;
    }

    private void points(Dots which, Extent extent, PlaneWish.Size size, int[] pixels) {
        DotsPainter.paint(which, extent, palette, pixels, size.width(), size.height(), size.scale());
    }

    private double[] curve() {
        Extent extent = wish.extent();
        double[] line = new double[2 * CURVE_POINTS];
        Sampling.run(
                network,
                loops,
                CURVE_POINTS,
                (i, into, at) -> {
                    line[2 * i] = extent.x1((double) i / (CURVE_POINTS - 1));
                    plane.inputs().put(line[2 * i], 0, into, at);
                },
                (pass, first, rows) -> {
                    for (int r = 0; r < rows; r++) {
                        line[2 * (first + r) + 1] = pass.a(network.depth())[pass.rowAt(network.depth())[r]];
                    }
                },
                PlaneMaker::never);
        return line;
    }

    private int units() {
        return network.layers().stream().mapToInt(Dense::units).sum();
    }

    /// Each point in the colour that the unit itself would have there.
    private @Nullable UnitMaps unitMaps() {
        List<Sampling.Wish> wishes = IntStream.rangeClosed(1, network.depth())
                .mapToObj(l -> new Sampling.Wish(l, false))
                .toList();
        List<Field> fields = Sampling.grid(
                network, loops, plane.inputs(), wish.extent(), UNIT_SIDE, UNIT_SIDE, wishes, PlaneMaker::never);
        if (fields == null) {
            return null;
        }
        List<List<int[]>> layers = new ArrayList<>();
        for (Field field : fields) {
            List<int[]> units = new ArrayList<>();
            for (int u = 0; u < field.units(); u++) {
                int[] pixels = new int[UNIT_SIDE * UNIT_SIDE];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = palette.tint(field.values()[i * field.units() + u]);
                }
                units.add(pixels);
            }
            layers.add(units);
        }
        return new UnitMaps(UNIT_SIDE, layers);
    }

    private PlanePicture.@Nullable Bent bent() {
        Bend.Wish how = wish.bend();
        if (how == null) {
            return null;
        }
        Matrix inputs = plane.data().inputs();
        Bend bend = Bend.of(
                network, loops, plane.inputs(), wish.extent(), how, inputs.data(), GRID_LINES, PlaneMaker::never);
        if (bend == null) {
            return null;
        }
        Extent extent = bend.extent();
        double[] u = new double[plane.data().rows()];
        double[] v = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = bend.points()[2 * i];
            v[i] = bend.points()[2 * i + 1];
        }
        int[] pixels = blank(wish.bendSize());
        points(dots(u, v), extent, wish.bendSize(), pixels);
        return new PlanePicture.Bent(bend, extent, pixels);
    }
}
