package org.densescope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.densescope.count.Capacity;
import org.densescope.count.Sizes;
import org.densescope.engine.Counts;
import org.densescope.engine.Place;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.file.Document;
import org.densescope.say.Refused;
import org.densescope.say.Unreadable;
import org.densescope.session.Position;
import org.densescope.session.Walk;
import org.densescope.text.Language;
import org.densescope.trace.Address;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what is opened and how it looks; the same for the window and for a picture of it.
final class StartOptions {
    private static final double MOST_WORK = 1e14;
    private static final long MOST_STEPS = 200_000_000;

    /// The names of all examples.
    static final class Examples extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Examples() {
            super(Presets.ids());
        }
    }

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            descriptionKey = "cli.preset",
            completionCandidates = Examples.class)
    private @Nullable String preset;

    @Option(names = "--net", paramLabel = "4-8-3", descriptionKey = "cli.net")
    private @Nullable String net;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.seed")
    private @Nullable Long seed;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.batch")
    private @Nullable Integer batch;

    @Option(names = "--sample", paramLabel = "N", descriptionKey = "cli.sample")
    private @Nullable Integer sample;

    @Option(names = "--notation", paramLabel = "NAME", descriptionKey = "cli.notation")
    private @Nullable String notation;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.step")
    private long step;

    @Option(names = "--trained", paramLabel = "N", descriptionKey = "cli.trained")
    private @Nullable Long updates;

    @Option(names = "--epoch", paramLabel = "N", descriptionKey = "cli.epoch")
    private @Nullable Integer epoch;

    @Option(names = "--language", paramLabel = "TAG", descriptionKey = "cli.language")
    private @Nullable String language;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "cli.theme")
    private @Nullable String theme;

    @Option(names = "--select", paramLabel = "PLACE", descriptionKey = "cli.select")
    private @Nullable String select;

    private @Nullable Document document;

    /// Whether nothing was asked for that a document would have to be changed for.
    boolean asSaved() {
        return seed == null && batch == null && sample == null && updates == null && epoch == null && step == 0;
    }

    /// With a document in the place of an example.
    ///
    /// @param file its path or share code, or null where there is none
    /// @throws IllegalArgumentException in one sentence
    Start start(@Nullable String file) throws Unreadable {
        if (file != null && (preset != null || net != null)) {
            throw new Refused(
                    "say.start-options.file-and-preset",
                    "a FILE, --preset and --net say which network, give only one of them");
        }
        document = file == null ? null : new InputFile(file).document(List.of());
        return start();
    }

    /// @throws IllegalArgumentException in one sentence
    Start start() {
        long trained = updates == null ? 0 : updates;
        Sizes structure = preset == null && net != null && document == null
                ? tooLarge(net, Runtime.getRuntime().maxMemory())
                : null;
        if (structure != null) {
            if (step != 0 || updates != null) {
                throw new Refused(
                        "say.start-options.only-structure-can-be",
                        "of {0} only the structure can be shown, so there is no --step and no --trained",
                        structure);
            }
            Project behind = Presets.open(Presets.FIRST);
            int[] units = structure.units().stream().mapToInt(n -> n).toArray();
            Place asked = select == null ? null : Address.parse(select, units);
            return new Start(behind, Position.START, chosenLanguage(), chosenTheme(), asked, structure);
        }
        Project asked = project();
        if (trained < 0) {
            throw new Refused(
                    "say.start-options.trained-cannot-be-counts", "--trained cannot be {0}, it counts from 0", trained);
        }
        if (epoch != null) {
            trained = epochs(asked, epoch);
        } else if (updates == null && document != null) {
            trained = Math.max(document.reached().step(), document.view().step());
        }
        Project project = reached(asked, trained);
        requireTime(project, trained - project.start().step());
        Walk walk = sample == null ? Walk.ONE : Walk.CHOSEN;
        long length = walk.timeline(project, project.trainer(), trained).length();
        if (step < 0 || step > length) {
            throw new Refused(
                    "say.start-options.step-lies-outside-this",
                    "--step {0} lies outside of this training step, which has moments 0 to {1}",
                    step,
                    length);
        }
        Place selected = select == null ? null : Address.parse(select, project.network());
        return new Start(
                project,
                new Position(trained, step),
                chosenLanguage(),
                chosenTheme(),
                selected,
                chosenNaming(),
                sample != null,
                null);
    }

    /// From where the training of a document stands, if that is not too far.
    private Project reached(Project asked, long trained) {
        Document known = document;
        if (known == null || seed != null) {
            return asked;
        }
        if (trained < asked.start().step()) {
            throw new Refused(
                    "say.start-options.before-start",
                    "--trained must be at least {0}, where the training of this document begins, not {1}",
                    asked.start().step(),
                    trained);
        }
        boolean further = known.reached().step() <= trained && batch == null;
        return further ? asked.continuedFrom(known.reached()) : asked;
    }

    /// Training that would not end while somebody waits.
    private static void requireTime(Project project, long steps) {
        double work = (double) steps
                * project.trainer().batchSize()
                * Counts.of(project.network()).parameters();
        if (work > MOST_WORK || steps > MOST_STEPS) {
            throw new Refused(
                    "say.start-options.too-long", "{0} {0:update|updates} of this network would take too long", steps);
        }
    }

    private long epochs(Project project, int number) {
        if (updates != null) {
            throw new Refused(
                    "say.start-options.epoch-trained-both-say",
                    "--epoch and --trained both say how long it was trained, give only one of them");
        }
        if (number < 0) {
            throw new Refused(
                    "say.start-options.epoch-cannot-be-counts", "--epoch cannot be {0}, it counts from 0", number);
        }
        long start = project.start().step();
        return start + Math.multiplyExact((long) number, project.trainer().stepsPerEpoch());
    }

    /// The sizes of a network that is too large to be held, or null where it is not.
    ///
    /// @param memory bytes that this program may use
    static @Nullable Sizes tooLarge(String net, long memory) {
        Sizes sizes = Sizes.parse(net);
        return Capacity.of(memory).holds(sizes.counts()) ? null : sizes;
    }

    private Project project() {
        if (preset != null && net != null) {
            throw new Refused(
                    "say.start-options.preset-net-both-say",
                    "--preset and --net both say which network, give only one of them");
        }
        Project project = document != null
                ? document.project()
                : net != null
                        ? Presets.fromShape(net, seed == null ? 1 : seed)
                        : Presets.open(preset == null ? Presets.FIRST : preset);
        Project seeded = net == null && seed != null ? project.withSeed(seed) : project;
        Project batched = batch == null ? seeded : seeded.withBatchSize(batch);
        int rows = batched.data().rows();
        if (sample == null) {
            return batched;
        }
        if (sample < 1 || sample > rows) {
            throw new Refused("say.start-options.sample-must-be-1", "--sample must be 1 to {0}, not {1}", rows, sample);
        }
        return batched.withSample(sample - 1);
    }

    private @Nullable Naming chosenNaming() {
        String wanted = notation;
        if (wanted == null) {
            return null;
        }
        return Naming.ofId(wanted)
                .orElseThrow(() -> new Refused(
                        "say.start-options.there-no-notation-known",
                        "there is no notation “{0}”; known are {1}, all but from-to also with -rows",
                        wanted,
                        Arrays.stream(Naming.Style.values())
                                .map(Naming.Style::id)
                                .collect(Collectors.joining(", "))));
    }

    private @Nullable Language chosenLanguage() {
        return language(language);
    }

    /// The language of a tag, or null where none is given.
    ///
    /// @throws IllegalArgumentException in one sentence
    static @Nullable Language language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return Language.ofTag(tag)
                .orElseThrow(() -> new Refused(
                        "say.start-options.there-no-language-known",
                        "there is no language “{0}”; known are {1}",
                        tag,
                        Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "))));
    }

    private Preferences.@Nullable Theme chosenTheme() {
        String wanted = theme;
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(Preferences.Theme.values())
                .filter(t -> name(t).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "say.start-options.there-no-theme-known",
                        "there is no theme “{0}”; known are {1}",
                        wanted,
                        Arrays.stream(Preferences.Theme.values())
                                .map(StartOptions::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Preferences.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
