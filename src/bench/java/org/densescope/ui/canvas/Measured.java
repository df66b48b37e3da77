package org.densescope.ui.canvas;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// Times of many rounds.
///
/// @param millis each round's, sorted
record Measured(double[] millis) {
    static Measured of(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Measured(sorted);
    }

    double median() {
        return millis[millis.length / 2];
    }

    double least() {
        return millis[0];
    }

    /// @param part 0 to 1
    double quantile(double part) {
        return millis[(int) Math.min(millis.length - 1, Math.floor(part * millis.length))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f", median());
    }

    /// CPU time of all threads of this process, milliseconds.
    static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }
}
