package org.densescope.draw.density;

import java.util.Arrays;

/// The edges of one slice: put into cells by position and slope, then moved along into each column.
///
/// Holds the memory of one thread.
final class Sweep {
    private static final int BLOCK = Prepared.BLOCK;
    private static final int FRACTION_BITS = 12;
    private static final int ONE = 1 << FRACTION_BITS;
    private static final float PART = 1f / ONE;

    private final int[] slopes = new int[BLOCK];
    private final int[] places = new int[BLOCK];
    private final int[] targets = new int[BLOCK];
    private final int[] sides = new int[BLOCK];
    private final float[] values = new float[BLOCK];
    private final float[] upper = new float[BLOCK];
    private final float[] lower = new float[BLOCK];
    private final RowMover mover = new RowMover();

    private float[] cells = {};
    private float[][] fine = {};
    private int stride;
    private int margin;
    private int height;

    /// Sums one slice into its columns of the planes.
    void run(Prepared gap, int slice, int rows, Planes out) {
        Slices slices = gap.slices;
        int from = slices.start(slice, gap.width());
        int to = slices.start(slice + 1, gap.width());
        height = rows;
        double farthest = gap.slices.steepest() * (to - from) / 2;
        margin = gap.clipped ? (int) Math.min(rows * 4.0, Math.ceil(farthest)) + 8 : 8;
        stride = rows + 2 * margin;
        int plane = stride * slices.classes();
        if (cells.length < 2 * plane) {
            cells = new float[2 * plane];
        } else {
            Arrays.fill(cells, 0, 2 * plane, 0);
        }
        if (slices.samples() > 0) {
            for (int k = 0; k < slices.samples(); k++) {
                scatter(gap, gap.from + from + (k + 0.5) / slices.samples(), plane);
            }
            mean(0, slices.samples(), out.positive()[from]);
            mean(plane, slices.samples(), out.negative()[from]);
            return;
        }
        scatter(gap, gap.from + (from + to) / 2.0, plane);
        for (int x = from; x < to; x++) {
            Arrays.fill(out.positive()[x], 0, rows, 0);
            Arrays.fill(out.negative()[x], 0, rows, 0);
        }
        gather(gap, 0, from, to, out.positive());
        gather(gap, plane, from, to, out.negative());
    }

    private void mean(int plane, int samples, float[] column) {
        System.arraycopy(cells, plane + margin, column, 0, height);
        float part = 1f / samples;
        for (int y = 0; y < height; y++) {
            column[y] *= part;
        }
    }

    private void scatter(Prepared gap, double middle, int plane) {
        double inverse = ONE / gap.slices.quantum();
        double least = gap.slices.least();
        double run = gap.rightX[0] - gap.leftX[0];
        double t = (middle - gap.leftX[0]) / run;
        for (int block = 0; block < gap.inputs; block += BLOCK) {
            int size = Math.min(BLOCK, gap.inputs - block);
            if (gap.straight) {
                for (int i = 0; i < size; i++) {
                    double y = gap.leftY[block + i];
                    slopes[i] = (int) Math.rint(-y / run * inverse);
                    places[i] = (int) Math.rint((y * (1 - t) - 0.5 + margin) * ONE);
                }
            }
            for (int j = 0; j < gap.units; j++) {
                double y = gap.rightY[j];
                int slope = ONE / 2;
                int place = 0;
                if (gap.straight) {
                    slope += (int) Math.rint((y / run - least) * inverse);
                    place = (int) Math.rint(y * t * ONE);
                } else {
                    double x = gap.rightX[j];
                    for (int i = 0; i < size; i++) {
                        double own = (y - gap.leftY[block + i]) / (x - gap.leftX[block + i]);
                        slopes[i] = (int) ((own - least) * inverse);
                        places[i] = (int) ((y + own * (middle - x) - 0.5 + margin) * ONE);
                    }
                }
                int at = block * gap.units + j * size;
                System.arraycopy(gap.values, at, values, 0, size);
                System.arraycopy(gap.sides, at, sides, 0, size);
                aim(size, slope, place, plane);
                hit(cells, targets, upper, lower, size);
            }
        }
    }

    /// Finds the two cells of each edge, one above the other, and what each gets.
    private void aim(int size, int slope, int place, int plane) {
        float[] all = values;
        float[] above = upper;
        float[] below = lower;
        int[] side = sides;
        int[] steep = slopes;
        int[] from = places;
        int[] to = targets;
        int wide = stride;
        int limit = ((stride - 1) << FRACTION_BITS) - 1;
        for (int i = 0; i < size; i++) {
            // what lies outside comes into a row that no slope brings back
            int p = Math.max(0, Math.min(limit, from[i] + place));
            float part = all[i] * ((p & (ONE - 1)) * PART);
            above[i] = all[i] - part;
            below[i] = part;
            to[i] = ((steep[i] + slope) >> FRACTION_BITS) * wide + (p >> FRACTION_BITS) + (side[i] & plane);
        }
    }

    private static void hit(float[] cells, int[] targets, float[] upper, float[] lower, int size) {
        for (int i = 0; i < size; i++) {
            int cell = targets[i];
            cells[cell] += upper[i];
            cells[cell + 1] += lower[i];
        }
    }

    /// Adds all classes to all columns; in a long slice first to finer slices with fewer classes.
    private void gather(Prepared gap, int plane, int from, int to, float[][] columns) {
        Slices slices = gap.slices;
        int parts = Slices.parts(to - from);
        if (parts == 1) {
            for (int c = 0; c < slices.classes(); c++) {
                double slope = slices.slope(c);
                if (load(cells, plane + c * stride, Math.abs(slope))) {
                    spread(slope, from, to, (from + to) / 2.0, columns);
                }
            }
            return;
        }
        Slices finer = slices.finer((to - from + parts - 1) / parts);
        int count = finer.classes();
        if (fine.length < parts * count || fine[0].length < stride) {
            fine = new float[parts * count][stride];
        } else {
            for (int k = 0; k < parts * count; k++) {
                Arrays.fill(fine[k], 0, stride, 0);
            }
        }
        for (int c = 0; c < slices.classes(); c++) {
            double slope = slices.slope(c);
            if (load(cells, plane + c * stride, 0)) {
                for (int part = 0; part < parts; part++) {
                    double away = (part + 0.5 - parts / 2.0) * (to - from) / parts;
                    mover.add(fine[part * count + finer.nearest(slope)], stride, low, slope * away);
                }
            }
        }
        for (int part = 0; part < parts; part++) {
            int first = from + (int) Math.rint((double) part * (to - from) / parts);
            int end = from + (int) Math.rint((part + 1.0) * (to - from) / parts);
            double middle = from + (part + 0.5) * (to - from) / parts;
            for (int c = 0; c < count; c++) {
                double slope = finer.slope(c);
                if (load(fine[part * count + c], 0, Math.abs(slope))) {
                    spread(slope, first, end, middle, columns);
                }
            }
        }
    }

    private void spread(double slope, int from, int to, double middle, float[][] columns) {
        for (int x = from; x < to; x++) {
            mover.add(columns[x], height, low - margin, slope * (x + 0.5 - middle));
        }
    }

    private int low;

    /// Hands a row of cells to the mover, without the zeros at its ends.
    private boolean load(float[] from, int at, double rise) {
        int first = 0;
        int end = stride;
        while (first < end && from[at + first] == 0) {
            first++;
        }
        while (first < end && from[at + end - 1] == 0) {
            end--;
        }
        if (first == end) {
            return false;
        }
        low = first;
        mover.load(from, at + first, end - first, rise);
        return true;
    }
}
