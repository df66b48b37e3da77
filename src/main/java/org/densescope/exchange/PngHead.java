package org.densescope.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// The first bytes of a PNG, looked at before its pixels are unpacked: a small file can claim a picture that no memory
/// holds (W3C, "Portable Network Graphics", 11.2.2).
///
/// @param width in pixels
/// @param height in pixels
public record PngHead(int width, int height) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int BYTES = 24;
    private static final long MOST_PIXELS = 40_000_000;

    /// @throws ImportException in one sentence when it is no PNG, or too large
    public static PngHead read(InputStream in) throws IOException, ImportException {
        byte[] bytes = in.readNBytes(BYTES);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < BYTES || head.getLong() != SIGNATURE || head.getInt() < 0 || head.getInt() != HEADER) {
            throw new ImportException("say.png.other", "it is no picture of the kind PNG");
        }
        int width = head.getInt();
        int height = head.getInt();
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new ImportException(
                    "say.png.large",
                    "it is a picture of {0} × {1} pixels, larger than can be read",
                    Integer.toUnsignedString(width),
                    Integer.toUnsignedString(height));
        }
        return new PngHead(width, height);
    }
}
