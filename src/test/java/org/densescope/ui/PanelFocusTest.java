package org.densescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.example.Presets;
import org.densescope.text.Language;
import org.densescope.ui.editor.PanelDesk;
import org.junit.jupiter.api.Test;

/// When panels learn what the pointer is at.
class PanelFocusTest {
    private static final long MILLI = 1_000_000;

    @Test
    void panelsFollowWhenThePointerRests() {
        with((desk, panels) -> {
            desk.focus.pass(unit(1));
            assertThat(panels.pulse(0)).isTrue();
            desk.focus.pass(unit(2));
            assertThat(panels.pulse(20 * MILLI)).isTrue();
            assertThat(panels.pulse(49 * MILLI)).isTrue();
            assertThat(panels.panels().get().hovered()).isNull();
            assertThat(panels.pulse(50 * MILLI)).isFalse();
            assertThat(panels.panels().get().hovered()).isEqualTo(unit(2));
        });
    }

    @Test
    void aPointerThatNeverRestsIsFollowedNowAndThen() {
        with((desk, panels) -> {
            for (int i = 0; i < 10; i++) {
                desk.focus.pass(unit(i));
                assertThat(panels.pulse(10L * i * MILLI)).isTrue();
            }
            desk.focus.pass(unit(10));
            assertThat(panels.pulse(100 * MILLI)).isFalse();
            assertThat(panels.panels().get().hovered()).isEqualTo(unit(10));
        });
    }

    @Test
    void whatAPanelPointsAtIsKnownAtOnce() {
        with((desk, panels) -> {
            desk.focus.hover(unit(3));
            assertThat(desk.shown().get().hovered()).isEqualTo(unit(3));
            assertThat(panels.panels().get().hovered()).isEqualTo(unit(3));
            desk.focus.hover(null);
            assertThat(panels.panels().get().hovered()).isNull();
        });
    }

    @Test
    void aChoiceIsNeverLate() {
        with((desk, panels) -> {
            desk.focus.pass(unit(2));
            desk.focus.select(unit(4));
            assertThat(panels.panels().get().selected()).isEqualTo(unit(4));
            assertThat(panels.panels().get().hovered())
                    .as("the pointer only passes")
                    .isNull();
        });
    }

    /// Numbers are those of the moment, whenever the place under the pointer becomes known.
    @Test
    void numbersAreNeverLate() {
        with((desk, panels) -> {
            desk.focus.pass(unit(2));
            desk.playhead.seek(3);
            assertThat(panels.panels().get().reveal().t()).isEqualTo(3);
            assertThat(panels.pulse(0)).isTrue();
            assertThat(panels.pulse(100 * MILLI)).isFalse();
            assertThat(panels.panels().get().hovered()).isEqualTo(unit(2));
        });
    }

    private static void with(BiConsumer<PanelDesk, PanelFocus> work) {
        FxTest.onFx(() -> {
            PanelDesk desk = new PanelDesk(Presets.open("digits"), Language.EN);
            work.accept(desk, new PanelFocus(desk.shown(), desk.focus));
        });
    }

    private static Place unit(int unit) {
        return Place.unit(Quantity.ACTIVATION, 1, unit);
    }
}
