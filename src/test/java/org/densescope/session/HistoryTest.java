package org.densescope.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.project.Project;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final Project first = Samples.small();
    private final History history = new History(first);

    private void weight(String mergeKey, double value) {
        Project next = history.project().withWeight(1, 0, 0, value);
        history.edit("edit.weight", mergeKey, next, Position.START);
    }

    private double weight() {
        return history.project().network().layer(1).weight(0, 0);
    }

    @Test
    void undoAndRedoHaveNames() {
        assertThat(history.undoName()).isEmpty();
        assertThat(history.undo()).isFalse();
        weight("", 0.5);
        assertThat(history.undoName()).contains("edit.weight");
        assertThat(history.redoName()).isEmpty();
        assertThat(history.undo()).isTrue();
        assertThat(history.project()).isSameAs(first);
        assertThat(history.redoName()).contains("edit.weight");
        assertThat(history.redo()).isTrue();
        assertThat(history.redo()).isFalse();
        assertThat(weight()).isEqualTo(0.5);
    }

    @Test
    void editsWithTheSameKeyAreOneStep() {
        for (int i = 1; i <= 30; i++) {
            weight("drag", i);
        }
        weight("other", 31);
        assertThat(history.depth()).isEqualTo(2);
        history.undo();
        assertThat(weight()).isEqualTo(30);
        history.undo();
        assertThat(history.project()).isSameAs(first);
    }

    @Test
    void anEmptyKeyNeverMerges() {
        weight("", 1);
        weight("", 2);
        assertThat(history.depth()).isEqualTo(2);
    }

    @Test
    void undoEndsAMerge() {
        weight("drag", 1);
        weight("other", 2);
        history.undo();
        weight("drag", 3);
        assertThat(history.depth()).isEqualTo(2);
        history.undo();
        assertThat(weight()).isEqualTo(1);
    }

    @Test
    void anEditAfterUndoForgetsWhatWasUndone() {
        weight("", 1);
        weight("", 2);
        history.undo();
        weight("", 3);
        assertThat(history.redoName()).isEmpty();
        history.undo();
        assertThat(weight()).isEqualTo(1);
    }

    @Test
    void unsavedIsToldByWhatTheDocumentHolds() {
        double before = weight();
        assertThat(history.unsaved()).isFalse();
        weight("", 1);
        assertThat(history.unsaved()).isTrue();
        weight("", before);
        assertThat(history.unsaved()).isFalse();
        weight("", 1);
        history.markSaved();
        assertThat(history.unsaved()).isFalse();
        history.undo();
        assertThat(history.unsaved()).isTrue();
        history.undo();
        assertThat(history.unsaved()).isFalse();
        history.redo();
        assertThat(history.unsaved()).isTrue();
        history.redo();
        assertThat(history.unsaved()).isFalse();
    }

    @Test
    void aMergeDoesNotSwallowWhatWasSaved() {
        weight("drag", 1);
        history.markSaved();
        weight("drag", 2);
        assertThat(history.unsaved()).isTrue();
        history.undo();
        assertThat(weight()).isEqualTo(1);
        assertThat(history.unsaved()).isFalse();
    }

    @Test
    void whatWasSavedAndThenCutOffStaysUnsaved() {
        weight("", 1);
        history.markSaved();
        history.undo();
        weight("", 5);
        assertThat(history.unsaved()).isTrue();
        weight("", 1);
        assertThat(history.unsaved()).isFalse();
    }

    @Test
    void theOldestStepsAreDroppedBeyondANumber() {
        for (int i = 0; i < History.MOST + 50; i++) {
            weight("", i);
        }
        assertThat(history.depth()).isEqualTo(History.MOST - 1);
        int back = 0;
        while (history.undo()) {
            back++;
        }
        assertThat(back).isEqualTo(History.MOST - 1);
        assertThat(weight()).isEqualTo(50);
    }

    @Test
    void theOldestStepsAreDroppedBeyondAnAmountOfMemory() {
        long layer = 6L * Double.BYTES;
        History small = new History(first, 10 * layer);
        for (int i = 0; i < 100; i++) {
            small.edit("edit.weight", "", small.project().withWeight(1, 0, 0, i), Position.START);
            assertThat(small.bytes()).isLessThanOrEqualTo(10 * layer);
        }
        assertThat(small.depth()).isEqualTo(10);
        assertThat(small.bytes()).isEqualTo(10 * layer);
    }

    @Test
    void oneStepBackIsAlwaysThere() {
        History none = new History(first, 0);
        none.edit("edit.weight", "", first.withWeight(1, 0, 0, 1), Position.START);
        none.edit("edit.weight", "", first.withWeight(1, 0, 0, 2), Position.START);
        assertThat(none.depth()).isEqualTo(1);
        none.undo();
        assertThat(none.project().network().layer(1).weight(0, 0)).isEqualTo(1);
    }
}
