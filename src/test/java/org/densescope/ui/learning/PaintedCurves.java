package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.densescope.audit.Report;
import org.densescope.draw.chart.Axis;
import org.densescope.draw.chart.Chart;
import org.densescope.draw.chart.ChartPainter;
import org.densescope.draw.chart.Series;
import org.densescope.draw.pen.BlankPen;

/// Holds the strokes of a chart against its numbers: each point is painted where it lies on the axes.
final class PaintedCurves extends BlankPen {
    private static final double EM = 14;

    private final List<double[]> painted = new ArrayList<>();

    private PaintedCurves() {}

    static void check(CurveChart canvas, Report report) {
        Chart chart = Objects.requireNonNull(canvas.chart());
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        PaintedCurves pen = new PaintedCurves();
        canvas.draw(pen, width, height, EM);
        ChartPainter.Area area = ChartPainter.area(width, height, EM);
        for (Series line : chart.lines()) {
            for (int i = 0; i < line.x().length; i++) {
                double up = part(chart.up(), line.y()[i]);
                double x = area.left() + area.width() * part(chart.across(), line.x()[i]);
                double y = area.top() + area.height() * (1 - Math.clamp(up, 0, 1));
                boolean shown = Double.isFinite(line.y()[i])
                        && (line.y()[i] > 0 || !chart.up().log());
                if (shown && pen.painted.stream().noneMatch(points -> passes(points, x, y))) {
                    report.wrong(line.name(), line.x()[i] + " | " + line.y()[i] + " is not painted at its place");
                }
            }
        }
    }

    private static double part(Axis axis, double value) {
        return axis.log()
                ? StrictMath.log(value / axis.least()) / StrictMath.log(axis.most() / axis.least())
                : (value - axis.least()) / (axis.most() - axis.least());
    }

    private static boolean passes(double[] points, double x, double y) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (Math.abs(points[i] - x) < 0.01 && Math.abs(points[i + 1] - y) < 0.01) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void path(double[] points, int fill, Stroke stroke) {
        if (fill == 0) {
            painted.add(points);
        }
    }

    @Override
    public void circle(double x, double y, double radius, int fill, Stroke stroke) {
        painted.add(new double[] {x, y});
    }
}
