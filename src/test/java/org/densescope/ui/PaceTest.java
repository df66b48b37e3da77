package org.densescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    /// A second of pulses, each 4 ms.
    @Test
    void sixtyFramesASecondOfMorePulses() {
        Pace pace = new Pace();
        int frames = 0;
        for (long now = 0; now < 1_000_000_000; now += 4_000_000) {
            frames += pace.due(now) ? 1 : 0;
        }
        assertThat(frames).isBetween(60, 63);
    }

    @Test
    void everyPulseOfASlowerWindow() {
        Pace pace = new Pace();
        for (long now = 0; now < 1_000_000_000; now += 16_000_000) {
            assertThat(pace.due(now)).isTrue();
        }
    }
}
