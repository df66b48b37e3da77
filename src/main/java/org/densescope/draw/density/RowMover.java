package org.densescope.draw.density;

import java.util.Arrays;

/// One row of cells, added to columns or other rows at another height each time.
///
/// A shift is rounded to quarters of a pixel; each quarter is made once a row. The loops read and write at one index
/// and leave all shifting to [System#arraycopy]: only so does the compiler make vector code of them.
final class RowMover {
    /// Steps of a position between two pixels.
    private static final int PHASES = 4;

    /// Edges that rise by more pixels within a column than this cover a box; a fainter blur is three taps wide.
    private static final double BOX = 2.4;

    private float[] row = {};
    private float[] above = {};
    private float[] below = {};
    private float[] moved = {};
    private float[][] phases = {};

    private int length;
    private int reach;
    private int built;

    /// Takes a row.
    ///
    /// @param cells read from `at` to `at + size`
    /// @param rise pixels by which its edges rise within a column, over which they are blurred; or 0
    void load(float[] cells, int at, int size, double rise) {
        reach = rise == 0 ? 0 : rise < BOX ? 1 : (int) Math.ceil((rise - 1) / 2);
        length = size + 2 * reach;
        built = 0;
        if (row.length < length + 2) {
            int enough = length + 1024;
            row = new float[enough];
            above = new float[enough];
            below = new float[enough];
            phases = new float[PHASES][enough];
        }
        if (reach == 0) {
            System.arraycopy(cells, at, row, 0, size);
        } else if (rise < BOX) {
            soften(cells, at, size, (float) (rise * rise / 24));
        } else {
            box(cells, at, size, rise);
        }
        row[length] = 0;
    }

    /// What has the variance of a box as wide as the rise: each neighbour gets a part.
    private void soften(float[] cells, int at, int size, float side) {
        float[] into = row;
        float[] one = above;
        float[] two = below;
        Arrays.fill(into, 0, 2, 0);
        System.arraycopy(cells, at, into, 2, size);
        one[0] = 0;
        System.arraycopy(cells, at, one, 1, size);
        one[size + 1] = 0;
        System.arraycopy(cells, at, two, 0, size);
        Arrays.fill(two, size, size + 2, 0);
        float centre = 1 - 2 * side;
        for (int i = 0; i < size + 2; i++) {
            into[i] = (into[i] + two[i]) * side + one[i] * centre;
        }
    }

    private void box(float[] cells, int at, int size, double rise) {
        double whole = 1 / rise;
        double ends = (rise - (2 * reach - 1)) / 2 / rise;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            int left = i - 2 * reach;
            float newest = i < size ? cells[at + i] : 0;
            float oldest = left >= 0 ? cells[at + left] : 0;
            sum -= oldest;
            row[i] = (float) Math.max(0, sum * whole + (newest + oldest) * ends);
            sum += newest;
        }
    }

    /// Adds the row.
    ///
    /// @param into what it is added to
    /// @param limit how many elements that has; what comes to lie outside is left out
    /// @param first where the row's first cell lies if it is not moved
    /// @param shift by how much it is moved
    void add(float[] into, int limit, int first, double shift) {
        int steps = (int) Math.rint(shift * PHASES);
        int phase = Math.floorMod(steps, PHASES);
        float[] what = phase == 0 ? row : phase(phase);
        int wide = length + 1;
        int top = first - reach + Math.floorDiv(steps, PHASES);
        int begin = Math.max(0, top);
        int end = Math.min(limit, top + wide);
        if (begin >= end) {
            return;
        }
        if (moved.length < limit) {
            moved = new float[limit];
        }
        System.arraycopy(what, begin - top, moved, begin, end - begin);
        sum(into, moved, begin, end);
    }

    private static void sum(float[] into, float[] what, int begin, int end) {
        for (int i = begin; i < end; i++) {
            into[i] += what[i];
        }
    }

    private float[] phase(int phase) {
        float[] into = phases[phase];
        if ((built & (1 << phase)) != 0) {
            return into;
        }
        if (built == 0) {
            below[0] = 0;
            System.arraycopy(row, 0, below, 1, length);
        }
        built |= 1 << phase;
        mix(row, below, into, length + 1, (float) phase / PHASES);
        return into;
    }

    private static void mix(float[] here, float[] above, float[] into, int wide, float part) {
        float rest = 1 - part;
        for (int i = 0; i < wide; i++) {
            into[i] = here[i] * rest + above[i] * part;
        }
    }
}
