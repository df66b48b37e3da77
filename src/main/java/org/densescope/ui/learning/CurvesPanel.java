package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.densescope.draw.chart.Axis;
import org.densescope.draw.chart.Chart;
import org.densescope.draw.chart.Series;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Counts;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Learning;
import org.densescope.session.Lens;
import org.densescope.session.Playhead;
import org.densescope.session.RunHistory;
import org.densescope.session.Snapshot;
import org.densescope.session.training.Progress;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Evaluation;
import org.densescope.train.Losses;
import org.densescope.train.Score;
import org.densescope.ui.Watch;
import org.densescope.ui.form.Joined;
import org.jspecify.annotations.Nullable;

/// The curves of training: loss at the left; at the right how many samples are right, or for numbers how far off.
public final class CurvesPanel extends BorderPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final RunHistory runs;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final CurveChart losses;
    private final CurveChart scores;
    private final Lens<Boolean> logarithmic;
    private final Lens<Boolean> shown;
    private final Label readout = new Label();
    private final Button forget = new Button();
    private double pointer = Double.NaN;

    public CurvesPanel(
            ReadOnlyObjectProperty<Snapshot> snapshot,
            RunHistory runs,
            LearningCommands commands,
            Arrangements arrangements,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette) {
        this.snapshot = snapshot;
        this.runs = runs;
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
        shown = commands.curvesShown;
        logarithmic = arrangements.part(Arrangement::logarithmic, Arrangement::withLogarithmic);
        getStyleClass().addAll("ds-panel", "ds-learning-curves");
        losses = new CurveChart(palette, step -> commands.seek(inside(step)), this::point);
        scores = new CurveChart(palette, step -> commands.seek(inside(step)), this::point);
        HBox charts = new HBox(losses, scores);
        HBox.setHgrow(losses, Priority.ALWAYS);
        HBox.setHgrow(scores, Priority.ALWAYS);
        losses.setMinWidth(0);
        scores.setMinWidth(0);
        setCenter(charts);
        setTop(head());
        Watch.of(
                this::show,
                Watch.ignoring(snapshot, CurvesPanel::same),
                palette,
                preferences,
                logarithmic.value(),
                shown.value(),
                messages.languageProperty());
    }

    private static boolean same(Snapshot a, Snapshot b) {
        return a.sameDocument(b)
                && a.sameLearning(b)
                && a.position().step() == b.position().step();
    }

    private HBox head() {
        Label title = new Label();
        title.textProperty().bind(messages.binding("learning.curves"));
        title.getStyleClass().add("ds-panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        readout.getStyleClass().add("ds-learning-readout");
        readout.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(readout, Priority.ALWAYS);
        CheckBox log = new CheckBox();
        log.textProperty().bind(messages.binding("learning.log"));
        Joined.join(log, logarithmic);
        log.setMinWidth(Region.USE_PREF_SIZE);
        forget.textProperty().bind(messages.binding("learning.forget"));
        forget.getStyleClass().addAll("flat", "small");
        forget.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("learning.forget.tip"));
        forget.setTooltip(tip);
        forget.setOnAction(_ -> runs.forget(snapshot.get().learning().path()));
        HBox head = new HBox(title, readout, forget, log);
        head.getStyleClass().add("ds-learning-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private long inside(long step) {
        Tracks tracks = Tracks.of(snapshot.get().learning());
        return Math.clamp(step, tracks.from(), tracks.to());
    }

    private void point(double step) {
        pointer = step;
        show();
    }

    private void show() {
        if (!shown.get()) {
            return;
        }
        Project project = snapshot.get().document();
        Learning learning = snapshot.get().learning();
        Tracks tracks = Tracks.of(learning);
        List<Progress> ghosts = RunHistory.ghosts(learning.known(), learning.path()).stream()
                .filter(ghost -> !ghost.project().equals(learning.twinProject()))
                .toList();
        forget.setVisible(!ghosts.isEmpty());
        forget.setManaged(!ghosts.isEmpty());
        Digits digits = preferences.getValue().digits();
        long to = tracks.to();
        for (Progress ghost : ghosts) {
            to = Math.max(to, ghost.last());
        }
        Axis across = new Axis(tracks.from(), Math.max(to, tracks.from() + 1), false);
        boolean log = logarithmic.get();
        List<Series> curves = lossLines(tracks, ghosts);
        losses.show(
                new Chart(
                        messages.text("learning.loss"),
                        across,
                        messages.text("learning.updates"),
                        up(curves, log),
                        curves,
                        TrainingMarks.of(tracks, palette.getValue(), digits, messages),
                        snapshot.get().position().step(),
                        pointer),
                step -> steps(step, tracks, digits),
                digits::text);
        boolean classes = classes(project);
        List<Series> right = scoreLines(
                tracks,
                ghosts,
                true,
                classes
                        ? e -> 100 * e.accuracy()
                        : e -> e.squaredError(project.data().targetScaling()));
        scores.show(
                new Chart(
                        messages.text(classes ? "learning.accuracy" : "learning.squared-error"),
                        across,
                        messages.text("learning.updates"),
                        classes ? new Axis(0, 100.5, false) : up(right, log),
                        right,
                        List.of(),
                        snapshot.get().position().step(),
                        pointer),
                step -> steps(step, tracks, digits),
                value -> classes ? digits.text(value) + "%" : digits.text(value));
        tell(tracks, digits, classes);
    }

    /// The step, and under the pointer its epoch too.
    private String steps(double step, Tracks tracks, Digits digits) {
        String count = digits.count((long) step);
        if (step != Math.floor(pointer) || tracks.pieces().isEmpty()) {
            return count;
        }
        return messages.text("learning.step-of-epoch", count, digits.count(tracks.epochs((long) step) + 1));
    }

    /// Whether samples are right or wrong, rather than numbers near or far.
    public static boolean classes(Project project) {
        return switch (project.spec().loss()) {
            case CROSS_ENTROPY, LOGITS_CROSS_ENTROPY, BINARY_CROSS_ENTROPY, BINARY_CROSS_ENTROPY_SUM -> true;
            case MEAN_SQUARED_ERROR, SQUARED_ERROR, HALF_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER ->
                project.spec().outputs() > 1;
        };
    }

    /// An axis for all of some curves.
    public static Axis up(List<Series> lines, boolean log) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Series line : lines) {
            for (double value : line.y()) {
                if (Double.isFinite(value) && (!log || value > 0)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Axis.covering(least, most, log);
    }

    private List<Series> lossLines(Tracks tracks, List<Progress> ghosts) {
        Palette colours = palette.getValue();
        List<Series> lines = new ArrayList<>();
        Pen.Stroke ghostly = Pen.Stroke.of(colours.ghost(), 1.2);
        for (Progress ghost : ghosts) {
            lines.add(batches(messages.text("learning.ghost"), ghost.losses(), Long.MAX_VALUE, ghostly, false));
        }
        Progress other = snapshot.get().learning().twin();
        if (other != null) {
            lines.add(batches(
                    messages.text("learning.twin"),
                    other.losses(),
                    Long.MAX_VALUE,
                    new Pen.Stroke(colours.gradientPositive(), 1.4, Pen.Dash.DOTTED),
                    false));
        }
        String batch = messages.text("learning.batches");
        for (Tracks.Piece piece : tracks.pieces()) {
            lines.add(batches(batch, piece.progress().losses(), piece.to(), Pen.Stroke.of(colours.line(), 1.2), true));
        }
        lines.addAll(scoreLines(tracks, List.of(), false, Evaluation::loss));
        return lines;
    }

    private static Series batches(String name, Losses losses, long to, Pen.Stroke stroke, boolean spread) {
        int n = 0;
        while (n < losses.points() && losses.step(n) < to) {
            n++;
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = losses.step(i);
        }
        boolean wide = spread && losses.stride() > 1;
        return new Series(
                name,
                x,
                java.util.Arrays.copyOf(losses.mean(), n),
                wide ? java.util.Arrays.copyOf(losses.least(), n) : null,
                wide ? java.util.Arrays.copyOf(losses.most(), n) : null,
                stroke);
    }

    private List<Series> scoreLines(
            Tracks tracks, List<Progress> ghosts, boolean withTwin, ToDoubleFunction<Evaluation> of) {
        Palette colours = palette.getValue();
        List<Series> lines = new ArrayList<>();
        for (Progress ghost : ghosts) {
            lines.add(line(
                    messages.text("learning.ghost"), ghost.scores(), of, true, Pen.Stroke.of(colours.ghost(), 1.2)));
        }
        Progress other = snapshot.get().learning().twin();
        if (other != null && withTwin) {
            lines.add(line(
                    messages.text("learning.twin"),
                    other.scores(),
                    of,
                    other.scores().stream().anyMatch(score -> score.heldOut() != null),
                    new Pen.Stroke(colours.gradientPositive(), 1.4, Pen.Dash.DOTTED)));
        }
        List<Score> all = new ArrayList<>();
        for (Tracks.Piece piece : tracks.pieces()) {
            for (Score score : piece.progress().scores()) {
                if (score.step() <= piece.to()) {
                    all.add(score);
                }
            }
        }
        lines.add(line(messages.text("learning.training"), all, of, false, Pen.Stroke.of(colours.positive(), 1.8)));
        lines.add(line(
                messages.text("learning.held-out"),
                all,
                of,
                true,
                new Pen.Stroke(colours.negative(), 1.8, Pen.Dash.DASHED)));
        lines.removeIf(line -> line.x().length == 0);
        return lines;
    }

    private static Series line(
            String name, List<Score> scores, ToDoubleFunction<Evaluation> of, boolean heldOut, Pen.Stroke stroke) {
        List<Score> known = scores.stream()
                .filter(score -> !heldOut || score.heldOut() != null)
                .toList();
        double[] x = new double[known.size()];
        double[] y = new double[known.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = known.get(i).step();
            Evaluation unseen = known.get(i).heldOut();
            y[i] = of.applyAsDouble(
                    heldOut && unseen != null ? unseen : known.get(i).training());
        }
        return new Series(name, x, y, null, null, stroke);
    }

    /// The numbers where the playhead stands.
    private void tell(Tracks tracks, Digits digits, boolean classes) {
        long step = snapshot.get().position().step();
        Tracks.Piece piece = tracks.at(step);
        Score score = tracks.score(step);
        if (piece == null || score == null) {
            readout.setText(tracks.to() == tracks.from() ? messages.text("learning.empty") : "");
            return;
        }
        String known = number(score.training(), digits, classes);
        Evaluation unseen = score.heldOut();
        Progress other = snapshot.get().learning().twin();
        String twin = other == null || other.scores().isEmpty()
                ? ""
                : messages.text(
                        "learning.twin.readout",
                        number(other.scores().getLast().training(), digits, classes),
                        digits.count(
                                Counts.of(piece.progress().project().network()).parameters()),
                        digits.count(Counts.of(other.project().network()).parameters()));
        String when = messages.text("learning.now", digits.count(tracks.epochs(step)));
        readout.setText(
                unseen == null
                        ? messages.text("learning.scores.training", when, known) + twin
                        : messages.text("learning.scores", when, known, number(unseen, digits, classes)) + twin);
    }

    private String number(@Nullable Evaluation of, Digits digits, boolean classes) {
        if (of == null) {
            return Digits.UNBORN;
        }
        return classes
                ? messages.text("learning.score.classes", digits.text(of.loss()), digits.text(100 * of.accuracy()))
                : digits.text(of.loss());
    }
}
