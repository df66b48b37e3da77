package org.densescope.audit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.densescope.App;
import org.densescope.engine.Dense;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Phase;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// Holds what the bars say about time, and the last line of the window, against the operations that were walked.
final class TimeAudit {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final App app;
    private final Truth truth;
    private final Report report;
    private final Messages messages;
    private final Digits digits;
    private final Naming naming;

    TimeAudit(App app, Truth truth, Report report) {
        this.app = app;
        this.truth = truth;
        this.report = report;
        messages = app.messages();
        digits = report.digits();
        naming = app.preferences().now().naming();
    }

    void check(Parent root) {
        for (Node bar : PanelsAudit.styled(root, "ds-timebar")) {
            bar(bar);
        }
        for (Node bar : PanelsAudit.styled(root, "ds-learning-scrub")) {
            training(bar);
        }
        for (Node line : PanelsAudit.styled(root, "ds-status")) {
            status(line);
        }
    }

    /// What a bar says in a style; none where there was no room for it.
    private static List<String> said(Node bar, String style) {
        return PanelsAudit.styled(bar, style).stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private String said(String key, Object... arguments) {
        return naming.words(messages.text(key, arguments));
    }

    private void number(String where, String text, String expected) {
        report.count();
        report.same(where, text, expected);
    }

    private void bar(Node bar) {
        long step = truth.position().step() + 1;
        String t = digits.count(truth.position().t());
        String length = digits.count(truth.length());
        String walked = messages.text("time.training-step", digits.count(step));
        said(bar, "ds-time-step").forEach(text -> number("training step", text, walked));
        String moment = messages.text("time.moment", t, length);
        String brief = messages.text("time.moment.short", t, length);
        said(bar, "ds-time-readout").forEach(text -> number("moment", text, text.equals(brief) ? brief : moment));
        Node scrub = PanelsAudit.styled(bar, "ds-scrub").getFirst();
        Truth.Tick now = truth.last();
        String where = now == null ? messages.text("time.start") : name(now);
        number(
                "bar of time",
                scrub.getAccessibleText(),
                messages.text("time.position", t, length, where, digits.count(step)));
        chapters(scrub, now);
    }

    private void chapters(Node scrub, Truth.@Nullable Tick now) {
        List<Node> labels = parts(scrub, "ds-chapter-label");
        List<Node> tracks = parts(scrub, "ds-chapter");
        Bounds knob = PanelsAudit.styled(scrub, "ds-scrub-knob").getFirst().getBoundsInParent();
        for (Chapter chapter : Chapter.values()) {
            if (truth.looks() && chapter == Chapter.STEP) {
                continue; // no update comes of it
            }
            int index = List.of(Chapter.values()).indexOf(chapter);
            Label label = (Label) labels.get(index);
            Region track = (Region) tracks.get(index);
            String name = chapter(chapter);
            report.same("chapter", label.getText(), name);
            boolean here = now != null && now.phase().chapter() == chapter;
            report.same(name + " is current", label.getPseudoClassStates().contains(CURRENT), here);
            if (here) {
                double left = track.getLayoutX() - 3;
                double right = track.getLayoutX() + track.getWidth() + 3;
                boolean over = knob.getCenterX() >= left && knob.getCenterX() <= right;
                report.same("the knob is at " + name, over, true);
            }
        }
    }

    /// One a chapter, whether it has room or not.
    private static List<Node> parts(Node scrub, String style) {
        return ((Parent) scrub)
                .getChildrenUnmodifiable().stream()
                        .filter(part -> part.getStyleClass().contains(style))
                        .toList();
    }

    private String chapter(Chapter chapter) {
        String word = chapter.name().toLowerCase(Locale.ROOT);
        String name = said("time.chapter." + word);
        boolean beside = naming.style() == Naming.Style.PYTORCH && !name.equals(word);
        return beside ? messages.text("time.chapter.beside", name, word) : name;
    }

    /// Chapter, sample, layer, unit, operation and term of the operation that happened last.
    private String name(Truth.Tick now) {
        Phase phase = now.phase();
        StringBuilder text = new StringBuilder(chapter(phase.chapter()));
        if (phase == Phase.ZERO_GRAD) {
            return text.toString();
        }
        boolean many = truth.batch().rows() > 1;
        if (phase == Phase.BATCH_LOSS) {
            if (now.term() < now.terms() - 1) {
                text.append(" · ").append(messages.text("batch.time.sample", now.term() + 1));
            }
            return text.append(" · ")
                    .append(said("batch.time.loss"))
                    .append(' ')
                    .append(letters(now))
                    .toString();
        }
        if (many && phase != Phase.UPDATE) {
            text.append(" · ").append(messages.text("batch.time.sample", now.row() + 1));
        }
        if (phase == Phase.LOSS) {
            boolean last = now.term() == now.terms() - 1;
            return text.append(" · ")
                    .append(last ? said("time.loss-total") : messages.text("time.output", now.term() + 1))
                    .append(' ')
                    .append(letters(now))
                    .toString();
        }
        if (now.layer() == 0) {
            text.append(" · ").append(messages.text("time.input", now.unit() + 1));
        } else {
            text.append(" · ").append(messages.text("time.layer", now.layer()));
            if (phase != Phase.EXPONENTIAL_SUM) {
                text.append(" · ").append(messages.text("time.unit", now.unit() + 1));
            }
        }
        text.append(" · ").append(operation(now));
        boolean summed = phase == Phase.WEIGHTED_SUM || phase == Phase.WEIGHT_GRADIENT || phase == Phase.UPDATE;
        if (now.terms() > 1) {
            text.append(' ')
                    .append(
                            summed && now.term() == now.terms() - 1
                                    ? messages.text("time.bias")
                                    : messages.text("time.term", now.term() + 1, now.terms()));
        }
        return text.toString();
    }

    private String operation(Truth.Tick now) {
        return said("time.phase." + now.phase().name().toLowerCase(Locale.ROOT)) + " " + letters(now);
    }

    /// The number that comes of an operation: its letters as the reader wants them, and its indices.
    private String letters(Truth.Tick now) {
        boolean last = now.term() == now.terms() - 1;
        int from = last ? Place.BIAS : now.term();
        Place place = switch (now.phase()) {
            case LOSS ->
                !last
                        ? Place.unit(Quantity.LOSS_TERM, now.layer(), now.term())
                        : Place.unit(truth.updated() > 1 ? Quantity.SAMPLE_LOSS : Quantity.LOSS, now.layer(), 0);
            case BATCH_LOSS -> Place.unit(Quantity.LOSS, now.layer(), 0);
            case WEIGHTED_SUM -> Place.unit(Quantity.WEIGHTED_SUM, now.layer(), now.unit());
            case EXPONENTIAL -> Place.unit(Quantity.EXPONENTIAL, now.layer(), now.unit());
            case EXPONENTIAL_SUM -> Place.unit(Quantity.EXPONENTIAL_SUM, now.layer(), 0);
            case INPUT, ACTIVATION -> Place.unit(Quantity.ACTIVATION, now.layer(), now.unit());
            case OUTPUT_DELTA, DELTA -> Place.unit(Quantity.DELTA, now.layer(), now.unit());
            case OUTPUT_GRADIENT, INPUT_GRADIENT -> Place.unit(Quantity.ACTIVATION_GRADIENT, now.layer(), now.unit());
            case WEIGHT_GRADIENT -> Place.weight(truth.trace().gradient(), now.layer(), now.unit(), from);
            case UPDATE, ZERO_GRAD -> Place.weight(Quantity.NEW_WEIGHT, now.layer(), now.unit(), from);
        };
        return naming.plain(place, app.playhead().reveal().get().trace());
    }

    private void training(Node bar) {
        double step = (double) truth.position().step();
        Object now = bar.queryAccessibleAttribute(AccessibleAttribute.VALUE);
        double reached = (Double) bar.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE);
        report.same("bar of training", now, step);
        report.same("bar of training holds where it stands", reached >= step, true);
        number(
                "bar of training",
                bar.getAccessibleText(),
                messages.text("learning.position", digits.count((long) step), digits.count((long) reached)));
    }

