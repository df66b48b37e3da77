package org.densescope.ui.canvas;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.densescope.draw.pen.Palette;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.engine.Quantity;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Project;
import org.densescope.trace.Cells;
import org.densescope.trace.Digits;
import org.densescope.trace.Trace;
import org.densescope.ui.heat.HeatColours;
import org.densescope.ui.heat.HeatMap;
import org.densescope.ui.heat.MatrixGrid;
import org.densescope.ui.heat.Scale;

/// CPU time a frame of a 784×512 heat map whose cells all change, and of 400 numbers that all change, in a window of
/// their own, less what an idle window takes. Needs a display.
final class NumbersTable {
    private static final int ROUNDS = 5;
    private static final int FRAMES = 120;
    private static final int COLUMNS = 784;
    private static final int ROWS = 512;

    private NumbersTable() {}

    @FunctionalInterface
    private interface Frame {
        void draw(int number);
    }

    public static void main(String[] arguments) throws Exception {
        Screen.start();
        Project[] projects = new Project[4];
        HeatMap.Cells[] cells = new HeatMap.Cells[projects.length];
        for (int i = 0; i < projects.length; i++) {
            Project project = Presets.fromShape(COLUMNS + "-" + ROWS + "-10", i + 1);
            Trace trace = Trace.of(project.start(), project.optimizer(), project.batch(), Workers.ONE);
            cells[i] = seen(Cells.weights(trace.at(0), Quantity.WEIGHT, 1));
        }
        WritableImage image = new WritableImage(COLUMNS, ROWS);
        int[] pixels = new int[COLUMNS * ROWS];
        MatrixGrid grid = new MatrixGrid(ROWS, COLUMNS, 1, 1, 0, 0);
        HeatColours colours = HeatColours.of(Palette.LIGHT, false);
        Canvas canvas = Screen.on(() -> new Canvas(1280, 800));
        Stage stage = Screen.on(() -> {
            Stage shown = new Stage(StageStyle.UNDECORATED);
            shown.setScene(new Scene(new Pane(new ImageView(image), canvas), 1280, 800));
            shown.show();
            return shown;
        });
        Pen pen = new FxPen(canvas.getGraphicsContext2D(), new Fonts("Densescope Mono"), 1280, 800, _ -> {});
        Digits digits = Digits.STANDARD;
        Measured idle = rounds(n -> pen.line(n % 2, 0, n % 2, 1, Pen.Stroke.of(0xFF000000, 1)));
        Measured heat = rounds(n -> {
            HeatMap.Cells now = cells[n % cells.length];
            Scale scale = Scale.of(now, ROWS, COLUMNS);
            HeatMap.paint(pixels, COLUMNS, ROWS, grid, now, scale.full(), colours);
            image.getPixelWriter()
                    .setPixels(0, 0, COLUMNS, ROWS, PixelFormat.getIntArgbPreInstance(), pixels, 0, COLUMNS);
        });
        Measured numbers = rounds(n -> {
            pen.clear(0);
            for (int i = 0; i < 400; i++) {
                String text = digits.text((n * 400 + i) * 0.000123);
                pen.text(text, 30 + i % 20 * 62, 20 + i / 20 * 38, Type.plain(13), Pen.Anchor.MIDDLE, 0xFF17202A);
            }
        });
        System.out.printf(
                Locale.ROOT,
                "| 784×512 heat map changing | %.1f ms | to reach 5 |%n| 400 numbers changing | %.1f ms | to reach 6 |%n"
                        + "| an idle window's frame, taken off | %.1f ms | |%n",
                heat.median() - idle.median(),
                numbers.median() - idle.median(),
                idle.median());
        Screen.on(() -> {
            stage.close();
            return null;
        });
        System.exit(0);
    }

    private static HeatMap.Cells seen(Cells cells) {
        return new HeatMap.Cells() {
            @Override
            public boolean born(int row, int column) {
                return cells.born(row, column);
            }

            @Override
            public double at(int row, int column) {
                return cells.at(row, column);
            }

            @Override
            public boolean row(int row, int from, int to, double[] into) {
                return cells.row(row, from, to, into);
            }
        };
    }

    private static Measured rounds(Frame frame) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            int[] frames = new int[1];
            double before = Measured.cpu();
            Screen.pulses(_ -> {
                frame.draw(frames[0]);
                return ++frames[0] < FRAMES;
            });
            if (round >= 0) {
                millis[round] = (Measured.cpu() - before) / FRAMES;
            }
        }
        return Measured.of(millis);
    }
}
