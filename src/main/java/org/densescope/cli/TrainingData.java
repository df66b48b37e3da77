package org.densescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.densescope.exchange.Bundled;
import org.densescope.exchange.CsvPlan;
import org.densescope.exchange.CsvSheet;
import org.densescope.exchange.IdxFile;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Scaling;
import org.densescope.lesson.Presets;
import org.densescope.train.Dataset;
import org.densescope.train.Split;
import org.densescope.train.Toy;

/// What `--data` names: data that comes with the program, a toy set, a CSV file, or IDX files of images and labels.
///
/// @param split training samples and the held-out ones
/// @param questions what was decided for the reader, and would be asked in a window
record TrainingData(Split split, List<String> questions) {
    private static final int HELD_OUT_CLOTHES = 2_000;
    private static final int TOY_POINTS = 500;
    private static final double TOY_NOISE = 0.05;

    /// @param share of samples held out
    /// @throws IllegalArgumentException where nothing of that name can be read
    static TrainingData of(String what, double share, long seed) throws IOException, ImportException {
        switch (what) {
            case "fashion" -> {
                return new TrainingData(Split.last(Bundled.fashion(), HELD_OUT_CLOTHES), List.of());
            }
            case "digits", "iris" -> {
                return new TrainingData(Split.of(Presets.open(what).data(), share, seed), List.of());
            }
            case "penguins" -> {
                return new TrainingData(scaled(Split.of(Bundled.penguins(), share, seed)), List.of());
            }
            default -> {}
        }
        for (Toy toy : Toy.values()) {
            if (toy.id().equals(what)) {
                return new TrainingData(Split.of(toy.make(TOY_POINTS, TOY_NOISE, seed), share, seed), List.of());
            }
        }
        return file(what, share, seed);
    }

    private static TrainingData file(String what, double share, long seed) throws IOException, ImportException {
        int comma = what.lastIndexOf(',');
        if (comma > 0) {
            IdxFile images = IdxFile.read(Path.of(what.substring(0, comma)));
            IdxFile labels = IdxFile.read(Path.of(what.substring(comma + 1)));
            Dataset pictures = IdxFile.pictures("pictures", images, labels, List.of());
            return new TrainingData(Split.of(pictures, share, seed), List.of());
        }
        if (!what.contains(".") && !what.contains("/")) {
            throw new IllegalArgumentException("there is no data “" + what + "”; known are fashion, digits, iris, "
                    + "penguins, "
                    + Arrays.stream(Toy.values()).map(Toy::id).collect(Collectors.joining(", "))
                    + ", or name a FILE.csv or IMAGES,LABELS");
        }
        CsvPlan plan = CsvPlan.of(CsvSheet.read(Path.of(what)));
        if (plan.inputs().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", plan.questions()));
        }
        return new TrainingData(scaled(Split.of(plan.dataset(what), share, seed)), plan.questions());
    }

    /// By mean and deviation of the training samples.
    private static Split scaled(Split split) {
        Scaling scaling = Scaling.of(split.training());
        Dataset held = split.validation();
        return new Split(scaling.apply(split.training()), held == null ? null : scaling.apply(held));
    }
}
