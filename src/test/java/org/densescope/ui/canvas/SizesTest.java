package org.densescope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.densescope.draw.Nets;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Options;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.Reduction;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.train.Dataset;
import org.densescope.train.Optimizer;
import org.densescope.train.Trainer;
import org.densescope.train.TrainingState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of each size in both themes, to look at.
class SizesTest {
    @BeforeAll
    static void start() throws InterruptedException {
        Pictures.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2-2-2", "2-4-2-2", "128-64-32-10", "400-120-84-10", "784-128-64-10", "800-500", "784-512-256-10"
            })
    void everySize(String shape) throws Exception {
        int[] sizes = java.util.Arrays.stream(shape.split("-", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        Grid grid = sizes[0] == 784 ? new Grid(28, 28, 16) : null;
        Content net = Nets.fresh(7, grid, sizes);
        write("size-" + shape, middle(net));
    }

    /// Weights that have learnt the handwritten digits: what they are like must be seen.
    @Test
    void trainedDigits() throws Exception {
        Content net = trained(200, 128, 64);
        write("trained-digits", middle(net));
        write("trained-digits-use", middle(net.withOptions(Options.STANDARD.withChannel(Channel.USE))));
        Place unit = Place.unit(Quantity.ACTIVATION, 2, 9);
        write("trained-digits-unit", middle(net.withFocus(Highlights.NONE.withSelected(unit))));
    }

    /// Groups of neighbours, of really trained weights and of a layer that is huge.
    @Test
    void bands() throws Exception {
        Options bands = Options.STANDARD.withBands(true);
        write("bands-digits", middle(trained(200, 128, 64)).withOptions(bands));
        write("bands-400", middle(Nets.fresh(6, null, 400, 120, 84, 10)).withOptions(bands));
        write("bands-huge", middle(Nets.fresh(6, null, 2500, 2000, 10)));
        WritableImage image = Pictures.on(() -> {
            Content net = middle(Nets.fresh(6, null, 400, 120, 84, 10)).withOptions(bands);
            NetworkCanvas canvas = Pictures.canvas(net, 1280, 800, 1);
            canvas.renderNow();
            assertThat(canvas.pointBand(480, 400)).contains("connections, in sum");
            return Pictures.snapshot(canvas, 1280, 800, 1);
        });
        assertThat(Pictures.save("bands-pointed", image)).isNotEmpty();
    }

    /// Weights that have learnt pictures of clothes.
    @Test
    void trainedFashion() throws Exception {
        Content net = trained("fashion", new Grid(28, 28, 1), 300, 64, 32);
        write("trained-fashion", middle(net));
        write("trained-fashion-use", middle(net.withOptions(Options.STANDARD.withChannel(Channel.USE))));
        Place unit = Place.unit(Quantity.ACTIVATION, 1, 20);
        write("trained-fashion-unit", middle(net.withFocus(Highlights.NONE.withSelected(unit))));
    }

    /// Pictures of several channels.
    @Test
    void tiles() throws Exception {
        write("tiles-12x12x3", middle(Nets.fresh(6, new Grid(12, 12, 3, 16), 432, 24, 10)));
        write("tiles-7x7x16", middle(Nets.fresh(6, new Grid(7, 7, 16, 16), 784, 64, 10)));
    }

    /// Some units opened, the rest folded.
    @Test
    void brushed() throws Exception {
        Brush units = Brush.NONE.with(new Brush.Range(1, 40, 48));
        Content net = middle(trained(200, 128, 64));
        opened("brushed-units-dark", net.withPalette(Palette.DARK), units, 108);
        opened("brushed-both-light", net, units.with(new Brush.Range(2, 20, 24)), 84);
    }

    private static void opened(String name, Content net, Brush brush, int unit) throws Exception {
        WritableImage image = Pictures.on(() -> {
            NetworkCanvas canvas = Pictures.canvas(net, 1280, 800, 1);
            canvas.setBrush(brush);
            canvas.renderNow();
            assertThat(canvas.frame().layout().column(1).isOpen(unit)).isFalse();
            assertThat(canvas.frame().layout().column(1).isOpen(44)).isTrue();
            return Pictures.snapshot(canvas, 1280, 800, 1);
        });
        assertThat(Pictures.save(name, image)).isNotEmpty();
    }

    static Content trained(int steps, int... hidden) {
        return trained("digits", new Grid(8, 8, 1), steps, hidden);
    }

    private static Content trained(String preset, Grid grid, int steps, int... hidden) {
        Dataset data = Presets.open(preset).data();
        List<LayerSpec> layers = new java.util.ArrayList<>();
        for (int units : hidden) {
            layers.add(LayerSpec.of(units, Activation.RELU));
        }
        layers.add(LayerSpec.of(10, Activation.SOFTMAX));
        NetworkSpec spec = new NetworkSpec(data.inputs().columns(), layers, Loss.CROSS_ENTROPY, Reduction.MEAN);
        Optimizer adam = Optimizer.Adam.standard(0.002);
        TrainingState state = new Trainer(data, adam, Math.min(32, data.rows()), true, 1)
                .run(TrainingState.start(spec.initialise(1), adam), steps, Workers.ONE, (_, _) -> {})
                .state();
        Trace trace = Trace.of(state, adam, data.row(0), Workers.ONE);
        List<String> classes = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return Nets.content(trace, grid, List.of(), classes);
    }

    private static Content middle(Content content) {
        long t = content.reveal().trace().timeline().start(Chapter.ZERO_GRAD);
        return content.withReveal(content.reveal().trace().at(t)).withGrain(Grain.LAYER);
    }

    private static void write(String name, Content content) throws Exception {
        Set<Integer> colours = new HashSet<>();
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            File file =
                    Pictures.write(name + "-" + palette.name(), content.withPalette(palette), Camera.FIT, 1280, 800, 1);
            BufferedImage image = ImageIO.read(file);
            colours.clear();
            for (int y = 100; y < 700; y += 3) {
                for (int x = 0; x < 1280; x += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).hasSizeGreaterThan(40);
        }
    }
}
