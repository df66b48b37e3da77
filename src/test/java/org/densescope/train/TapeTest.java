package org.densescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.junit.jupiter.api.Test;

/// A training that is walked along in any order shows the same states as one that went straight through.
class TapeTest {
    private static final int STEPS = 400;

    private static Trainer plan(String optimizer, double rate) {
        Dataset data = new ToyData(Toy.SPIRALS, 43, 0.1, 2, 5).data();
        return new Trainer(data, Optimizer.standard(optimizer, rate), 10, true, 7);
    }

    private static TrainingState start(Trainer plan) {
        List<LayerSpec> layers = List.of(
                LayerSpec.of(8, Activation.TANH),
                LayerSpec.of(8, Activation.RELU),
                LayerSpec.of(2, Activation.SOFTMAX));
        NetworkSpec spec = new NetworkSpec(2, layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        return TrainingState.start(spec.initialise(3), plan.optimizer());
    }

    private static Tape tape(Trainer plan, TrainingState start, long budget) {
        return new Tape(plan, start, Loops.best(), Workers.ONE, budget);
    }

    private static List<TrainingState> straight(Trainer plan, TrainingState start) {
        List<TrainingState> states = new ArrayList<>(List.of(start));
        plan.run(start, STEPS, Workers.ONE, (_, update) -> states.add(update.after()));
        return states;
    }

    @Test
    void aPathIsMadeOfStatesThatAreKeptFromTheFirstToTheLast() {
        Trainer plan = plan("adam", 0.02);
        TrainingState start = start(plan);
        List<TrainingState> expected = straight(plan, start);
        Tape tape = tape(plan, start, Tape.BUDGET);
        assertThat(tape.path(5)).containsExactly(start);
        tape.extend(STEPS - 3, (_, _) -> {});
        for (int most : new int[] {2, 7, 1000}) {
            List<TrainingState> path = tape.path(most);
            assertThat(path).hasSizeLessThanOrEqualTo(most).isSubsetOf(expected);
            assertThat(path.getFirst()).isEqualTo(start);
            assertThat(path.getLast()).isEqualTo(expected.get(STEPS - 3));
            assertThat(path.stream().map(TrainingState::step)).isSorted().doesNotHaveDuplicates();
        }
    }

    /// R7: 10,000 jumps, with room for all states and with room for four.
    @Test
    void jumpsFindTheStatesOfTheStraightWay() {
        Trainer plan = plan("adam", 0.02);
        TrainingState start = start(plan);
        List<TrainingState> expected = straight(plan, start);
        for (long budget : new long[] {Tape.BUDGET, 60_000, 1}) {
            Tape tape = tape(plan, start, budget);
            tape.extend(150, (_, _) -> {});
            assertThat(tape.at(77)).isEqualTo(expected.get(77));
            tape.extend(STEPS - 150, (_, _) -> {});
            assertThat(tape.last()).isEqualTo(STEPS);
            RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0);
            for (int i = 0; i < 3_334; i++) {
                int step = random.nextInt(STEPS + 1);
                assertThat(tape.at(step)).isEqualTo(expected.get(step));
            }
        }
    }

    @Test
    void statesAreThinnedToTheBudget() {
        Trainer plan = plan("sgd", 0.1);
        Tape tape = tape(plan, start(plan), 30_000);
        tape.extend(5_000, (_, _) -> {});
        assertThat(tape.keptStates()).isBetween(16, 32);
        assertThat(tape.bytes()).isBetween(14_000L, 30_000L);
        assertThat(tape.first()).isZero();
    }

    /// A small network would keep a state for each handful of updates, and find none of them sooner.
    @Test
    void aSmallNetworkKeepsNoMoreThanItNeeds() {
        Trainer plan = plan("sgd", 0.1);
        Tape tape = tape(plan, start(plan), Tape.BUDGET);
        tape.extend(160_000, (_, _) -> {});
        assertThat(tape.bytes()).isBetween(4L << 20, (8L << 20) + (64 << 10));
    }

    /// One that was left alone keeps a few states, and finds every other all the same; then it goes on.
    @Test
    void whatRestedGoesOnAsIfNothingHadBeen() {
        Trainer plan = plan("adam", 0.02);
        TrainingState start = start(plan);
        List<TrainingState> expected = straight(plan, start);
        for (long budget : new long[] {Tape.BUDGET, 60_000, 1}) {
            Tape tape = tape(plan, start, budget);
            tape.extend(250, (_, _) -> {});
            int kept = tape.keptStates();
            tape.rest();
            assertThat(tape.keptStates()).isLessThanOrEqualTo(kept);
            assertThat(tape.at(250)).isEqualTo(expected.get(250));
            assertThat(tape.at(99)).isEqualTo(expected.get(99));
            tape.rest();
            tape.extend(STEPS - 250, (_, _) -> {});
            tape.rest();
            assertThat(tape.path(5)).isSubsetOf(expected).startsWith(start).endsWith(expected.get(STEPS));
            for (int step = 0; step <= STEPS; step += 13) {
                assertThat(tape.at(step)).isEqualTo(expected.get(step));
            }
        }
    }

    @Test
    void theLossOfEachUpdateIsSeenOnce() {
        Trainer plan = plan("momentum", 0.05);
        Tape tape = tape(plan, start(plan), Tape.BUDGET);
        List<Long> steps = new ArrayList<>();
        tape.extend(100, (step, _) -> steps.add(step));
        tape.at(40);
        tape.extend(20, (step, _) -> steps.add(step));
        assertThat(steps).hasSize(120).isSorted().doesNotHaveDuplicates();
    }

    /// What if the rate were halved here? The old run stays, and the new one is that of somebody who did so.
    @Test
    void aBranchGoesOnFromAnyPointByAnotherPlan() {
        Trainer plan = plan("adam", 0.02);
        TrainingState start = start(plan);
        Tape tape = tape(plan, start, Tape.BUDGET);
        tape.extend(200, (_, _) -> {});
        TrainingState end = tape.at(200);
        Trainer halved = plan.withOptimizer(plan.optimizer().withRate(0.01));
        Tape branch = tape.branch(90, halved);
        branch.extend(50, (_, _) -> {});
        TrainingState expected = halved.run(straight(plan, start).get(90), 50, Workers.ONE, (_, _) -> {})
                .state();
        assertThat(branch.first()).isEqualTo(90);
        assertThat(branch.at(140)).isEqualTo(expected);
        assertThat(tape.at(200)).isEqualTo(end);
        Tape other = tape.branch(90, plan.withOptimizer(Optimizer.standard("sgd", 0.1)));
        other.extend(3, (_, _) -> {});
        assertThat(other.at(93).updates()).isEqualTo(3);
    }

    @Test
    void itEndsWhereANumberIsNotFinite() {
        Trainer plan = plan("sgd", 1e200);
        TrainingState start = start(plan);
        Trainer.Outcome expected = plan.run(start, 100, Workers.ONE, (_, _) -> {});
        assertThat(expected.divergence()).isNotNull();
        Tape tape = tape(plan, start, Tape.BUDGET);
        tape.extend(100, (_, _) -> {});
        tape.extend(100, (_, _) -> {});
        assertThat(tape.divergence()).isEqualTo(expected.divergence());
        assertThat(tape.at(tape.last())).isEqualTo(expected.state());
        assertThatThrownBy(() -> tape.at(tape.last() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
