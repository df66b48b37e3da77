package org.densescope.session.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.ShapeException;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.session.Samples;
import org.densescope.session.training.Goal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStateTest {
    @TempDir
    Path folder;

    private final Documented one = new Documented(Samples.small());

    private DocumentStore store() {
        return Documented.store(new StateFolder(folder.resolve("state")));
    }

    private Path file() {
        return folder.resolve("a.dscope");
    }

    @Test
    void unsavedIsWhatTheFileDoesNotHold() throws Exception {
        assertThat(one.unsaved()).isFalse();
        one.weight(0.5);
        assertThat(one.unsaved()).isTrue();
        one.workspace.undo();
        assertThat(one.unsaved()).isFalse();
        one.workspace.redo();
        one.save(store(), file());
        assertThat(one.unsaved()).isFalse();
        one.workspace.undo();
        assertThat(one.unsaved()).as("undone after it was saved").isTrue();
        one.workspace.redo();
        assertThat(one.unsaved()).isFalse();
    }

    @Test
    void howItIsLookedAtIsNothingToBeSaved() throws Exception {
        one.save(store(), file());
        one.arrangements.show("matrices");
        one.playhead.seek(7);
        one.focus.select(org.densescope.engine.Place.unit(org.densescope.engine.Quantity.ACTIVATION, 1, 0));
        assertThat(one.unsaved()).isFalse();
    }

    @Test
    void trainingIsSomethingToBeSavedOnlyWhereThereIsAFile() throws Exception {
        one.runner.train(Goal.step(20));
        assertThat(one.state.reached().step()).isEqualTo(20);
        assertThat(one.unsaved()).as("an example comes back by one key").isFalse();
        one.save(store(), file());
        assertThat(one.unsaved()).isFalse();
        one.playhead.toStep(3, 0);
        assertThat(one.unsaved()).as("looked at where it was before").isFalse();
        assertThat(one.state.snapshot().reached().step()).isEqualTo(20);
        one.playhead.toStep(21, 0);
        assertThat(one.unsaved()).isTrue();
    }

    @Test
    void anEditWhileItIsBeingSavedStaysUnsaved() throws Exception {
        one.weight(0.5);
        Document document = one.state.snapshot().withId(DocumentState.freshId());
        DocumentStore.Loaded written = store().save(file(), document);
        one.weight(0.75);
        one.state.saved(one.state.number(), written);
        assertThat(one.unsaved()).isTrue();
        one.workspace.undo();
        assertThat(one.unsaved()).isFalse();
    }

    @Test
    void theFileFollowsTheDocumentWhenUndoLeadsBackToIt() throws Exception {
        one.save(store(), file());
        one.workspace.open(Presets.open("xor"));
        assertThat(one.state.file().get().path()).isNull();
        one.workspace.undo();
        assertThat(one.state.file().get().path()).isEqualTo(file());
        assertThat(one.unsaved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mazur", "xor", "moons"})
    void whatIsOpenedGoesOnBitForBit(String preset) throws Exception {
        Documented there = new Documented(Presets.open(preset).withDropout(1, 0.25));
        there.runner.train(Goal.step(50));
        there.save(store(), file());
        one.state.open("document.edit.open", store().open(file()));
        assertThat(one.unsaved()).isFalse();
        assertThat(one.state.snapshot()).isEqualTo(there.state.snapshot());
        one.runner.train(Goal.step(120));
        there.runner.train(Goal.step(120));
        assertThat(one.workspace.reached()).isEqualTo(there.workspace.reached());
        one.playhead.toStep(10, 0);
        there.playhead.toStep(10, 0);
        assertThat(one.workspace.reached()).isEqualTo(there.workspace.reached());
        one.workspace.undo();
        assertThat(one.workspace.project().get().name()).isEqualTo("small");
    }

    @Test
    void savedTwiceIsTheSameFile() throws Exception {
        one.runner.train(Goal.step(5));
        one.save(store(), file());
        byte[] first = Files.readAllBytes(file());
        one.save(store(), file());
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    @Test
    void aTrainingKeepsPlacesAndGoesToThem() throws Exception {
        one.runner.train(Goal.step(30));
        one.state.keep("before the rate was halved");
        assertThat(one.unsaved()).isTrue();
        var then = one.workspace.reached();
        one.save(store(), file());
        one.workspace.edit("edit.rate", p -> p.withOptimizer(p.optimizer()).withSeed(9));
        one.runner.train(Goal.step(60));
        Document.Kept place = one.state.file().get().places().getFirst();
        one.state.goTo(place);
        assertThat(one.workspace.reached()).isEqualTo(then);
        assertThat(one.workspace.undoName().get()).isEqualTo("document.edit.place");

        Documented again = new Documented(Presets.open("xor"));
        again.state.open("document.edit.open", store().open(file()));
        Document.Kept read = again.state.file().get().places().getFirst();
        assertThat(read.name()).isEqualTo("before the rate was halved");
        again.state.goTo(read);
        assertThat(again.workspace.reached()).isEqualTo(then);
        again.state.forget(read);
        assertThat(again.state.file().get().places()).isEmpty();
        assertThat(again.unsaved()).isTrue();
    }

    @Test
    void aPlaceOfAnotherStructureIsRefusedAndNotLost() throws Exception {
        one.state.keep("as it was");
        one.workspace.edit("edit.layer", p -> p.withLayerBefore(1, LayerSpec.of(4, Activation.RELU)));
        Document.Kept place = one.state.file().get().places().getFirst();
        assertThatThrownBy(() -> one.state.goTo(place)).isInstanceOf(ShapeException.class);
        one.save(store(), file());
        assertThat(one.state.file().get().places()).containsExactly(place);
        assertThat(store().open(file()).document().places()).isEmpty();
        one.workspace.undo();
        one.state.goTo(place);
    }

    /// Against what is plain to see: whether the file, opened again, is the document.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsDoneTheFlagSaysWhetherTheFileHoldsIt(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        one.save(store(), file());
        for (int i = 0; i < 120; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> one.weight(random.nextInt(3) / 4.0);
                case 2 -> one.workspace.undo();
                case 3 -> one.workspace.redo();
                case 4 -> one.workspace.edit("edit.sample", p -> p.withSample(random.nextInt(4)));
                case 5 -> one.playhead.toStep(one.playhead.firstStep() + random.nextInt(4), 0);
                case 6 -> one.arrangements.show(random.nextBoolean() ? "matrices" : "network");
                default -> {
                    if (random.nextInt(4) == 0) {
                        one.save(store(), file());
                    }
                }
            }
            Document there = store().open(file()).document();
            Document here = one.state.snapshot();
            Project project = there.project();
            boolean same = project.equals(here.project()) && there.reached().equals(here.reached());
            assertThat(one.unsaved()).as("deed %d", i).isEqualTo(!same);
        }
    }
}
