package org.densescope.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.densescope.project.Preferences;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.junit.jupiter.api.Test;

class ValueFieldTest {
    /// A window with the field and a button that can take the focus from it.
    private static final class Desk implements AutoCloseable {
        final PreferenceStore store = new PreferenceStore();
        final ObservableValue<Preferences> preferences = store.current();
        final Messages messages = new Messages(Language.EN, true);
        final List<Double> committed = new ArrayList<>();
        final Button other = new Button("other");
        final NumberField field;
        final Stage stage = new Stage();

        Desk(Bounds bounds) {
            field = new NumberField(
                    messages,
                    preferences,
                    new SimpleStringProperty("weight"),
                    bounds,
                    Nudge.TENTHS,
                    (value, nudged) -> {
                        if (value == 13) {
                            throw new IllegalArgumentException("not thirteen");
                        }
                        if (value == 14) {
                            throw new OutOfMemoryError("no room");
                        }
                        committed.add(value);
                    });
            field.show(1 / 3.0);
            stage.setScene(new Scene(new VBox(other, field), 300, 200));
            stage.show();
            other.requestFocus();
        }

        void focus() {
            field.text().requestFocus();
        }

        void wheel() {
            field.text()
                    .fireEvent(new ScrollEvent(
                            ScrollEvent.SCROLL,
                            5,
                            5,
                            5,
                            5,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            40,
                            0,
                            40,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        }

        @Override
        public void close() {
            stage.close();
        }
    }

    private static void at(Bounds bounds, Consumer<Desk> test) {
        FxTest.onFx(() -> {
            try (Desk desk = new Desk(bounds)) {
                test.accept(desk);
            }
        });
    }

    @Test
    void roundedToLookAtAndExactToEdit() {
        at(Bounds.ANY, desk -> {
            assertThat(desk.field.text().getText()).isEqualTo("0.3333");
            desk.focus();
            assertThat(desk.field.text().isFocused()).isTrue();
            assertThat(desk.field.text().getText()).isEqualTo("0.3333333333333333");
            assertThat(desk.field.text().getSelectedText()).isEqualTo("0.3333333333333333");
            desk.other.requestFocus();
            assertThat(desk.field.text().getText()).isEqualTo("0.3333");
            assertThat(desk.committed).isEmpty();
        });
    }

    @Test
    void leavingCommitsAndEscapeRestores() {
        at(Bounds.ANY, desk -> {
            desk.focus();
            desk.field.text().setText("2.5");
            Nodes.press(desk.field.text(), KeyCode.ESCAPE);
            assertThat(desk.field.text().getText()).isEqualTo("0.3333333333333333");
            desk.field.text().setText("2.5");
            desk.other.requestFocus();
            assertThat(desk.committed).containsExactly(2.5);
            assertThat(desk.field.value()).isEqualTo(2.5);
        });
    }

    @Test
    void badTextIsSaidAndTheOldValueComesBackOnLeaving() {
        at(Bounds.ANY, desk -> {
            desk.focus();
            Nodes.type(desk.field.text(), "1e400");
            assertThat(desk.field.error()).isEqualTo("This number is too large.");
            assertThat(desk.field.text().getText()).isEqualTo("1e400");
            assertThat(desk.field.text().getAccessibleHelp()).isEqualTo("This number is too large.");
            desk.other.requestFocus();
            assertThat(desk.field.text().getText()).isEqualTo("0.3333");
            assertThat(desk.field.error()).isEqualTo("This number is too large.");
            desk.messages.languageProperty().set(Language.ZH_HANT);
            assertThat(desk.field.error()).isEqualTo("這個數太大。");
            desk.focus();
            Nodes.type(desk.field.text(), "4");
            assertThat(desk.field.error()).isEmpty();
            assertThat(desk.committed).containsExactly(4.0);
        });
    }

    @Test
    void whatTheModelRefusesIsSaidInItsWords() {
        at(Bounds.ANY, desk -> {
            desk.focus();
            Nodes.type(desk.field.text(), "13");
            assertThat(desk.field.error()).isEqualTo("Not possible: not thirteen.");
            assertThat(desk.field.value()).isEqualTo(1 / 3.0);
            Nodes.type(desk.field.text(), "14");
            assertThat(desk.field.error()).isEqualTo("There is not enough memory for that.");
            assertThat(desk.field.value()).isEqualTo(1 / 3.0);
        });
    }

    @Test
    void theWheelNudgesOnlyWithTheFocus() {
        at(Bounds.ANY, desk -> {
            desk.field.show(0.5);
            desk.wheel();
            assertThat(desk.committed).isEmpty();
            desk.focus();
            desk.wheel();
            desk.wheel();
            assertThat(desk.committed).containsExactly(0.6, 0.7);
        });
    }

    @Test
    void aNudgeStopsAtTheBounds() {
        at(Bounds.FRACTION, desk -> {
            desk.field.show(0.85);
            desk.field.nudge(1, 0);
            desk.field.nudge(1, 0);
            desk.field.nudge(-1, 1);
            assertThat(desk.committed).containsExactly(0.95);
            desk.focus();
            Nodes.type(desk.field.text(), "1");
            assertThat(desk.field.error()).isEqualTo("It must be at least 0 and below 1.");
        });
    }

    @Test
    void aCommaWhereNumbersHaveOne() {
        at(Bounds.ANY, desk -> {
            desk.store.change(p -> p.withDigits(new Digits(4, true)));
            assertThat(desk.field.text().getText()).isEqualTo("0,3333");
            desk.focus();
            assertThat(desk.field.text().getText()).isEqualTo("0,3333333333333333");
            Nodes.type(desk.field.text(), "1,5");
            assertThat(desk.committed).containsExactly(1.5);
            Nodes.type(desk.field.text(), "2.5");
            assertThat(desk.committed).containsExactly(1.5, 2.5);
            Nodes.type(desk.field.text(), "1.500");
            assertThat(desk.field.error()).contains("two ways");
        });
    }

    @Test
    void whatIsBeingTypedSurvivesANewValueOfTheSameThing() {
        at(Bounds.ANY, desk -> {
            desk.focus();
            desk.field.text().setText("12");
            desk.field.show(0.25);
            assertThat(desk.field.text().getText()).isEqualTo("12");
            desk.field.showOther(0.5);
            assertThat(desk.field.text().getText()).isEqualTo("0.5");
            desk.other.requestFocus();
            assertThat(desk.committed).isEmpty();
        });
    }

    @Test
    void tenMegabytesArePastedAsTwoKilobytes() {
        at(Bounds.ANY, desk -> {
            desk.focus();
            desk.field.text().replaceSelection("9".repeat(10_000_000));
            assertThat(desk.field.text().getText()).hasSize(2_000);
            Nodes.press(desk.field.text(), KeyCode.ENTER);
            assertThat(desk.field.error()).isEqualTo("This text is too long for a number.");
        });
    }

    @Test
    void whatIsNotThereCannotBeTyped() {
        at(Bounds.ANY, desk -> {
            desk.field.show(null);
            assertThat(desk.field.text().getText()).isEqualTo("–");
            desk.focus();
            Nodes.type(desk.field.text(), "3");
            desk.field.nudge(1, 0);
            assertThat(desk.committed).isEmpty();
        });
    }
}
