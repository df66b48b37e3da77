package org.densescope.ui.timebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.densescope.example.Presets;
import org.densescope.trace.Chapter;
import org.densescope.trace.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    private static final double LEAST = 60;

    private static Timeline timeline(String shape) {
        return Timeline.of(Presets.fromShape(shape, 1).network());
    }

    /// All positions of a short timeline, or some thousand of a long one, both ends included.
    private static long[] positions(Timeline line) {
        long step = Math.max(1, line.length() / 5_000);
        return LongStream.concat(
                        LongStream.iterate(0, t -> t < line.length(), t -> t + step), LongStream.of(line.length()))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1", "2-2-2", "2-4-2-2", "64-32-10", "128-64-32-10", "3-2-2-2-2-2-2-2-2-2-2-2-2-2-2-2-2-2-1"})
    void everyPositionIsFoundAgainAndLaterIsFartherRight(String shape) {
        Timeline line = timeline(shape);
        for (double size : new double[] {1, 37.5, 300, 1000, 4000}) {
            TimeScale scale = new TimeScale(line, size, LEAST);
            double before = -1;
            for (long t : positions(line)) {
                double x = scale.offset(t);
                assertThat(x).as("offset of %d", t).isGreaterThan(before);
                assertThat(scale.position(x))
                        .as("position at %f of %f", x, size)
                        .isEqualTo(t);
                before = x;
            }
            assertThat(scale.offset(0)).isZero();
            assertThat(scale.offset(line.length())).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "2-2-2", "128-64-32-10", "5-5-5-5-5-5-5-5-5-5"})
    void everyPixelIsAPositionInOrder(String shape) {
        Timeline line = timeline(shape);
        TimeScale scale = new TimeScale(line, 900, LEAST);
        long before = 0;
        for (double x = -5; x <= 905; x += 0.25) {
            long t = scale.position(x);
            assertThat(t).isBetween(before, line.length());
            long moment = scale.moment(x);
            assertThat(moment).isBetween(0L, line.length() - 1);
            assertThat(moment).isBetween(t - 1, t);
            before = t;
        }
        assertThat(scale.position(-5)).isZero();
        assertThat(scale.position(905)).isEqualTo(line.length());
        assertThat(scale.position(Double.NaN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "2-2-2", "128-64-32-10", "784-128-64-10"})
    void noChapterVanishes(String shape) {
        Timeline line = timeline(shape);
        TimeScale scale = new TimeScale(line, 900, LEAST);
        double end = 0;
        for (Chapter chapter : Chapter.values()) {
            TimeScale.Span span = scale.span(chapter);
            assertThat(span.start()).isEqualTo(end);
            assertThat(span.length()).isGreaterThanOrEqualTo(LEAST - 1e-9);
            assertThat(scale.offset(line.start(chapter))).isEqualTo(span.start());
            end = span.end();
        }
        assertThat(end).isEqualTo(900);
        assertThat(scale.span(Chapter.BACKWARD).length())
                .isGreaterThan(scale.span(Chapter.ZERO_GRAD).length());
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 200, 300})
    void allChaptersAreEquallyLongWhereTheLeastDoesNotFit(double size) {
        TimeScale scale = new TimeScale(timeline("2-2-2"), size, LEAST);
        for (Chapter chapter : Chapter.values()) {
            assertThat(scale.span(chapter).length()).isCloseTo(size / 5, org.assertj.core.data.Offset.offset(1e-9));
        }
    }
}
