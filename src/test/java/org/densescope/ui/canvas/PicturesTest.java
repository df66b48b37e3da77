package org.densescope.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.densescope.draw.Camera;
import org.densescope.draw.Content;
import org.densescope.draw.Grid;
import org.densescope.draw.Nets;
import org.densescope.draw.Palette;
import org.densescope.trace.Chapter;
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
    void pictures() throws Exception {
        Content mazur = Nets.mazur();
        picture("draw-mazur-start", at(mazur, 0));
        picture("draw-mazur-forward", at(mazur, 9));
        picture("draw-mazur-backward", at(mazur, middle(mazur, Chapter.BACKWARD)));
        picture("draw-2-4-2-2", at(Nets.fresh(3, null, 2, 4, 2, 2), 30));
        picture("draw-4-8-3", at(Nets.fresh(4, null, 4, 8, 3), 60));
        picture("draw-digits", at(Nets.fresh(5, new Grid(8, 8, 16), 64, 32, 10), 2500));
        picture("draw-128", at(Nets.fresh(6, null, 128, 64, 32, 10), 9000));
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
