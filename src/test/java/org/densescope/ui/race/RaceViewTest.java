package org.densescope.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.loops.Loops;
import org.densescope.project.Project;
import org.densescope.session.Race;
import org.densescope.session.training.RaceResult;
import org.densescope.session.training.RaceStanding;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.densescope.ui.field.NumberField;
import org.junit.jupiter.api.Test;

class RaceViewTest {
    private record Open(PanelDesk desk, Race race, RaceView view, SimpleBooleanProperty structure) {
        static Open of(String preset) {
            PanelDesk desk = PanelDesk.of(preset, Language.EN);
            Race race = new Race(desk.workspace, Runnable::run, Runnable::run, Loops::best, e -> {
                throw new IllegalStateException(e);
            });
            SimpleBooleanProperty structure = new SimpleBooleanProperty();
            RaceView view = new RaceView(
                    race,
                    Runnable::run,
                    Runnable::run,
                    desk.arrangements,
                    desk.preferences,
                    desk.messages,
                    new SimpleObjectProperty<>(Palette.LIGHT),
                    structure);
            PanelDesk.scene(view, 900, 700, 1, false);
            return new Open(desk, race, view, structure);
        }

        Button button(String text) {
            return Nodes.all(view, Button.class).stream()
                    .filter(button -> text.equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
        }

        List<Button> buttons(String text) {
            return Nodes.all(view, Button.class).stream()
                    .filter(button -> text.equals(button.getText()))
                    .toList();
        }

        List<String> texts() {
            return Nodes.all(view, Label.class).stream().map(Label::getText).toList();
        }

        RaceStanding standing() {
            return Objects.requireNonNull(race.standing().get());
        }

        String number(double value) {
            return desk.preferences.getValue().digits().text(value);
        }
    }

    @Test
    void itIsReadyBeforeItBegins() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            assertThat(open.texts()).anyMatch(text -> text.startsWith("Same start for all"));
            assertThat(open.button("Reset").isDisabled()).isTrue();
            assertThat(open.buttons("Take")).hasSize(4).allMatch(Button::isDisabled);
            assertThat(open.button("Race").isDisabled()).isFalse();
        });
    }

    @Test
    void anEpochOfAllLanesIsInTheTable() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            open.button("One epoch").fire();
            open.button("One epoch").fire();
            assertThat(open.standing().step()).isEqualTo(32);
            assertThat(open.texts()).contains("32").anyMatch(text -> text.startsWith("After 32 updates"));
            for (RaceResult result : open.standing().results()) {
                double loss = result.progress().scores().getLast().training().loss();
                assertThat(open.texts()).contains(open.number(loss));
            }
            assertThat(open.texts()).anyMatch(text -> text.matches("Loss .*, 160 samples"));
            open.button("One update").fire();
            assertThat(open.standing().step()).isEqualTo(33);
            open.button("Reset").fire();
            assertThat(open.race().standing().get()).isNull();
        });
    }

    @Test
    void aLaneIsNamedChangedAddedAndRemoved() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            Nodes.type(Nodes.named(open.view(), TextField.class, "Lane"), "plain");
            assertThat(open.race().lanes().get().getFirst().name()).isEqualTo("plain");
            @SuppressWarnings("unchecked")
            ComboBox<String> kind = Nodes.named(open.view(), ComboBox.class, "Optimizer");
            kind.setValue("nesterov");
            assertThat(open.race().lanes().get().getFirst().optimizer().id()).isEqualTo("nesterov");
            NumberField rate = Nodes.all(open.view(), NumberField.class).getFirst();
            Nodes.type(Nodes.all(rate, TextField.class).getFirst(), "0.5");
            assertThat(open.race().lanes().get().getFirst().optimizer().rate()).isEqualTo(0.5);
            open.button("Lane").fire();
            assertThat(open.race().lanes().get()).hasSize(5);
            Nodes.named(open.view(), Button.class, "Remove this lane").fire();
            assertThat(open.race().lanes().get())
                    .hasSize(4)
                    .noneMatch(lane -> lane.name().equals("plain"));
            for (int i = 0; i < 4; i++) {
                Nodes.named(open.view(), Button.class, "Remove this lane").fire();
            }
            assertThat(open.button("Race").isDisabled()).isTrue();
            assertThat(open.texts()).contains("No lanes yet: add one to race.");
        });
    }

    @Test
    void takingALaneMakesItTheDocument() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            open.button("One epoch").fire();
            RaceResult second = open.standing().results().get(1);
            open.buttons("Take").get(1).fire();
            Project now = open.desk().project();
            assertThat(now.start()).isEqualTo(second.state());
            assertThat(now.optimizer()).isEqualTo(second.lane().optimizer());
            assertThat(open.texts()).anyMatch(text -> text.startsWith("Taken: the open network goes on"));
            open.desk().workspace.undo();
            assertThat(open.desk().project().start().step()).isZero();
        });
    }

    @Test
    void aStructureHasNothingToRace() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            open.structure().set(true);
            assertThat(open.button("Race").isDisabled()).isTrue();
            assertThat(open.texts()).anyMatch(text -> text.startsWith("The open structure has no weights"));
            open.view().toggle();
            assertThat(open.race().playing().get()).isFalse();
            open.structure().set(false);
            assertThat(open.button("Race").isDisabled()).isFalse();
        });
    }

    @Test
    void theRaceRestsWhenNobodyLooks() {
        FxTest.onFx(() -> {
            Open open = Open.of("moons");
            open.race().speed().set(1);
            open.view().toggle();
            assertThat(open.race().playing().get()).isTrue();
            assertThat(open.button("Pause").isDisabled()).isFalse();
            ((javafx.scene.layout.StackPane) open.view().getParent())
                    .getChildren()
                    .clear();
            assertThat(open.race().playing().get()).isFalse();
        });
    }
}
