package org.densescope.draw.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Initializer;
import org.densescope.engine.RandomStream;

/// A network's gaps on a screen, and the same picture made one edge after another.
final class DensityCase {
    final List<DensityGap> gaps = new ArrayList<>();
    final List<Planes> planes = new ArrayList<>();
    final int height;
    final int width;
    final int[] pixels;

    /// @param net sizes of the layers, such as `784-128-64-10`
    /// @param screen such as `1280x800`
    DensityCase(String net, String screen) {
        width = Integer.parseInt(screen.substring(0, screen.indexOf('x')));
        height = Integer.parseInt(screen.substring(screen.indexOf('x') + 1));
        pixels = new int[width * height];
        int[] units = Arrays.stream(net.split("-")).mapToInt(Integer::parseInt).toArray();
        double pitch = width * 0.9 / (units.length - 1);
        for (int l = 1; l < units.length; l++) {
            double from = width * 0.05 + pitch * (l - 1);
            double[] weights = Initializer.of(Initializer.Kind.HE_NORMAL)
                    .weights(units[l], units[l - 1], RandomStream.of(1, RandomStream.Purpose.WEIGHTS, l))
                    .data();
            gaps.add(new DensityGap(
                    column(from, units[l - 1]),
                    column(from + pitch, units[l]),
                    EdgeValues.of(weights, units[l], units[l - 1]),
                    (int) Math.ceil(from),
                    (int) Math.floor(from + pitch)));
            planes.add(new Planes());
        }
    }

    private Ends column(double x, int units) {
        double free = height * 0.92;
        double step = Math.min(free / units, free * 0.32);
        double[] y = new double[units];
        for (int i = 0; i < units; i++) {
            y[i] = height / 2.0 + (i - (units - 1) / 2.0) * step;
        }
        return Ends.column(x, y);
    }

    long edges() {
        return gaps.stream().mapToLong(DensityGap::edges).sum();
    }

    /// Planes of each edge by itself, an anti-aliased line, on one thread.
    float edgeByEdge() {
        float seen = 0;
        for (DensityGap gap : gaps) {
            float[] positive = new float[gap.width() * height];
            float[] negative = new float[gap.width() * height];
            double[] row = new double[gap.left().count()];
            for (int j = 0; j < gap.right().count(); j++) {
                gap.values().row(j, row);
                for (int i = 0; i < row.length; i++) {
                    float[] plane = row[i] < 0 ? negative : positive;
                    float weight = (float) Math.abs(row[i]);
                    float run = (float) (gap.right().x()[j] - gap.left().x()[i]);
                    float slope = (float) (gap.right().y()[j] - gap.left().y()[i]) / run;
                    float y = (float) (gap.left().y()[i]
                            + slope * (gap.from() + 0.5 - gap.left().x()[i])
                            - 0.5);
                    for (int x = 0; x < gap.width(); x++, y += slope) {
                        int above = (int) y;
                        float part = weight * (y - above);
                        plane[above * gap.width() + x] += weight - part;
                        plane[(above + 1) * gap.width() + x] += part;
                    }
                }
            }
            seen += positive[positive.length / 2] + negative[negative.length / 2];
        }
        return seen;
    }
}
