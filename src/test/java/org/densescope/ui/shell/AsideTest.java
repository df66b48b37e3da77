package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.session.Arrangements;
import org.densescope.session.Lens;
import org.junit.jupiter.api.Test;

class AsideTest {
    private final Lens<Boolean> wanted = new Arrangements()
            .part(a -> a.panels().editor(), (a, on) -> a.withPanels(a.panels().withEditor(on)));
    private final Aside aside = new Aside(wanted, 1_500);

    private boolean there() {
        return aside.there().get();
    }

    @Test
    void aPanelStepsAsideAndComesBackAndStaysWantedMeanwhile() {
        aside.follow(1_280);
        assertThat(there()).isFalse();
        assertThat(wanted.get()).isTrue();
        aside.follow(1_600);
        assertThat(there()).isTrue();
    }

    @Test
    void whoOpensItMeanwhileIsObeyed() {
        aside.follow(1_280);
        aside.toggle();
        aside.follow(1_300);
        assertThat(there()).isTrue();
        aside.toggle();
        aside.follow(1_600);
        assertThat(there()).isFalse();
        assertThat(wanted.get()).isFalse();
    }

    @Test
    void whatWasClosedStaysClosed() {
        wanted.set(false);
        aside.follow(1_280);
        aside.follow(Double.POSITIVE_INFINITY);
        assertThat(there()).isFalse();
    }

    @Test
    void anArrangementThatDoesNotWantItIsObeyedWhileItStandsAside() {
        aside.follow(1_280);
        wanted.set(false);
        aside.follow(1_600);
        assertThat(there()).isFalse();
    }
}
