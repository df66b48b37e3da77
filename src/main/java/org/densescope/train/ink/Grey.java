package org.densescope.train.ink;

import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// A drawn digit in grey as MNIST has it: scaled with its proportions kept to fit 20 of 28 pixels, each pixel grey by
/// the
/// area that has ink, and moved so that the centre of mass lies in the middle (Y. LeCun, C. Cortes and C. Burges, “The
/// MNIST database”). Of pictures of other sizes the same part is filled.
public final class Grey {
    private static final double FILLED = 20.0 / 28;

    private Grey() {}

    /// The grey of each pixel, row after row: 0 for none to 1 for full ink.
    public static double[] of(Bitmap drawn, Dataset.Grid grid) {
        double[] grey = new double[grid.width() * grid.height()];
        Bitmap.@Nullable Box box = drawn.box();
        if (box == null) {
            return grey;
        }
        double scale = FILLED * Math.min(grid.width(), grid.height()) / Math.max(box.width(), box.height());
        double[] mass = mass(drawn, box);
        int left = start(grid.width(), (mass[0] - box.left()) * scale, box.width() * scale);
        int top = start(grid.height(), (mass[1] - box.top()) * scale, box.height() * scale);
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                double sourceX = box.left() + (x - left) / scale;
                double sourceY = box.top() + (y - top) / scale;
                grey[y * grid.width() + x] =
                        Math.min(1, drawn.coverage(sourceX, sourceY, sourceX + 1 / scale, sourceY + 1 / scale));
            }
        }
        return grey;
    }

    /// Where the box begins: its centre of mass in the middle, but nothing of it outside.
    private static int start(int pixels, double centre, double length) {
        long most = Math.max(0, Math.round(pixels - Math.ceil(length)));
        return (int) Math.clamp(Math.round(pixels / 2.0 - centre), 0L, most);
    }

    private static double[] mass(Bitmap drawn, Bitmap.Box box) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (drawn.at(x, y)) {
                    sumX += x + 0.5;
                    sumY += y + 0.5;
                    count++;
                }
            }
        }
        return new double[] {sumX / count, sumY / count};
    }
}
