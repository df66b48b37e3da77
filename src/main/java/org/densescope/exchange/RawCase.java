package org.densescope.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.densescope.format.JsonInput;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// The fields of a case file as they stand there: each of the right kind, but not yet held against one another.
final class RawCase {
    /// One entry of `optimizers`.
    record Course(String name, OptimizerConfig config, int steps) {}

    @Nullable
    List<Integer> layers;

    @Nullable
    List<String> activations;

    @Nullable
    String loss;

    @Nullable
    List<List<double[]>> weights;

    @Nullable
    List<double[]> biases;

    @Nullable
    List<double[]> x;

    @Nullable
    List<double[]> target;

    @Nullable
    List<Integer> labels;

    @Nullable
    Integer batch;

    @Nullable
    String reduction;

    @Nullable
    List<Boolean> biasTrained;

    /// For each layer pairs of a unit and the unit before it.
    @Nullable
    List<List<double[]>> cut;

    @Nullable
    List<List<double[]>> frozen;

    /// What other programs write there, and what changes no number.
    private static final Set<String> PASSED = Set.of(
            "schema",
            "name",
            "comment",
            "seed",
            "source",
            "checks",
            "min_abs_relu_preactivation",
            "forward",
            "backward",
            "digests");

    final List<Course> courses = new ArrayList<>();

    /// Reads one document to its end. A field that would change numbers and is not known is refused, not passed over.
    static RawCase read(JsonInput in) throws Unreadable {
        RawCase raw = new RawCase();
        in.requireObject();
        Set<String> seen = new HashSet<>();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (raw.readField(in, field) && !seen.add(field)) {
                throw new Unreadable("say.raw-case.stands-there-twice", "{0} stands there twice", field);
            }
        }
        return raw;
    }

    private boolean readField(JsonInput in, String field) throws Unreadable {
        switch (field) {
            case "layers" ->
                layers =
                        in.list(Sentence.of("say.raw-case.list-whole-numbers", "a list of whole numbers"), in::integer);
            case "activations" ->
                activations = in.list(Sentence.of("say.raw-case.list-names", "a list of names"), in::word);
            case "loss" -> loss = in.word();
            case "W" ->
                weights = in.list(
                        Sentence.of("say.raw-case.list-matrices", "a list of matrices"),
                        () -> in.list(Sentence.of("say.raw-case.list-rows", "a list of rows"), in::numbers));
            case "b" ->
                biases = in.list(
                        Sentence.of("say.raw-case.list-lists-of-numbers", "a list of lists of numbers"), in::numbers);
            case "x" -> x = in.list(Sentence.of("say.raw-case.list-rows", "a list of rows"), in::numbers);
            case "target" -> target = in.list(Sentence.of("say.raw-case.list-rows", "a list of rows"), in::numbers);
            case "labels" ->
                labels = in.onList()
                        ? in.list(
                                Sentence.of("say.raw-case.list-whole-numbers", "a list of whole numbers"), in::integer)
                        : passOver(in);
            case "optimizers" -> readCourses(in);
            case "batch" -> batch = in.integer();
            case "reduction" -> reduction = in.word();
            case "bias_trained" ->
                biasTrained = in.list(Sentence.of("say.raw-case.list-truths", "a list of true and false"), in::truth);
            case "cut" -> cut = pairs(in);
            case "frozen" -> frozen = pairs(in);
            case "dtype" -> {
                if (!in.word().equals("float64")) {
                    throw new Unreadable("say.raw-case.dtype", "dtype must be float64: nothing else is computed here");
                }
            }
            default -> {
                if (!PASSED.contains(field)) {
                    throw new Unreadable(
                            "say.raw-case.unknown",
                            "the field “{0}” is not known, and could change numbers",
                            Quote.of(field));
                }
                in.skip();
                return false;
            }
        }
        return true;
    }

    private static List<List<double[]>> pairs(JsonInput in) throws Unreadable {
        Sentence what = Sentence.of("say.raw-case.list-pairs", "a list of pairs [unit, from] for each layer");
        return in.list(what, () -> in.list(what, in::numbers));
    }

    private static @Nullable List<Integer> passOver(JsonInput in) {
        in.skip();
        return null;
    }

    private void readCourses(JsonInput in) throws Unreadable {
        in.requireObject();
        Set<String> names = new HashSet<>();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (!names.add(name)) {
                throw new Unreadable(
                        "say.raw-case.optimizers-holds-twice", "optimizers holds “{0}” twice", Quote.of(name));
            }
            courses.add(readCourse(in, name));
        }
    }

    private static Course readCourse(JsonInput in, String name) throws Unreadable {
        in.requireObject();
        OptimizerConfig config = null;
        int steps = -1;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "config" -> config = OptimizerConfig.read(in);
                case "steps" -> steps = in.onList() ? in.length() : in.integer();
                default ->
                    throw new Unreadable(
                            "say.raw-case.unknown",
                            "the field “{0}” is not known, and could change numbers",
                            Quote.of(field));
            }
        }
        Sentence what = Sentence.of("say.word.the-optimizer", "the optimizer “{0}”", Quote.of(name));
        if (config == null) {
            throw new Unreadable("say.raw-case.has-no-config", "{0} has no config", what);
        }
        if (steps < 0) {
            throw new Unreadable(
                    "say.raw-case.needs-steps-number-at", "{0} needs steps, a number of at least 0 or a list", what);
        }
        return new Course(name, config, steps);
    }
}
