package org.densescope.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.network.BiasMark;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Edge;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Lit;
import org.densescope.draw.network.Span;
import org.densescope.draw.network.paint.GradientPainter;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Phase;
import org.densescope.trace.Stepper;
import org.densescope.trace.routes.Factor;
import org.jspecify.annotations.Nullable;

/// Holds every number of the network picture against what it stands at.
public final class PictureAudit {
    private final Frame frame;
    private final List<TextRects.Rect> texts;
    private final Truth truth;
    private final Report report;

    private PictureAudit(Frame frame, List<TextRects.Rect> texts, Truth truth, Report report) {
        this.frame = frame;
        this.texts = texts;
        this.truth = truth;
        this.report = report;
    }

    /// @param shown the picture that is on the screen
    public static void check(Frame shown, Truth truth, Report report) {
        Frame still = shown.withMotion(null);
        List<TextRects.Rect> texts = TextRects.of(still);
        PictureAudit audit = new PictureAudit(still, texts, truth, report);
        texts.forEach(audit::text);
        audit.complete();
    }

    private static double x(TextRects.Rect text) {
        return text.x() + text.w() / 2;
    }

    private static double y(TextRects.Rect text) {
        return text.y() + text.h() / 2;
    }

    private void text(TextRects.Rect text) {
        if (text.text().startsWith("network.")) {
            report.wrong("picture", "a key instead of a text: " + text);
        }
        switch (text.part()) {
            case "units" -> unit(text);
            case "edge numbers" -> edge(text);
            case "biases" -> bias(text);
            case "gradients" -> gradient(text);
            case "names" -> name(text);
            case "loss" -> loss(text);
            case "factors" -> factor(text);
            case "tags" -> tag(text);
            case "crowds" -> crowd(text);
            case "header", "legend", "folds" -> {}
            default -> {
                if (text.text().chars().anyMatch(c -> c >= '0' && c <= '9')) {
                    report.wrong("picture", "nobody audits " + text);
                }
            }
        }
    }

    /// How many units lie between the first and the last of a crowd.
    private void crowd(TextRects.Rect text) {
        boolean counted = false;
        for (int l = 0; l <= frame.layout().depth(); l++) {
            String count = frame.content()
                    .options()
                    .digits()
                    .count(frame.layout().column(l).open() - 2);
            counted |= frame.crowded(l)
                    && Math.abs(frame.x(l, 0) - x(text)) < text.w()
                    && text.text().equals(frame.words().text("network.folded", count));
        }
        if (!counted) {
            report.wrong("picture", "no crowd has so many: " + text);
        }
    }

    private interface At {
        double[] of(int layer, int unit);
    }