    /// What has no room in the line is right as well: it may be shown at the next size of the window.
    private void status(Node line) {
        Project project = truth.project();
        boolean preset = Presets.ids().contains(project.name());
        String title = preset ? messages.text("preset." + project.name() + ".title") : project.name();
        report.same("title", told(line, "ds-status-name"), title);
        StringBuilder shape = new StringBuilder(String.valueOf(truth.network().inputs()));
        truth.network().layers().forEach(dense -> shape.append('-').append(dense.units()));
        number("shape", told(line, "ds-status-shape"), shape.toString());
        number(
                "parameters",
                told(line, "ds-status-parameters"),
                messages.text("app.status.parameters", digits.count(parameters())));
        number("sample", told(line, "ds-status-sample"), sample(project.data().rows()));
        number(
                "updates",
                told(line, "ds-status-step"),
                messages.text("app.status.step", digits.count(truth.position().step())));
    }

    private static String told(Node line, String style) {
        return ((Labeled) Objects.requireNonNull(line.lookup("." + style))).getText();
    }

    /// Counted one by one: every weight that is not cut, and every bias.
    private long parameters() {
        long count = 0;
        for (Dense dense : truth.network().layers()) {
            for (int u = 0; u < dense.units(); u++) {
                count++;
                for (int i = 0; i < dense.inputs(); i++) {
                    count += dense.isCut(u, i) ? 0 : 1;
                }
            }
        }
        return count;
    }

    private String sample(int rows) {
        if (rows <= 1) {
            return messages.text("app.status.one");
        }
        String sample = digits.count(truth.samples()[truth.row()] + 1L);
        String all = digits.count(rows);
        int batch = truth.batch().rows();
        if (batch > 1) {
            return messages.text("batch.status", sample, all, digits.count(truth.row() + 1L), digits.count(batch));
        }
        return truth.share()
                ? messages.text("app.status.share", sample, digits.count(truth.updated()))
                : messages.text(truth.looks() ? "app.status.look" : "app.status.sample", sample, all);
    }
}
