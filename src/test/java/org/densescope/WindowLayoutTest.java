package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.cli.Start;
import org.densescope.draw.network.Frame;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.WindowLayout;
import org.junit.jupiter.api.Test;

/// What is read off the whole window, in each view and language, held against its pixels and its nodes.
class WindowLayoutTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Set<String> WITH_NETWORK = Set.of("network", "both", "plane");

    @Test
    void whatIsReadIsWhatIsSeen() {
        List<WindowLayout> first = new ArrayList<>();
        for (Language language : Language.values()) {
            Start start = new Start(Presets.open("moons"), new Position(0, 12), language, Preferences.Theme.LIGHT);
            List<Taken> all = Taken.all(start, Settings.FIRST, WIDTH, HEIGHT);
            for (int i = 0; i < all.size(); i++) {
                Taken taken = all.get(i);
                everyTextIsThereOnceAndHasItsInk(taken);
                theNetworkIsTheBoxAroundItsUnits(taken);
                assertThat(taken.differing())
                        .as(taken.view() + ": drawn by the pen it is the same picture")
                        .isLessThan(0.01);
                if (first.size() < all.size()) {
                    first.add(taken.layout());
                }
                partsLieAsInTheFirstLanguage(
                        taken.layout().panes(), first.get(i).panes());
            }
        }
    }

    private static void everyTextIsThereOnceAndHasItsInk(Taken taken) {
        Box window = new Box(0, 0, WIDTH, HEIGHT);
        List<PlacedText> texts = taken.layout().texts();
        assertThat(texts).as(taken.view()).hasSizeGreaterThan(30);
        for (int i = 0; i < texts.size(); i++) {
            PlacedText text = texts.get(i);
            String what = taken.view() + " “" + text.text() + "” at " + text.box();
            assertThat(text.view()).as(what).isNotEmpty();
            assertThat(window.cut(text.box())).as(what).isEqualTo(text.box());
            assertThat(ink(taken.pixels(), text.box())).as("ink of " + what).isTrue();
            for (PlacedText other : texts.subList(i + 1, texts.size())) {
                boolean twice = other.text().equals(text.text())
                        && !other.box().cut(text.box()).isEmpty();
                assertThat(twice).as(what + " twice").isFalse();
            }
        }
    }

    /// Whether a box holds more than one colour that can be told apart.
    private static boolean ink(int[] pixels, Box box) {
        int least = 255 * 3;
        int most = 0;
        for (int y = (int) Math.max(0, box.y()); y < Math.min(HEIGHT, Math.ceil(box.bottom())); y++) {
            for (int x = (int) Math.max(0, box.x()); x < Math.min(WIDTH, Math.ceil(box.right())); x++) {
                int p = pixels[y * WIDTH + x];
                int light = (p >> 16 & 255) + (p >> 8 & 255) + (p & 255);
                least = Math.min(least, light);
                most = Math.max(most, light);
            }
        }
        return most - least > 90;
    }

    private static void partsLieAsInTheFirstLanguage(Map<String, Box> here, Map<String, Box> there) {
        assertThat(here.keySet()).isEqualTo(there.keySet());
        there.forEach((name, box) -> {
            assertThat(here.get(name).x()).as(name).isCloseTo(box.x(), within(2.0));
            assertThat(here.get(name).y()).as(name).isCloseTo(box.y(), within(2.0));
            assertThat(here.get(name).width()).as(name).isCloseTo(box.width(), within(2.0));
            assertThat(here.get(name).height()).as(name).isCloseTo(box.height(), within(2.0));
        });
    }

    private static void theNetworkIsTheBoxAroundItsUnits(Taken taken) {
        WindowLayout layout = taken.layout();
        assertThat(layout.panes())
                .containsKeys("menubar", "toolbar", "timebar", "learningbar", "explanation", "status");
        if (!WITH_NETWORK.contains(taken.view())) {
            assertThat(layout.network()).as(taken.view()).isNull();
            return;
        }
        Box pane = layout.panes().get("network");
        assertThat(pane.cut(layout.withLabels())).isEqualTo(layout.withLabels());
        assertThat(layout.withLabels().cut(layout.network())).isEqualTo(layout.network());
        double[] units = units(taken.frame());
        // strokes and the glow of what is computed reach a few pixels further than the circles
        assertThat(layout.network().x()).isBetween(pane.x() + units[0] - 8, pane.x() + units[0]);
        assertThat(layout.network().y()).isBetween(pane.y() + units[1] - 8, pane.y() + units[1]);
        assertThat(layout.network().right()).isBetween(pane.x() + units[2], pane.x() + units[2] + 8);
        assertThat(layout.network().bottom()).isBetween(pane.y() + units[3], pane.y() + units[3] + 8);
    }

    /// Around all circles, from where the units lie.
    private static double[] units(Frame frame) {
        double[] box = {1e9, 1e9, -1e9, -1e9};
        for (int l = 0; l <= frame.network().depth(); l++) {
            for (int u = 0; u < frame.network().units(l); u++) {
                double r = frame.radius(l);
                box[0] = Math.min(box[0], frame.x(l, u) - r);
                box[1] = Math.min(box[1], frame.y(l, u) - r);
                box[2] = Math.max(box[2], frame.x(l, u) + r);
                box[3] = Math.max(box[3], frame.y(l, u) + r);
            }
        }
        return box;
    }
}
