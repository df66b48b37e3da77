package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.densescope.audit.Naive;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Shade;
import org.densescope.draw.plane.ClassColours;
import org.densescope.draw.plane.Contour;
import org.densescope.draw.plane.Dots;
import org.densescope.draw.plane.Extent;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.train.toy.Feature;
import org.jspecify.annotations.Nullable;

/// Holds the map of the plane, pixel by pixel, and the points on it against a forward pass of its own.
public final class PlaneAudit {
    private static final int PIXELS = 150;

    private final Truth truth;
    private final Palette palette;
    private final Messages messages;
    private final Report report;
    private final Network network;
    private final Project project;
    private final PlanePicture picture;
    private final PlaneData plane;
    private final int width;
    private final int height;
    private final boolean[] learnt;

    private PlaneAudit(Truth truth, Palette palette, Messages messages, Report report, PlanePicture picture) {
        this.truth = truth;
        this.palette = palette;
        this.messages = messages;
        this.report = report;
        this.picture = picture;
        network = truth.networkNow();
        project = truth.project();
        plane = picture.wish().plane();
        width = picture.wish().size().width();
        height = picture.wish().size().height();
        learnt = new boolean[project.data().rows()];
        for (int row : project.trainer().split().training()) {
            learnt[row] = true;
        }
    }

    /// @param view the plane as it stands in a scene
    public static void check(
            Node view, Truth truth, Palette palette, @Nullable Place chosen, Messages messages, Report report) {
        MapPlot map = find(view, MapPlot.class);
        if (map == null || map.picture() == null || !map.isVisible()) {
            return;
        }
        PlanePicture picture = map.picture();
        report.same(
                "plane of the data",
                picture.wish().plane().data(),
                truth.project().data());
        if (!picture.wish().plane().data().equals(truth.project().data())) {
            return;
        }
        PlaneAudit audit = new PlaneAudit(truth, palette, messages, report, picture);
        audit.counts(view);
        if (picture.wish().plane().line()) {
            audit.curve();
        } else {
            audit.map(chosen);
            audit.folds();
        }
        audit.points();
    }

