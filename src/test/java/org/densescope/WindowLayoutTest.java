package org.densescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.densescope.cli.Shot;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxTest;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.densescope.ui.canvas.Fonts;
import org.densescope.ui.canvas.PenCanvas;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.ScenePainter;
import org.densescope.ui.paper.WindowLayout;
import org.densescope.ui.paper.WindowReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read off the whole window, in each view and language, held against its pixels.
class WindowLayoutTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// The window in one view, and what it is held against.
    private record Seen(String name, WindowLayout layout, int[] screen, int[] pen) {}

    /// All views of one window.
    private static List<Seen> all(Language language) {
        Start start = new Start(Presets.open("moons"), new Position(0, 12), language, Preferences.Theme.LIGHT);
        Shot shot = new Shot(start, WIDTH, HEIGHT, 1, Path.of("none"));
        return FxTest.onFx(() -> {
            App app = new App(start, Settings.FIRST, Threads.one(), WIDTH, HEIGHT);
            app.window().restore(Settings.FIRST, WIDTH, HEIGHT);
            Scene scene = app.window().scene();
            List<Seen> all = new ArrayList<>();
            for (String view : app.views().all().stream().map(View::id).toList()) {
                app.arrangements().show(view);
                Picture.snapshot(scene, shot); // lays out
                app.network().canvas().renderNow();
                int[] screen = pixels(Picture.snapshot(scene, shot));
                all.add(new Seen(view + " " + language, WindowReader.read(scene), screen, again(scene)));
            }
            return all;
        });
    }

    /// The whole window drawn by the pen of the screen.
    private static int[] again(Scene scene) {
        PenCanvas canvas =
                new PenCanvas(() -> new Fonts(Fonts.SANS), pen -> ScenePainter.paint(scene.getRoot(), "window", pen));
        canvas.cover(WIDTH, HEIGHT);
        canvas.paint();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(scene.getFill());
        return pixels(canvas.snapshot(how, new WritableImage(WIDTH, HEIGHT)));
    }

    private static int[] pixels(WritableImage image) {
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsThereOnceAndHasItsInk(Language language) {
        for (Seen seen : all(language)) {
            WindowLayout layout = seen.layout();
            Box window = new Box(0, 0, WIDTH, HEIGHT);
            assertThat(layout.texts()).as(seen.name()).hasSizeGreaterThan(30);
            assertThat(differing(seen.screen(), seen.pen()))
                    .as(seen.name() + " drawn by the pen: pixels that differ, of all")
                    .isLessThan(0.01);
            for (int i = 0; i < layout.texts().size(); i++) {
                PlacedText text = layout.texts().get(i);
                String what = seen.name() + " “" + text.text() + "” at " + text.box();
                assertThat(text.view()).as(what).isNotEmpty();
                assertThat(window.cut(text.box())).as(what).isEqualTo(text.box());
                assertThat(ink(seen.screen(), text.box())).as("ink of " + what).isTrue();
                for (PlacedText other :
                        layout.texts().subList(i + 1, layout.texts().size())) {
                    boolean twice = other.text().equals(text.text())
                            && !other.box().cut(text.box()).isEmpty();
                    assertThat(twice).as(what + " twice").isFalse();
                }
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

    /// The part of all pixels that have another colour.
    private static double differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            int far = Math.abs((a[i] >> 16 & 255) - (b[i] >> 16 & 255))
                    + Math.abs((a[i] >> 8 & 255) - (b[i] >> 8 & 255))
                    + Math.abs((a[i] & 255) - (b[i] & 255));
            count += far > 120 ? 1 : 0;
        }
        return (double) count / a.length;
    }
}
