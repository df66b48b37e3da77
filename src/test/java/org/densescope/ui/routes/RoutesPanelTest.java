package org.densescope.ui.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.session.SelectedRoutes;
import org.densescope.text.Language;
import org.densescope.trace.Digits;
import org.densescope.ui.FxTest;
import org.densescope.ui.editor.Nodes;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

class RoutesPanelTest {
    private static final Place FIRST = Place.weight(Quantity.WEIGHT, 1, 0, 0);

    private record Open(PanelDesk desk, SelectedRoutes lit, RoutesPanel panel) {
        static Open of(String preset) {
            PanelDesk desk = PanelDesk.of(preset, Language.EN);
            SelectedRoutes lit = desk.lit;
            RoutesPanel panel = new RoutesPanel(desk.shown(), desk.focus, lit, desk.preferences, desk.messages);
            PanelDesk.scene(panel, 320, 900, 1, false);
            return new Open(desk, lit, panel);
        }

        List<String> numbers() {
            return Nodes.all(panel, NumberLabel.class).stream()
                    .map(NumberLabel::getText)
                    .toList();
        }
    }

    @Test
    void mazursWeightHasTwoRoutesAndTheirSum() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            assertThat(open.panel().isVisible()).isFalse();
            open.desk().focus.select(FIRST);
            open.desk().playhead.seek(Long.MAX_VALUE);
            assertThat(open.panel().isVisible()).isTrue();
            assertThat(open.numbers())
                    .startsWith("0.0004386", "0.0004386")
                    .contains("0.0006684", "−0.0002298", "0.05", "0.2413", "0.4", "0.1868", "0.7414");
            assertThat(Nodes.texts(open.panel()))
                    .contains("∂L/∂w¹₁₁", "a¹₁ → a²₁ → L", "a¹₁ → a²₂ → L", "Central difference, h = 1e−5");
        });
    }

    @Test
    void whatIsNotBornIsADash() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk().focus.select(FIRST);
            // only the input and the old weights are known
            assertThat(open.numbers().stream().filter(text -> !text.equals(Digits.UNBORN)))
                    .containsExactly("0.05", "0.4", "0.05", "0.5");
            assertThat(Nodes.texts(open.panel())).doesNotContain("0.0004386");
        });
    }

    @Test
    void takenTogetherTheyAreDeltaTimesActivation() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk().focus.select(FIRST);
            open.desk().playhead.seek(Long.MAX_VALUE);
            ToggleButton collapsed = Nodes.all(open.panel(), ToggleButton.class).get(1);
            collapsed.fire();
            assertThat(open.lit().expanded().get()).isFalse();
            assertThat(Nodes.all(open.panel(), RouteLine.class)).hasSize(1);
            assertThat(open.numbers()).contains("0.05", "0.008771", "0.0004386");
            assertThat(Nodes.texts(open.panel())).contains("δ¹₁", "a⁰₁");
            collapsed.fire();
            assertThat(collapsed.isSelected()).isTrue();
        });
    }

    @Test
    void aFactorShowsWhereItCameFromAndItsRouteIsLitAlone() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk().focus.select(FIRST);
            RouteLine second = Nodes.all(open.panel(), RouteLine.class).get(1);
            enter(second);
            assertThat(open.lit().picked().get())
                    .isEqualTo(open.desk().shown().get().routes().listed().get(1));
            Node weight = Nodes.all(second, NumberLabel.class).get(3).getParent();
            enter(weight);
            assertThat(open.desk().focus.hovered().get()).isEqualTo(Place.weight(Quantity.WEIGHT, 2, 1, 0));
        });
    }

    private static void enter(Node node) {
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                null));
    }

    @Test
    void ofManyTheLargestAreListedWhenTheyAreKnown() {
        FxTest.onFx(() -> {
            Open open = Open.of("simplenn");
            open.desk().focus.select(Place.weight(Quantity.WEIGHT, 1, 3, 7));
            assertThat(Nodes.texts(open.panel())).contains("Routes to the loss: 320");
            assertThat(Nodes.all(open.panel(), RouteLine.class)).isEmpty();
            open.desk().playhead.seek(Long.MAX_VALUE);
            assertThat(Nodes.all(open.panel(), RouteLine.class)).hasSize(SelectedRoutes.MOST);
            assertThat(Nodes.texts(open.panel())).contains("296 more routes together");
        });
    }

    @Test
    void theyFollowTheDocumentAndCanBeSwitchedOff() {
        FxTest.onFx(() -> {
            Open open = Open.of("mazur");
            open.desk().focus.select(FIRST);
            open.desk().playhead.seek(Long.MAX_VALUE);
            open.desk().workspace.edit("edit.weight", p -> p.withCut(2, 0, 0, true));
            assertThat(Nodes.all(open.panel(), RouteLine.class)).hasSize(1);
            open.lit().shown().set(false);
            assertThat(open.desk().shown().get().routes()).isNull();
            assertThat(open.panel().isVisible()).isFalse();
            open.lit().shown().set(true);
            open.desk().focus.select(Place.unit(Quantity.LOSS, 2, 0));
            assertThat(open.panel().isVisible()).isFalse();
        });
    }
}
