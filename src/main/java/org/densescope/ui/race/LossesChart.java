package org.densescope.ui.race;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.densescope.draw.chart.Axis;
import org.densescope.draw.chart.Chart;
import org.densescope.draw.chart.Series;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.project.Preferences;
import org.densescope.session.Race;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Losses;
import org.densescope.train.Score;
import org.densescope.ui.learning.CurveChart;
import org.densescope.ui.learning.CurvesPanel;

/// What goes into the loss chart of a race.
final class LossesChart {
    /// From so many scores on, their smooth lines say more than the losses of batches.
    private static final int ENOUGH_SCORES = 4;

    private final ObservableValue<Boolean> logarithmic;
    private final ObservableValue<Preferences> preferences;
    private final Messages messages;
    private final ObservableValue<Palette> palette;

    LossesChart(
            ObservableValue<Boolean> logarithmic,
            ObservableValue<Preferences> preferences,
            Messages messages,
            ObservableValue<Palette> palette) {
        this.logarithmic = logarithmic;
        this.preferences = preferences;
        this.messages = messages;
        this.palette = palette;
    }

    /// @param pointer the step under the pointer, or NaN
    void fill(CurveChart chart, RaceStanding now, double pointer) {
        Digits digits = preferences.getValue().digits();
        List<Series> lines = new ArrayList<>();
        long last = now.base().start().step() + 1;
        boolean smooth = now.results().stream()
                .allMatch(result -> result.progress().scores().size() >= ENOUGH_SCORES);
        for (int i = 0; i < now.results().size(); i++) {
            RaceResult result = now.results().get(i);
            String name = LaneLook.name(result.lane(), digits, messages);
            Pen.Stroke stroke = LaneLook.stroke(palette.getValue(), i);
            lines.add(
                    smooth
                            ? scores(name, result, stroke)
                            : batches(name, result.progress().losses(), stroke));
            last = Math.max(last, result.progress().last());
        }
        boolean log = logarithmic.getValue();
        chart.show(
                new Chart(
                        messages.text(smooth ? "race.chart.all" : "race.chart.batches"),
                        new Axis(now.base().start().step(), last, false),
                        messages.text("learning.updates"),
                        CurvesPanel.up(lines, log),
                        lines,
                        List.of(),
                        Double.NaN,
                        pointer),
                step -> digits.count((long) step),
                digits::text);
    }

    private static Series scores(String name, RaceResult result, Pen.Stroke stroke) {
        List<Score> scores = result.progress().scores();
        double[] x = scores.stream().mapToDouble(Score::step).toArray();
        double[] y = scores.stream().mapToDouble(s -> s.training().loss()).toArray();
        return new Series(name, x, y, null, null, stroke);
    }

    private static Series batches(String name, Losses losses, Pen.Stroke stroke) {
        double[] x = new double[losses.points()];
        for (int i = 0; i < x.length; i++) {
            x[i] = losses.step(i);
        }
        return new Series(name, x, losses.mean(), null, null, stroke);
    }
}
