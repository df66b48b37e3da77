package org.densescope.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.RandomStream;
import org.densescope.train.Dataset;

/// Where the samples of the examples come from: tables that come with the program, or a seed.
final class Samples {
    private Samples() {}

    /// Measured values and the number of a class, one sample a row.
    ///
    /// @param values `[rows][columns]`
    /// @param classes one a row, from 0
    record Table(double[][] values, int[] classes) {}

    /// One sample drawn from the standard normal distribution. The target is one class where the loss wants classes,
    /// otherwise drawn in the same way.
    static Dataset random(NetworkSpec spec, long seed, List<String> outputNames) {
        RandomStream random = RandomStream.of(seed, RandomStream.Purpose.SAMPLE, 0);
        double[] x = new double[spec.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.gaussian();
        }
        double[] target = new double[spec.outputs()];
        if (spec.loss().classes()) {
            target[random.nextInt(target.length)] = 1;
        } else {
            for (int i = 0; i < target.length; i++) {
                target[i] = random.gaussian();
            }
        }
        return new Dataset("random", Matrix.ofRows(x), Matrix.ofRows(target), List.of(), outputNames, null);
    }

    /// @throws IllegalStateException when none of that name comes with the program
    static Table table(String name) {
        return switch (name) {
            case "iris" -> iris();
            case "digits" -> digits();
            case "penguins" -> Tables.penguins();
            case "fashion" -> Tables.fashion();
            default -> throw new IllegalStateException("no table of the name “" + name + "” comes with the program");
        };
    }

    /// Fisher's 150 flowers: sepal and petal, length and width, in decimetres. The file has centimetres; its first line
    /// names the classes.
    static Table iris() {
        // Read as 1.4e-1, since 1.4 / 10 is 0.13999999999999999.
        return read("/data/iris.csv", false, 1, cell -> Double.parseDouble(cell + "e-1"));
    }

    /// 1,797 handwritten digits of 8 × 8 pixels, 0 for paper to 1 for full ink. The file counts ink, 0 to 16.
    static Table digits() {
        return read("/data/digits-8x8.csv.gz", true, 0, cell -> Integer.parseInt(cell) / 16.0);
    }

    /// Inputs and targets, one class of `classes` each.
    static Matrix[] columns(Table table, int classes) {
        int rows = table.classes().length;
        int columns = table.values()[0].length;
        double[] x = new double[rows * columns];
        double[] t = new double[rows * classes];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(table.values()[r], 0, x, r * columns, columns);
            t[r * classes + table.classes()[r]] = 1;
        }
        return new Matrix[] {new Matrix(rows, columns, x), new Matrix(rows, classes, t)};
    }

    private static Table read(String path, boolean packed, int headings, ToDoubleFunction<String> number) {
        try (InputStream raw = Samples.class.getResourceAsStream(path)) {
            if (raw == null) {
                throw new IllegalStateException("the program is not complete: " + path + " is missing");
            }
            InputStream in = packed ? new GZIPInputStream(raw, 1 << 16) : raw;
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            List<double[]> values = new ArrayList<>();
            List<Integer> classes = new ArrayList<>();
            for (String line : lines.lines().skip(headings).toList()) {
                String[] cells = line.split(",", -1);
                double[] row = new double[cells.length - 1];
                for (int c = 0; c < row.length; c++) {
                    row[c] = number.applyAsDouble(cells[c]);
                }
                values.add(row);
                classes.add(Integer.valueOf(cells[row.length]));
            }
            return new Table(
                    values.toArray(double[][]::new),
                    classes.stream().mapToInt(Integer::intValue).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
