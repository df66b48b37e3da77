package org.densescope.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowBoundsTest {
    private static final WindowBounds LAPTOP = new WindowBounds(0, 0, 1280, 770);

    static Stream<List<WindowBounds>> screens() {
        WindowBounds projector = new WindowBounds(1280, 0, 1024, 768);
        WindowBounds left = new WindowBounds(-1920, -200, 1920, 1080);
        WindowBounds portrait = new WindowBounds(0, -1920, 1080, 1920);
        return Stream.of(
                List.of(LAPTOP),
                List.of(LAPTOP, projector),
                List.of(LAPTOP, left),
                List.of(portrait, LAPTOP),
                List.of(new WindowBounds(0, 0, 800, 600)),
                List.of(new WindowBounds(0, 0, 7680, 4320)),
                List.of(new WindowBounds(0, 28, 1920, 1052), projector, left),
                List.of(new WindowBounds(0, 0, 320, 240)),
                List.of(projector),
                List.of(left),
                List.of(new WindowBounds(100, 100, 640, 480), new WindowBounds(2000, 2000, 640, 480)),
                List.of(new WindowBounds(0, 0, 1000, 1000)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aWindowIsAlwaysWithinReachAndNeverLargerThanItsScreen(List<WindowBounds> screens) {
        for (WindowBounds saved : saved()) {
            WindowBounds placed = saved.clamped(screens, 640, 480);
            assertThat(screens).as("%s became %s", saved, placed).anySatisfy(screen -> {
                assertThat(placed.width()).isLessThanOrEqualTo(screen.width());
                assertThat(placed.height()).isLessThanOrEqualTo(screen.height());
                assertThat(placed.x()).isLessThanOrEqualTo(screen.x() + screen.width() - 64);
                assertThat(placed.x() + placed.width()).isGreaterThanOrEqualTo(screen.x() + 64);
                assertThat(placed.y()).isBetween(screen.y(), screen.y() + screen.height() - 64);
            });
            assertThat(placed.clamped(screens, 640, 480)).as("again").isEqualTo(placed);
        }
    }

    private static List<WindowBounds> saved() {
        List<WindowBounds> saved = new ArrayList<>();
        double[] places = {0, -5000, 5000, 1500, Double.NaN};
        double[][] sizes = {{1280, 800}, {1, 1}, {20_000, 300}, {Double.POSITIVE_INFINITY, 0}};
        for (double place : places) {
            for (double[] size : sizes) {
                saved.add(new WindowBounds(place, place, size[0], size[1]));
            }
        }
        return saved;
    }

    @Test
    void aWindowThatIsWellPlacedStays() {
        WindowBounds window = new WindowBounds(100, 50, 900, 600);
        assertThat(window.clamped(List.of(LAPTOP), 640, 480)).isEqualTo(window);
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesToTheMainOne() {
        WindowBounds window = new WindowBounds(3000, 100, 900, 600);
        assertThat(window.clamped(List.of(LAPTOP), 640, 480)).isEqualTo(new WindowBounds(380, 100, 900, 600));
    }
}
