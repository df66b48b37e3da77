package org.densescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Runner;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationPanelTest {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final PanelDesk desk = PanelDesk.of("mazur", Language.EN);
    private final Playhead playhead = desk.playhead;
    private final Focus focus = desk.focus;
    private final PreferenceStore store = desk.store;
    private final ObservableValue<Preferences> preferences = desk.preferences;
    private final Messages messages = new Messages(Language.EN, true);
    private FormulaRenderer renderer = renderer(Runnable::run);

    @BeforeAll
    static void start() {
        FxTest.onFx(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }

    private static FormulaRenderer renderer(Executor background) {
        return new FormulaRenderer(background, Runnable::run, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private ExplanationPanel panel(double width, double height) {
        ExplanationPanel panel =
                new ExplanationPanel(desk.shown(), focus, preferences, messages, renderer, doors(messages));
        Scene scene = new Scene(panel, width, height);
        scene.getStylesheets().addAll("/css/densescope.css", "/css/explain.css", "/css/light.css");
        layOut(panel);
        return panel;
    }

    private static void layOut(ExplanationPanel panel) {
        panel.applyCss();
        panel.layout();
        panel.layout();
    }

    private void seek(Phase phase, int layer, int unit, int term) {
        playhead.seek(playhead.reveal().get().trace().timeline().index(phase, layer, unit, term) + 1);
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

    private static TokenNode token(ExplanationPanel panel, Place place) {
        return all(panel, TokenNode.class).stream()
                .filter(node -> node.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static void fire(Node node, javafx.event.EventType<MouseEvent> type) {
        node.fireEvent(new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    private static String title(ExplanationPanel panel) {
        return ((Label) panel.lookup(".ds-explain-title")).getText();
    }

    @Test
    void everySymbolAndNumberOfASumIsAToken() {
        FxTest.onFx(() -> {
            seek(Phase.WEIGHTED_SUM, 1, 0, 2);
            ExplanationPanel panel = panel(700, 220);
            // z, w a, w a, b; then w a, w a, b as numbers; then z's value
            assertThat(all(panel, TokenNode.class))
                    .extracting(TokenNode::place)
                    .containsOnly(
                            Place.unit(Quantity.WEIGHTED_SUM, 1, 0),
                            Place.weight(Quantity.WEIGHT, 1, 0, 0),
                            Place.unit(Quantity.ACTIVATION, 0, 0),
                            Place.weight(Quantity.WEIGHT, 1, 0, 1),
                            Place.unit(Quantity.ACTIVATION, 0, 1),
                            Place.weight(Quantity.WEIGHT, 1, 0, Place.BIAS))
                    .hasSize(12);
            assertThat(panel.getAccessibleText()).contains("0.15·0.05 + 0.2·0.1 + 0.35 = 0.3775");
        });
    }

    @Test
    void aTokenUnderThePointerLightsItsPlaceAndIsLitByIt() {
        FxTest.onFx(() -> {
            seek(Phase.WEIGHTED_SUM, 1, 0, 2);
            ExplanationPanel panel = panel(700, 220);
            Place weight = Place.weight(Quantity.WEIGHT, 1, 0, 1);
            TokenNode token = token(panel, weight);
            fire(token, MouseEvent.MOUSE_ENTERED);
            assertThat(focus.hovered().get()).isEqualTo(weight);
            assertThat(token.getPseudoClassStates()).contains(HOVERED);
            fire(token, MouseEvent.MOUSE_EXITED);
            assertThat(focus.hovered().get()).isNull();
            assertThat(token.getPseudoClassStates()).doesNotContain(HOVERED);
            focus.hover(weight);
            assertThat(token.getPseudoClassStates()).contains(HOVERED);
            fire(token, MouseEvent.MOUSE_CLICKED);
            assertThat(focus.selected().get()).isEqualTo(weight);
            assertThat(token.getPseudoClassStates()).contains(SELECTED);
            playhead.next(Grain.TERM);
            playhead.previous(Grain.TERM);
            assertThat(token(panel, weight).getPseudoClassStates()).contains(HOVERED, SELECTED);
        });
    }

    @Test
    void theExactTextHasEveryDigit() {
        FxTest.onFx(() -> {
            seek(Phase.ACTIVATION, 1, 0, 0);
            ExplanationPanel panel = panel(700, 220);
            assertThat(panel.getAccessibleText()).contains("0.5933").doesNotContain("0.59326");
            assertThat(panel.exactText()).contains("0.5932699921071872");
            store.change(p -> p.withDigits(new Digits(6, true)));
            assertThat(panel.getAccessibleText()).contains("0,59327");
        });
    }

    @Test
    void beforeTheFirstMomentItSaysWhatToPress() {
        FxTest.onFx(() -> {
            ExplanationPanel panel = panel(700, 220);
            Node first = panel.lookup(".ds-first-step");
            assertThat(first.isVisible()).isTrue();
            assertThat(all(first, Label.class))
                    .extracting(Label::getText)
                    .contains("→", "Space", "One training step by hand");
            playhead.next(Grain.UNIT);
            assertThat(first.isVisible()).isFalse();
            playhead.seek(0);
            assertThat(first.isVisible()).isTrue();
        });
    }

    @Test
    void thePlaceOfTheFormulaStaysWhileSteppingAndNothingIsCut() {
        FxTest.onFx(() -> {
            playhead.grain().set(Grain.TERM);
            ExplanationPanel panel = panel(800, 240);
            Node formulas = panel.lookup(".ds-formulas");
            double top = Double.NaN;
            while (playhead.position().get().t()
                    < playhead.reveal().get().trace().length()) {
                playhead.next(Grain.TERM);
                layOut(panel);
                assertThat(panel.prefHeight(800)).isBetween(40.0, 240.0);
                Bounds bounds = formulas.localToScene(formulas.getLayoutBounds());
                assertThat(bounds.getMinY()).isEqualTo(Double.isNaN(top) ? bounds.getMinY() : top);
                top = bounds.getMinY();
                for (FormulaView view : all(panel, FormulaView.class)) {
                    for (Node node : view.getChildrenUnmodifiable()) {
                        Bounds box = node.getBoundsInParent();
                        assertThat(!node.isVisible() || box.getMaxX() <= view.getWidth() + 3)
                                .as("nothing is cut at %s", title(panel))
                                .isTrue();
                    }
                }
            }
        });
    }

    @Test
    void untilTheTypesetterIsWarmThereIsTextAndThenOutlines() {
        FxTest.onFx(() -> {
            Deque<Runnable> background = new ArrayDeque<>();
            renderer = renderer(background::add);
            seek(Phase.WEIGHTED_SUM, 1, 0, 2);
            ExplanationPanel panel = panel(700, 220);
            assertThat(renderer.isIdle()).isFalse();
            assertThat(all(panel, TokenNode.class)).isEmpty();
            assertThat(all(panel, Text.class)).extracting(Text::getText).contains("z¹₁", " = 0.3775");
            while (!background.isEmpty()) {
                background.remove().run();
            }
            assertThat(renderer.isIdle()).isTrue();
            assertThat(all(panel, TokenNode.class)).hasSize(12);
        });
    }

    @Test
    void wordsAndFormulaAlwaysSpeakOfTheSameMoment() {
        FxTest.onFx(() -> {
            Deque<Runnable> background = new ArrayDeque<>();
            renderer = renderer(background::add);
            seek(Phase.WEIGHTED_SUM, 1, 0, 2);
            ExplanationPanel panel = panel(700, 220);
            while (!background.isEmpty()) {
                background.remove().run();
            }
            String before = title(panel);
            int tokens = all(panel, TokenNode.class).size();
            playhead.seek(playhead.reveal().get().trace().length());
            seek(Phase.DELTA, 1, 1, 0);
            assertThat(title(panel)).isEqualTo(before);
            assertThat(all(panel, TokenNode.class)).hasSize(tokens);
            while (!background.isEmpty()) {
                background.remove().run();
            }
            assertThat(title(panel)).isNotEqualTo(before);
            assertThat(all(panel, TokenNode.class))
                    .extracting(TokenNode::place)
                    .contains(Place.unit(Quantity.DELTA, 1, 1));
        });
    }

    @Test
    void followsTheLanguage() {
        FxTest.onFx(() -> {
            seek(Phase.WEIGHTED_SUM, 1, 0, 2);
            ExplanationPanel panel = panel(700, 220);
            String english = title(panel);
            messages.languageProperty().set(Language.ZH_HANT);
            assertThat(title(panel)).isNotEqualTo(english).contains("加權和");
        });
    }

    private static Doors doors(Messages messages) {
        return new Doors(
                new Doors.Ways(() -> {}, () -> {}, () -> {}), new SimpleObjectProperty<>(Palette.LIGHT), messages);
    }
}
