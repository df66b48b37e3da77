package org.densescope.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutosavePlanTest {
    private static final long SECOND = AutosavePlan.SECOND;

    /// Edits come at any time, it is looked once a second, and the program may be killed at any moment.
    @Test
    void neverMoreThanTenSecondsOfEditsAreGone() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AutosavePlan plan = new AutosavePlan();
            Object state = "saved";
            long oldest = -1; // of the edits that are written nowhere
            long worst = 0;
            for (long tenth = 0; tenth < 3_000; tenth++) {
                long now = tenth * SECOND / 10;
                if (random.nextInt(1 + random.nextInt(200)) == 0) {
                    state = new Object();
                    oldest = oldest < 0 ? now : oldest;
                }
                if (tenth % 10 == 0 && plan.due(now, !state.equals("saved"), state, 0)) {
                    oldest = -1;
                }
                worst = Math.max(worst, oldest < 0 ? 0 : now - oldest);
            }
            assertThat(worst).isBetween(5 * SECOND, 10 * SECOND);
        }
    }

    @Test
    void aTrainingAloneIsWrittenOnceAMinute() {
        AutosavePlan plan = new AutosavePlan();
        int written = 0;
        for (int second = 0; second < 600; second++) {
            written += plan.due(second * SECOND, true, "same", second) ? 1 : 0;
        }
        assertThat(written).isBetween(9, 11);
    }

    @Test
    void aLargeDocumentIsWrittenSeldom() {
        AutosavePlan plan = new AutosavePlan();
        int written = 0;
        for (int second = 0; second < 1_200; second++) {
            if (plan.due(second * SECOND, true, new Object(), 0)) {
                written++;
                plan.took(AutosavePlan.LARGE + 1);
            }
        }
        assertThat(plan.large()).isTrue();
        assertThat(written).isBetween(3, 5);
    }

    @Test
    void nothingIsWrittenTwiceAndNothingThatIsSaved() {
        AutosavePlan plan = new AutosavePlan();
        assertThat(plan.due(0, true, "a", 0)).isFalse();
        assertThat(plan.due(6 * SECOND, true, "a", 0)).isTrue();
        assertThat(plan.due(60 * SECOND, true, "a", 0)).isFalse();
        assertThat(plan.due(61 * SECOND, false, "a", 0)).isFalse();
        assertThat(plan.due(90 * SECOND, true, "a", 0)).isFalse();
        assertThat(plan.due(96 * SECOND, true, "a", 0)).isTrue();
    }
}
