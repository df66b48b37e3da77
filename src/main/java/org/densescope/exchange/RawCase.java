package org.densescope.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    final List<Course> courses = new ArrayList<>();

    /// Reads one document to its end; fields of other names are passed over.
    static RawCase read(JsonInput in) throws ImportException {
        RawCase raw = new RawCase();
        in.start();
        in.requireObject();
        Set<String> seen = new HashSet<>();
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (raw.readField(in, field) && !seen.add(field)) {
                throw new ImportException(field + " stands there twice");
            }
        }
        in.end();
        return raw;
    }

    private boolean readField(JsonInput in, String field) throws ImportException {
        switch (field) {
            case "layers" -> layers = in.list("whole numbers", in::integer);
            case "activations" -> activations = in.list("names", in::word);
            case "loss" -> loss = in.word();
            case "W" -> weights = in.list("matrices", () -> in.list("rows", in::numbers));
            case "b" -> biases = in.list("lists of numbers", in::numbers);
            case "x" -> x = in.list("rows", in::numbers);
            case "target" -> target = in.list("rows", in::numbers);
            case "labels" -> labels = in.onList() ? in.list("whole numbers", in::integer) : passOver(in);
            case "optimizers" -> readCourses(in);
            default -> {
                in.skip();
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<Integer> passOver(JsonInput in) {
        in.skip();
        return null;
    }

    private void readCourses(JsonInput in) throws ImportException {
        in.requireObject();
        Set<String> names = new HashSet<>();
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            if (!names.add(name)) {
                throw new ImportException("optimizers holds " + ImportException.quoted(name) + " twice");
            }
            courses.add(readCourse(in, name));
        }
    }

    private static Course readCourse(JsonInput in, String name) throws ImportException {
        in.requireObject();
        OptimizerConfig config = null;
        int steps = -1;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "config" -> config = OptimizerConfig.read(in);
                case "steps" -> steps = in.onList() ? in.length() : in.integer();
                default -> in.skip();
            }
        }
        String what = "the optimizer " + ImportException.quoted(name);
        if (config == null) {
            throw new ImportException(what + " has no config");
        }
        if (steps < 0) {
            throw new ImportException(what + " needs steps, a number of at least 0 or a list");
        }
        return new Course(name, config, steps);
    }
}
