package org.densescope.draw.plane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a field is zero: the fold of a ReLU unit is where its weighted sum changes its sign.
///
/// @param unit of the field
/// @param ends `x₁, x₂, x₁, x₂` of each short line
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Contour(int unit, double[] ends) {
    /// By marching squares between the middles of cells.
    public static Contour of(Field field, int unit) {
        double[] ends = new double[64];
        int count = 0;
        double[] crossing = new double[8];
        for (int r = 0; r + 1 < field.rows(); r++) {
            for (int c = 0; c + 1 < field.columns(); c++) {
                int n = crossings(field, unit, c, r, crossing);
                if (n < 4) {
                    continue;
                }
                if (count + 8 > ends.length) {
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
                System.arraycopy(crossing, 0, ends, count, n);
                count += n;
            }
        }
        return new Contour(unit, Arrays.copyOf(ends, count));
    }

    public int lines() {
        return ends.length / 4;
    }

    /// The short lines joined to long ones, so that dashes can run along them: `x₁, x₂, x₁, x₂, …`.
    ///
    /// Neighbouring squares compute a crossing of their common side from the same numbers, so ends that belong
    /// together are equal.
    public List<double[]> paths() {
        Map<End, List<Integer>> byEnd = new HashMap<>();
        for (int i = 0; i < ends.length / 2; i++) {
            byEnd.computeIfAbsent(end(i), _ -> new ArrayList<>(2)).add(i);
        }
        boolean[] used = new boolean[lines()];
        List<double[]> paths = new ArrayList<>();
        for (int line = 0; line < used.length; line++) {
            if (!used[line]) {
                used[line] = true;
                Deque<End> path = new ArrayDeque<>(List.of(end(2 * line), end(2 * line + 1)));
                follow(byEnd, used, path, true);
                follow(byEnd, used, path, false);
                paths.add(path.stream()
                        .flatMapToDouble(e -> Arrays.stream(new double[] {e.x1(), e.x2()}))
                        .toArray());
            }
        }
        return paths;
    }

    private record End(double x1, double x2) {}

    private End end(int i) {
        return new End(ends[2 * i], ends[2 * i + 1]);
    }

    private void follow(Map<End, List<Integer>> byEnd, boolean[] used, Deque<End> path, boolean forward) {
        while (true) {
            End at = forward ? path.getLast() : path.getFirst();
            End next = null;
            for (int i : byEnd.getOrDefault(at, List.of())) {
                if (!used[i / 2]) {
                    used[i / 2] = true;
                    next = end(i ^ 1);
                    break;
                }
            }
            if (next == null) {
                return;
            }
            if (forward) {
                path.addLast(next);
            } else {
                path.addFirst(next);
            }
        }
    }

    /// Up to four crossings of the sides of a square, in pairs.
    private static int crossings(Field f, int unit, int c, int r, double[] into) {
        double a = f.value(c, r, unit);
        double b = f.value(c + 1, r, unit);
        double d = f.value(c, r + 1, unit);
        double e = f.value(c + 1, r + 1, unit);
        if (!(Double.isFinite(a) && Double.isFinite(b) && Double.isFinite(d) && Double.isFinite(e))) {
            return 0;
        }
        double left = f.x1(c);
        double right = f.x1(c + 1);
        double top = f.x2(r);
        double bottom = f.x2(r + 1);
        int n = 0;
        if (a > 0 != b > 0) {
            into[n++] = left + part(a, b) * (right - left);
            into[n++] = top;
        }
        if (b > 0 != e > 0) {
            into[n++] = right;
            into[n++] = top + part(b, e) * (bottom - top);
        }
        if (d > 0 != e > 0) {
            into[n++] = left + part(d, e) * (right - left);
            into[n++] = bottom;
        }
        if (a > 0 != d > 0) {
            into[n++] = left;
            into[n++] = top + part(a, d) * (bottom - top);
        }
        return n;
    }

    private static double part(double from, double to) {
        return from / (from - to);
    }
}
