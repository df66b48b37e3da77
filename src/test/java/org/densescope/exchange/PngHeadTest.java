package org.densescope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngHeadTest {
    private static byte[] head(int width, int height) {
        return ByteBuffer.allocate(24)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .array();
    }

    @Test
    void theSizeIsKnownBeforeThePixels() throws Exception {
        try (InputStream icon = PngHeadTest.class.getResourceAsStream("/icons/densescope-48.png")) {
            assertThat(PngHead.read(icon)).isEqualTo(new PngHead(48, 48));
        }
    }

    @Test
    void whatIsNoneOrTooLargeIsRefused() {
        for (byte[] bytes : new byte[][] {
            {}, Arrays.copyOf(head(1, 1), 23), new byte[24], head(0, 5), head(-1, 5), head(100_000, 100_000)
        }) {
            assertThatThrownBy(() -> PngHead.read(new ByteArrayInputStream(bytes)))
                    .isInstanceOf(ImportException.class);
        }
    }
}
