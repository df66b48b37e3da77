package org.densescope.draw.density;

/// The edges with the largest absolute values, to be drawn as lines above the density.
public final class StrongestEdges {
    private final double[] sizes;
    private final int[] positions;
    private int count;

    private StrongestEdges(int most) {
        sizes = new double[most];
        positions = new int[most];
    }

    /// Looks once at each edge and keeps a heap of the best; nothing is sorted but these.
    ///
    /// @param most how many at most; edges of value 0 are never among them
    /// @return positions `unit * inputs + from`, weak first; of equal ones that with the larger position first;
    ///     what is no finite number is stronger than all that is
    public static int[] of(EdgeValues values, int most) {
        StrongestEdges best = new StrongestEdges(Math.max(0, most));
        int inputs = values.inputs();
        double[] row = new double[inputs];
        for (int j = 0; j < values.units() && most > 0; j++) {
            values.row(j, row);
            for (int i = 0; i < inputs; i++) {
                double size = Math.abs(row[i]);
                best.offer(size < Double.POSITIVE_INFINITY ? size : Double.POSITIVE_INFINITY, j * inputs + i);
            }
        }
        return best.sorted();
    }

    private void offer(double size, int position) {
        if (count < sizes.length) {
            if (size > 0) {
                sizes[count] = size;
                positions[count] = position;
                rise(count++);
            }
        } else if (size > sizes[0]) {
            // an equal one comes later and so is weaker
            sizes[0] = size;
            positions[0] = position;
            sink(count);
        }
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && weaker(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int end) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= end) {
                return;
            }
            if (child + 1 < end && weaker(child + 1, child)) {
                child++;
            }
            if (weaker(at, child)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean weaker(int a, int b) {
        return sizes[a] < sizes[b] || (sizes[a] == sizes[b] && positions[a] > positions[b]);
    }

    private void swap(int a, int b) {
        double size = sizes[a];
        sizes[a] = sizes[b];
        sizes[b] = size;
        int position = positions[a];
        positions[a] = positions[b];
        positions[b] = position;
    }

    private int[] sorted() {
        int[] weakFirst = new int[count];
        for (int k = 0; k < weakFirst.length; k++) {
            weakFirst[k] = positions[0];
            swap(0, --count);
            sink(count);
        }
        return weakFirst;
    }
}
