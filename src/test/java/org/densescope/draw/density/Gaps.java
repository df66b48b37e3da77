package org.densescope.draw.density;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Initializer;
import org.densescope.engine.Network;
import org.densescope.engine.RandomStream;

/// Networks laid out as columns from the left to the right of a picture.
final class Gaps {
    private Gaps() {}

    static List<DensityGap> of(Network network, int width, int height) {
        List<double[]> weights = new ArrayList<>();
        int[] units = new int[network.depth() + 1];
        units[0] = network.inputs();
        for (int l = 1; l <= network.depth(); l++) {
            units[l] = network.units(l);
            weights.add(network.layer(l).weights().data());
        }
        return of(units, weights, width, height);
    }

    /// Random weights as training starts with.
    static List<DensityGap> random(int width, int height, int... units) {
        List<double[]> weights = new ArrayList<>();
        for (int l = 1; l < units.length; l++) {
            weights.add(Initializer.of(Initializer.Kind.HE_NORMAL)
                    .weights(units[l], units[l - 1], RandomStream.of(7, RandomStream.Purpose.WEIGHTS, l))
                    .data());
        }
        return of(units, weights, width, height);
    }

    private static List<DensityGap> of(int[] units, List<double[]> weights, int width, int height) {
        double left = width * 0.05;
        double pitch = width * 0.9 / (units.length - 1);
        List<DensityGap> gaps = new ArrayList<>();
        for (int l = 1; l < units.length; l++) {
            double from = left + pitch * (l - 1);
            gaps.add(new DensityGap(
                    column(from, units[l - 1], height),
                    column(from + pitch, units[l], height),
                    EdgeValues.of(weights.get(l - 1), units[l], units[l - 1]),
                    (int) Math.ceil(from),
                    (int) Math.floor(from + pitch)));
        }
        return gaps;
    }

    static Ends column(double x, int units, int height) {
        double free = height * 0.92;
        double step = Math.min(free / units, free * 0.32);
        double[] y = new double[units];
        for (int i = 0; i < units; i++) {
            y[i] = height / 2.0 + (i - (units - 1) / 2.0) * step;
        }
        return Ends.column(x, y);
    }

    static List<Planes> planes(List<DensityGap> gaps) {
        return gaps.stream().map(gap -> new Planes()).toList();
    }
}
