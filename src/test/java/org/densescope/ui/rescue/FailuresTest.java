package org.densescope.ui.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final ArrayDeque<Runnable> window = new ArrayDeque<>();
    private final Failures failures = new Failures(window::add);
    private final List<String> told = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    FailuresTest() {
        failures.showWith((failure, report) -> told.add(report));
        failures.writeTo(written::add);
    }

    private void run() {
        while (!window.isEmpty()) {
            window.poll().run();
        }
    }

    private static Throwable at(String... frames) {
        Throwable failure = new IndexOutOfBoundsException("Index 2 out of bounds for length 2");
        StackTraceElement[] trace = new StackTraceElement[frames.length];
        for (int i = 0; i < frames.length; i++) {
            int method = frames[i].lastIndexOf('.');
            trace[i] = new StackTraceElement(frames[i].substring(0, method), frames[i].substring(method + 1), null, 1);
        }
        failure.setStackTrace(trace);
        return failure;
    }

    private static final String TOP = "java.util.ImmutableCollections.outOfBounds";

    /// The top frame is the same for every list of the program.
    @Test
    void twoPlacesOfOurOwnAreTwoFailures() {
        failures.accept(at(TOP, "org.densescope.ui.A.name"));
        failures.accept(at(TOP, "org.densescope.ui.A.name"));
        failures.accept(at(TOP, "org.densescope.ui.B.name"));
        run();
        assertThat(told).hasSize(2);
        assertThat(failures.count()).isEqualTo(3);
    }

    @Test
    void whatWasHarmlessIsToldAgainWhenItPassesThroughLayout() {
        failures.accept(at(TOP, "org.densescope.ui.A.name"));
        failures.accept(at(TOP, "org.densescope.ui.A.name", "javafx.scene.Parent.layout"));
        run();
        failures.accept(at(TOP, "org.densescope.ui.A.name", "javafx.scene.Parent.layout"));
        run();
        assertThat(told).as("in layout always").hasSize(3);
    }

    @Test
    void aFailureOfEachOfAThousandPulsesIsToldOnceAndWrittenDownAFewTimes() {
        for (int i = 0; i < 1_000; i++) {
            failures.accept(at("org.densescope.ui.A.paint"));
            run();
        }
        assertThat(told).hasSize(1);
        assertThat(failures.count()).isEqualTo(1_000);
        assertThat(written).hasSizeLessThan(20);
        assertThat(written.getLast()).contains("512 times", "org.densescope.ui.A.paint");
    }

    @Test
    void aFloodFromAnotherThreadDoesNotFillTheWindowsQueue() {
        for (int i = 0; i < 1_000; i++) {
            failures.accept(at("org.densescope.ui.A" + i + ".paint"));
        }
        assertThat(window).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void itIsMendedBeforeItIsToldAndWrittenDownAtOnce() {
        failures.rescueWith(failure -> told.add("mended"));
        failures.accept(at("org.densescope.ui.A.paint"));
        assertThat(written).hasSize(1);
        assertThat(written.getFirst()).contains("IndexOutOfBoundsException", "org.densescope.ui.A.paint", "JavaFX");
        assertThat(told).isEmpty();
        run();
        assertThat(told).hasSize(2).first().isEqualTo("mended");
        assertThat(told.getLast() + "\n").isEqualTo(written.getFirst());
    }

    @Test
    void aRescueOrADialogThatFailsIsWrittenDownToo() {
        failures.rescueWith(failure -> {
            throw new IllegalStateException("the rescue");
        });
        failures.showWith((failure, report) -> {
            throw new IllegalStateException("the dialog");
        });
        failures.accept(at("org.densescope.ui.A.paint"));
        run();
        assertThat(written).hasSize(3);
        assertThat(written.get(1)).contains("the rescue");
        assertThat(written.get(2)).contains("the dialog");
    }

    @Test
    void withoutAnyTraceItIsStillAKind() {
        assertThat(Kind.of(at())).isEqualTo(new Kind("java.lang.IndexOutOfBoundsException", "", false));
        assertThat(Kind.of(at(TOP)).place()).contains("outOfBounds");
    }
}
