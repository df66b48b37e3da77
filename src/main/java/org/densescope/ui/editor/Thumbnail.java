package org.densescope.ui.editor;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.densescope.engine.Matrix;
import org.densescope.train.Dataset;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;

/// A figure, small.
final class Thumbnail extends Canvas {
    private static final double SIDE = 34;
    private static final double DOT = 2.6;
    private static final double REACH = 3.4;
    private static final int POINTS = 72;

    /// Seen on light and dark buttons alike.
    private static final Color[] COLOURS = {
        Color.web("#D9730D"), Color.web("#3B82C4"), Color.web("#1FA57A"), Color.web("#C25CA0")
    };

    Thumbnail(Toy toy) {
        super(SIDE, SIDE);
        Dataset data = new ToyData(toy, POINTS, 0, toy.usualParts(), 1).data();
        Matrix x = data.inputs();
        Matrix t = data.targets();
        GraphicsContext g = getGraphicsContext2D();
        for (int row = 0; row < data.rows(); row++) {
            double up = x.columns() > 1 ? x.at(row, 1) : t.at(row, 0);
            g.setFill(COLOURS[kind(toy, t, row)]);
            g.fillOval(place(x.at(row, 0)) - DOT / 2, SIDE - place(up) - DOT / 2, DOT, DOT);
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
