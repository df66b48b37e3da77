package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.Surgery;
import org.densescope.project.TrainingPlan;
import org.densescope.session.training.Goal;
import org.densescope.session.training.Progress;
import org.densescope.trace.Chapter;
import org.densescope.train.Evaluation;
import org.densescope.train.Optimizer;
import org.densescope.train.Score;
import org.densescope.train.Tape;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.Test;

class RunnerTrainingTest {
    private final Queue engine = new Queue();
    private final Queue window = new Queue();
    private final List<Throwable> failures = new ArrayList<>();
    private final Project moons = Presets.open("moons");
    private final Runner runner = new Runner(moons, engine, window, Workers.ONE, failures::add);
    private final Playhead playhead = new Playhead(runner);

    /// Runs what waits, engine and window by turns, until nothing is left.
    private void settle() {
        while (engine.size() + window.size() > 0) {
            if (engine.size() > 0) {
                engine.one();
            }
            window.all();
        }
    }

    private static TrainingState straight(Project project, long steps) {
        return new Tape(project.trainer(), project.start(), Loops.best(), Workers.ONE, 0).reached(steps);
    }

    @Test
    void trainsToItsGoalAndShowsTheStateThere() {
        runner.train(Goal.step(500));
        assertThat(runner.training().get()).isTrue();
        settle();
        assertThat(runner.training().get()).isFalse();
        assertThat(playhead.position().get().step()).isEqualTo(500);
        assertThat(playhead.position().get().t())
                .as("its outputs are to be seen")
                .isEqualTo(runner.run().get().trace().timeline().end(Chapter.LOSS));
        assertThat(runner.run().get().state()).isEqualTo(straight(moons, 500));
        assertThat(runner.progress().get().last()).isEqualTo(500);
        assertThat(failures).isEmpty();
    }

    @Test
    void thePlayheadFollowsOnlyForward() {
        List<Long> seen = new ArrayList<>();
        playhead.position().addListener((_, _, now) -> seen.add(now.step()));
        runner.train(Goal.step(3_000));
        settle();
        assertThat(seen).isSorted().endsWith(3_000L);
    }

    @Test
    void pausedItStandsWhereTrainingHasCome() {
        runner.train(Goal.ENDLESS);
        for (int slice = 0; slice < 5; slice++) {
            engine.one();
            window.all();
        }
        runner.pause();
        settle();
        Progress progress = runner.progress().get();
        assertThat(runner.training().get()).isFalse();
        assertThat(progress.last()).isPositive();
        assertThat(playhead.position().get().step()).isEqualTo(progress.last());
        assertThat(runner.run().get().state()).isEqualTo(straight(moons, progress.last()));
    }

    @Test
    void anEditOnTheWayGoesOnFromWhereItStandsWithTheOtherRule() {
        Workspace workspace = new Workspace(moons, runner, playhead);
        runner.train(Goal.step(400));
        for (int slice = 0; slice < 3; slice++) {
            engine.one();
            window.all();
        }
        workspace.edit("edit.rate", p -> p.withOptimizer(p.optimizer().withRate(0.001)));
        Project edited = workspace.project().get();
        long from = edited.start().step();
        settle();
        assertThat(edited.optimizer().rate()).isEqualTo(0.001);
        assertThat(playhead.position().get().step()).isEqualTo(Math.max(400, from));
        assertThat(runner.run().get().state()).isEqualTo(straight(edited, Math.max(400, from)));
    }

    @Test
    void scoresAreThoseOfTheNetworkAtTheirStep() {
        runner.train(Goal.step(160));
        settle();
        List<Score> scores = runner.progress().get().scores();
        assertThat(scores).extracting(Score::step).startsWith(0L, 16L, 32L).endsWith(160L);
        Score third = scores.get(2);
        var network = straight(moons, 32).network();
        assertThat(third.training())
                .isEqualTo(Evaluation.of(network, moons.data(), moons.split().training(), Loops.best(), Workers.ONE));
        assertThat(third.heldOut())
                .isEqualTo(Evaluation.of(network, moons.data(), moons.split().validation(), Loops.best(), Workers.ONE));
    }

    @Test
    void aLossGoalStopsAtTheFirstEpochBelowIt() {
        runner.train(Goal.loss(0.3));
        settle();
        Progress progress = runner.progress().get();
        assertThat(progress.last() % progress.stepsPerEpoch()).isZero();
        assertThat(progress.last()).isPositive();
        double[] epochs = new double[(int) (progress.last() / progress.stepsPerEpoch())];
        var losses = progress.losses();
        assertThat(losses.stride()).isEqualTo(1);
        for (int step = 0; step < progress.last(); step++) {
            epochs[step / (int) progress.stepsPerEpoch()] += losses.mean()[step] / progress.stepsPerEpoch();
        }
        assertThat(epochs[epochs.length - 1]).isLessThan(0.3);
        for (int e = 0; e < epochs.length - 1; e++) {
            assertThat(epochs[e]).isGreaterThanOrEqualTo(0.3 - 1e-12);
        }
    }

    /// A rate that is far too high: training ends before the update whose numbers are not finite, and shows it.
    @Test
    void stopsAtTheFirstUpdateThatIsNotFinite() {
        Project wild =
                Presets.open("xor").withOptimizer(Optimizer.Sgd.plain(1e200)).withCourse(TrainingPlan.ONE_BATCH);
        runner.want(wild.withSample(1).withTarget(0, 5), 0);
        settle();
        runner.train(Goal.ENDLESS);
        settle();
        Progress progress = runner.progress().get();
        assertThat(runner.training().get()).isFalse();
        assertThat(progress.divergence()).isNotNull();
        assertThat(runner.run().get().step()).isEqualTo(progress.last());
        assertThat(playhead.position().get().step()).isEqualTo(progress.last());
        playhead.toStep(progress.last() + 10, 0);
        settle();
        assertThat(playhead.position().get().step()).isEqualTo(progress.last());
        assertThat(playhead.position().get().t())
                .isEqualTo(runner.run().get().trace().length());
    }

    @Test
    void oneSampleOfTheUpdateOrAllOfThem() {
        assertThat(runner.run().get().aside()).isTrue();
        assertThat(playhead.samples()).containsExactly(moons.trainer().samples(0)[0]);
        playhead.aside().set(false);
        settle();
        assertThat(runner.run().get().aside()).isFalse();
        assertThat(playhead.samples()).isEqualTo(moons.trainer().samples(0)).hasSize(10);
    }

    /// The untouched twin runs on from the same seed beside the edited document.
    @Test
    void aTwinIsTrainedAlong() {
        Workspace workspace = new Workspace(moons, runner, playhead);
        runner.train(Goal.step(48));
        settle();
        workspace.toggleTwin();
        workspace.edit("app.edit.kill", p -> Surgery.kill(p, 1, 3));
        runner.train(Goal.step(200));
        settle();
        var twin = runner.run().get().trace().twin();
        assertThat(twin).isEqualTo(straight(moons, 200).network());
        assertThat(runner.run().get().state())
                .isEqualTo(straight(workspace.project().get(), 200));
        assertThat(runner.twin().get()).isNotNull();
        playhead.toStep(100, 0);
        settle();
        assertThat(runner.run().get().trace().twin())
                .isEqualTo(straight(moons, 100).network());
        workspace.edit("app.edit.clone", p -> Surgery.clone(p, 1, 0));
        settle();
        assertThat(runner.run().get().trace().twin()).as("of another shape").isNull();
        workspace.toggleTwin();
        settle();
        assertThat(runner.twin().get()).isNull();
    }
}
