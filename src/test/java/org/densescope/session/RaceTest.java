package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.densescope.engine.loops.Loops;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.project.TrainingPlan;
import org.densescope.session.training.Goal;
import org.densescope.session.training.RaceLane;
import org.densescope.session.training.RaceLanes;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.train.Optimizer;
import org.densescope.train.Score;
import org.densescope.train.TrainingState;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.junit.jupiter.api.Test;

/// On two queues that stand for the threads: nothing happens before it is its turn.
class RaceTest {
    private final Queue engine = new Queue();
    private final Queue window = new Queue();
    private final List<Throwable> failures = new ArrayList<>();
    private final Project first = Samples.small()
            .withData(ToyData.usual(Toy.MOONS, 3).data(), 0)
            .withCourse(TrainingPlan.EPOCHS)
            .withBatchSize(10);
    private final Runner runner = new Runner(first, engine, window, Workers.ONE, failures::add);
    private final Playhead playhead = new Playhead(runner);
    private final Workspace workspace = new Workspace(first, runner, playhead);
    private final Race race = new Race(workspace, engine, window, Loops::best, failures::add);

    private void all() {
        while (engine.size() + window.size() > 0) {
            engine.all();
            window.all();
        }
    }

    private RaceStanding standing() {
        return Objects.requireNonNull(race.standing().get());
    }

    private RaceLane lane(String id) {
        return race.lanes().get().stream()
                .filter(lane -> lane.optimizer().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RaceResult result(String id) {
        return Objects.requireNonNull(standing().of(lane(id)));
    }

    @Test
    void theCommonOptimizersAreThereAndTheDocumentsOwnAmongThem() {
        assertThat(race.lanes().get().stream().map(lane -> lane.optimizer().id()))
                .containsExactly("sgd", "momentum", "rmsprop", "adam");
        assertThat(lane("adam").optimizer()).isEqualTo(first.optimizer());
        assertThat(race.standing().get()).isNull();
        assertThat(engine.size()).isZero();
    }

    @Test
    void allTakeTheSameNumberOfUpdatesAndTheDocumentNone() {
        race.step(37);
        assertThat(race.standing().get()).isNull();
        all();
        assertThat(standing().step()).isEqualTo(37);
        assertThat(standing().results()).allMatch(r -> r.progress().last() == 37);
        assertThat(standing().results()).allMatch(r -> r.state().step() == 37);
        assertThat(workspace.project().get()).isSameAs(first);
        assertThat(runner.run().get().step()).isZero();
        assertThat(failures).isEmpty();
    }

    /// The lane of the document's optimizer has the very bits of the document's own training.
    @Test
    void theDocumentsOwnLaneIsItsTrainingBitForBit() {
        race.step(100);
        all();
        TrainingState own = first.after(100, Workers.ONE);
        assertThat(result("adam").state().network()).isEqualTo(own.network());
        assertThat(result("adam").state().memories()).isEqualTo(own.memories());
        for (RaceResult result : standing().results()) {
            TrainingState alone = first.withOptimizer(result.lane().optimizer()).after(100, Workers.ONE);
            assertThat(result.state().network()).isEqualTo(alone.network());
        }
        assertThat(result("sgd").state().network())
                .isNotEqualTo(result("momentum").state().network());
    }

    @Test
    void itStartsWhereTheDocumentStands() {
        runner.want(first, 20);
        all();
        race.step(5);
        all();
        assertThat(standing().base().start().step()).isEqualTo(20);
        assertThat(standing().step()).isEqualTo(25);
        assertThat(result("adam").state().network())
                .isEqualTo(first.after(25, Workers.ONE).network());
    }

    @Test
    void anotherLaneCatchesUpAndANameCostsNothing() {
        race.step(40);
        all();
        race.replace(lane("sgd").named("slow"));
        race.add(Optimizer.standard("adagrad", 0.05));
        all();
        assertThat(standing().results()).hasSize(5);
        assertThat(standing().step()).isEqualTo(40);
        assertThat(result("sgd").lane().name()).isEqualTo("slow");
        assertThat(result("adagrad").state().network())
                .isEqualTo(first.withOptimizer(Optimizer.standard("adagrad", 0.05))
                        .after(40, Workers.ONE)
                        .network());
        race.remove(lane("momentum"));
        all();
        assertThat(standing().results()).hasSize(4);
        race.add(Optimizer.Sgd.plain(1));
        race.add(Optimizer.Sgd.plain(2));
        race.add(Optimizer.Sgd.plain(3));
        assertThat(race.lanes().get()).hasSize(RaceLanes.MOST);
    }

    @Test
    void playGoesOnUntilPauseAndAllStandAtTheSameUpdate() {
        race.play();
        for (int i = 0; i < 5; i++) {
            engine.one();
        }
        window.all();
        assertThat(race.playing().get()).isTrue();
        race.pause();
        all();
        assertThat(race.playing().get()).isFalse();
        long step = standing().step();
        assertThat(step).isPositive();
        assertThat(standing().results()).allMatch(r -> r.progress().last() == step);
        assertThat(standing().results())
                .allMatch(r -> r.progress().scores().getLast().step() == step);
    }

    @Test
    void atALimitedSpeedUpdatesComeWithTheClock() {
        race.speed().set(10);
        race.play();
        all();
        race.pulse(1_000_000_000L);
        all();
        for (int i = 1; i <= 10; i++) {
            race.pulse(1_000_000_000L + i * 100_000_000L);
            all();
        }
        assertThat(standing().step()).isBetween(9L, 10L);
        race.pulse(60_000_000_000L);
        all();
        assertThat(standing().step()).as("a long pause is not made up for").isBetween(11L, 12L);
    }

    @Test
    void anEditOfTheDocumentEndsTheRaceAndSaysSo() {
        race.step(10);
        all();
        workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.25));
        assertThat(race.standing().get()).isNull();
        assertThat(race.note().get()).isEqualTo("race.note.edited");
        all();
        assertThat(race.standing().get()).isNull();
        race.step(3);
        all();
        assertThat(race.note().get()).isEmpty();
        assertThat(standing().base().network().layer(1).weight(0, 0)).isEqualTo(0.25);
    }

