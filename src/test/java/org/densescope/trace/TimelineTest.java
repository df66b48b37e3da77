package org.densescope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static List<Timeline> lines() {
        List<Timeline> lines = new ArrayList<>();
        Traces.all().forEach(trace -> lines.add(trace.timeline()));
        Traces.shapes().forEach(trace -> lines.add(trace.timeline()));
        Traces.batches().forEach(trace -> lines.add(trace.timeline()));
        return lines;
    }

    @Test
    void anIndexAndAMomentAreTheSameThing() {
        for (Timeline line : lines()) {
            for (long i = 0; i < line.length(); i++) {
                Moment m = line.moment(i);
                assertThat(m.index()).isEqualTo(i);
                assertThat(line.index(m.phase(), m.layer(), m.row(), m.unit(), m.term()))
                        .isEqualTo(i);
                assertThat(line.segmentAt(i)).isEqualTo(line.segment(m.phase(), m.layer()));
                assertThat(m.terms()).isEqualTo(line.segmentAt(i).terms());
            }
        }
    }

    @Test
    void aBatchOfOneIsTheTapeOfOneSample() {
        for (Trace trace : Traces.all()) {
            assertThat(Timeline.of(trace.network(), 1).segments())
                    .isEqualTo(Timeline.of(trace.network()).segments());
        }
        assertThat(Traces.mazur(Optimizer.standard("sgd", 0.5)).timeline().segment(Phase.BATCH_LOSS, 2))
                .isNull();
    }

    @Test
    void sumsOverTheSamplesHaveTheSampleInnermost() {
        Trace trace = Traces.batch(Traces.mazur(Optimizer.standard("sgd", 0.5)), 3);
        Timeline line = trace.timeline();
        long sum = line.index(Phase.WEIGHTED_SUM, 1, 0, 0);
        assertThat(line.moment(sum + 6)).isEqualTo(new Moment(sum + 6, Phase.WEIGHTED_SUM, 1, 0, 0, 3, 1, 3));
        long gradient = line.index(Phase.WEIGHT_GRADIENT, 2, 0, 0);
        assertThat(line.moment(gradient + 4))
                .isEqualTo(new Moment(gradient + 4, Phase.WEIGHT_GRADIENT, 2, 0, 1, 3, 1, 3));
        assertThat(line.next(gradient, Grain.UNIT)).isEqualTo(gradient + 9);
        assertThat(line.next(sum, Grain.UNIT)).isEqualTo(sum + 3);
        assertThat(line.next(sum, Grain.LAYER)).isEqualTo(sum + 18);
        assertThat(line.index(Phase.BATCH_LOSS, 2, 0, 3) + 1).isEqualTo(line.end(Chapter.LOSS));
    }

    @Test
    void segmentsFollowEachOtherWithoutAGap() {
        for (Timeline line : lines()) {
            long end = 0;
            for (Timeline.Segment segment : line.segments()) {
                assertThat(segment.start()).isEqualTo(end);
                assertThat(segment.length()).isPositive();
                end = segment.end();
            }
            assertThat(end).isEqualTo(line.length());
        }
    }

    @Test
    void chaptersComeInOrder() {
        for (Timeline line : lines()) {
            long at = 0;
            for (Chapter chapter : Chapter.values()) {
                assertThat(line.start(chapter)).isEqualTo(at);
                at = line.end(chapter);
            }
            assertThat(at).isEqualTo(line.length());
        }
    }

    /// The stops of a grain: what `next` visits from the start is what `previous` visits from the end.
    @Test
    void nextAndPreviousMeetTheSameStops() {
        for (Timeline line : lines()) {
            for (Grain grain : Grain.values()) {
                TreeSet<Long> forward = new TreeSet<>(List.of(0L));
                for (long t = 0; t < line.length(); ) {
                    long next = line.next(t, grain);
                    assertThat(next).isGreaterThan(t);
                    assertThat(line.previous(next, grain)).isEqualTo(t);
                    t = next;
                    forward.add(t);
                }
                TreeSet<Long> backward = new TreeSet<>(List.of(line.length()));
                for (long t = line.length(); t > 0; ) {
                    long previous = line.previous(t, grain);
                    assertThat(line.next(previous, grain)).isEqualTo(t);
                    t = previous;
                    backward.add(t);
                }
                assertThat(backward).isEqualTo(forward);
                betweenStops(line, grain, forward);
            }
        }
    }

    private static void betweenStops(Timeline line, Grain grain, NavigableSet<Long> stops) {
        for (long t = 0; t <= line.length(); t++) {
            Long after = stops.higher(t);
            Long before = stops.lower(t);
            assertThat(line.next(t, grain)).isEqualTo(after == null ? line.length() : after);
            assertThat(line.previous(t, grain)).isEqualTo(before == null ? 0 : before);
        }
    }

    @Test
    void eachGrainStopsWhereItsNameSays() {
        Timeline line = Traces.mazur(Optimizer.standard("sgd", 0.5)).timeline();
        assertThat(line.length()).isEqualTo(60);
        assertThat(stops(line, Grain.TERM)).isEqualTo(60);
        assertThat(stops(line, Grain.UNIT)).isEqualTo(30);
        assertThat(stops(line, Grain.LAYER)).isEqualTo(16);
        assertThat(stops(line, Grain.PHASE)).isEqualTo(5);
        assertThat(stops(line, Grain.WHOLE)).isEqualTo(1);
        assertThat(line.next(2, Grain.UNIT)).isEqualTo(5);
        assertThat(line.next(2, Grain.LAYER)).isEqualTo(8);
        assertThat(line.next(2, Grain.PHASE)).isEqualTo(18);
    }

    private static long stops(Timeline line, Grain grain) {
        long count = 0;
        for (long t = 0; t < line.length(); t = line.next(t, grain)) {
            count++;
        }
        return count;
    }

    @Test
    void askingForWhatIsNotThereSaysWhat() {
        Timeline line = Traces.mazur(Optimizer.standard("sgd", 0.5)).timeline();
        assertThat(line.segment(Phase.EXPONENTIAL, 2)).isNull();
        assertThat(line.segment(Phase.ACTIVATION, 3)).isNull();
        assertThat(line.segment(Phase.ACTIVATION, -1)).isNull();
        assertThatThrownBy(() -> line.index(Phase.ACTIVATION, 2, 2, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("unit 2");
        assertThatThrownBy(() -> line.moment(60)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> line.moment(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void lengthsAreLong() {
        Timeline.Segment segment = new Timeline.Segment(Phase.UPDATE, 1, 100_000, 100_001, 7);
        assertThat(segment.length()).isEqualTo(10_000_100_000L);
        assertThat(segment.end()).isEqualTo(10_000_100_007L);
    }
}
