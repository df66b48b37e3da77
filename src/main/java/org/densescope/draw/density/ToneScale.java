package org.densescope.draw.density;

/// What counts as much in the planes of one gap.
///
/// @param sum Σ |value| at a pixel of the fullest ones
/// @param significance `|P − N| / √(P + N)` that only a few pixels exceed
public record ToneScale(double sum, double significance) {
    /// Pixels that may be more significant than the scale says, and are then as colourful as can be.
    static final double BEYOND = 0.015;

    private static final int EVERY = 3;
    private static final int BINS = 2048;

    /// Looks at every third column. Quantiles are of the pixels that edges pass.
    static ToneScale of(Planes planes) {
        float mostSum = 0;
        float mostSignificance = 0;
        for (int x = EVERY / 2; x < planes.width(); x += EVERY) {
            float[] p = planes.positive()[x];
            float[] n = planes.negative()[x];
            for (int y = 0; y < planes.height(); y++) {
                float sum = p[y] + n[y];
                float difference = p[y] - n[y];
                mostSum = Math.max(mostSum, sum);
                mostSignificance = Math.max(mostSignificance, difference * difference / (sum + Float.MIN_NORMAL));
            }
        }
        if (mostSum == 0) {
            return new ToneScale(1, 1);
        }
        float perSum = (float) ((BINS - 1) / Math.sqrt(mostSum));
        float perSignificance = (float) ((BINS - 1) / Math.sqrt(mostSignificance + Float.MIN_NORMAL));
        int[] sums = new int[BINS];
        int[] significances = new int[BINS];
        int count = 0;
        for (int x = EVERY / 2; x < planes.width(); x += EVERY) {
            float[] p = planes.positive()[x];
            float[] n = planes.negative()[x];
            for (int y = 0; y < planes.height(); y++) {
                float sum = p[y] + n[y];
                if (sum > 0) {
                    float root = (float) Math.sqrt(sum);
                    sums[(int) (root * perSum)]++;
                    significances[Math.min(BINS - 1, (int) (Math.abs(p[y] - n[y]) / root * perSignificance))]++;
                    count++;
                }
            }
        }
        double root = quantile(sums, count) / perSum;
        return new ToneScale(root * root, quantile(significances, count) / perSignificance);
    }

    private static double quantile(int[] bins, int count) {
        long above = 0;
        int bin = bins.length - 1;
        while (bin > 0 && above + bins[bin] <= count * BEYOND) {
            above += bins[bin--];
        }
        return bin + 1.0;
    }
}
