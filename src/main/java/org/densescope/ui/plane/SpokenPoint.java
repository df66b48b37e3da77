package org.densescope.ui.plane;

import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Dataset;
import org.densescope.train.Predictions;

/// The shown point of the plane in words: where it lies, what it is, and what the network says.
final class SpokenPoint {
    private SpokenPoint() {}

    static String of(PlanePicture picture, int row, Digits digits, Messages messages) {
        PlaneData plane = picture.wish().plane();
        if (row >= plane.data().rows()) {
            return messages.text("plane.map.accessible");
        }
        Dataset one = plane.data().select(new int[] {row});
        boolean told = picture.wish().answered();
        Predictions answers = Predictions.of(picture.wish().network(), one, Loops.best(), Workers.ONE);
        String where = messages.text(
                "plane.point",
                digits.count(row + 1L),
                digits.count(plane.data().rows()),
                plane.name(0),
                digits.text(plane.x1(row)),
                plane.name(1),
                digits.text(plane.x2(row)));
        if (plane.values() || answers.classes() == 0) {
            String target = digits.text(one.targets().at(0, 0));
            return told
                    ? messages.text("plane.point.value", where, target, digits.text(answers.output()[0]))
                    : messages.text("plane.point.value.unborn", where, target);
        }
        if (!told) {
            return messages.text("plane.point.unborn", where, plane.className(plane.kind(row)));
        }
        return messages.text(
                answers.right(0) ? "plane.point.right" : "plane.point.wrong",
                where,
                plane.className(plane.kind(row)),
                plane.className(answers.given()[0]));
    }
}
