package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.ShapeException;
import org.densescope.engine.loops.Workers;
import org.densescope.project.Project;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.train.Optimizer;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Project first = Samples.small();
    private final Queue engine = new Queue();
    private final Queue window = new Queue();
    private final Runner runner = new Runner(first, engine, window, Workers.ONE, e -> {
        throw new IllegalStateException(e);
    });
    private final Playhead playhead = new Playhead(runner);
    private final Workspace workspace = new Workspace(first, runner, playhead);

    private Project now() {
        return workspace.project().get();
    }

    private void settle() {
        while (engine.size() + window.size() > 0) {
            engine.all();
            window.all();
        }
    }

    private void weight(double value) {
        workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, value));
    }

    private double shownWeight() {
        return playhead.reveal().get().value(Place.weight(Quantity.WEIGHT, 1, 0, 0));
    }

    @Test
    void anEditIsTheDocumentAtOnceAndInSightWhenItIsComputed() {
        weight(0.5);
        assertThat(now().network().layer(1).weight(0, 0)).isEqualTo(0.5);
        assertThat(shownWeight()).isNotEqualTo(0.5);
        settle();
        assertThat(shownWeight()).isEqualTo(0.5);
        assertThat(workspace.undoName().get()).isEqualTo("edit.weight");
        assertThat(workspace.unsaved().get()).isTrue();
    }

    @Test
    void anEditThatIsRefusedChangesNothing() {
        assertThatThrownBy(() -> workspace.edit("edit.units", p -> p.withUnits(1, 0)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("layer 1");
        assertThat(now()).isSameAs(first);
        assertThat(workspace.undoName().get()).isEmpty();
        assertThat(engine.size()).isZero();
    }

    @Test
    void anEditThatChangesNothingIsNoEdit() {
        workspace.edit("edit.activation", p -> p.withActivation(1, Activation.TANH));
        workspace.edit("edit.reset", Project::reset);
        assertThat(now()).isSameAs(first);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void anEditThatChangesNothingKeepsTheTrainingStepsBefore() {
        playhead.toStep(5, 0);
        settle();
        workspace.edit("edit.activation", p -> p.withActivation(1, Activation.TANH));
        assertThat(now()).isSameAs(first);
        playhead.previous(Grain.WHOLE);
        settle();
        assertThat(playhead.position().get().step()).isEqualTo(4);
    }

    @Test
    void anEditGoesOnFromWhereTrainingStands() {
        playhead.toStep(5, 7);
        settle();
        Run trained = runner.run().get();
        workspace.edit("edit.rate", p -> p.withOptimizer(p.optimizer().withRate(0.01)));
        settle();
        assertThat(now().start()).isEqualTo(trained.state());
        assertThat(playhead.position().get()).isEqualTo(new Position(5, 7));
        assertThat(runner.run().get().trace().pass().loss())
                .isEqualTo(trained.trace().pass().loss());
    }

    @Test
    void anEditWhileTheNextStepIsBeingComputedLosesNoTraining() {
        playhead.toStep(5, 0);
        settle();
        playhead.toStep(6, 0);
        weight(0.5);
        settle();
        assertThat(now().start().step()).isEqualTo(5);
        assertThat(playhead.position().get().step()).isEqualTo(5);
        assertThat(shownWeight()).isEqualTo(0.5);
    }

    @Test
    void undoComesBackToWhereItWasLookedAt() {
        playhead.toStep(5, 7);
        settle();
        weight(0.5);
        settle();
        playhead.toStep(9, 3);
        settle();
        workspace.undo();
        settle();
        assertThat(now()).isSameAs(first);
        assertThat(playhead.position().get()).isEqualTo(new Position(5, 7));
        workspace.redo();
        settle();
        assertThat(playhead.position().get()).isEqualTo(new Position(9, 3));
        assertThat(now().network().layer(1).weight(0, 0)).isEqualTo(0.5);
    }

    @Test
    void anEditRightAfterUndoStillKnowsTheTraining() {
        playhead.toStep(5, 0);
        settle();
        TrainingStateAt reached = new TrainingStateAt(runner.run().get());
        weight(0.5);
        settle();
        workspace.undo();
        workspace.edit("edit.bias", p -> p.withWeight(1, 0, Place.BIAS, 3));
        assertThat(now().start().step()).isEqualTo(5);
        assertThat(now().network().layer(1).weight(1, 1)).isEqualTo(reached.weight(1, 1));
    }

    private record TrainingStateAt(Run run) {
        double weight(int unit, int from) {
            return run.state().network().layer(1).weight(unit, from);
        }
    }

    @Test
    void aKeyPressedBeforeTheEditIsComputedCannotBringTheOldDocumentBack() {
        weight(0.5);
        playhead.previous(Grain.WHOLE);
        playhead.toStep(1, 0);
        settle();
        assertThat(runner.run().get().project()).isSameAs(now());
        assertThat(runner.run().get().step()).isEqualTo(1);
    }

    @Test
    void aHundredEditsInARowAreComputedOnceOrTwice() {
        for (int i = 0; i < 100; i++) {
            double value = i;
            workspace.edit("edit.weight", "drag", p -> p.withWeight(1, 0, 0, value));
        }
        assertThat(engine.most()).isEqualTo(1);
        int computed = 0;
        while (engine.one()) {
            computed++;
        }
        window.all();
        assertThat(computed).isLessThanOrEqualTo(2);
        assertThat(shownWeight()).isEqualTo(99);
        workspace.undo();
        assertThat(now()).isSameAs(first);
    }

    @Test
    void whatIsShownIsAlwaysWhatTheDocumentComputes() {
        List<Runnable> edits = List.of(
                () -> weight(2),
                () -> workspace.edit("edit.units", p -> p.withUnits(1, 5)),
                () -> workspace.edit("edit.cut", p -> p.withCut(1, 4, 1, true)),
                () -> workspace.edit("edit.optimizer", p -> p.withOptimizer(Optimizer.standard("momentum", 0.2))),
                () -> workspace.edit("edit.layer.delete", p -> p.withoutLayer(2)),
                () -> workspace.edit("edit.sample", p -> p.withSample(3)));
        for (Runnable edit : edits) {
            edit.run();
            settle();
            Trace fresh = Trace.of(now().start(), now().optimizer(), now().batch(), Workers.ONE);
            assertThat(Transcript.of(playhead.reveal().get().trace().at(fresh.length())))
                    .isEqualTo(Transcript.of(fresh.at(fresh.length())));
        }
    }

    @Test
    void anotherDocumentIsOneStepOfUndo() {
        weight(0.5);
        settle();
        Project other = Samples.small().withUnits(1, 2);
        workspace.open(other);
        settle();
        assertThat(now()).isSameAs(other);
        assertThat(workspace.undoName().get()).isEqualTo("app.edit.open");
        assertThat(workspace.unsaved().get()).isFalse();
        assertThat(playhead.reveal().get().trace().network().units(1)).isEqualTo(2);
    }
}
