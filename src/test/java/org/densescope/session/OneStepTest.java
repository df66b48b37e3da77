package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.engine.pass.Pass;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.trace.BatchParts;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is walked through is the update that happens.
class OneStepTest {
    static List<String> examples() {
        return Presets.ids();
    }

    private static Playhead playhead(Project project) {
        return new Playhead(new Runner(project, Runnable::run, Runnable::run, Workers.ONE, e -> {
            throw new IllegalStateException(e);
        }));
    }

    /// In every example, whichever samples the tape goes through, and through the end of an epoch where it comes soon.
    @ParameterizedTest
    @MethodSource("examples")
    void weightsAtTheEndOfAStepAreThoseAtTheStartOfTheNext(String example) {
        Project project = Presets.open(example);
        Trainer plan = project.trainer();
        for (Walk walk : Walk.values()) {
            TrainingState state = project.start();
            long steps = Math.clamp(plan.stepsPerEpoch() + 1, 2, 4);
            for (long step = 0; step < steps; step++) {
                Trace trace = walk.of(project, plan, state, Workers.ONE).trace();
                TrainingState after = project.after(step + 1, Workers.ONE);
                same(trace, trace.looks() ? state.network() : after.network());
                assertThat(trace.looks()).isEqualTo(!trace.timeline().has(Chapter.STEP));
                state = after;
            }
        }
    }

    private static void same(Trace trace, Network expected) {
        Reveal end = trace.at(trace.length());
        for (int l = 1; l <= expected.depth(); l++) {
            Dense now = end.layerNow(l);
            assertThat(Arrays.equals(
                            now.weights().data(), expected.layer(l).weights().data()))
                    .isTrue();
            assertThat(Arrays.equals(now.bias(), expected.layer(l).bias())).isTrue();
        }
    }

    /// The sample's own numbers are those of its row in the pass of the whole batch, bit for bit.
    @ParameterizedTest
    @ValueSource(strings = {"iris", "digits", "moons", "xor-lab", "lab-dropout", "derivation-batch", "penguins"})
    void aShareIsARowOfTheBatch(String example) {
        Project project = Presets.open(example);
        Trainer plan = project.trainer();
        int[] seen = plan.samples(0);
        for (int row = 0; row < seen.length; row += 3) {
            Walk.Step step = Walk.CHOSEN.of(project.withSample(seen[row]), plan, project.start(), Workers.ONE);
            Trace trace = step.trace();
            assertThat(step.row()).isEqualTo(row);
            assertThat(step.samples()).containsExactly(seen[row]);
            assertThat(trace.share()).isTrue();
            assertThat(trace.updated()).isEqualTo(seen.length);
            Pass whole = trace.whole();
            assertThat(trace.pass().loss()).isEqualTo(whole.sampleLosses()[row]);
            for (int l = 1; l <= project.network().depth(); l++) {
                int units = project.network().units(l);
                assertThat(trace.pass().a(l)).isEqualTo(row(whole.a(l), row, units));
                assertThat(trace.pass().deltas(l)).isEqualTo(row(whole.deltas(l), row, units));
                Place w = Place.weight(Quantity.WEIGHT, l, units - 1, 0);
                assertThat(trace.at(trace.length()).value(w.as(Quantity.GRADIENT_SHARE)))
                        .isEqualTo(BatchParts.part(whole, w, row) + 0.0);
            }
        }
    }

    private static double[] row(double[] all, int row, int length) {
        return Arrays.copyOfRange(all, row * length, (row + 1) * length);
    }

    /// With the mean and with the sum, also where the batch is smaller than the others.
    @Test
    void sharesAddUpToTheGradient() {
        Project iris = Presets.open("iris")
                .withCourse(TrainingPlan.ONE_BATCH)
                .withBatchSize(16)
                .withSample(147);
        for (Reduction reduction : Reduction.values()) {
            Project project = iris.withReduction(reduction);
            int[] seen = project.samples();
            assertThat(seen).hasSize(6);
            Place w = Place.weight(Quantity.WEIGHT, 2, 1, 3);
            double sum = 0;
            double gradient = 0;
            for (int sample : seen) {
                Reveal end = end(project.withSample(sample));
                sum += end.value(w.as(Quantity.GRADIENT_SHARE));
                gradient = end.value(w.as(Quantity.WEIGHT_GRADIENT));
            }
            assertThat(sum).isCloseTo(gradient, within(1e-15));
            assertThat(gradient).isNotZero();
        }
    }

