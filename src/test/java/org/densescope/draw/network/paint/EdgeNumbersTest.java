package org.densescope.draw.network.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.densescope.draw.Nets;
import org.densescope.draw.RecordingPen;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Viewport;
import org.densescope.trace.Grain;
import org.junit.jupiter.api.Test;

/// In a small network every weight has its number, however large the picture: larger letters push none out.
class EdgeNumbersTest {
    private static List<String> numbers(Content content, int width, int height) {
        String recorded = RecordingPen.record(Frame.of(content, new Viewport(width, height, 1)));
        String part = recorded.split("== edge numbers\n", 2)[1].split("== ", 2)[0];
        return part.lines().filter(line -> line.startsWith("text ")).toList();
    }

    @Test
    void atEverySizeOfThePicture() {
        Content mazur = Nets.mazur();
        for (int width = 900; width <= 1920; width += 60) {
            for (int height = 420; height <= 1080; height += 60) {
                assertThat(numbers(mazur, width, height))
                        .as("%d × %d", width, height)
                        .hasSize(8);
            }
        }
    }

    @Test
    void atEveryMoment() {
        Content mazur = Nets.mazur();
        long length = mazur.reveal().trace().length();
        for (long t = 0; t <= length; t++) {
            for (Grain grain : List.of(Grain.TERM, Grain.UNIT, Grain.LAYER)) {
                Content content = mazur.withReveal(mazur.reveal().trace().at(t)).withGrain(grain);
                assertThat(numbers(content, 1280, 800)).as("%s at %d", grain, t).hasSize(8);
                assertThat(numbers(content, 1024, 700)).as("%s at %d", grain, t).hasSize(8);
            }
        }
    }
}