    /// The unit whose mark has its centre at a text.
    private @Nullable Place near(TextRects.Rect text, double reach, At at) {
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            for (int u = column.firstOpen(); u < column.endOpen(); u++) {
                double[] p = at.of(l, u);
                if (p.length > 0 && Math.abs(p[0] - x(text)) < reach && Math.abs(p[1] - y(text)) < reach) {
                    return Place.unit(Quantity.ACTIVATION, l, u);
                }
            }
        }
        return null;
    }

    private static String number(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private void unit(TextRects.Rect text) {
        Place unit = null;
        for (int l = 0; l <= frame.layout().depth(); l++) {
            for (int u = 0; u < frame.layout().column(l).units(); u++) {
                boolean inside =
                        Math.abs(frame.x(l, u) - x(text)) < 1 && Math.abs(frame.y(l, u) - y(text)) < frame.radius(l);
                if (inside && frame.visible(l, u)) {
                    unit = Place.unit(Quantity.ACTIVATION, l, u);
                }
            }
        }
        if (unit == null) {
            report.wrong("picture", "no unit at " + text);
        } else {
            number(text.text(), unit);
        }
    }

    private void number(String text, Place unit) {
        Place sum = unit.as(Quantity.WEIGHTED_SUM);
        Truth.Tick now = truth.last();
        boolean here = now != null
                && now.phase() == Phase.WEIGHTED_SUM
                && now.layer() == unit.layer()
                && now.unit() == unit.unit();
        OptionalDouble z = truth.find(sum);
        boolean running = text.startsWith("Σ ");
        OptionalDouble activation = truth.find(unit);
        if (unit.layer() > 0 && names(sum).contains(running ? text.substring(2) : text)) {
            report.same("a sum is named at " + unit, activation.isEmpty(), true);
            report.same("a sum runs at " + unit, here && z.isEmpty(), running);
            report.same("a sum is known at " + unit, here || z.isPresent(), true);
        } else if (running) {
            report.fitted("sum at " + unit, number(text), here ? truth.running() : OptionalDouble.empty());
        } else if (text.indexOf(' ') >= 0) {
            report.fitted("z of " + unit, number(text), z);
        } else if (unit.layer() > 0 && activation.isEmpty() && named(unit)) {
            report.fitted("sum at " + unit, text, z.isPresent() ? z : here ? truth.running() : z);
        } else {
            report.fitted("a of " + unit, text, activation);
        }
    }

    /// Whether the name of its weighted sum stands alone in a unit, above the number of the sum.
    private boolean named(Place unit) {
        List<String> names = names(unit.as(Quantity.WEIGHTED_SUM));
        return texts.stream()
                .filter(text -> text.part().equals("units") && in(text, unit.layer(), unit.unit()))
                .map(text -> text.text().startsWith("Σ ") ? text.text().substring(2) : text.text())
                .anyMatch(names::contains);
    }

    private void edge(TextRects.Rect text) {
        List<String> tried = new ArrayList<>();
        for (int l = 1; l <= frame.layout().depth(); l++) {
            Column left = frame.layout().column(l - 1);
            Column right = frame.layout().column(l);
            for (int i = left.firstOpen(); i < left.endOpen(); i++) {
                for (int u = right.firstOpen(); u < right.endOpen(); u++) {
                    if (onIt(Span.of(frame, new Edge(l, u, i)), text) && said(text.text(), l, u, i, tried)) {
                        return;
                    }
                }
            }
        }
        report.wrong("edge number", "“" + text.text() + "” instead of one of " + tried);
    }

    private static boolean onIt(Span span, TextRects.Rect text) {
        double dx = x(text) - span.x1();
        double dy = y(text) - span.y1();
        double along = dx * span.ux() + dy * span.uy();
        double across = Math.abs(dx * span.uy() - dy * span.ux());
        return across < 1 && along > 0 && along < span.length();
    }

    private boolean said(String text, int l, int u, int i, List<String> tried) {
        String now = report.written(truth.weightNow(l, u, i));
        String old = report.written(truth.find(Place.weight(Quantity.WEIGHT, l, u, i)));
        String a = report.written(truth.find(Place.unit(Quantity.ACTIVATION, l - 1, i)));
        String delta = report.written(truth.find(Place.unit(Quantity.DELTA, l, u)));
        Quantity kind = truth.trace().gradient();
        String gradient = report.written(truth.find(Place.weight(kind, l, u, i)));
        List<String> right =
                new ArrayList<>(List.of(now, now + " × " + a, now + " × " + delta, gradient, old + " → " + now));
        Place weight = Place.weight(Quantity.WEIGHT, l, u, i);
        names(weight.as(kind)).forEach(name -> right.add(name + " " + gradient));
        boolean renewed = truth.find(weight.as(Quantity.NEW_WEIGHT)).isPresent();
        right.add(name(renewed ? weight.as(Quantity.NEW_WEIGHT) : weight) + " " + now);
        tried.addAll(right);
        return right.contains(text);
    }

    /// The unit whose bias, or what stands in its place, is at a text.
    private @Nullable Place above(TextRects.Rect text) {
        return near(text, 1, (l, u) -> {
            if (l == 0) {
                return new double[0];
            }
            BiasMark mark = BiasMark.of(frame, l, u);
            return new double[] {mark.x() + mark.width() / 2, mark.y() + mark.height() / 2};
        });
    }

    private void bias(TextRects.Rect text) {
        Place unit = above(text);
        if (unit == null) {
            report.wrong("bias", "of no unit: " + text);
        } else {
            OptionalDouble value = truth.weightNow(unit.layer(), unit.unit(), Place.BIAS);
            if (!text.text().equals("b")) {
                report.fitted("bias of " + unit, number(text.text()), value);
            }
        }
    }

    private @Nullable Place chip(TextRects.Rect text) {
        return near(text, 1, (l, u) -> {
            GradientPainter.Chip chip = GradientPainter.chip(frame, l, u);
            return new double[] {chip.x() + chip.width() / 2, chip.y() + chip.height() / 2};
        });
    }

    /// `δ` if it is known, otherwise `dL/da`.
    private OptionalDouble gradient(Place unit) {
        OptionalDouble delta = unit.layer() == 0 ? OptionalDouble.empty() : truth.find(unit.as(Quantity.DELTA));
        return delta.isPresent() ? delta : truth.find(unit.as(Quantity.ACTIVATION_GRADIENT));
    }

    private void gradient(TextRects.Rect text) {
        Place unit = chip(text);
        if (unit == null || gradient(unit).isEmpty()) {
            report.wrong("gradient", "too early or of no unit: " + text);
        } else {
            report.fitted("gradient of " + unit, number(text.text()), gradient(unit));
        }
    }

    private void name(TextRects.Rect text) {
        String before = frame.words().text("network.target", "").stripTrailing();
        if (!text.text().startsWith(before) || before.isEmpty()) {
            return;
        }
        int last = frame.layout().depth();
        Column column = frame.layout().column(last);
        for (int u = column.firstOpen(); u < column.endOpen(); u++) {
            if (Math.abs(frame.y(last, u) - y(text)) < frame.em(11)) {
                OptionalDouble target = truth.find(Place.unit(Quantity.TARGET, last, u));
                whole("target " + u, text.text(), frame.words().text("network.target", report.written(target)));
                return;
            }
        }
        report.wrong("target", "of no output: " + text);
    }

    /// A text that may be cut.
    private void whole(String where, String text, String expected) {
        boolean cut = text.endsWith("…") && expected.startsWith(text.substring(0, text.length() - 1));
        if (!cut) {
            report.same(where, text, expected);
        }
    }

    private void loss(TextRects.Rect text) {
        boolean title = text.text().equals(frame.content().labels().loss())
                || text.text().equals(frame.words().text(truth.share() ? "network.loss.sample" : "network.loss"))
                || text.text().endsWith("…");
        if (title) {
            return;
        }
        Truth.Tick now = truth.last();
        Phase adds = truth.batch().rows() > 1 ? Phase.BATCH_LOSS : Phase.LOSS;
        boolean adding = now != null && now.phase() == adds && truth.running().isPresent();
        OptionalDouble loss =
                truth.find(Place.unit(truth.trace().total(), frame.layout().depth(), 0));
        report.fitted("loss", adding ? text.text().replace("Σ ", "") : text.text(), adding ? truth.running() : loss);
    }

    private void factor(TextRects.Rect text) {
        Lit lit = frame.content().focus().lit();
        if (lit == null) {
            report.wrong("factors", "without routes: " + text);
            return;
        }
        Place origin = lit.routes().origin();
        Factor.Kind kind = kind(lit, text.text());
        Place unit = above(text);
        Place output = output(text);
        boolean alone = text.text().indexOf(' ') < 0;
        if (kind == null && !alone) {
            report.wrong("factors", "the name of none: " + text);
        } else if (kind == Factor.Kind.SLOPE || (alone && unit != null)) {
            slope(text, unit);
        } else if (kind == Factor.Kind.LOSS || kind == Factor.Kind.DELTA || (alone && output != null)) {
            boolean fused = truth.find(Place.unit(
                            Quantity.ACTIVATION_GRADIENT, frame.layout().depth(), 0))
                    .isEmpty();
            Quantity quantity =
                    kind == Factor.Kind.LOSS || (alone && !fused) ? Quantity.ACTIVATION_GRADIENT : Quantity.DELTA;
            if (output == null) {
                report.wrong("factor", "of no output: " + text);
            } else {
                report.exactly("factor " + quantity, number(text.text()), truth.find(output.as(quantity)));
            }
        } else {
            Place arriving = Place.unit(Quantity.ACTIVATION, origin.layer() - 1, origin.from());
            report.exactly("factor", number(text.text()), truth.find(arriving));
        }
    }

    /// The output beside which a tag stands, or null.
    private @Nullable Place output(TextRects.Rect text) {
        int last = frame.layout().depth();
        for (int u = 0; u < frame.layout().column(last).units(); u++) {
            double off = y(text) - frame.y(last, u);
            boolean beside = Math.abs(Math.abs(off) - frame.em(31)) < 1 || Math.abs(off + frame.em(53)) < 1;
            if (beside && x(text) > frame.x(last, u)) {
                return Place.unit(Quantity.ACTIVATION, last, u);
            }
        }
        return null;
    }

    /// What kind of factor a text names.
    private Factor.@Nullable Kind kind(Lit lit, String text) {
        for (Lit.Step step : lit.steps(frame.reveal())) {
            for (String name : step.factor()
                    .inPicture(frame.reveal(), frame.content().options().naming())) {
                if (text.startsWith(name + " ")) {
                    return step.factor().kind();
                }
            }
        }
        return null;
    }

    private void slope(TextRects.Rect text, @Nullable Place unit) {
        if (unit == null) {
            report.wrong("slope", "of no unit: " + text);
            return;
        }
        OptionalDouble z = truth.find(unit.as(Quantity.WEIGHTED_SUM));
        report.nearly("slope of " + unit, number(text.text()), slope(unit, z));
    }

    private OptionalDouble slope(Place unit, OptionalDouble z) {
        Activation f = truth.network().layer(unit.layer()).activation();
        return z.isEmpty()
                ? z
                : OptionalDouble.of(truth.kept(unit.layer(), unit.unit()) * Stepper.slope(f, z.getAsDouble()));
    }

    private void tag(TextRects.Rect text) {
        List<String> right = new ArrayList<>();
        computed(right);
        Place hovered = frame.content().focus().hovered();
        if (hovered != null) {
            pointed(hovered, right);
        }
        if (!right.contains(text.text())) {
            report.wrong("tag", "“" + text.text() + "” instead of one of " + right);
        }
    }

    private void computed(List<String> right) {
        Truth.Tick now = truth.last();
        if (now == null) {
            return;
        }
        truth.running().ifPresent(sum -> right.add("Σ " + report.digits().text(sum)));
        for (Quantity quantity : List.of(
                Quantity.ACTIVATION,
                Quantity.WEIGHTED_SUM,
                Quantity.EXPONENTIAL,
                Quantity.ACTIVATION_GRADIENT,
                Quantity.DELTA)) {
            Place place = Place.unit(quantity, now.layer(), now.unit());
            right.add(name(place) + " = " + report.written(truth.find(place)));
        }
    }

    private void pointed(Place place, List<String> right) {
        if (!place.quantity().perWeight()) {
            Place a = Place.unit(Quantity.ACTIVATION, place.layer(), place.unit());
            String text = name(a) + " = " + report.written(truth.find(a));
            String label = frame.content().labels().unit(place.layer(), place.unit());
            right.add(label.isEmpty() || text.contains(label) ? text : label + "   " + text);
            return;
        }
        boolean renewed = truth.find(place.as(Quantity.NEW_WEIGHT)).isPresent();
        Place now = place.as(renewed ? Quantity.NEW_WEIGHT : Quantity.WEIGHT);
        String text = name(now) + " = " + report.written(truth.weightNow(place.layer(), place.unit(), place.from()));
        Place kind = place.as(truth.trace().gradient());
        OptionalDouble gradient = truth.find(kind);
        right.add(gradient.isPresent() ? text + "   " + name(kind) + " = " + report.written(gradient) : text);
    }

    private List<String> names(Place place) {
        return frame.content()
                .options()
                .naming()
                .inPicture(place, frame.reveal().trace());
    }

    private String name(Place place) {
        return frame.content().options().naming().plain(place, frame.reveal().trace());
    }

    /// What must be there: a value or a dash in each unit with room, a chip for each gradient that is known, which
    /// sample of the batch is shown.
    private void complete() {
        for (int l = 0; l <= frame.layout().depth(); l++) {
            Column column = frame.layout().column(l);
            boolean text = frame.radius(l) >= frame.em(11) && !column.isPicture();
            for (int u = column.firstOpen(); u < column.endOpen(); u++) {
                int layer = l;
                int unit = u;
                if (text
                        && frame.visible(l, u)
                        && texts.stream().noneMatch(each -> in(each, layer, unit))
                        && !crossedOut(l, u)) {
                    report.wrong("unit " + l + ":" + u, "says nothing");
                }
                boolean known = gradient(Place.unit(Quantity.ACTIVATION, l, u)).isPresent();
                if (known && frame.roomy(l) && frame.visible(l, u) && !chipped(l, u)) {
                    report.wrong("unit " + l + ":" + u, "shows no gradient");
                }
            }
        }
        int rows = truth.batch().rows();
        String sample = frame.words().text("network.sample", truth.row() + 1, rows);
        for (TextRects.Rect text : texts) {
            String before = frame.words().text("network.sample", "\u0000", "").split("\u0000", 2)[0];
            if (text.part().equals("header") && !before.isEmpty() && text.text().startsWith(before)) {
                whole("sample", text.text(), sample);
            }
        }
    }

    /// Whether dropout leaves a unit out: it is crossed out in the place of a number.
    private boolean crossedOut(int l, int u) {
        return truth.find(Place.unit(Quantity.ACTIVATION, l, u)).isPresent() && truth.kept(l, u) == 0;
    }

    private boolean in(TextRects.Rect text, int l, int u) {
        return text.part().equals("units")
                && Math.abs(frame.x(l, u) - x(text)) < 1
                && Math.abs(frame.y(l, u) - y(text)) < frame.radius(l);
    }

    private boolean chipped(int l, int u) {
        return texts.stream()
                .filter(text -> text.part().equals("gradients"))
                .map(this::chip)
                .anyMatch(unit -> unit != null && unit.layer() == l && unit.unit() == u);
    }
}
