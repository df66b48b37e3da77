package org.densescope.ui.timebar;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Position;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Runner;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.Command;
import org.densescope.ui.CommandButton;
import org.densescope.ui.FxTest;
import org.densescope.ui.MomentNames;
import org.densescope.ui.Skin;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeBarTest {
    private final PanelDesk desk = PanelDesk.of("mazur", Language.EN);
    private final Playhead playhead = desk.playhead;
    private final Player player = new Player(playhead);
    private final TimeCommands commands = new TimeCommands(playhead, desk.shown(), player);
    private final Messages messages = new Messages(Language.EN, true);
    private final long length = playhead.reveal().get().trace().length();

    @BeforeAll
    static void theme() {
        FxTest.onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Skin.loadFonts();
        });
    }

    private final PreferenceStore store = new PreferenceStore();
    private final ObservableValue<Preferences> preferences = store.current();

    private TimeBar bar(double width, double fontSize) {
        TimeBar bar = new TimeBar(playhead, desk.shown(), player, commands, preferences, messages);
        bar.setStyle("-fx-font-size: " + fontSize + "px; -ds-icon: " + 1.3 * fontSize + "px; -ds-icon-small: "
                + fontSize + "px");
        Scene scene = new Scene(bar, width, 90 * fontSize / 14);
        scene.getStylesheets().addAll("/css/densescope.css", "/css/timebar.css", "/css/light.css");
        bar.applyCss();
        bar.layout();
        return bar;
    }

    private static ScrubBar scrub(TimeBar bar) {
        return (ScrubBar) bar.lookup(".ds-scrub");
    }

    private long t() {
        return playhead.position().get().t();
    }

    /// @param inside pixels from the node's left edge
    private static void mouse(Node node, EventType<MouseEvent> type, double inside) {
        double x = node.localToScene(inside, 0).getX();
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        node.fireEvent(new MouseEvent(
                type,
                x,
                5,
                x,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void wheel(Node node, double deltaY) {
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                1,
                1,
                1,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static <T extends Node> List<T> all(Node node, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, kind)));
        }
        return found;
    }

    @Test
    void pressAndDragMoveThePlayhead() {
        FxTest.onFx(() -> {
            TimeBar bar = bar(1000, 14);
            ScrubBar scrub = scrub(bar);
            player.play();
            mouse(scrub, MouseEvent.MOUSE_PRESSED, scrub.getWidth() - 1);
            assertThat(t()).isEqualTo(length);
            assertThat(player.playing().get()).isFalse();
            mouse(scrub, MouseEvent.MOUSE_DRAGGED, scrub.getWidth() / 3);
            mouse(scrub, MouseEvent.MOUSE_DRAGGED, scrub.getWidth() * 0.7);
            assertThat(t()).as("at most once a pulse").isEqualTo(length);
            mouse(scrub, MouseEvent.MOUSE_RELEASED, scrub.getWidth() * 0.7);
            assertThat(playhead.reveal().get().moment().phase().chapter()).isEqualTo(Chapter.BACKWARD);
            mouse(scrub, MouseEvent.MOUSE_PRESSED, 0);
            mouse(scrub, MouseEvent.MOUSE_RELEASED, 0);
            assertThat(t()).isZero();
        });
    }

    @Test
    void wheelAndArrowsStepInTheChosenGrain() {
        FxTest.onFx(() -> {
            ScrubBar scrub = scrub(bar(1000, 14));
            playhead.grain().set(Grain.LAYER);
            wheel(scrub, -40);
            assertThat(t()).isEqualTo(2);
            key(scrub, KeyCode.RIGHT);
            assertThat(t()).isEqualTo(8);
            wheel(scrub, 40);
            key(scrub, KeyCode.LEFT);
            assertThat(t()).isZero();
        });
    }

    @Test
    void saysWhereItStands() {
        FxTest.onFx(() -> {
            ScrubBar scrub = scrub(bar(1000, 14));
            assertThat(scrub.getAccessibleText()).isEqualTo("position 0 of 60, start, training step 1");
            playhead.seek(playhead.reveal().get().trace().timeline().start(Chapter.BACKWARD) + 3);
            assertThat(scrub.getAccessibleText())
                    .isEqualTo(
                            "position 25 of 60, backward · layer 2 · unit 1 · delta of the output δ²₁, training step 1");
            assertThat(scrub.queryAccessibleAttribute(AccessibleAttribute.VALUE))
                    .isEqualTo(25.0);
            assertThat(scrub.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
                    .isEqualTo(60.0);
            store.change(p -> p.withNaming(new Naming(Naming.Style.ARTICLE, false)));
            assertThat(scrub.getAccessibleText()).contains("delta of the output ∂L/∂a²₁,");
            store.change(p -> p.withNaming(new Naming(Naming.Style.PYTORCH, false)));
            assertThat(scrub.getAccessibleText()).contains("delta of the output z2.grad[0],");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMomentHasAName(Language language) {
        MomentNames names = new MomentNames(new Messages(language, true));
        for (String preset : List.of("mazur", "iris")) {
            var trace = new Playhead(
                            new Runner(Presets.open(preset), Runnable::run, Runnable::run, Workers.ONE, _ -> {}))
                    .reveal()
                    .get()
                    .trace();
            var line = trace.timeline();
            Set<String> seen = new HashSet<>();
            for (long i = 0; i < line.length(); i++) {
                assertThat(seen.add(names.describe(trace, line.moment(i), Naming.STANDARD)))
                        .as("another name for moment %d: %s", i, names.describe(trace, line.moment(i), Naming.STANDARD))
                        .isTrue();
            }
        }
    }

    @Test
    void grainAndSpeedFollowAndLead() {
        FxTest.onFx(() -> {
            TimeBar bar = bar(1000, 14);
            ToggleButton term = all(bar, ToggleButton.class).stream()
                    .filter(button -> button.getText().equals("term"))
                    .findFirst()
                    .orElseThrow();
            assertThat(term.isSelected()).isFalse();
            term.fire();
            assertThat(playhead.grain().get()).isEqualTo(Grain.TERM);
            term.fire();
            assertThat(term.isSelected()).as("one is always chosen").isTrue();
            playhead.grain().set(Grain.PHASE);
            assertThat(term.isSelected()).isFalse();

            Slider speed = all(bar, Slider.class).getFirst();
            assertThat(player.speed().get()).isEqualTo(1);
            speed.setValue(0);
            assertThat(player.speed().get()).isEqualTo(0.25);
            assertThat(speed.getAccessibleText()).isEqualTo("Speed: 1 in 4 s");
            player.speed().set(60);
            assertThat(speed.getValue()).isEqualTo(speed.getMax());
        });
    }

    @Test
    void trainingStepsAreWalkedAtTheSameMoment() {
        FxTest.onFx(() -> {
            TimeBar bar = bar(1000, 14);
            Label label = (Label) bar.lookup(".ds-time-step");
            playhead.seek(17);
            commands.nextStep.run();
            commands.nextStep.run();
            assertThat(playhead.position().get()).isEqualTo(new Position(2, 17));
            assertThat(label.getText()).isEqualTo("training step 3");
            commands.previousStep.run();
            commands.previousStep.run();
            commands.previousStep.run();
            assertThat(playhead.position().get()).isEqualTo(new Position(0, 17));
        });
    }

    @Test
    void movingByHandStopsPlay() {
        for (Command command : commands.group(messages).commands()) {
            if (Set.of("time.play", "time.go-on").contains(command.id())) {
                continue;
            }
            playhead.seek(20);
            player.play();
            command.run();
            assertThat(!player.playing().get() || !command.enabled().get())
                    .as(command.id())
                    .isTrue();
            player.pause();
        }
    }

    @Test
    void noKeyCallsTwoCommandsAndEachHasItsTexts() {
        Set<KeyCodeCombination> keys = new HashSet<>();
        for (Command command : commands.group(messages).commands()) {
            assertThat(command.keys()).as(command.id()).isNotEmpty();
            command.keys()
                    .forEach(key -> assertThat(keys.add((KeyCodeCombination) key))
                            .as("%s", key)
                            .isTrue());
            assertThat(messages.text(command.id())).isNotBlank();
            assertThat(messages.text(command.id() + ".tip")).isNotBlank();
        }
    }

    @Test
    void buttonsWithAPictureOnlyHaveANameAndATip() {
        FxTest.onFx(() -> {
            for (ButtonBase button : all(bar(1000, 14), ButtonBase.class)) {
                if (button.getText().isEmpty()) {
                    assertThat(button.getAccessibleText()).isNotBlank();
                    assertThat(button.getTooltip().getText()).isNotBlank();
                }
            }
        });
    }

    @Test
    void playBecomesPause() {
        FxTest.onFx(() -> {
            TimeBar bar = bar(1000, 14);
            CommandButton play = (CommandButton) bar.lookup(".ds-time-play");
            assertThat(play.getAccessibleText()).isEqualTo("Play");
            play.fire();
            assertThat(player.playing().get()).isTrue();
            assertThat(play.getAccessibleText()).isEqualTo("Pause");
            assertThat(play.getTooltip().getText().toLowerCase(Locale.ROOT)).startsWith("pause  (space)");
            play.fire();
            assertThat(play.getAccessibleText()).isEqualTo("Play");
        });
    }

    private static boolean seen(Node node) {
        return node == null || (node.isVisible() && seen(node.getParent()));
    }

    @Test
    void nothingIsCutOnAProjectorNorWithLargeLetters() {
        FxTest.onFx(() -> {
            for (double font : new double[] {14, 28, 42}) {
                TimeBar bar = bar(1024, font);
                for (Labeled labeled : all(bar, Labeled.class)) {
                    if (!labeled.getStyleClass().contains("ds-chapter-label") && seen(labeled)) {
                        assertThat(labeled.getWidth())
                                .as("%s at %f", labeled.getText(), font)
                                .isGreaterThanOrEqualTo(Math.floor(labeled.prefWidth(-1)));
                        assertThat(labeled.localToScene(labeled.getLayoutBounds())
                                        .getMaxX())
                                .isLessThanOrEqualTo(1024);
                    }
                }
            }
            Node controls = bar(1024, 13).lookup(".ds-time-controls");
            assertThat(controls.getLayoutBounds().getHeight()).as("one row").isLessThan(40);
        });
    }
}
