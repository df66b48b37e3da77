package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another document starts clean, and undo leads back to the one before.
class DocumentsTest {
    private final Project mazur = Presets.open("mazur");
    private final Arrangements arrangements = new Arrangements();
    private final Focus focus = new Focus();
    private Playhead playhead;
    private Workspace workspace;
    private Runner runner;

    @BeforeEach
    void open() {
        runner = new Runner(mazur, Runnable::run, Runnable::run, Workers.ONE, e -> {
            throw new IllegalStateException(e);
        });
        playhead = new Playhead(runner);
        workspace = new Workspace(mazur, runner, playhead, arrangements, focus);
    }

    @Test
    void undoLeadsBackToTheDocumentBeforeAsItWasLeft() {
        workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.75));
        playhead.toStep(2, 5);
        focus.select(Place.unit(Quantity.ACTIVATION, 1, 1));
        arrangements.show("matrices");
        workspace.toggleTwin();
        Project left = workspace.standing();
        Project twin = workspace.twin().get();

        workspace.open(Presets.open("xor"));
        assertThat(workspace.project().get().name()).isEqualTo("xor");
        assertThat(arrangements.now()).isEqualTo(Arrangement.FIRST);
        assertThat(focus.selected().get()).isNull();
        assertThat(workspace.twin().get()).isNull();
        assertThat(playhead.position().get()).isEqualTo(new Position(0, 0));
        assertThat(workspace.undoName().get()).isEqualTo("app.edit.open");

        workspace.undo();
        assertThat(workspace.standing()).isEqualTo(left);
        assertThat(playhead.position().get()).isEqualTo(new Position(2, 5));
        assertThat(focus.selected().get()).isEqualTo(Place.unit(Quantity.ACTIVATION, 1, 1));
        assertThat(arrangements.now().view()).isEqualTo("matrices");
        assertThat(workspace.twin().get()).isSameAs(twin);
        assertThat(workspace.redoName().get()).isEqualTo("app.edit.open");

        workspace.undo();
        assertThat(workspace.project().get()).isEqualTo(mazur);
        workspace.redo();
        workspace.redo();
        assertThat(workspace.project().get().name()).isEqualTo("xor");
    }

    @Test
    void anEditAfterGoingBackLetsTheOtherDocumentGo() {
        workspace.open(Presets.open("xor"));
        workspace.undo();
        workspace.edit("edit.weight", p -> p.withWeight(1, 0, 0, 0.75));
        assertThat(workspace.redoName().get()).isEmpty();
        workspace.redo();
        assertThat(workspace.project().get().name()).isEqualTo("mazur");
    }

    @Test
    void documentsHaveNumbersAndTheOldestAreLetGo() {
        for (int i = 1; i <= 9; i++) {
            workspace.open(Presets.open("xor"));
            assertThat(workspace.document().get()).isEqualTo(i);
        }
        int back = 0;
        while (!workspace.undoName().get().isEmpty()) {
            workspace.undo();
            back++;
        }
        assertThat(back).isEqualTo(4);
        assertThat(workspace.document().get()).isEqualTo(5);
    }

    /// Four documents with the pictures of clothes would be a quarter of a gigabyte.
    @Test
    void largeDocumentsAreLetGoSooner() {
        Project large = Presets.open("digits");
        long each = Footprint.of(large);
        Workspace bounded = new Workspace(mazur, runner, playhead, arrangements, focus, 2 * each + each / 2);
        for (int i = 0; i < 6; i++) {
            bounded.open(Presets.open("digits"));
        }
        int back = 0;
        while (!bounded.undoName().get().isEmpty()) {
            bounded.undo();
            back++;
        }
        assertThat(back).isEqualTo(2);
    }

    @Test
    void oneDocumentIsKeptHoweverLargeItIs() {
        Workspace bounded = new Workspace(mazur, runner, playhead, arrangements, focus, 1);
        bounded.open(Presets.open("digits"));
        bounded.open(Presets.open("xor"));
        bounded.undo();
        assertThat(bounded.project().get().name()).isEqualTo("digits");
        assertThat(bounded.undoName().get()).isEmpty();
    }

    @Test
    void thePanelsAtBothSidesStayAsAPersonHasThem() {
        arrangements.change(a -> a.withPanels(a.panels().withEditor(false).withCurves(true)));
        workspace.open(Presets.open("xor"));
        assertThat(arrangements.now().panels().editor()).isFalse();
        assertThat(arrangements.now().panels().curves()).isFalse();
    }

    @Test
    void aLecturePushesAnArrangementAndPopsIt() {
        Arrangement before = arrangements.now();
        arrangements.push(before.withView("data").withLogarithmic(true));
        arrangements.show("race");
        arrangements.pop();
        assertThat(arrangements.now()).isEqualTo(before);
        arrangements.pop();
        assertThat(arrangements.now()).isEqualTo(before);
    }
}
