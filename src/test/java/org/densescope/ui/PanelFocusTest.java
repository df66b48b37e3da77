package org.densescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.session.Focus;
import org.junit.jupiter.api.Test;

/// When panels learn what the pointer is at.
class PanelFocusTest {
    private static final long MILLI = 1_000_000;

    @Test
    void panelsFollowWhenThePointerRests() {
        with((picture, panels) -> {
            picture.hovered().set(unit(1));
            assertThat(panels.pulse(0)).isTrue();
            picture.hovered().set(unit(2));
            assertThat(panels.pulse(20 * MILLI)).isTrue();
            assertThat(panels.pulse(49 * MILLI)).isTrue();
            assertThat(panels.panels().hovered().get()).isNull();
            assertThat(panels.pulse(50 * MILLI)).isFalse();
            assertThat(panels.panels().hovered().get()).isEqualTo(unit(2));
        });
    }

    @Test
    void aPointerThatNeverRestsIsFollowedNowAndThen() {
        with((picture, panels) -> {
            for (int i = 0; i < 10; i++) {
                picture.hovered().set(unit(i));
                assertThat(panels.pulse(10L * i * MILLI)).isTrue();
            }
            picture.hovered().set(unit(10));
            assertThat(panels.pulse(100 * MILLI)).isFalse();
            assertThat(panels.panels().hovered().get()).isEqualTo(unit(10));
        });
    }

    @Test
    void whatAPanelPointsAtIsKnownAtOnce() {
        with((picture, panels) -> {
            panels.panels().hovered().set(unit(3));
            assertThat(picture.hovered().get()).isEqualTo(unit(3));
            panels.panels().hovered().set(null);
            assertThat(picture.hovered().get()).isNull();
        });
    }

    @Test
    void aChoiceIsNeverLate() {
        with((picture, panels) -> {
            picture.selected().set(unit(4));
            assertThat(panels.panels().selected().get()).isEqualTo(unit(4));
        });
    }

    private static void with(BiConsumer<Focus, PanelFocus> work) {
        FxTest.onFx(() -> {
            Focus picture = new Focus();
            work.accept(picture, new PanelFocus(picture));
        });
    }

    private static Place unit(int unit) {
        return Place.unit(Quantity.ACTIVATION, 1, unit);
    }
}
