package org.densescope.draw.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.densescope.engine.Network;
import org.densescope.engine.loops.LoopSource;
import org.jspecify.annotations.Nullable;

/// The plane of the inputs as two units of a layer see it: the lines of a grid, and points, at the values of these
/// units.
///
/// @param lines `u, v, u, v, …` of each line of the grid; first those of equal x₁, then those of equal x₂
/// @param upright how many of them are of equal x₁
/// @param points `u, v` of each point
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Bend(List<double[]> lines, int upright, double[] points) {
    private static final int STEPS = 96;

    /// What is looked at.
    ///
    /// @param layer 0 for the plane itself, or `1..L`
    /// @param first the unit across
    /// @param second the unit upwards
    /// @param sums weighted sums instead of activations: moved and sheared, but not bent by this layer yet
    public record Wish(int layer, int first, int second, boolean sums) {}

    /// @param points the inputs of all points, one after the other
    /// @param most lines of either kind
    /// @return null where it was cancelled
    public static @Nullable Bend of(
            Network network,
            LoopSource loops,
            Inputs inputs,
            Extent extent,
            Wish wish,
            double[] points,
            int most,
            BooleanSupplier cancelled) {
        Ticks across = Ticks.of(extent.left(), extent.right(), most);
        Ticks up = Ticks.of(extent.bottom(), extent.top(), most);
        int upright = (int) (across.last() - across.first() + 1);
        int level = (int) (up.last() - up.first() + 1);
        int n = network.inputs();
        int onLines = (upright + level) * (STEPS + 1);
        int count = onLines + points.length / n;
        double[] u = new double[count];
        double[] v = new double[count];
        Sampling.Points where = (i, into, at) -> {
            if (i >= onLines) {
                System.arraycopy(points, (i - onLines) * n, into, at, n);
                return;
            }
            int line = i / (STEPS + 1);
            double part = (double) (i % (STEPS + 1)) / STEPS;
            if (line < upright) {
                inputs.put(across.value(across.first() + line), extent.x2(1 - part), into, at);
            } else {
                inputs.put(extent.x1(part), up.value(up.first() + line - upright), into, at);
            }
        };
        boolean whole = wish.layer() == 0
                ? plain(where, count, n, u, v)
                : Sampling.run(
                        network,
                        loops,
                        count,
                        where,
                        (pass, first, rows) -> {
                            double[] values = wish.sums() ? pass.z(wish.layer()) : pass.a(wish.layer());
                            int[] at = pass.rowAt(wish.layer());
                            for (int r = 0; r < rows; r++) {
                                u[first + r] = values[at[r] + wish.first()];
                                v[first + r] = values[at[r] + wish.second()];
                            }
                        },
                        cancelled);
        if (!whole) {
            return null;
        }
        List<double[]> lines = new ArrayList<>();
        for (int line = 0; line < upright + level; line++) {
            lines.add(pairs(u, v, line * (STEPS + 1), STEPS + 1));
        }
        return new Bend(List.copyOf(lines), upright, pairs(u, v, onLines, count - onLines));
    }

    private static boolean plain(Sampling.Points where, int count, int n, double[] u, double[] v) {
        double[] x = new double[n];
        for (int i = 0; i < count; i++) {
            where.put(i, x, 0);
            u[i] = x[0];
            v[i] = x[1];
        }
        return true;
    }

    private static double[] pairs(double[] u, double[] v, int from, int count) {
        double[] pairs = new double[2 * count];
        for (int i = 0; i < count; i++) {
            pairs[2 * i] = u[from + i];
            pairs[2 * i + 1] = v[from + i];
        }
        return pairs;
    }

    /// All of it, with room around.
    public Extent extent() {
        int count = points.length / 2;
        for (double[] line : lines) {
            count += line.length / 2;
        }
        double[] u = new double[count];
        double[] v = new double[count];
        int at = 0;
        for (double[] line : lines) {
            at = put(line, u, v, at);
        }
        put(points, u, v, at);
        return Extent.around(finite(u), finite(v));
    }

    private static int put(double[] pairs, double[] u, double[] v, int at) {
        int next = at;
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            u[next] = pairs[i];
            v[next++] = pairs[i + 1];
        }
        return next;
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
