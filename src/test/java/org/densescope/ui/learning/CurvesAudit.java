package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.densescope.audit.Naive;
import org.densescope.audit.Replay;
import org.densescope.audit.Report;
import org.densescope.audit.Truth;
import org.densescope.draw.chart.Chart;
import org.densescope.draw.chart.Mark;
import org.densescope.draw.chart.Series;
import org.densescope.project.Project;
import org.densescope.session.TrainingSegment;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;

/// Holds every point of the curves against a training that is done again, operation by operation.
public final class CurvesAudit {
    private final Truth truth;
    private final Replay replay;
    private final Workspace workspace;
    private final Messages messages;
    private final Report report;
    private final List<TrainingSegment> path;

    private CurvesAudit(Truth truth, Workspace workspace, Messages messages, Report report) {
        this.truth = truth;
        this.workspace = workspace;
        this.messages = messages;
        this.report = report;
        replay = truth.replay();
        path = workspace.path();
    }

    /// @param panel the curves as they stand in a scene
    public static void check(Node panel, Truth truth, Workspace workspace, Messages messages, Report report) {
        List<CurveChart> charts = new ArrayList<>();
        collect(panel, charts);
        CurvesAudit audit = new CurvesAudit(truth, workspace, messages, report);
        charts.forEach(chart -> PaintedCurves.check(chart, report));
        Chart losses = Objects.requireNonNull(charts.get(0).chart());
        audit.losses(losses);
        audit.scores(Objects.requireNonNull(charts.get(1).chart()));
        Label readout = (Label) Objects.requireNonNull(((Parent) panel).lookup(".ds-learning-readout"), "no readout");
        audit.readout(readout.getText(), losses);
    }

