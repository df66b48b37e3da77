package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.Viewport;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No text lies on another or is cut off, whatever the net, the moment, the size and the font.
class ReadabilityTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 800, 1, 4",
        "1024, 700, 1, 4",
        "1024, 640, 1.25, 4",
        "1280, 800, 1.5, 6",
        "1920, 1000, 2, 3",
        "800, 560, 1, 3",
        "640, 480, 1, 4",
        "722, 352, 1, 4",
        "500, 300, 1, 3"
    })
    void textsStandApart(double width, double height, double fontScale, int digits) {
        Content[] nets = {
            Nets.mazur(),
            Nets.fresh(3, null, 2, 4, 2, 2),
            Nets.fresh(4, null, 4, 8, 3),
            Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10),
            Nets.fresh(6, null, 128, 64, 32, 10),
            Nets.fresh(7, null, 3, 4, 4, 4, 4, 4, 4, 2),
            Nets.fresh(8, null, 1, 1)
        };
        for (Content net : nets) {
            Options options = Options.STANDARD.withFontScale(fontScale).withDigits(new Digits(digits, false));
            Trace trace = net.reveal().trace();
            for (int i = 0; i <= 12; i++) {
                Content content = net.withOptions(options)
                        .withGrain(i % 2 == 0 ? Grain.TERM : Grain.UNIT)
                        .withReveal(trace.at(trace.length() * i / 12));
                check(Frame.of(content, new Viewport(width, height, 1)));
            }
        }
    }

    private static void check(Frame frame) {
        List<TextRects.Rect> rects = TextRects.of(frame);
        for (int i = 0; i < rects.size(); i++) {
            TextRects.Rect a = rects.get(i);
            boolean inside = a.x() >= 0
                    && a.y() >= 0
                    && a.x() + a.w() <= frame.viewport().width()
                    && a.y() + a.h() <= frame.viewport().height();
            if (!inside) {
                fail(a + " is cut off at " + frame.reveal().moment());
            }
            for (int j = 0; j < i; j++) {
                TextRects.Rect b = rects.get(j);
                // A tag covers what it stands on; that is its purpose.
                boolean tag = a.part().equals("tags") || b.part().equals("tags");
                if (!tag && a.meets(b)) {
                    fail(a + " lies on " + b + " at " + frame.reveal().moment());
                }
            }
        }
        assertThat(rects).hasSizeGreaterThan(10);
    }
}
