package org.densescope.cli.training;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.densescope.cli.io.SystemNames;
import org.densescope.engine.Matrix;
import org.densescope.example.Presets;
import org.densescope.exchange.Bundled;
import org.densescope.project.TrainingPlan;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;
import org.densescope.train.Split;
import org.densescope.train.TruthTable;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.jspecify.annotations.Nullable;

/// Samples to train on without a window, and how they are gone through.
///
/// @param data scaled, as it is learnt from
/// @param plan which samples training sees, and in which order
/// @param notes what was decided for the reader
record TrainingData(Dataset data, TrainingPlan plan, List<Sentence> notes) {
    private static final double MOST_SHARE = 0.9;
    private static final double HELD_OUT_CLOTHES = 0.2;

    /// What was asked for about the samples.
    ///
    /// @param share of them to hold out, or null
    /// @param given whether they are gone through in their own order
    /// @param seed of the samples held out
    record Wish(@Nullable Double share, boolean given, long seed) {}

    /// @param what data that comes with the program, a toy set, or a file
    /// @throws Refused where nothing of that name is known
    static TrainingData of(String what, Wish wish, TableOptions options, boolean traditional) throws Unreadable {
        TrainingData known = known(what, wish, options);
        if (known != null) {
            String table = options.onlyForTables();
            if (table != null) {
                throw new Refused("say.train.no-table", "{0} is for tables in files, not for “{1}”", table, what);
            }
            return known;
        }
        if (!what.contains(".") && !what.contains("/") && !Files.exists(SystemNames.path(what))) {
            throw new Refused(
                    "say.training-data.there-no-data-known",
                    "there is no data “{0}”; known are {1}, or name a FILE.csv or IMAGES,LABELS",
                    what,
                    "fashion, digits, iris, penguins, "
                            + Arrays.stream(Toy.values()).map(Toy::id).collect(Collectors.joining(", ")));
        }
        return file(DataFile.of(what, options, traditional).read(), wish, options);
    }

    private static @Nullable TrainingData known(String what, Wish wish, TableOptions options) {
        switch (what) {
            case "fashion" -> {
                TrainingPlan last = plan(wish, HELD_OUT_CLOTHES, true);
                return scaled(Bundled.fashion(), last, wish, options, Scaling.Kind.NONE, new ArrayList<>());
            }
            case "digits", "iris" -> {
                return of(Presets.open(what).data(), wish, options, Scaling.Kind.NONE);
            }
            case "penguins" -> {
                return of(Bundled.penguins(), wish, options, Scaling.Kind.STANDARDISE);
            }
            default -> {}
        }
        for (Toy toy : Toy.values()) {
            if (toy.id().equals(what)) {
                return of(ToyData.usual(toy, wish.seed()).data(), wish, options, Scaling.Kind.NONE);
            }
        }
        return null;
    }

    /// Samples that are there already.
    static TrainingData of(Dataset data, Wish wish, TableOptions options, Scaling.Kind kind) {
        TrainingPlan plan = plan(wish, TrainingPlan.usual(data).heldOut(), wish.given());
        return scaled(data, plan, wish, options, kind, new ArrayList<>());
    }

    private static TrainingPlan plan(Wish wish, double usual, boolean last) {
        double share = wish.share() == null ? usual : Math.min(wish.share(), MOST_SHARE);
        return TrainingPlan.EPOCHS.withHeldOut(share).withLastHeld(last).withShuffled(!wish.given());
    }

    private static TrainingData file(FileData file, Wish wish, TableOptions options) {
        List<Sentence> notes = new ArrayList<>(file.notes());
        Dataset data = file.data();
        double usual = TrainingPlan.usual(data).heldOut();
        boolean few = usual == 0;
        boolean whole = TruthTable.whole(data);
        TrainingPlan plan = plan(wish, usual, wish.given());
        if (few && wish.share() == null) {
            notes.add(
                    whole
                            ? Sentence.of(
                                    "say.train.truth-table",
                                    "all combinations are there, so nothing is held out; --held-out says otherwise")
                            : Sentence.of(
                                    "say.train.few", "of so few samples none is held out; --held-out says otherwise"));
        }
        Scaling.Kind scale = file.scale() != null ? file.scale() : Scaling.usual(data.inputs());
        TrainingData inputs = scaled(data, plan, wish, options, scale, notes);
        return file.numbers() ? inputs.withTargets(wish, options) : inputs;
    }

    /// Scaled by what the samples are like that are learnt from.
    private static TrainingData scaled(
            Dataset data,
            TrainingPlan plan,
            Wish wish,
            TableOptions options,
            Scaling.Kind usual,
            List<Sentence> notes) {
        Scaling.Kind kind = options.scale() == null ? usual : options.scale();
        if (kind == Scaling.Kind.NONE) {
            return new TrainingData(data, plan, notes);
        }
        Split split = plan.split(data, wish.seed());
        Scaling scaling = Scaling.fit(kind, data.select(split.training()).inputs());
        return new TrainingData(scaling.apply(data), plan, notes);
    }

    /// Targets that are far from what a network begins with are learnt too slowly.
    private TrainingData withTargets(Wish wish, TableOptions options) {
        Split split = plan.split(data, wish.seed());
        Matrix learnt = data.select(split.training()).targets();
        Scaling.Kind kind = options.scaleTarget() != null ? options.scaleTarget() : Scaling.usualOfTargets(learnt);
        if (kind == Scaling.Kind.NONE) {
            return this;
        }
        List<Sentence> more = new ArrayList<>(notes);
        if (options.scaleTarget() == null) {
            more.add(Sentence.of(
                    "say.train.target-scaled",
                    "targets are scaled to mean 0 and deviation 1, and squared errors are in their own units;"
                            + " --scale-target none leaves them"));
        }
        return new TrainingData(Scaling.fit(kind, learnt).applyToTargets(data), plan, more);
    }
}
