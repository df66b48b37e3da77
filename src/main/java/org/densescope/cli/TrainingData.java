package org.densescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.densescope.example.Presets;
import org.densescope.exchange.Bundled;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.CsvProblem;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.train.Split;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// What `--data` names: data that comes with the program, a toy set, a CSV file, or IDX files of images and labels.
///
/// @param training what is learnt from
/// @param heldOut what training never sees, or null
/// @param questions what was decided for the reader, and would be asked in a window
record TrainingData(Dataset training, @Nullable Dataset heldOut, List<String> questions) {
    private static final int HELD_OUT_CLOTHES = 2_000;
    private static final double MOST_HELD_OUT = 0.9;

    /// @param share of samples held out
    /// @throws IllegalArgumentException where nothing of that name can be read
    static TrainingData of(String what, double share, long seed) throws IOException, ImportException {
        switch (what) {
            case "fashion" -> {
                Dataset all = Bundled.fashion();
                return of(all, Split.last(all.rows(), HELD_OUT_CLOTHES), Scaling.Kind.NONE, List.of());
            }
            case "digits", "iris" -> {
                return of(Presets.open(what).data(), share, seed);
            }
            case "penguins" -> {
                Dataset all = Bundled.penguins();
                return of(all, Split.of(all.rows(), share, seed), Scaling.Kind.STANDARDISE, List.of());
            }
            default -> {}
        }
        for (Toy toy : Toy.values()) {
            if (toy.id().equals(what)) {
                return of(ToyData.usual(toy, seed).data(), share, seed);
            }
        }
        return file(what, share, seed);
    }

    /// A share of the samples is held out; all values stay as they are.
    static TrainingData of(Dataset all, double share, long seed) {
        double most = all.rows() < 2 ? 0 : MOST_HELD_OUT;
        return of(all, Split.of(all.rows(), Math.min(share, most), seed), Scaling.Kind.NONE, List.of());
    }

    private static TrainingData of(Dataset all, Split split, Scaling.Kind kind, List<String> questions) {
        Dataset training = all.select(split.training());
        Scaling scaling = Scaling.fit(kind, training.inputs());
        boolean none = split.validation().length == 0;
        Dataset heldOut = none ? null : scaling.apply(all.select(split.validation()));
        return new TrainingData(scaling.apply(training), heldOut, questions);
    }

    private static TrainingData file(String what, double share, long seed) throws IOException, ImportException {
        int comma = what.lastIndexOf(',');
        if (comma > 0) {
            IdxFile pictures = idx(Path.of(what.substring(0, comma)));
            IdxFile labels = idx(Path.of(what.substring(comma + 1)));
            IdxSamples samples = IdxSamples.of(pictures, labels);
            return of(samples.data("pictures", Integer.MAX_VALUE, samples.classes()), share, seed);
        }
        if (!what.contains(".") && !what.contains("/")) {
            throw new IllegalArgumentException("there is no data “" + what + "”; known are fashion, digits, iris, "
                    + "penguins, "
                    + Arrays.stream(Toy.values()).map(Toy::id).collect(Collectors.joining(", "))
                    + ", or name a FILE.csv or IMAGES,LABELS");
        }
        try (InputStream in = Files.newInputStream(Path.of(what))) {
            CsvPreview preview = CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
            CsvMapping mapping = CsvMapping.guess(preview).withGaps(CsvMapping.Gaps.DROP_ROW);
            Dataset all = CsvLoad.of(preview, mapping, what).data();
            Split split = Split.of(all.rows(), all.rows() < 2 ? 0 : share, seed);
            List<String> questions =
                    preview.problems().stream().map(CsvProblem::sentence).toList();
            return of(all, split, Scaling.Kind.STANDARDISE, questions);
        }
    }

    private static IdxFile idx(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            return IdxFile.read(in);
        }
    }
}
