package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NoWindowTest {
    @Test
    void linuxWithoutADisplayIsToldWhatItCanDoInstead() {
        assertThat(NoWindow.why("Linux", null, Map.of()))
                .contains("DISPLAY", "screenshot", "trace")
                .doesNotContain("\n");
        assertThat(NoWindow.why("Linux", null, Map.of("DISPLAY", ""))).isNotEmpty();
    }

    @Test
    void whereAWindowMayOpenNothingIsSaid() {
        assertThat(NoWindow.why("Linux", null, Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(NoWindow.why("Linux", "Headless", Map.of())).isEmpty();
        assertThat(NoWindow.why("Mac OS X", null, Map.of())).isEmpty();
        assertThat(NoWindow.why("Windows 11", null, Map.of())).isEmpty();
    }

    @Test
    void missingLibrariesAreNamedWithTheCommandThatInstallsThem() {
        Throwable failure = new RuntimeException("No toolkit found", new UnsatisfiedLinkError("libgtk-3.so.0"));
        assertThat(NoWindow.sentence(failure))
                .contains("apt-get install", "libgtk-3-0")
                .doesNotContain("\n");
    }

    @Test
    void everyOtherFailureIsOneSentence() {
        assertThat(NoWindow.sentence(new UnsupportedOperationException("Unable to open DISPLAY")))
                .contains("display cannot be opened");
        assertThat(NoWindow.sentence(new IllegalStateException("first\nsecond")))
                .isEqualTo("densescope: first");
        assertThat(NoWindow.sentence(new StackOverflowError())).isEqualTo("densescope: StackOverflowError");
    }
}