    @Test
    void takingALaneIsOneEdit() {
        race.step(50);
        all();
        RaceResult sgd = result("sgd");
        race.take(sgd.lane());
        all();
        Project taken = workspace.project().get();
        assertThat(taken.optimizer()).isEqualTo(sgd.lane().optimizer());
        assertThat(taken.start()).isEqualTo(sgd.state());
        assertThat(runner.run().get().step()).isEqualTo(50);
        assertThat(race.note().get()).isEqualTo("race.note.taken");
        assertThat(race.standing().get()).isNull();
        assertThat(workspace.undoName().get()).isEqualTo("race.edit.take");
        workspace.undo();
        all();
        assertThat(workspace.project().get()).isSameAs(first);
        workspace.redo();
        runner.want(workspace.project().get(), 60);
        all();
        assertThat(runner.run().get().state().network())
                .isEqualTo(first.withOptimizer(sgd.lane().optimizer())
                        .after(60, Workers.ONE)
                        .network());
    }

    @Test
    void aLaneThatBreaksDoesNotStopTheOthers() {
        race.replace(lane("sgd").with(new Optimizer.Sgd(1e308, 0, false, 1)));
        race.step(30);
        all();
        assertThat(standing().step()).isEqualTo(30);
        RaceResult broken =
                Objects.requireNonNull(standing().of(race.lanes().get().getFirst()));
        assertThat(broken.progress().divergence()).isNotNull();
        assertThat(broken.progress().last()).isLessThan(30);
        assertThat(standing().over()).isFalse();
        for (String id : List.of("momentum", "rmsprop", "adam")) {
            race.remove(lane(id));
        }
        race.play();
        all();
        assertThat(race.playing().get()).isFalse();
        assertThat(standing().over()).isTrue();
    }

    @Test
    void scoresAreThoseOfTheDocumentsTraining() {
        race.epoch();
        all();
        runner.train(Goal.step(standing().step()));
        all();
        List<Score> own = runner.progress().get().scores();
        List<Score> raced = result("adam").progress().scores();
        assertThat(raced.getLast()).isEqualTo(own.getLast());
        assertThat(raced.getFirst().training().loss())
                .isCloseTo(own.getFirst().training().loss(), within(0.0));
    }

    @Test
    void resetForgetsWhatWasTrained() {
        race.play();
        engine.one();
        race.reset();
        all();
        assertThat(race.standing().get()).isNull();
        assertThat(race.playing().get()).isFalse();
        assertThat(race.note().get()).isEmpty();
    }
}
