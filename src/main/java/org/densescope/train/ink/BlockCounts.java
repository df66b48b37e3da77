package org.densescope.train.ink;

import org.jspecify.annotations.Nullable;

/// A drawn digit as the set of 8 × 8 digits has it: a bitmap of 32 × 32 in normal size, of which each block of 4 × 4 is
/// counted (E. Alpaydin, C. Kaynak, “Optical Recognition of Handwritten Digits”, UCI Machine Learning Repository).
///
/// Its digits fill the whole height; their width stays within the middle 24 columns, so the outer blocks are blank
/// nearly always. Both were seen in the data, whose description only says that the bitmaps were normalised.
public final class BlockCounts {
    /// Pixels a side of the normalised bitmap.
    public static final int FIELD = 32;

    /// Blocks a side.
    public static final int SIDE = 8;

    /// Pixels in a block: the largest count.
    public static final int MOST = 16;

    private static final int BLOCK = FIELD / SIDE;
    private static final double WIDEST = 24;

    private BlockCounts() {}

    /// The same ink as high as the field and in the middle of it; squeezed where it would be too wide. A pixel has ink
    /// where at least half of what lies under it has.
    public static Bitmap normalised(Bitmap drawn) {
        Bitmap.@Nullable Box box = drawn.box();
        if (box == null) {
            return Bitmap.blank(FIELD);
        }
        double down = (double) FIELD / box.height();
        double across = Math.min(down, WIDEST / box.width());
        int width = (int) Math.max(1, Math.round(box.width() * across));
        across = (double) width / box.width();
        int left = (FIELD - width) / 2;
        boolean[] ink = new boolean[FIELD * FIELD];
        for (int y = 0; y < FIELD; y++) {
            for (int x = left; x < left + width; x++) {
                double sourceX = box.left() + (x - left) / across;
                double sourceY = box.top() + y / down;
                ink[y * FIELD + x] = drawn.coverage(sourceX, sourceY, sourceX + 1 / across, sourceY + 1 / down) >= 0.5;
            }
        }
        return new Bitmap(FIELD, ink);
    }

    /// The pixels with ink in each block, row after row.
    ///
    /// @param normalised of 32 × 32
    public static int[] of(Bitmap normalised) {
        if (normalised.side() != FIELD) {
            throw new IllegalArgumentException("blocks are counted on " + FIELD + " × " + FIELD + " pixels");
        }
        int[] counts = new int[SIDE * SIDE];
        for (int y = 0; y < FIELD; y++) {
            for (int x = 0; x < FIELD; x++) {
                counts[y / BLOCK * SIDE + x / BLOCK] += normalised.at(x, y) ? 1 : 0;
            }
        }
        return counts;
    }
}
