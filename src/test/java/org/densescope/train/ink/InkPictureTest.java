package org.densescope.train.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InkPictureTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    /// A seven, four by six cells of `cell` pixels, at a place of a picture.
    private static int[] seven(int width, int height, int left, int top, int cell, int paper, int ink) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, paper);
        for (int y = 0; y < 6 * cell; y++) {
            for (int x = 0; x < 4 * cell; x++) {
                boolean on = y < cell || x >= 3 * cell;
                argb[(top + y) * width + left + x] = on ? ink : paper;
            }
        }
        return argb;
    }

    private static Bitmap field(int[] argb, int width, int height) {
        return InkPicture.of(argb, width, height, 64);
    }

    @Test
    void theInkIsTheSameWhereverAndHoweverItStands() {
        Bitmap expected = field(seven(80, 80, 20, 15, 8, WHITE, BLACK), 80, 80);
        Bitmap.Box box = expected.box();
        assertThat(box).isNotNull();
        assertThat(box.height()).isBetween(45, 47);
        assertThat(box.width()).isBetween(30, 32);
        assertThat(expected.at(box.left(), box.top())).isTrue();
        assertThat(expected.at(box.left(), box.bottom() - 1)).isFalse();
        assertThat(field(seven(80, 80, 3, 30, 8, BLACK, WHITE), 80, 80)).isEqualTo(expected);
        assertThat(field(seven(120, 90, 70, 5, 8, 0xFFE8E0D0, 0xFF303A60), 120, 90))
                .isEqualTo(expected);
        assertThat(field(seven(80, 80, 20, 15, 8, 0x00000000, BLACK), 80, 80)).isEqualTo(expected);
        assertThat(field(seven(80, 80, 20, 15, 8, 0x00FFFFFF, WHITE), 80, 80)).isEqualTo(expected);
    }

    @Test
    void aSmallPictureIsEnlarged() {
        Bitmap.Box box = field(seven(28, 28, 8, 8, 2, BLACK, WHITE), 28, 28).box();
        assertThat(box).isNotNull();
        assertThat(box.height()).isBetween(44, 48);
    }

    @Test
    void whatShowsNothingIsBlank() {
        assertThat(field(seven(40, 40, 2, 2, 4, WHITE, 0xFFF8F8F8), 40, 40).box())
                .isNull();
        assertThat(InkPicture.of(new int[] {BLACK}, 1, 1, 32).box()).isNull();
        assertThatThrownBy(() -> InkPicture.of(new int[3], 2, 2, 32)).isInstanceOf(IllegalArgumentException.class);
    }
}
