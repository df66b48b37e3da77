package org.densescope.train.toy;

import org.densescope.engine.RandomStream;

/// Where the points of a figure lie before noise moves them.
final class Figure {
    private static final double REACH = 3;
    /// Half the width of the strip that stays free along a border between two classes that is a line.
    private static final double GAP = 0.15;
    /// How far the points of a heap lie from its centre without noise.
    private static final double HEAP = 0.3;

    private static final double TURN = 2 * StrictMath.PI;

    /// @param target the number of a class, or the value of a regression
    record Point(double x1, double x2, double target) {}

    private final ToyData data;
    private final RandomStream random;

    Figure(ToyData data, RandomStream random) {
        this.data = data;
        this.random = random;
    }

    /// The points must be asked for in order.
    Point point(int i) {
        return switch (data.toy()) {
            case XOR -> quadrant(i, i % 4 == 1 || i % 4 == 2);
            case AND -> quadrant(i, i % 4 == 3);
            case OR -> quadrant(i, i % 4 != 0);
            case CIRCLES -> circle(i % 2, along(i, 2));
            case MOONS -> moon(i % 2, along(i, 2));
            case SPIRALS -> spiral(i % data.parts(), along(i, data.parts()));
            case BLOBS -> blob(i % data.parts());
            case LINEAR -> linear(i % 2);
            case CHECKERBOARD -> square(i % 2);
            case PLANE -> plane();
            case CURVE -> curve();
        };
    }

    /// How far along its part of the figure a point lies, in [0, 1): evenly spread, but not regular.
    private double along(int i, int parts) {
        int part = i % parts;
        int pointsOfPart = (data.samples() - part + parts - 1) / parts;
        return (Math.floorDiv(i, parts) + random.nextDouble()) / pointsOfPart;
    }

    private Point quadrant(int i, boolean isTrue) {
        double x1 = positive();
        double x2 = positive();
        return new Point(i % 4 >= 2 ? x1 : -x1, i % 2 == 1 ? x2 : -x2, isTrue ? 1 : 0);
    }

    private double positive() {
        return GAP + (REACH - GAP) * random.nextDouble();
    }

    private static Point circle(int which, double along) {
        double radius = which == 0 ? REACH : REACH / 2;
        return onCircle(radius, TURN * along, which);
    }

    private static Point onCircle(double radius, double angle, int which) {
        return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), which);
    }

    /// Two half circles of radius 2, moved against each other by a radius and half a radius.
    private static Point moon(int which, double along) {
        double angle = StrictMath.PI * along;
        double x = 2 * StrictMath.cos(angle);
        double y = 2 * StrictMath.sin(angle);
        return which == 0 ? new Point(x - 1, y - 0.5, 0) : new Point(1 - x, 0.5 - y, 1);
    }

    private Point spiral(int arm, double along) {
        double turns = 3.5 / data.parts();
        double angle = TURN * (turns * along + (double) arm / data.parts());
        return onCircle(REACH * along, angle, arm);
    }

    private Point blob(int which) {
        Point centre = onCircle(REACH * 0.6, TURN * (0.125 + (double) which / data.parts()), which);
        return new Point(
                centre.x1() + HEAP * random.gaussian(), centre.x2() + HEAP * random.gaussian(), centre.target());
    }

    private Point linear(int which) {
        while (true) {
            double x1 = random.uniform(REACH);
            double x2 = random.uniform(REACH);
            double side = x1 + x2;
            if (Math.abs(side) > 2 * GAP) {
                boolean above = side > 0;
                return above == (which == 1) ? new Point(x1, x2, which) : new Point(-x1, -x2, which);
            }
        }
    }

    private Point square(int which) {
        int side = data.parts();
        while (true) {
            double u = side * random.nextDouble();
            double v = side * random.nextDouble();
            if ((((int) u + (int) v) & 1) == which) {
                return new Point(REACH * (2 * u / side - 1), REACH * (2 * v / side - 1), which);
            }
        }
    }

    private Point plane() {
        double x1 = random.uniform(REACH);
        double x2 = random.uniform(REACH);
        return new Point(x1, x2, (x1 + x2) / 2);
    }

    private Point curve() {
        double x = random.uniform(REACH);
        return new Point(x, 0, 2 * StrictMath.sin(2 * x));
    }
}
