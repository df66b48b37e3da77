package org.densescope.trace;

/// How many values lie where.
///
/// @param octaves whether each bin is a factor of two of the size `|v|`, rather than an equal part of a range of `v`
/// @param from the left end of the first bin; of octaves the power of two, such as -40 for 2⁻⁴⁰
/// @param to the right end of the last bin, likewise; greater than `from`
/// @param counts one a bin; values beyond an end are in the bin at that end
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Bins(boolean octaves, double from, double to, int[] counts) {
    /// The smallest size with a bin of its own is 2⁻⁴⁰, about 10⁻¹².
    public static final int LEAST_POWER = -40;

    /// The largest size with a bin of its own is below 2¹⁰, about 10³.
    public static final int MOST_POWER = 10;

    static final int PARTS = 24;

    /// Of the sizes of values by their powers of two; what is 0 or not finite lies nowhere.
    static Bins powers(double[] values) {
        int[] counts = new int[MOST_POWER - LEAST_POWER];
        for (double v : values) {
            if (v != 0 && Double.isFinite(v)) {
                counts[Math.clamp(Math.getExponent(v), LEAST_POWER, MOST_POWER - 1) - LEAST_POWER]++;
            }
        }
        return new Bins(true, LEAST_POWER, MOST_POWER, counts);
    }

    /// Of values in equal parts; what is not finite lies nowhere.
    ///
    /// @param from the left end
    /// @param to the right end; where it is not greater, there is some room around the one value
    static Bins parts(double[] values, double from, double to) {
        double room = to > from ? 0 : Math.max(Math.abs(from) * 0.5, 0.5);
        double least = from - room;
        double width = (to + room - least) / PARTS;
        int[] counts = new int[PARTS];
        for (double v : values) {
            if (Double.isFinite(v)) {
                counts[(int) Math.clamp(Math.floor((v - least) / width), 0, PARTS - 1.0)]++;
            }
        }
        return new Bins(false, least, to + room, counts);
    }

    /// The value at the left of a bin; of octaves the size.
    public double left(int bin) {
        return octaves ? Math.scalb(1.0, (int) from + bin) : from + (to - from) * bin / counts.length;
    }

    /// The value at the right of a bin; of octaves the size.
    public double right(int bin) {
        return left(bin + 1);
    }

    /// The largest count.
    public int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}
