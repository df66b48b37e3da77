package org.densescope.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Captions;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Options;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.paint.HitTest;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Chapter;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.junit.jupiter.api.Test;

/// Layers of which not every unit can be seen by itself.
class CrowdTest {
    private static final Viewport VIEW = new Viewport(1280, 800, 1);

    @Test
    void unitsThatCannotBeToldApartAreOneBarWithTheTrueCount() {
        Frame frame = Frame.of(Nets.fresh(3, null, 784, 200, 10), VIEW);
        assertThat(frame.crowded(0)).isTrue();
        assertThat(frame.crowded(1)).isFalse();
        assertThat(texts(frame)).contains("⋮ 782 more").doesNotContain("⋮ 198 more");
    }

    @Test
    void nearerByTheyComeApart() {
        Frame whole = Frame.of(Nets.fresh(3, null, 784, 200, 10), VIEW);
        Frame near = whole.withCamera(Camera.FIT.zoomed(4, 20, 400));
        assertThat(near.crowded(0)).isFalse();
        assertThat(texts(near)).noneMatch(text -> text.contains("more"));
    }

    /// Its count does not stay behind at the rim of the picture.
    @Test
    void whatIsOutOfSightSaysNothing() {
        Frame whole = Frame.of(Nets.fresh(3, null, 2000, 20, 10), VIEW);
        Frame right = whole.withCamera(Camera.FIT.zoomed(2, 1280, 400));
        assertThat(right.x(0, 0)).isNegative();
        assertThat(right.crowded(0)).isTrue();
        assertThat(texts(whole)).contains("⋮ 1,998 more");
        assertThat(texts(right)).doesNotContain("⋮ 1,998 more");
    }

    @Test
    void theBarIsAsLongAsItsUnitsLieAndItsEndsArePointedAt() {
        Frame frame = Frame.of(Nets.fresh(3, null, 784, 20, 10), VIEW);
        double x = frame.x(0, 0);
        assertThat(HitTest.at(frame, null, x, frame.y(0, 0) - 4)).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 0));
        assertThat(HitTest.at(frame, null, x, frame.y(0, 783) + 4)).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 783));
        assertThat(HitTest.at(frame, null, x, frame.y(0, 300))).isEqualTo(Place.unit(Quantity.ACTIVATION, 0, 300));
        String bar = RecordingPen.record(frame).split("== crowds", 2)[1].split("==", 2)[0];
        long rows = bar.lines().filter(line -> line.contains(" 5x")).count();
        assertThat(rows).isBetween((long) (783 * frame.step(0)), (long) (783 * frame.step(0)) + 4);
    }

    /// A row of pixels mixes the colours of its units: what is not known yet stays grey, what is known is not.
    @Test
    void theColoursOfTheBarFollowWhatIsKnown() {
        Content net = Nets.fresh(3, null, 784, 512, 10);
        Trace trace = net.reveal().trace();
        long activated = trace.timeline().end(Chapter.OUTPUTS);
        Map<String, Set<Boolean>> before = ghosts(net, trace.at(0));
        Map<String, Set<Boolean>> after = ghosts(net, trace.at(activated));
        // Inputs are given, the layer behind them is not computed yet.
        assertThat(before.values()).containsExactlyInAnyOrder(Set.of(false), Set.of(true));
        assertThat(after.values()).containsExactlyInAnyOrder(Set.of(false), Set.of(false));
    }

    @Test
    void captionsAreShortenedBeforeTheyAreCutAndSaidInFullOnDemand() {
        Content net = Nets.fresh(3, null, 784, 512, 256, 10);
        Labels old = net.labels();
        Labels long1 = new Labels(
                old.units(),
                List.of("Input of the network", "First hidden layer", "Second hidden layer", "Output of it"),
                old.activations(),
                old.loss(),
                old.words());
        Content named =
                new Content(net.reveal(), net.grain(), null, net.focus(), long1, net.palette(), Options.STANDARD);
        Frame narrow = Frame.of(named, new Viewport(420, 380, 1));
        assertThat(texts(narrow)).contains("fc1", "fc2").noneMatch(text -> text.contains("hidden"));
        assertThat(Captions.at(narrow, narrow.x(1, 0), 10))
                .isEqualTo("First hidden layer · 512 × 784 + 512 = 401,920 · " + old.activation(1));
        assertThat(Captions.at(narrow, narrow.x(1, 0), 300)).isEmpty();
        assertThat(texts(Frame.of(named, new Viewport(1280, 800, 1)))).contains("First hidden layer");
    }

    @Test
    void theLegendNeverTakesMoreThanTwoLines() {
        Content net = Nets.fresh(3, null, 784, 512, 256, 10);
        for (int width : new int[] {300, 360, 500, 720, 1280}) {
            Frame frame = Frame.of(net, new Viewport(width, 380, 1));
            assertThat(TextRects.of(frame).stream()
                            .filter(rect -> rect.part().equals("legend"))
                            .map(TextRects.Rect::y)
                            .distinct())
                    .as("at " + width)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    /// By the place of each bar, whether its lines have the colour of what is not known.
    private static Map<String, Set<Boolean>> ghosts(Content net, Reveal reveal) {
        String ghost = Integer.toHexString(net.palette().ghost());
        Map<String, Set<Boolean>> bars = new TreeMap<>();
        bar(Frame.of(net.withReveal(reveal), VIEW))
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" 5x"))
                .forEach(line -> bars.computeIfAbsent(line.substring(0, line.indexOf(',')), _ -> new TreeSet<>())
                        .add(line.contains(ghost)));
        return bars;
    }

    private static String bar(Frame frame) {
        return RecordingPen.record(frame).split("== crowds", 2)[1].split("==", 2)[0];
    }

    private static List<String> texts(Frame frame) {
        return TextRects.of(frame).stream().map(TextRects.Rect::text).toList();
    }
}
