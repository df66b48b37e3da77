package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Reveal;
import org.densescope.trace.Timeline;
import org.densescope.trace.Trace;
import org.junit.jupiter.api.Test;

class PlayheadTest {
    private final Project project = Samples.small();

    private static Playhead playhead(Project project) {
        return new Playhead(new Runner(project, Runnable::run, Runnable::run, Workers.ONE, e -> {
            throw new IllegalStateException(e);
        }));
    }

    /// Ten thousand random moves, training steps among them: whatever way led there, the same position shows the same
    /// bits
    /// as it did the first time, and as it does where nobody wandered about.
    @Test
    void tenThousandRandomMovesLeadToTheSameBits() {
        Map<Position, List<Long>> table = new HashMap<>();
        for (long step = 0; step <= 12; step++) {
            Playhead straight = playhead(project);
            straight.toStep(step, 0);
            for (long t = 0; t <= straight.reveal().get().trace().length(); t++) {
                straight.seek(t);
                table.put(new Position(step, t), Transcript.of(straight.reveal().get()));
            }
        }
        Playhead wandering = playhead(project);
        SplittableRandom random = new SplittableRandom(7);
        int trained = 0;
        for (int i = 0; i < 10_000; i++) {
            long before = wandering.position().get().step();
            move(wandering, random);
            if (wandering.position().get().step() > 12) {
                wandering.toStep(random.nextLong(13), random.nextLong(50));
            }
            trained += wandering.position().get().step() == before ? 0 : 1;
            Reveal reveal = wandering.reveal().get();
            assertThat(wandering.pending()).isFalse();
            assertThat(reveal.t()).isEqualTo(wandering.position().get().t());
            assertThat(Transcript.of(reveal))
                    .as("move %d", i)
                    .isEqualTo(table.get(wandering.position().get()));
        }
        assertThat(trained).isGreaterThan(500);
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    private static void move(Playhead playhead, SplittableRandom random) {
        Timeline line = playhead.reveal().get().trace().timeline();
        Grain grain = any(Grain.values(), random);
        switch (random.nextInt(6)) {
            case 0, 1 -> playhead.next(grain);
            case 2, 3 -> playhead.previous(grain);
            case 4 -> playhead.seek(random.nextLong(line.length() + 1));
            default -> playhead.seek(any(Chapter.values(), random));
        }
    }

    @Test
    void theTableTellsDifferentPositionsApart() {
        Playhead playhead = playhead(project);
        List<List<Long>> seen = new ArrayList<>();
        for (long t = 0; t <= playhead.reveal().get().trace().length(); t++) {
            playhead.seek(t);
            seen.add(Transcript.of(playhead.reveal().get()));
        }
        assertThat(seen.getFirst()).isNotEqualTo(seen.getLast());
        assertThat(seen.stream().distinct().count()).isGreaterThan(40);
    }

    @Test
    void nextAtTheEndGoesOnInTheNextStepAndPreviousComesBack() {
        Playhead playhead = playhead(project);
        long length = playhead.reveal().get().trace().length();
        playhead.seek(length);
        playhead.next(Grain.TERM);
        assertThat(playhead.position().get()).isEqualTo(new Position(1, 0));
        playhead.previous(Grain.TERM);
        assertThat(playhead.position().get()).isEqualTo(new Position(0, length));
    }

    @Test
    void nothingLiesBeforeTheStart() {
        Playhead playhead = playhead(project);
        playhead.previous(Grain.WHOLE);
        playhead.toStep(-5, 3);
        assertThat(playhead.position().get()).isEqualTo(new Position(0, 3));
        playhead.seek(-9);
        assertThat(playhead.position().get()).isEqualTo(Position.START);
        playhead.seek(Long.MAX_VALUE);
        assertThat(playhead.position().get().t())
                .isEqualTo(playhead.reveal().get().trace().length());
    }

    @Test
    void whileAStepIsComputedTheOneThatIsThereStaysInSight() {
        Queue engine = new Queue();
        Queue window = new Queue();
        Runner runner = new Runner(project, engine, window, Workers.ONE, e -> {});
        Playhead playhead = new Playhead(runner);
        playhead.seek(9);
        Reveal shown = playhead.reveal().get();
        playhead.toStep(4, 11);
        assertThat(playhead.pending()).isTrue();
        assertThat(playhead.reveal().get()).isSameAs(shown);
        playhead.next(Grain.UNIT);
        assertThat(playhead.position().get()).isEqualTo(new Position(4, 11));
        engine.all();
        window.all();
        assertThat(playhead.pending()).isFalse();
        assertThat(playhead.reveal().get().t()).isEqualTo(11);
        assertThat(playhead.reveal().get().trace().update().before().step()).isEqualTo(4);
    }

    @Test
    void aStepThatCannotBeComputedLeavesThePlayheadWhereItWas() {
        Queue engine = new Queue();
        Queue window = new Queue();
        Runner runner = new Runner(project, engine, window, Workers.ONE, e -> {});
        Playhead playhead = new Playhead(runner);
        playhead.seek(9);
        playhead.open(project, new Position(-1, 0));
        engine.all();
        window.all();
        assertThat(playhead.position().get()).isEqualTo(new Position(0, 9));
        assertThat(playhead.pending()).isFalse();
        playhead.next(Grain.TERM);
        assertThat(playhead.position().get()).isEqualTo(new Position(0, 10));
    }

    /// By terms and units the sample that has its turn is shown, by layers the chosen one.
    @Test
    void theTapeOfABatchIsFollowedSampleBySample() {
        Project batch = Presets.open("derivation-batch").withSample(5);
        Playhead playhead = playhead(batch);
        playhead.aside().set(false);
        assertThat(playhead.reveal().get().row()).isEqualTo(5);
        playhead.grain().set(Grain.UNIT);
        Timeline line = playhead.reveal().get().trace().timeline();
        playhead.seek(line.index(Phase.WEIGHTED_SUM, 1, 9, 2, 0) + 1);
        assertThat(playhead.reveal().get().row()).isEqualTo(9);
        assertThat(playhead.reveal().get().running()).isPresent();
        playhead.grain().set(Grain.LAYER);
        playhead.next(Grain.LAYER);
        assertThat(playhead.reveal().get().row()).isEqualTo(5);
        playhead.grain().set(Grain.TERM);
        assertThat(playhead.reveal().get().row()).isEqualTo(15);
        playhead.seek(Chapter.STEP);
        assertThat(playhead.reveal().get().row()).isEqualTo(15);
        playhead.next(Grain.TERM);
        assertThat(playhead.reveal().get().row()).isEqualTo(5);
    }

    @Test
    void aBatchOfOneIsThatSampleAlone() {
        Project one = Presets.open("iris").withCourse(TrainingPlan.ONE_BATCH).withSample(60);
        Trace alone = Trace.of(one.start(), one.optimizer(), one.data().row(60), Workers.ONE);
        Playhead playhead = playhead(one.withBatchSize(1));
        assertThat(playhead.reveal().get().trace().length()).isEqualTo(alone.length());
        for (long t = 0; t <= alone.length(); t += 7) {
            playhead.seek(t);
            assertThat(Transcript.of(playhead.reveal().get())).isEqualTo(Transcript.of(alone.at(t)));
        }
    }

    /// The loss that an incomplete batch is trained on is the mean of its own samples.
    @Test
    void anIncompleteBatchHasItsOwnMean() {
        Project iris = Presets.open("iris")
                .withCourse(TrainingPlan.ONE_BATCH)
                .withBatchSize(16)
                .withSample(149);
        Trace trace =
                Walk.BATCH.of(iris, iris.trainer(), iris.start(), Workers.ONE).trace();
        double sum = 0;
        for (int row = 144; row < 150; row++) {
            sum += Pass.of(iris.network(), iris.data().row(row)).loss();
        }
        assertThat(trace.rows()).isEqualTo(6);
        assertThat(trace.pass().loss()).isEqualTo(sum / 6);
    }
}
