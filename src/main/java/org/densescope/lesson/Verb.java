package org.densescope.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Sentence;

/// What a `do` block can ask for, and what may stand behind it.
public enum Verb {
    OPEN,
    SET,
    CUT,
    FREEZE,
    KILL,
    CLONE,
    TRAIN,
    SEEK,
    GRAIN("term", "unit", "layer", "phase", "whole"),
    PLAY,
    SAMPLE,
    STEP,
    SELECT,
    SPOTLIGHT,
    ROUTES("on", "off"),
    ZOOM,
    VIEW("network", "matrices", "both", "counts", "plane", "data", "instruments", "race"),
    EDGES("weight", "gradient", "use", "change"),
    NOTATION(Lesson.NOTATIONS.toArray(String[]::new)),
    DIGITS,
    BATCH("on", "off"),
    TWIN("on", "off"),
    SHOW,
    HIDE,
    LOCK,
    UNLOCK,
    SAY;

    /// What can be shown, hidden, locked and unlocked.
    public static final List<String> CONTROLS =
            List.of("editor", "data", "train", "time-bar", "menus", "undo", "files");

    static final List<String> MOMENTS = List.of("start", "end", "outputs", "loss", "backward", "step");
    static final List<String> NETWORK_KEYS =
            List.of("shape", "activations", "loss", "weights", "biases", "inputs", "targets");
    static final int MOST_EPOCHS = 100_000;
    static final int MOST_STEPS = 1_000_000;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Verb(String... words) {
        this.words = List.of(words);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Verb::id).toList();
    }

    static Optional<Verb> of(String id) {
        return Arrays.stream(values()).filter(verb -> verb.id().equals(id)).findFirst();
    }

    /// Says what cannot stand behind this word, as far as that can be known without a network.
    void check(Yaml value, Problems problems) {
        switch (this) {
            case GRAIN, ROUTES, VIEW, EDGES, NOTATION, BATCH, TWIN -> word(value, words, problems);
            case SHOW, HIDE, LOCK, UNLOCK -> list(value, problems);
            case SAMPLE -> Entries.count(value, 1, MOST_STEPS, 1, problems);
            case STEP -> Entries.count(value, 0, MOST_STEPS, 0, problems);
            case DIGITS -> Entries.count(value, 2, 17, 4, problems);
            case ZOOM -> Entries.number(value, problems);
            case PLAY -> new Entries(value, value.at(), List.of("speed"), problems).number("speed");
            case SEEK -> moment(value, problems);
            case TRAIN -> training(value, problems);
            case SAY -> {
                Entries entries = new Entries(value, value.at(), List.of("at", "text"), problems);
                entries.require("at");
                entries.require("text");
            }
            case OPEN -> {
                if (!(value instanceof Yaml.Scalar)) {
                    new Entries(value, value.at(), NETWORK_KEYS, problems).require("shape");
                }
            }
            case SET, CUT, FREEZE, KILL, CLONE, SELECT, SPOTLIGHT -> {}
        }
    }

    private static void word(Yaml value, List<String> words, Problems problems) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            problems.fault(value.at(), Sentence.of("say.lesson.no-text", "here must stand a single text or number"));
        } else if (!words.contains(scalar.value())) {
            problems.fault(value.at(), Entries.unknown(scalar.value(), words));
        }
    }

    private static void list(Yaml value, Problems problems) {
        for (Yaml item : value instanceof Yaml.Items items ? items.all() : List.of(value)) {
            word(item, CONTROLS, problems);
        }
    }

    private static void moment(Yaml value, Problems problems) {
        if (value instanceof Yaml.Scalar) {
            word(value, MOMENTS, problems);
            return;
        }
        Caret at = value.at();
        Entries entries = new Entries(value, at, List.of("known", "phase", "layer", "unit", "sample"), problems);
        if (!entries.has("known")) {
            entries.require("phase");
        }
    }

    private static void training(Yaml value, Problems problems) {
        Entries entries = new Entries(value, value.at(), List.of("epochs", "until-loss", "at-most"), problems);
        entries.count("epochs", 1, MOST_EPOCHS, 1);
        entries.count("at-most", 1, MOST_EPOCHS, 1);
        entries.number("until-loss");
        if (entries.has("until-loss")) {
            if (!entries.has("at-most")) {
                problems.fault(
                        entries.at("until-loss"),
                        Sentence.of("say.lesson.at-most", "training until a loss needs “at-most”, a number of epochs"));
            }
        } else {
            entries.require("epochs");
        }
    }
}