    private static void collect(Node node, List<CurveChart> charts) {
        if (node instanceof CurveChart chart) {
            charts.add(chart);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, charts));
        }
    }

    private boolean named(Series line, String key) {
        return line.name().equals(messages.text(key));
    }

    private void losses(Chart chart) {
        report.same("curves stand at", chart.now(), (double) truth.position().step());
        for (Series line : chart.lines()) {
            if (named(line, "learning.batches")) {
                batches(line, path.stream().map(TrainingSegment::project).toList());
            } else if (named(line, "learning.twin")) {
                batches(line, List.of(Objects.requireNonNull(workspace.twin().get())));
            } else if (named(line, "learning.training")) {
                scores(line, false, Naive.Score::loss);
            } else if (named(line, "learning.held-out")) {
                scores(line, true, Naive.Score::loss);
            }
        }
        chart.marks().forEach(mark -> mark(mark, chart));
    }

    /// What the least loss on all samples that are learnt from is, of those in the curve of it.
    private void mark(Mark mark, Chart chart) {
        if (!mark.glyph().equals("★")) {
            return;
        }
        long at = (long) mark.x();
        // where one stretch ends and the next begins, either may have been asked
        double least = path.stream()
                .mapToDouble(stretch -> score(stretch, at, false).loss())
                .filter(loss -> mark.text().equals(best(at, loss)))
                .findFirst()
                .orElse(Double.NaN);
        for (Series line : chart.lines()) {
            for (int i = 0; named(line, "learning.training") && i < line.x().length; i++) {
                report.same("less than the least loss", line.y()[i] < least && !near(line.y()[i], least), false);
            }
        }
        report.count();
        report.same("mark of the least loss", mark.text(), best(at, least));
    }

    private String best(long at, double loss) {
        return messages.text(
                "learning.mark.best", report.digits().count(at), report.digits().text(loss));
    }

    /// Every update has its own loss; many of them become a mean.
    private void batches(Series line, List<Project> of) {
        report.count();
        if (line.x().length > 0 && of.stream().noneMatch(project -> same(line, project))) {
            report.wrong("curve of the batches", "is not that of any training that led here");
        }
    }

    private boolean same(Series line, Project project) {
        if (line.x()[0] != project.start().step()) {
            return false;
        }
        long stride = line.x().length > 1 ? (long) (line.x()[1] - line.x()[0]) : 1;
        for (int i = 0; i < line.x().length - (stride > 1 ? 1 : 0); i++) {
            long from = (long) line.x()[i];
            double sum = LongStream.range(from, from + stride)
                    .mapToDouble(step -> replay.loss(project, step).orElse(Double.NaN))
                    .sum();
            if (!near(sum / stride, line.y()[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-12 * Math.abs(a);
    }

    private interface Of {
        double value(Naive.Score score);
    }

    private void scores(Chart chart) {
        boolean classes = chart.title().equals(messages.text("learning.accuracy"));
        Of of = classes ? score -> 100.0 * score.correct() / score.rows() : Naive.Score::squares;
        for (Series line : chart.lines()) {
            if (named(line, "learning.training")) {
                scores(line, false, of);
            } else if (named(line, "learning.held-out")) {
                scores(line, true, of);
            }
        }
    }

    private void scores(Series line, boolean heldOut, Of of) {
        for (int i = 0; i < line.x().length; i++) {
            long step = (long) line.x()[i];
            double shown = line.y()[i];
            report.count();
            if (path.stream().noneMatch(stretch -> near(of.value(score(stretch, step, heldOut)), shown))) {
                report.wrong(line.name() + " after " + step, shown + " is no score of any training that led here");
            }
        }
    }

    /// How well it does, or a score with nothing in it where this stretch of training has none there.
    private Naive.Score score(TrainingSegment stretch, long step, boolean heldOut) {
        Project project = stretch.project();
        int[] rows = heldOut
                ? project.split().validation()
                : project.trainer().split().training();
        boolean there = step >= stretch.from() && step <= stretch.to() && rows.length > 0;
        return there
                ? Naive.Score.of(replay.at(project, step).network(), project, rows)
                : new Naive.Score(1, -1, Double.NaN, Double.NaN);
    }

    /// The numbers of the newest score at or before the playhead.
    private void readout(String text, Chart chart) {
        long step = truth.position().step();
        int at = -1;
        double scored = 0;
        for (Series line : chart.lines()) {
            if (named(line, "learning.training")) {
                at = line.at((double) step);
                scored = at < 0 ? 0 : line.x()[at];
            }
        }
        report.count();
        if (at < 0) {
            boolean silent = text.isEmpty() || text.equals(messages.text("learning.empty"));
            report.same("readout of the curves “" + text + "”", silent, true);
            return;
        }
        List<String> right = new ArrayList<>();
        for (TrainingSegment stretch : path) {
            right.add(said(stretch, (long) scored, step));
        }
        boolean twin = workspace.twin().get() != null;
        boolean found =
                right.stream().anyMatch(one -> !one.isEmpty() && (twin ? text.startsWith(one) : text.equals(one)));
        if (!found) {
            report.wrong("readout of the curves", "“" + text + "” instead of one of " + right);
        }
    }

    private String said(TrainingSegment stretch, long scored, long now) {
        Naive.Score training = score(stretch, scored, false);
        if (training.correct() < 0) {
            return "";
        }
        String when = messages.text("learning.now", report.digits().count(epochs(now)));
        Naive.Score held = score(stretch, scored, true);
        return held.correct() < 0
                ? messages.text("learning.scores.training", when, said(training))
                : messages.text("learning.scores", when, said(training), said(held));
    }

    /// Update by update: each sees its part of all samples.
    private long epochs(long now) {
        double seen = 0;
        for (long step = 0; step < now; step++) {
            for (TrainingSegment stretch : path) {
                boolean first = stretch.entry() == path.getFirst().entry();
                if ((step >= stretch.from() || first) && step < stretch.to()) {
                    seen += 1.0 / stretch.project().trainer().stepsPerEpoch();
                    break;
                }
            }
        }
        return (long) Math.floor(seen + 1e-6);
    }

    private String said(Naive.Score score) {
        String loss = report.digits().text(score.loss());
        double percent = 100 * ((double) score.correct() / score.rows());
        return CurvesPanel.classes(truth.project())
                ? messages.text("learning.score.classes", loss, report.digits().text(percent))
                : loss;
    }
}
