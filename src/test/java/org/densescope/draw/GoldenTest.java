package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Motion;
import org.densescope.draw.network.Viewport;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the painters draw, call by call, against transcripts that a person has looked at.
///
/// After a change that is meant: `mvn test -Dtest=GoldenTest -Dgolden.update=true`, then read the difference.
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/draw");

    @ParameterizedTest
    @CsvSource({
        "mazur-start,     mazur, OUTPUTS,  0, UNIT",
        "mazur-term,      mazur, OUTPUTS,  4, TERM",
        "mazur-loss,      mazur, LOSS,     2, UNIT",
        "mazur-backward,  mazur, BACKWARD, 12, TERM",
        "mazur-step,      mazur, STEP,     5, UNIT",
        "mazur-end,       mazur, STEP,     12, WHOLE",
        "xor-softmax,     xor,   OUTPUTS,  20, UNIT",
        "xor-backward,    xor,   BACKWARD, 9, LAYER",
        "xor-focus,       focus, BACKWARD, 4, UNIT",
        "xor-moving,      moving, OUTPUTS, 6, UNIT",
        "marked,          marked, BACKWARD, 8, TERM"
    })
    void transcript(String name, String net, Chapter chapter, int moments, Grain grain) throws IOException {
        Content content = switch (net) {
            case "mazur" -> Nets.mazur();
            case "marked" -> Nets.marked();
            default -> Nets.fresh(3, null, 2, 2, 2);
        };
        Trace trace = content.reveal().trace();
        long t = trace.timeline().start(chapter) + moments;
        content = content.withReveal(trace.at(t)).withGrain(grain);
        if (net.equals("focus")) {
            content = content.withFocus(
                    new Highlights(Place.weight(Quantity.WEIGHT, 1, 0, 1), Place.unit(Quantity.ACTIVATION, 2, 1)));
        }
        Frame frame = Frame.of(content, new Viewport(1024, 700, 1));
        if (net.equals("moving")) {
            frame = frame.withMotion(
                    Motion.of(t - 3, content.reveal(), Channel.WEIGHT).at(0.4));
        }
        compare(name, RecordingPen.record(frame));
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
