package org.densescope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.WritableImage;
import org.densescope.draw.Nets;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Grid;
import org.densescope.draw.network.Highlights;
import org.densescope.draw.network.Labels;
import org.densescope.draw.network.Options;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Writes the main pictures for people to look at.
class PicturesTest {
    @BeforeAll
    static void start() throws InterruptedException {
        Pictures.start();
    }

    @Test
    void everyShapeInLightAndDark() throws Exception {
        Content mazur = Nets.mazur();
        picture("draw-mazur-start", at(mazur, 0));
        picture("draw-mazur-forward", at(mazur, 9));
        picture("draw-mazur-backward", at(mazur, middle(mazur, Chapter.BACKWARD)));
        picture("draw-2-4-2-2", at(Nets.fresh(3, null, 2, 4, 2, 2), 30));
        picture("draw-4-8-3", at(Nets.fresh(4, null, 4, 8, 3), 60));
        picture("draw-digits", at(Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10), 2500));
        picture("draw-128", at(Nets.fresh(6, null, 128, 64, 32, 10), 9000));
        picture("draw-784", at(Nets.fresh(7, null, 784, 512, 256, 10), 200_000).withGrain(Grain.LAYER));
        picture("draw-marked", at(Nets.marked(), middle(Nets.marked(), Chapter.BACKWARD)));
        picture("draw-deep", Nets.fresh(7, null, 3, 4, 4, 4, 4, 4, 4, 2));
    }

    @Test
    void everyChannel() throws Exception {
        Content large = Nets.fresh(6, null, 400, 120, 84, 10);
        Content digits = Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10);
        for (Channel channel : Channel.values()) {
            Options shown = Options.STANDARD.withChannel(channel);
            for (Content net : new Content[] {large, digits}) {
                long half = (net.reveal().trace().timeline().start(Chapter.STEP)
                                + net.reveal().trace().length())
                        / 2;
                long t = channel == Channel.CHANGE ? half : middle(net, Chapter.BACKWARD);
                String name = "draw-" + net.network().inputs() + "-";
                picture(name + channel.id(), at(net, t).withGrain(Grain.LAYER).withOptions(shown));
            }
        }
    }

    /// The room that a window of 1280 × 800 with all its panels leaves.
    @Test
    void smallInAWindow() throws Exception {
        Content mazur = Nets.mazur();
        Content back = at(mazur, middle(mazur, Chapter.BACKWARD));
        small("draw-small-mazur", back);
        small("draw-small-digits", at(Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10), 2500));
        small("draw-small-2-4-2-2", at(Nets.fresh(3, null, 2, 4, 2, 2), 30));
        small("draw-small-4-8-3", at(Nets.fresh(4, null, 4, 8, 3), 60));
        small("draw-small-128", at(Nets.fresh(6, null, 128, 64, 32, 10), 9000));
    }

    private static void small(String name, Content content) throws Exception {
        assertThat(Pictures.write(name, content, Camera.FIT, 722, 352, 1)).isNotEmpty();
    }

    @Test
    void focusMotionZoomAndScale() throws Exception {
        Content digits = at(Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10), 2500);
        Place unit = Place.unit(Quantity.ACTIVATION, 1, 12);
        picture("draw-selected", digits.withFocus(new Highlights(Place.unit(Quantity.ACTIVATION, 2, 3), unit)));
        Content small = Nets.fresh(3, null, 2, 4, 2, 2);
        Content back = at(small, middle(small, Chapter.BACKWARD)).withGrain(Grain.LAYER);
        picture("draw-hovered", back.withFocus(new Highlights(Place.weight(Quantity.WEIGHT, 2, 1, 1), null)));
        assertThat(Pictures.write("draw-contrast", back.withPalette(Palette.CONTRAST), Camera.FIT, 1280, 800, 1))
                .isNotEmpty();
        Content large = at(Nets.fresh(6, null, 128, 64, 32, 10), 9000);
        Camera close = Camera.FIT.zoomed(5, 360, 300);
        assertThat(Pictures.write("draw-zoomed", large, close, 1280, 800, 1)).isNotEmpty();
        assertThat(Pictures.write("draw-scale-2", back, Camera.FIT, 900, 600, 2))
                .isNotEmpty();
        Labels old = small.labels();
        Labels chinese = new Labels(
                List.of(List.of("花萼长度", "花萼宽度"), List.of(), List.of(), List.of("山鸢尾", "变色鸢尾")),
                List.of("输入层", "隐藏层 1", "隐藏层 2", "输出层"),
                old.activations(),
                "交叉熵",
                Nets.words("zh_Hans"));
        Content translated =
                new Content(back.reveal(), back.grain(), null, back.focus(), chinese, Palette.LIGHT, Options.STANDARD);
        assertThat(Pictures.write("draw-zh", translated, Camera.FIT, 1024, 700, 1))
                .isNotEmpty();
        Content big = translated.withOptions(Options.STANDARD.withFontScale(1.75));
        assertThat(Pictures.write("draw-zh-large", big, Camera.FIT, 1280, 800, 1))
                .isNotEmpty();
    }

    @Test
    void aStepUnderWay() throws Exception {
        for (boolean backward : new boolean[] {false, true}) {
            Content net = Nets.fresh(4, null, 4, 8, 3);
            long from = net.reveal()
                    .trace()
                    .timeline()
                    .segment(backward ? Phase.INPUT_GRADIENT : Phase.WEIGHTED_SUM, 1)
                    .start();
            Content after = at(net, net.reveal().trace().timeline().next(from, Grain.LAYER))
                    .withGrain(Grain.LAYER);
            WritableImage image = Pictures.on(() -> {
                NetworkCanvas canvas = Pictures.canvas(at(net, from), 1280, 800, 1);
                canvas.renderNow();
                canvas.renderMoving(after, 0.45);
                return Pictures.snapshot(canvas, 1280, 800, 1);
            });
            assertThat(Pictures.save("draw-moving-" + (backward ? "backward" : "forward"), image))
                    .isNotEmpty();
        }
    }

    static long middle(Content content, Chapter chapter) {
        Timeline line = content.reveal().trace().timeline();
        return (line.start(chapter) + line.end(chapter)) / 2;
    }

    static Content at(Content content, long t) {
        return content.withReveal(content.reveal().trace().at(t));
    }

    private static void picture(String name, Content content) throws Exception {
        assertThat(Pictures.write(name, content, Camera.FIT, 1280, 800, 1)).isNotEmpty();
        assertThat(Pictures.write(name + "-dark", content.withPalette(Palette.DARK), Camera.FIT, 1024, 700, 1))
                .isNotEmpty();
    }
}