    private static Reveal end(Project project) {
        Trace trace = Walk.CHOSEN
                .of(project, project.trainer(), project.start(), Workers.ONE)
                .trace();
        return trace.at(trace.length());
    }

    /// Of a weight the share is there after the backward pass, the gradient only with the update that uses it.
    @Test
    void theGradientOfAllComesWithTheUpdate() {
        Trace trace = playhead(Presets.open("iris")).reveal().get().trace();
        Place w = Place.weight(Quantity.WEIGHT, 2, 1, 3);
        Reveal backward = trace.at(trace.timeline().end(Chapter.BACKWARD));
        assertThat(backward.knows(w.as(Quantity.GRADIENT_SHARE))).isTrue();
        assertThat(backward.knows(w.as(Quantity.WEIGHT_GRADIENT))).isFalse();
        Reveal end = trace.at(trace.length());
        assertThat(end.value(w.as(Quantity.WEIGHT_GRADIENT)))
                .isEqualTo(trace.whole().weightGradients(2)[trace.network().units(1) + 3])
                .isNotEqualTo(end.value(w.as(Quantity.GRADIENT_SHARE)));
        assertThat(end.knows(Place.unit(Quantity.SAMPLE_LOSS, 2, 0))).isTrue();
        assertThat(end.knows(Place.unit(Quantity.LOSS, 2, 0))).isFalse();
    }

    @Test
    void theWalkGoesThroughTheChosenSampleWhereTheUpdateSeesIt() {
        Project iris = Presets.open("iris");
        int[] seen = iris.trainer().samples(0);
        assertThat(playhead(iris.withSample(seen[5])).samples()).containsExactly(seen[5]);
        assertThat(playhead(iris.withSample(other(iris))).samples()).containsExactly(seen[0]);
    }

    private static int other(Project project) {
        int[] seen = project.trainer().samples(0);
        return IntStream.range(0, project.data().rows())
                .filter(row -> row != project.sample() && Arrays.stream(seen).noneMatch(s -> s == row))
                .findFirst()
                .orElseThrow();
    }

    /// A sample chosen by hand is looked at without an update; going on from its end leads to the walk of the same
    /// step.
    @Test
    void aSampleThatNoUpdateSeesIsOnlyLookedAt() {
        Project iris = Presets.open("iris");
        Playhead playhead = playhead(iris);
        Project chosen = iris.withSample(other(iris));
        playhead.open(chosen, playhead.position().get());
        assertThat(playhead.looks()).isTrue();
        assertThat(playhead.samples()).containsExactly(chosen.sample());
        while (playhead.looks()) {
            playhead.next(Grain.PHASE);
        }
        assertThat(playhead.position().get()).isEqualTo(new Position(0, 0));
        assertThat(playhead.samples()).containsExactly(iris.trainer().samples(0)[0]);
        playhead.look();
        assertThat(playhead.looks()).isTrue();
        playhead.toStep(1, 0);
        assertThat(playhead.looks()).isFalse();
        playhead.previous(Grain.TERM);
        assertThat(playhead.looks()).isFalse();
        assertThat(playhead.position().get().t())
                .isEqualTo(playhead.reveal().get().trace().length());
    }

    /// Back into a step whose batch is larger, and so its tape longer: to its end all the same.
    @Test
    void goingBackLeadsToTheEndOfALongerStep() {
        Project xor = Presets.open("moons").withBatchSize(3);
        Playhead playhead = playhead(xor);
        playhead.aside().set(false);
        long last = xor.trainer().stepsPerEpoch() - 1;
        assertThat(xor.trainer().samples(last).length).isLessThan(3);
        playhead.toStep(last, 0);
        playhead.previous(Grain.TERM);
        Trace trace = playhead.reveal().get().trace();
        assertThat(trace.rows()).isEqualTo(3);
        assertThat(playhead.reveal().get().t()).isEqualTo(trace.length());
    }

    /// As on an exercise sheet: row after row, a training step each.
    @Test
    void withoutShufflingABatchOfOneGoesThroughTheRowsInTheirOrder() {
        Project xor = Presets.open("xor-lab")
                .withCourse(TrainingPlan.EPOCHS.withShuffled(false).withHeldOut(0))
                .withBatchSize(1);
        Playhead playhead = playhead(xor);
        for (int step = 0; step < xor.data().rows() + 2; step++) {
            playhead.toStep(step, 0);
            assertThat(playhead.samples()).containsExactly(step % xor.data().rows());
            assertThat(playhead.looks()).isFalse();
        }
    }
}
