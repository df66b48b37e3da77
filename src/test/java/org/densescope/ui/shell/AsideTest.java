package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.junit.jupiter.api.Test;

class AsideTest {
    private final Lens<Boolean> shown = new Arrangements()
            .part(a -> a.panels().editor(), (a, on) -> a.withPanels(a.panels().withEditor(on)));
    private final Aside aside = new Aside(shown, 1_500);

    @Test
    void aPanelStepsAsideAndComesBack() {
        aside.follow(1_280);
        assertThat(shown.get()).isFalse();
        assertThat(aside.isWanted()).isTrue();
        aside.follow(1_600);
        assertThat(shown.get()).isTrue();
    }

    @Test
    void whoOpensItMeanwhileIsObeyed() {
        aside.follow(1_280);
        shown.set(true);
        aside.follow(1_300);
        assertThat(shown.get()).isTrue();
        shown.set(false);
        aside.follow(1_600);
        assertThat(shown.get()).isFalse();
        assertThat(aside.isWanted()).isFalse();
    }

    @Test
    void whatWasClosedStaysClosed() {
        shown.set(false);
        aside.follow(1_280);
        aside.follow(Double.POSITIVE_INFINITY);
        assertThat(shown.get()).isFalse();
    }
}
