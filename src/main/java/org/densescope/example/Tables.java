package org.densescope.example;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Tables that come with the program as they were published. They are known, so they are read without questions; files
/// of
/// others go through `exchange`.
final class Tables {
    private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
    private static final int MEASUREMENTS = 4;
    private static final double INK = 255;

    private Tables() {}

    /// Something that reads a stream to its end.
    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /// 342 penguins: bill length and depth and flipper length in millimetres, body mass in grams. Two of the 344 were
    /// never measured and are left out.
    static Samples.Table penguins() {
        return read("/data/penguins.csv", in -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            List<double[]> values = new ArrayList<>();
            List<Integer> classes = new ArrayList<>();
            for (String line : lines.lines().skip(1).toList()) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                List<String> measured = cells.subList(2, 2 + MEASUREMENTS);
                if (!measured.contains("NA")) {
                    values.add(
                            measured.stream().mapToDouble(Double::parseDouble).toArray());
                    classes.add(SPECIES.indexOf(cells.getFirst()));
                }
            }
            return new Samples.Table(
                    values.toArray(double[][]::new),
                    classes.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    /// 10,000 pictures of clothing of 28 × 28 pixels, 0 for nothing to 1. The last 2,000 are meant to be held out.
    static Samples.Table fashion() {
        double[][] values = read("/data/fashion-10k-images-idx3-ubyte.gz", Tables::pictures);
        int[] classes = read("/data/fashion-10k-labels-idx1-ubyte.gz", Tables::labels);
        return new Samples.Table(values, classes);
    }

    private static double[][] pictures(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(new GZIPInputStream(in, 1 << 16));
        file.readInt();
        double[][] values = new double[file.readInt()][];
        byte[] pixels = new byte[file.readInt() * file.readInt()];
        double[] inks = new double[256];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = i / INK;
        }
        for (int r = 0; r < values.length; r++) {
            file.readFully(pixels);
            double[] row = new double[pixels.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = inks[pixels[i] & 0xFF];
            }
            values[r] = row;
        }
        return values;
    }

    private static int[] labels(InputStream in) throws IOException {
        DataInputStream file = new DataInputStream(new GZIPInputStream(in, 1 << 13));
        file.readInt();
        int[] classes = new int[file.readInt()];
        for (int r = 0; r < classes.length; r++) {
            classes[r] = file.readUnsignedByte();
        }
        return classes;
    }

    private static <T> T read(String path, Reading<T> reading) {
        try (InputStream in = Tables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + path + " is missing");
            }
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
