package org.densescope.ui.learning;

import java.util.ArrayList;
import java.util.List;
import org.densescope.draw.chart.Mark;
import org.densescope.draw.pen.Palette;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Score;

/// What is worth finding on the way: the least loss, the first dead unit, where it could not go on, and edits.
final class TrainingMarks {
    private TrainingMarks() {}

    static List<Mark> of(Tracks tracks, Palette palette, Digits digits, Messages messages) {
        List<Mark> marks = new ArrayList<>();
        for (Tracks.Piece piece : tracks.pieces()) {
            if (!piece.stretch().edit().isEmpty() && piece.stretch().from() > tracks.from()) {
                String what = messages.text(piece.stretch().edit());
                marks.add(new Mark(
                        piece.stretch().from(),
                        "▲",
                        palette.muted(),
                        messages.text(
                                "learning.mark.edit",
                                digits.count(piece.stretch().from()),
                                what)));
            }
        }
        Score best = tracks.best();
        if (best != null) {
            long step = best.step();
            String loss = digits.text(best.training().loss());
            marks.add(new Mark(
                    step, "★", palette.positive(), messages.text("learning.mark.best", digits.count(step), loss)));
        }
        Score dead = tracks.firstDead();
        if (dead != null) {
            int units =
                    dead.training().dead().stream().mapToInt(Integer::intValue).sum();
            marks.add(new Mark(
                    dead.step(),
                    "†",
                    palette.broken(),
                    messages.text("learning.mark.dead", digits.count(dead.step()), digits.count(units))));
        }
        Tracks.Piece last = tracks.pieces().isEmpty() ? null : tracks.pieces().getLast();
        if (last != null && last.progress().divergence() != null) {
            marks.add(new Mark(
                    last.progress().last(),
                    "∞",
                    palette.broken(),
                    messages.text(
                            "learning.mark.stopped",
                            digits.count(last.progress().last()))));
        }
        return marks;
    }
}
