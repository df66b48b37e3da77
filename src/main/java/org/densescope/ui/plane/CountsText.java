package org.densescope.ui.plane;

import org.densescope.project.Project;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Evaluation;

/// How well the network does, in words: the counts are the engine's own.
final class CountsText {
    private CountsText() {}

    static String of(PlanePicture picture, Project project, Digits digits, Messages messages) {
        boolean values = picture.wish().plane().values();
        if (picture.wish().plane().data().rows() == 1) {
            return messages.text("plane.counts.few");
        }
        Evaluation training = picture.training();
        if (training == null) {
            return messages.text("plane.map.unborn");
        }
        String learnt = text("plane.counts.learnt", training, values, digits, messages);
        Evaluation others = picture.others();
        if (others == null) {
            return learnt;
        }
        String key = project.course().whole() ? "plane.counts.held" : "plane.counts.outside";
        return learnt + "  ·  " + text(key, others, values, digits, messages);
    }

    private static String text(String key, Evaluation score, boolean values, Digits digits, Messages messages) {
        return values
                ? messages.text(key + ".loss", digits.count(score.rows()), digits.text(score.loss()))
                : messages.text(
                        key,
                        digits.count(score.rows() - score.correct()),
                        digits.count(score.rows()),
                        digits.text(score.loss()));
    }
}
