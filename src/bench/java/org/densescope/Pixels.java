package org.densescope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// The pixels of a virtual display, read where it keeps them (`Xvfb -fbdir`): what a person would see, and no cost for
/// the program that is watched.
final class Pixels {
    private static final int DEPTH = 32;
    private static final int EACH_ROW = 6;
    private static final int EACH_COLUMN = 2;
    private static final long POLL = 300_000;

    private final IntBuffer pixels;
    private final int stride;
    private final int x;
    private final int y;
    private final int width;
    private final int height;

    private Pixels(IntBuffer pixels, int stride, int x, int y, int width, int height) {
        this.pixels = pixels;
        this.stride = stride;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    /// The whole screen. Its file is a picture in the format of `xwd`: a head of numbers, colours, rows.
    static Pixels of(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            if (all.getInt(4 * 11) != DEPTH) {
                throw new IOException("the display has not " + DEPTH + " bits a pixel");
            }
            int start = all.getInt(0) + 12 * all.getInt(4 * 19);
            int width = all.getInt(4 * 4);
            int height = all.getInt(4 * 5);
            int stride = all.getInt(4 * 12) / 4;
            ByteBuffer rows = all.slice(start, stride * height * 4).order(ByteOrder.LITTLE_ENDIAN);
            return new Pixels(rows.asIntBuffer(), stride, 0, 0, width, height);
        }
    }

    /// A part of the screen.
    Pixels part(double px, double py, double w, double h) {
        return new Pixels(pixels, stride, (int) px, (int) py, (int) w, (int) h);
    }

    /// A number that is another when a pixel of those that are looked at is: each sixth row, each second column.
    long sum() {
        long sum = 1;
        for (int r = 0; r < height; r += EACH_ROW) {
            int at = (y + r) * stride + x;
            for (int c = r & 1; c < width; c += EACH_COLUMN) {
                sum = sum * 31 + pixels.get(at + c);
            }
        }
        return sum;
    }

    /// How many pixels of those that are looked at differ from the one at the corner.
    int inked() {
        int ground = pixels.get(y * stride + x) & 0xFFFFFF;
        int count = 0;
        for (int r = 0; r < height; r += EACH_ROW) {
            int at = (y + r) * stride + x;
            for (int c = 0; c < width; c += EACH_COLUMN) {
                count += (pixels.get(at + c) & 0xFFFFFF) == ground ? 0 : 1;
            }
        }
        return count;
    }

    /// When pixels changed first and last after a moment.
    ///
    /// @param first milliseconds, NaN where nothing changed
    /// @param last milliseconds
    record Change(double first, double last) {}

    /// Watches until nothing has changed for a while.
    ///
    /// @param before the sum before the moment
    /// @param moment nanoseconds
    /// @param quiet milliseconds
    /// @param most milliseconds after which it gives up
    Change watch(long before, long moment, double quiet, double most) {
        long known = before;
        double first = Double.NaN;
        double last = 0;
        while (true) {
            double now = (System.nanoTime() - moment) / 1e6;
            long sum = sum();
            if (sum != known) {
                known = sum;
                last = now;
                first = Double.isNaN(first) ? now : first;
            } else if (now > most || (now - last > quiet && !Double.isNaN(first))) {
                return new Change(first, last);
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /// Waits until nothing has changed for a while, ten seconds at most.
    void rest(double quiet) {
        long start = System.nanoTime();
        long known = sum();
        long since = start;
        while (System.nanoTime() - since < quiet * 1e6 && System.nanoTime() - start < 10e9) {
            LockSupport.parkNanos(5_000_000);
            long sum = sum();
            if (sum != known) {
                known = sum;
                since = System.nanoTime();
            }
        }
    }
}
