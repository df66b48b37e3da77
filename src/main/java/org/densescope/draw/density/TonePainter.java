package org.densescope.draw.density;

/// Turns columns of planes into pixels. Holds the memory of one thread.
final class TonePainter {
    /// Columns that are painted together, so that a row of them fills a line of the cache.
    static final int TOGETHER = 16;

    private float[] p = {};
    private float[] n = {};
    private float[] shifted = {};
    private float[] shifted2 = {};
    private int[][] sums = {};
    private int[][] sides = {};

    /// @param from first column of the planes
    /// @param to one behind the last, at most [#TOGETHER] more
    /// @param at pixel of the first column's first row
    /// @param stride pixels from row to row
    void paint(Planes planes, ToneScale scale, Tone tone, int from, int to, int[] pixels, int at, int stride) {
        int height = planes.height();
        if (p.length < height) {
            p = new float[height];
            n = new float[height];
            shifted = new float[height];
            shifted2 = new float[height];
            sums = new int[TOGETHER][height];
            sides = new int[TOGETHER][height];
        }
        float perSum = (float) ((Tone.SUMS - 1) / Math.sqrt(scale.sum()));
        float perSide = (float) (Tone.SIDES / scale.significance());
        for (int x = from; x < to; x++) {
            soften(planes.positive(), planes.width(), x, p, height);
            soften(planes.negative(), planes.width(), x, n, height);
            classify(p, n, height, perSum, perSide, sums[x - from], sides[x - from]);
        }
        int wide = to - from;
        for (int y = 0; y < height; y++) {
            int pixel = at + y * stride;
            for (int k = 0; k < wide; k++) {
                pixels[pixel + k] = tone.at(sums[k][y], sides[k][y]);
            }
        }
    }

    /// 1-2-1 in both directions, against the grain of single pixels.
    private void soften(float[][] columns, int width, int x, float[] into, int height) {
        float[] left = columns[Math.max(0, x - 1)];
        float[] here = columns[x];
        float[] right = columns[Math.min(width - 1, x + 1)];
        across(left, here, right, into, height);
        System.arraycopy(into, 1, shifted, 0, height - 1);
        shifted[height - 1] = into[height - 1];
        System.arraycopy(into, 0, shifted2, 1, height - 1);
        shifted2[0] = into[0];
        along(into, shifted, shifted2, height);
    }

    private static void across(float[] left, float[] here, float[] right, float[] into, int height) {
        for (int y = 0; y < height; y++) {
            into[y] = (left[y] + right[y]) * 0.25f + here[y] * 0.5f;
        }
    }

    private static void along(float[] into, float[] next, float[] last, int height) {
        for (int y = 0; y < height; y++) {
            into[y] = (next[y] + last[y]) * 0.25f + into[y] * 0.5f;
        }
    }

    private static void classify(
            float[] p, float[] n, int height, float perSum, float perSide, int[] sums, int[] sides) {
        for (int y = 0; y < height; y++) {
            float root = (float) Math.sqrt(p[y] + n[y]);
            float side = (p[y] - n[y]) / (root + 1e-30f) * perSide;
            sums[y] = (int) Math.min(Tone.SUMS - 1, root * perSum);
            sides[y] = (int) Math.max(-Tone.SIDES, Math.min(Tone.SIDES, side));
        }
    }
}
