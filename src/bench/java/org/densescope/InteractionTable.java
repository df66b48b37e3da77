package org.densescope;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.densescope.cli.Start;
import org.densescope.draw.network.Frame;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.ui.FxGate;
import org.densescope.ui.Threads;
import org.densescope.ui.canvas.NetworkCanvas;

/// How long a person waits in the whole window: from a movement of the mouse or the wheel, given to the display server,
/// to changed pixels on the display, to the last of them, and the processor time of the window's thread; milliseconds.
///
/// `xvfb-run -a -s "-screen 0 1920x1080x24 -nocursor -fbdir target" ./mvnw -Pbench test-compile exec:exec@interaction`
/// writes the table to `target/performance-interaction.md`.
public final class InteractionTable {
    private static final List<String> NETS = List.of("2-4-2-2", "128-64-32-10", "784-128-64-10", "784-512-256-10");
    private static final List<int[]> SIZES = List.of(new int[] {1280, 800}, new int[] {1920, 1080});
    private static final int ROUNDS = 9;
    private static final int WARM = 4;
    private static final double QUIET = 180;
    private static final double MOST = 1500;

    private final Pixels pixels;
    private final Robot robot;
    private final NetworkCanvas canvas;
    private final Bounds area;
    private int gesture;

    private InteractionTable(Pixels screen, App app) throws Exception {
        canvas = app.network().canvas();
        robot = on(Robot::new);
        area = on(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        pixels = screen.part(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }

    /// @param args the folder of the display's pixels, and the file that the table is written to
    public static void main(String[] args) throws Exception {
        Pixels screen = Pixels.of(Path.of(args[0]));
        new FxGate().start(() -> Platform.setImplicitExit(false));
        StringBuilder table = new StringBuilder("""
                | window | edges | wheel: first change | last | CPU | drag: first change | last | CPU \
                | hover: first change | last | CPU |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        List<String> nets = args.length > 2 ? List.of(args[2].split(" ")) : NETS;
        List<int[]> sizes = args.length > 3 ? List.<int[]>of(SIZES.getFirst()) : SIZES;
        for (int[] size : sizes) {
            for (String net : nets) {
                String row = measured(screen, net, size[0], size[1]);
                System.out.print(row);
                table.append(row);
            }
        }
        write(Path.of(args[1]), table.toString());
        System.exit(0);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private static String measured(Pixels screen, String net, int width, int height) throws Exception {
        Start start = new Start(Presets.fromShape(net, 1), Position.START, Language.EN, Preferences.Theme.LIGHT);
        Stage stage = on(() -> new Stage(StageStyle.UNDECORATED));
        App app = on(() -> new App(start, Settings.FIRST, Threads.many(), width, height));
        on(() -> {
            app.show(stage, settings -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            app.network().canvas().requestFocus();
            return null;
        });
        screen.rest(600);
        InteractionTable table = new InteractionTable(screen, app);
        long edges = start.project().network().layers().stream()
                .mapToLong(layer -> layer.weights().data().length)
                .sum();
        String row = String.format(Locale.ROOT, "| %dx%d | %,d ", width, height, edges)
                + table.wheel()
                + table.drag()
                + table.hover()
                + "|\n";
        on(() -> {
            stage.close();
            return null;
        });
        return row;
    }

    private String wheel() throws Exception {
        move(area.getCenterX(), area.getCenterY());
        return rounds(r -> robot.mouseWheel(r % 4 < 2 ? -1 : 1));
    }

    private String drag() throws Exception {
        double x = area.getMinX() + area.getWidth() * 0.3;
        double y = area.getMinY() + area.getHeight() * 0.7;
        move(x, y);
        on(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            return null;
        });
        move(x + 20, y);
        String text = rounds(r -> robot.mouseMove(x + (r % 2 == 0 ? 60 : 20), y - 6));
        on(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            canvas.fit();
            return null;
        });
        pixels.rest(QUIET);
        return text;
    }

    /// From unit to unit of the second column.
    private String hover() throws Exception {
        Frame frame = on(canvas::frame);
        var column = frame.layout().column(1);
        int units = column.units();
        return rounds(r -> {
            int unit = (r * 7 + 3) % Math.min(units, 64) * Math.max(1, units / 64);
            robot.mouseMove(area.getMinX() + column.x(unit), area.getMinY() + column.y(unit));
        });
    }

    private void move(double x, double y) throws Exception {
        on(() -> {
            robot.mouseMove(x, y);
            return null;
        });
        pixels.rest(QUIET);
    }

    /// Something that a hand does.
    @FunctionalInterface
    private interface Gesture {
        void make(int round);
    }

    private String rounds(Gesture hand) throws Exception {
        double[] first = new double[ROUNDS];
        double[] last = new double[ROUNDS];
        double[] spent = new double[ROUNDS];
        for (int r = -WARM; r < ROUNDS; r++) {
            int round = gesture++;
            pixels.rest(60);
            long before = pixels.sum();
            // At any point of the time between two frames.
            Thread.sleep(0, round * 137_000 % 999_999);
            Thread.sleep(round * 5 % 17);
            long moment = on(() -> {
                long now = System.nanoTime();
                hand.make(round);
                return now;
            });
            double cpu = cpu();
            Pixels.Change change = pixels.watch(before, moment, QUIET, MOST);
            if (r >= 0) {
                first[r] = change.first();
                last[r] = change.last();
                spent[r] = cpu() - cpu;
            }
        }
        return String.format(Locale.ROOT, "| %.1f | %.0f | %.1f ", median(first), median(last), median(spent));
    }

    /// Processor time of the window's thread, milliseconds: what its answer costs, whatever else the machine does.
    private static double cpu() throws Exception {
        return on(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
