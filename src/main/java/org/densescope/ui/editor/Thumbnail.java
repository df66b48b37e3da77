package org.densescope.ui.editor;

import org.densescope.draw.pen.Pen;
import org.densescope.engine.Matrix;
import org.densescope.train.Dataset;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.densescope.ui.canvas.Sign;

/// A figure, small.
final class Thumbnail {
    private static final double SIDE = 34;
    private static final double DOT = 2.6;
    private static final double REACH = 3.4;
    private static final int POINTS = 72;

    /// Seen on light and dark buttons alike.
    private static final int[] COLOURS = {0xFFD9730D, 0xFF3B82C4, 0xFF1FA57A, 0xFFC25CA0};

    private Thumbnail() {}

    static Sign of(Toy toy) {
        Dataset data = new ToyData(toy, POINTS, 0, toy.usualParts(), 1).data();
        return new Sign(SIDE, SIDE, pen -> draw(toy, data, pen));
    }

    private static void draw(Toy toy, Dataset data, Pen pen) {
        Matrix x = data.inputs();
        Matrix t = data.targets();
        for (int row = 0; row < data.rows(); row++) {
            double up = x.columns() > 1 ? x.at(row, 1) : t.at(row, 0);
            int argb = COLOURS[kind(toy, t, row)];
            pen.circle(place(x.at(row, 0)), SIDE - place(up), DOT / 2, argb, Pen.Stroke.NONE);
        }
    }

    private static double place(double coordinate) {
        return SIDE * (coordinate + REACH) / (2 * REACH);
    }

    private static int kind(Toy toy, Matrix targets, int row) {
        if (toy.regression()) {
            return toy == Toy.CURVE || targets.at(row, 0) > 0 ? 1 : 0;
        }
        for (int k = 0; k < targets.columns(); k++) {
            if (targets.at(row, k) > 0.5) {
                return k % COLOURS.length;
            }
        }
        return 0;
    }
}