    private static <N> @Nullable N find(Node node, Class<N> type) {
        if (type.isInstance(node)) {
            return type.cast(node);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                N found = find(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private double[] inputs(double x1, double x2) {
        double[] x = new double[network.inputs()];
        int coordinates = plane.coordinates();
        x[0] = x1;
        if (coordinates == 2) {
            x[1] = x2;
        }
        List<Feature> features = plane.features();
        for (int f = 0; f < features.size(); f++) {
            x[coordinates + f] = features.get(f).of(x1, x2);
        }
        return x;
    }

    private Naive at(double column, double row) {
        Extent extent = picture.wish().extent();
        double x1 = extent.left() + (column + 0.5) / width * (extent.right() - extent.left());
        double x2 = extent.top() - (row + 0.5) / height * (extent.top() - extent.bottom());
        return Naive.of(network, inputs(x1, x2));
    }

    /// Whether the outputs of all samples that this step goes through are computed.
    private boolean answered() {
        for (int row = 0; row < truth.samples().length; row++) {
            for (int k = 0; k < network.outputs(); k++) {
                if (truth.find(Place.unit(Quantity.ACTIVATION, network.depth(), k)
                                .ofSample(row))
                        .isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    // ---- how well it does

    private void counts(Node view) {
        Label label = ((Parent) view)
                .lookupAll(".ds-plane-counts").stream()
                        .filter(node -> !node.getStyleClass().contains("ds-muted"))
                        .map(Label.class::cast)
                        .findFirst()
                        .orElseThrow();
        int[] inside = rows(true);
        int[] outside = rows(false);
        boolean many = project.data().rows() > 1;
        String text = many ? said("learnt", inside) : messages.text("plane.counts.few");
        if (many && !answered()) {
            text = messages.text("plane.map.unborn");
        } else if (many && outside.length > 0) {
            text += "  ·  " + said(project.course().whole() ? "held" : "outside", outside);
        }
        report.count();
        report.same("counts of the plane", label.getText(), text);
    }

    private int[] rows(boolean inside) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < learnt.length; row++) {
            if (learnt[row] == inside) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private String said(String which, int[] rows) {
        Naive.Score score = Naive.Score.of(network, project, rows);
        String loss = report.digits().text(score.loss());
        String count = report.digits().count(score.rows());
        return plane.values()
                ? messages.text("plane.counts." + which + ".loss", count, loss)
                : messages.text(
                        "plane.counts." + which,
                        report.digits().count((long) score.rows() - score.correct()),
                        count,
                        loss);
    }

    // ---- the map

    /// @param chosen the unit whose own map is shown, or null for what the outputs decide
    private void map(@Nullable Place chosen) {
        report.same("unit of the map", picture.wish().layer(), chosen == null ? 0 : chosen.layer());
        if (picture.columns() != width) {
            return; // too much work for a cell a pixel: what is between the cells is mixed
        }
        SplittableRandom random = new SplittableRandom(truth.position().t() * 31 + width);
        for (int i = 0; i < PIXELS; i++) {
            int x = 1 + random.nextInt(width - 1);
            int y = 1 + random.nextInt(height - 1);
            if (clear(x, y)) {
                Naive here = at(x, y);
                boolean border = side(here) != side(at(x - 1.0, y)) || side(here) != side(at(x, y - 1.0));
                int painted = border ? Shade.mix(argb(here), palette.text(), 0.7) : argb(here);
                int right = mapped(chosen) ? painted : palette.background(); // not before the number itself is there
                report.count();
                report.same(
                        "colour of the plane at " + x + ", " + y,
                        Integer.toHexString(picture.map()[y * width + x]),
                        Integer.toHexString(right));
            }
        }
    }

    private boolean mapped(@Nullable Place chosen) {
        return chosen == null
                ? answered()
                : truth.find(Place.unit(Quantity.ACTIVATION, chosen.layer(), chosen.unit()))
                        .isPresent();
    }

    /// Whether no point is painted near.
    private boolean clear(int x, int y) {
        double reach = 10 * picture.wish().size().scale();
        for (int row = 0; row < project.data().rows(); row++) {
            if (Math.hypot(px(row) - x, py(row) - y) < reach) {
                return false;
            }
        }
        return true;
    }

    private double px(int row) {
        Extent extent = picture.wish().extent();
        return (project.data().inputs().at(row, 0) - extent.left()) / (extent.right() - extent.left()) * width;
    }

    private double py(int row) {
        Extent extent = picture.wish().extent();
        double x2 = plane.line()
                ? project.data().targets().at(row, 0)
                : project.data().inputs().at(row, 1);
        return (extent.top() - x2) / (extent.top() - extent.bottom()) * height;
    }

    private double middle() {
        return picture.wish().layer() == 0 && !plane.values() && network.outputs() == 1 ? 0.5 : 0;
    }

    private boolean classes() {
        return picture.wish().layer() == 0 && !plane.values() && network.outputs() > 1;
    }

    private double shown(Naive one) {
        int layer = picture.wish().layer();
        return layer > 0 ? one.a(layer)[picture.wish().unit()] : one.outputs()[0];
    }

    private int side(Naive one) {
        if (classes()) {
            boolean finite = Arrays.stream(one.outputs()).allMatch(Double::isFinite);
            return finite ? Naive.said(one.outputs()) : -1;
        }
        return !Double.isFinite(shown(one)) ? -1 : shown(one) > middle() ? 1 : 0;
    }

    private int argb(Naive one) {
        int side = side(one);
        if (side < 0) {
            return Shade.mix(palette.background(), palette.broken(), 0.62);
        }
        boolean flat = picture.wish().flat();
        if (classes()) {
            double[] y = one.outputs().clone();
            double best = y[side];
            y[side] = Double.NEGATIVE_INFINITY;
            double second = Arrays.stream(y).max().orElseThrow();
            return ink(ClassColours.of(palette).of(side), flat ? 0.34 / 0.54 : best - second);
        }
        double size = Math.abs(shown(one) - middle()) / reach();
        return ink(side == 1 ? palette.positive() : palette.negative(), flat ? 0.34 / 0.54 : size);
    }

    /// From a faint tint at 0 to the fullest at 1, in 256 steps.
    private int ink(int colour, double part) {
        double step = Math.round(Math.clamp(part, 0, 1) * 255) / 255.0;
        return Shade.mix(palette.background(), colour, 0.08 + 0.54 * step);
    }

    private double reach() {
        if (picture.wish().layer() > 0) {
            return picture.reach(); // the largest of those in sight, of as many cells as were asked for
        }
        return plane.values()
                ? Math.max(
                        1e-9,
                        Arrays.stream(project.data().targets().data())
                                .map(Math::abs)
                                .max()
                                .orElseThrow())
                : 0.5;
    }

    /// Of the first layer a fold is a line where the weighted sum is 0, but for rounding.
    private void folds() {
        for (PlanePicture.Folds folds : picture.folds()) {
            for (Contour fold : folds.lines()) {
                for (double[] path : fold.paths()) {
                    for (int i = 0;
                            i + 1 < path.length
                                    && folds.layer() == 1
                                    && plane.features().isEmpty();
                            i += 2) {
                        double z =
                                Naive.of(network, inputs(path[i], path[i + 1])).z(1, fold.unit());
                        double size = Math.abs(network.layer(1).bias()[fold.unit()])
                                + Math.abs(network.layer(1).weight(fold.unit(), 0) * path[i])
                                + Math.abs(network.layer(1).weight(fold.unit(), 1) * path[i + 1]);
                        report.count();
                        report.same("fold of unit " + fold.unit(), Math.abs(z) <= 1e-9 * size, true);
                        report.same(
                                "the sum of unit " + fold.unit() + " has a fold",
                                truth.find(Place.unit(Quantity.WEIGHTED_SUM, 1, fold.unit()))
                                        .isPresent(),
                                true);
                    }
                }
            }
        }
    }

    private void curve() {
        double[] line = picture.curve();
        report.same("a curve where outputs are computed", line.length > 0, answered());
        for (int i = 0; i + 1 < line.length; i += 26) {
            double y = Naive.of(network, inputs(line[i], 0)).outputs()[0];
            report.count();
            report.same("curve at " + line[i], Double.compare(line[i + 1], y) == 0 || line[i + 1] == y, true);
        }
    }

    // ---- the points

    /// A point has pixels of its own class and of no other; it is crossed out where the network is wrong, and hollow
    /// where it is not learnt from.
    private void points() {
        double scale = picture.wish().size().scale();
        int rows = project.data().rows();
        double radius = Dots.radius(rows, Math.min(width, height) / scale) * scale;
        ClassColours colours = ClassColours.of(palette);
        for (int row = 0; row < rows; row++) {
            int x = (int) Math.floor(px(row));
            int y = (int) Math.floor(py(row));
            boolean inside = x > radius + 2 && y > radius + 2 && x < width - radius - 2 && y < height - radius - 2;
            if (!inside || plane.values() || crowded(row, 2.6 * radius)) {
                continue;
            }
            int kind = Naive.said(project.data().targets().row(row));
            boolean wrong = answered()
                    && Naive.said(Naive.of(network, project.data().inputs().row(row))
                                    .outputs())
                            != kind;
            int centre = picture.map()[y * width + x];
            report.count();
            if (wrong) { // the cross lies over the glyph
                report.same("point " + row + " is crossed out", contains(x, y, 2, palette.text()), true);
            } else {
                boolean ink = contains(x, y, radius, colours.of(kind));
                report.same("point " + row + " has the colour of class " + kind, ink, true);
                int right = learnt[row] ? colours.of(kind) : palette.background();
                report.same("point " + row + " is full or hollow", near(centre, right), true);
            }
        }
    }

    private boolean crowded(int row, double reach) {
        for (int other = 0; other < project.data().rows(); other++) {
            if (other != row && Math.hypot(px(other) - px(row), py(other) - py(row)) < reach) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(int x, int y, double radius, int argb) {
        for (int dy = (int) -radius; dy <= radius; dy++) {
            for (int dx = (int) -radius; dx <= radius; dx++) {
                if (near(picture.map()[(y + dy) * width + x + dx], argb)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A middle may lie beside the middle of a pixel.
    private static boolean near(int a, int b) {
        int off = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            off = Math.max(off, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return off <= 60;
    }
}
