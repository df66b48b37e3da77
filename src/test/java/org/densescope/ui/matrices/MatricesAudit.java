package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.pen.BlankPen;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.trace.Digits;
import org.densescope.trace.MatrixProduct;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.RevealedMatrix;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.steps.Sum;
import org.densescope.ui.heat.HeatColours;
import org.jspecify.annotations.Nullable;

/// Holds every cell of the matrices, its number and its colour, against what it stands for; and the terms of sums.
public final class MatricesAudit {
    private final Truth truth;
    private final Palette palette;
    private final Report report;

    record Written(String text, double x, double y, Pen.Anchor anchor) {}

    private MatricesAudit(Truth truth, Palette palette, Report report) {
        this.truth = truth;
        this.palette = palette;
        this.report = report;
    }

    /// @param view the matrices as they stand in a scene
    public static void check(Parent view, Truth truth, Palette palette, Naming naming, Report report) {
        new MatricesAudit(truth, palette, report).walk(view, naming);
    }

    private void walk(Node node, Naming naming) {
        switch (node) {
            case SheetCanvas sheet -> sheet(sheet);
            case ProductCanvas product -> product(product);
            case Templates templates -> templates(templates);
            case Workings workings -> workings(workings, naming);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> walk(child, naming));
            default -> {}
        }
    }

    /// Remembers texts and colours.
    static final class Recorder extends BlankPen {
        final List<Written> texts = new ArrayList<>();
        final Map<List<Integer>, int[]> pixels = new HashMap<>();

        static Recorder of(PointedCanvas canvas) {
            Recorder recorder = new Recorder();
            canvas.draw(recorder);
            return recorder;
        }

        @Nullable
        String at(double x, double y) {
            for (Written text : texts) {
                if (text.anchor() == Anchor.MIDDLE && Math.abs(text.x() - x) < 0.6 && Math.abs(text.y() - y) < 0.6) {
                    return text.text();
                }
            }
            return null;
        }

        @Override
        public void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
            // What stands over another text is what is seen.
            texts.addFirst(new Written(text, x, y, anchor));
        }

        @Override
        public void image(int[] argb, int columns, int rows, double x, double y, double width, double height) {
            pixels.put(List.of((int) x, (int) y, columns, rows), argb);
        }

        int @Nullable [] at(SheetGrid.Area area) {
            return pixels.get(List.of(area.x(), area.y(), area.width(), area.height()));
        }
    }

    private interface Places {
        @Nullable
        Place at(int row, int column);
    }

    private void sheet(SheetCanvas canvas) {
        Recorder recorder = Recorder.of(canvas);
        SheetFit fit = new SheetFit(canvas.em(), 1, 1, 1);
        for (SheetParts.Part part : SheetParts.of(canvas.sheet(), canvas.grid())) {
            Band band = part.band();
            matrix(recorder, part.area(), fit, "sheet " + band, band.gradient(), band::place);
        }
    }

    private void product(ProductCanvas canvas) {
        Recorder recorder = Recorder.of(canvas);
        SheetFit fit = new SheetFit(canvas.em(), 1, 1, 1);
        MatrixProduct product = canvas.product();
        RevealedMatrix added = product.added();
        matrix(recorder, canvas.grid().left(), fit, product.left());
        matrix(recorder, canvas.grid().right(), fit, product.right());
        matrix(recorder, canvas.grid().result(), fit, product.result());
        if (added != null) {
            matrix(recorder, canvas.grid().plus(), fit, added);
        }
    }

    private void matrix(Recorder recorder, SheetGrid.Area area, SheetFit fit, RevealedMatrix m) {
        boolean gradient =
                m.kind() != RevealedMatrix.Kind.ONES && new Band(Band.Form.UNITS, m.quantity(), 1, false).gradient();
        matrix(recorder, area, fit, "product " + m.kind() + " " + m.quantity() + m.layer(), gradient, (row, column) -> {
            int down = m.transposed() ? column : row;
            int across = m.transposed() ? row : column;
            return switch (m.kind()) {
                case SAMPLES -> Place.unit(m.quantity(), m.layer(), across).ofSample(down);
                case WEIGHTS -> Place.weight(m.quantity(), m.layer(), down, across);
                case BIASES -> Place.weight(m.quantity(), m.layer(), across, Place.BIAS);
                case ONES -> null;
            };
        });
    }

    private OptionalDouble value(@Nullable Place place) {
        return place == null ? OptionalDouble.of(1) : truth.find(place);
    }

    private void matrix(
            Recorder recorder, SheetGrid.Area area, SheetFit fit, String where, boolean gradient, Places places) {
        int[] pixels = recorder.at(area);
        if (pixels == null) {
            report.wrong(where, "is not painted");
            return;
        }
        HeatColours colours = HeatColours.of(palette, gradient);
        int rows = area.grid().rows();
        int columns = area.grid().columns();
        double scale = scale(places, rows, columns);
        boolean written =
                area.grid().cellWidth() >= fit.numberWidth() && area.grid().cellHeight() >= fit.numberHeight();
        for (int row = area.grid().firstRow(); row < area.grid().endRow(area.height()); row++) {
            for (int column = area.grid().firstColumn(); column < area.grid().endColumn(area.width()); column++) {
                Place place = places.at(row, column);
                String at = where + " row " + row + " column " + column;
                OptionalDouble value = value(place);
                int x = area.grid().left(column) + area.grid().inkWidth() / 2;
                int y = area.grid().top(row) + area.grid().inkHeight() / 2;
                colour(at, pixels[y * area.width() + x], value, scale, colours);
                if (written) {
                    double cx =
                            area.x() + area.grid().left(column) + area.grid().cellWidth() / 2.0;
                    double cy = area.y() + area.grid().top(row) + area.grid().cellHeight() / 2.0;
                    number(at, recorder.at(cx, cy), value);
                }
            }
        }
    }

    private void number(String at, @Nullable String text, OptionalDouble value) {
        if (text == null) {
            report.wrong(at, "says nothing");
        } else if (text.equals("Σ")) {
            report.same(at + " is being summed", truth.running().isPresent(), true);
        } else if (text.startsWith("Σ ")) {
            report.fitted(at, text.substring(2), truth.running());
        } else if (!text.isEmpty() || value.isEmpty()) {
            report.fitted(at, text, value);
        }
    }

    private void colour(String at, int argb, OptionalDouble value, double scale, HeatColours colours) {
        if (value.isEmpty()) {
            if (argb != colours.unborn() && argb != colours.ground()) {
                report.wrong(at, "has a colour before it has a number");
            }
        } else if (scale >= 0) {
            report.same(at + " colour", Integer.toHexString(argb), hex(colours.of(value.getAsDouble(), scale)));
        }
    }

    private static String hex(int argb) {
        return Integer.toHexString(argb);
    }

    /// The largest size that is known; negative where the scale leaves out some.
    private double scale(Places places, int rows, int columns) {
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double size = Math.abs(value(places.at(row, column)).orElse(0));
                largest = size < Double.POSITIVE_INFINITY ? Math.max(largest, size) : largest;
            }
        }
        return (long) rows * columns < 1000 ? largest : -1;
    }

    private void templates(Templates templates) {
        Recorder recorder = Recorder.of(templates);
        int units = truth.network().units(1);
        int unit = templates.chosen();
        int inputs = truth.network().inputs();
        List<String> texts =
                recorder.texts.reversed().stream().map(Written::text).toList();
        List<String> scores = texts.subList(texts.size() - units, texts.size());
        Digits two = new Digits(2, report.digits().comma());
        for (int u = 0; u < units; u++) {
            OptionalDouble z = truth.find(Place.unit(Quantity.WEIGHTED_SUM, 1, u));
            String right = z.isPresent() ? two.text(z.getAsDouble()) : Digits.UNBORN;
            report.same("score of template " + u, scores.get(u).replace("★ ", ""), right);
        }
        List<String> lines = texts.subList(0, texts.size() - units).stream()
                .filter(text -> text.startsWith("Σ") || text.startsWith("+") || text.startsWith("= "))
                .toList();
        double sum = 0;
        for (int i = 0; i < inputs; i++) {
            if (!truth.network().layer(1).isCut(unit, i)) {
                sum = Math.fma(
                        truth.network().layer(1).weight(unit, i),
                        truth.batch().x().at(truth.row(), i),
                        sum);
            }
        }
        boolean added = truth.added(Phase.WEIGHTED_SUM, 1, unit, inputs - 1);
        OptionalDouble[] right = {
            added ? OptionalDouble.of(sum) : OptionalDouble.empty(),
            truth.find(Place.weight(Quantity.WEIGHT, 1, unit, Place.BIAS)),
            truth.find(Place.unit(Quantity.WEIGHTED_SUM, 1, unit))
        };
        for (int i = 0; i < right.length; i++) {
            String line = lines.get(i);
            report.exactly("template " + line, line.substring(line.lastIndexOf(' ') + 1), right[i]);
        }
    }

    private void workings(Workings workings, Naming naming) {
        Label formula = (Label) workings.getChildren().get(0);
        TermTable table = (TermTable) workings.getChildren().get(1);
        Sum shown = table.sum();
        if (shown != null) {
            terms(table, shown.result());
            Reveal own = new Reveal(truth.trace(), truth.position().t(), truth.row());
            var why = Workings.explanation(own, shown.result(), naming);
            if (why != null) {
                report.same("workings", formula.getText(), why.main().plain(report.digits()));
            }
        }
    }

    /// Each column of the table: the weight, what it is multiplied with, the product, the sum so far.
    private void terms(TermTable table, Place result) {
        Recorder recorder = new Recorder();
        table.draw(recorder);
        List<String> cells = recorder.texts.reversed().stream()
                .filter(text -> text.anchor() == Pen.Anchor.MIDDLE)
                .map(Written::text)
                .toList();
        boolean forward = result.quantity() == Quantity.WEIGHTED_SUM;
        Phase phase = forward ? Phase.WEIGHTED_SUM : Phase.INPUT_GRADIENT;
        int l = result.layer();
        int u = result.unit();
        int inputs = forward ? truth.network().units(l - 1) : truth.network().units(l + 1);
        int terms = forward ? inputs + 1 : inputs;
        if (cells.size() != 4 * terms) {
            return; // scrolled: not all columns are in sight
        }
        double sum = 0;
        for (int k = 0; k < terms; k++) {
            boolean bias = forward && k == inputs;
            Place weight = forward
                    ? Place.weight(Quantity.WEIGHT, l, u, bias ? Place.BIAS : k)
                    : Place.weight(Quantity.WEIGHT, l + 1, k, u);
            Place factor = forward
                    ? Place.unit(Quantity.ACTIVATION, l - 1, k).ofSample(result.sample())
                    : Place.unit(Quantity.DELTA, l + 1, k).ofSample(result.sample());
            OptionalDouble w = truth.find(weight);
            OptionalDouble f = bias ? OptionalDouble.of(1) : truth.find(factor);
            boolean cut = truth.network().layer(weight.layer()).isCut(weight.unit(), weight.from());
            int row = result.sample() == Place.SHOWN ? truth.row() : result.sample();
            boolean added = truth.added(phase, row, l, u, k);
            if (added) {
                double value = w.orElseThrow();
                sum = bias ? sum + value : cut ? sum : Math.fma(value, f.orElseThrow(), sum);
            }
            OptionalDouble product = !added
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(bias ? w.orElseThrow() : cut ? 0 : w.orElseThrow() * f.orElseThrow());
            report.fitted("term " + k + " weight", cells.get(4 * k), w);
            report.fitted("term " + k + " factor", cells.get(4 * k + 1), f);
            report.fitted("term " + k + " product", cells.get(4 * k + 2), product);
            OptionalDouble running = added ? OptionalDouble.of(sum) : OptionalDouble.empty();
            report.fitted("term " + k + " sum", cells.get(4 * k + 3), running);
        }
    }
}
