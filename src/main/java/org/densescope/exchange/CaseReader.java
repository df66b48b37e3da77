package org.densescope.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.densescope.engine.Activation;
import org.densescope.engine.Batch;
import org.densescope.engine.Dense;
import org.densescope.engine.Ids;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.engine.ShapeException;
import org.densescope.format.JsonInput;
import org.densescope.format.JsonLimits;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.Optimizer;
import org.jspecify.annotations.Nullable;

/// Reads a case: `layers [in, h1, …, out]`, `activations` (one a dense layer), `loss` (`ce`, `mse` or `bce`),
/// `W[l] [out][in]`, `b[l] [out]`, `x [batch][in]`, `target [batch][out]` or for `ce` `labels [batch]`, and optionally
/// `optimizers {name: {config, steps}}`. JSON, or JSON in gzip. Losses are means over the batch.
public final class CaseReader {
    private static final long MAX_PASS_VALUES = 50_000_000;
    private static final int MAX_STEPS = 10_000;
    private static final long MAX_COURSE_VALUES = 100_000_000;

    private CaseReader() {}

    /// @throws ImportException when the file is not such a case; the sentence names the file
    /// @throws IOException when it cannot be read at all
    public static ComputeCase read(Path file) throws ImportException, IOException {
        if (Files.isDirectory(file)) {
            throw new ImportException(
                    "say.case-reader.cannot-be-used-folder", "{0} cannot be used: it is a folder", name(file));
        }
        if (Files.size(file) > JsonLimits.NUMBERS.bytes()) {
            throw new ImportException(
                    "say.case-reader.cannot-be-used-larger",
                    "{0} cannot be used: it is larger than {1} bytes",
                    name(file),
                    JsonLimits.NUMBERS.bytes());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        } catch (ImportException e) {
            throw new ImportException(
                    Sentence.of("say.case-reader.cannot-be-used", "{0} cannot be used: {1}", name(file), e.sentence()),
                    e);
        }
    }

    private static String name(Path file) {
        return ImportException.plain(String.valueOf(file.getFileName()), 200);
    }

    /// @param in must support marks; is not closed
    static ComputeCase read(InputStream in) throws ImportException, IOException {
        RawCase raw;
        try {
            InputStream plain = zipped(in) ? new GZIPInputStream(in) : in;
            raw = JsonInput.read(plain, JsonLimits.NUMBERS, RawCase::read);
        } catch (ZipException | EOFException e) {
            throw new ImportException(
                    Sentence.of("say.unpacked.damaged", "it is packed with gzip, but damaged or not complete"), e);
        } catch (Unreadable e) {
            throw new ImportException(e.sentence(), e);
        }
        try {
            return checked(raw);
        } catch (ShapeException e) {
            throw new ImportException(e.sentence(), e);
        }
    }

    private static boolean zipped(InputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped;
    }

    private static ComputeCase checked(RawCase raw) throws ImportException {
        List<Integer> sizes = required("layers", raw.layers);
        if (sizes.size() < 2 || sizes.size() > NetworkSpec.MAX_LAYERS + 1) {
            throw new ImportException(
                    "say.case-reader.layers-must-name-2",
                    "layers must name 2 to {0} sizes, not {1}",
                    (NetworkSpec.MAX_LAYERS + 1),
                    sizes.size());
        }
        for (int l = 0; l < sizes.size(); l++) {
            if (sizes.get(l) < 1 || sizes.get(l) > NetworkSpec.MAX_UNITS) {
                throw new ImportException(
                        "say.case-reader.layers-must-be-1",
                        "layers[{0}] must be 1 to {1} {1:unit|units}, not {2}",
                        l,
                        NetworkSpec.MAX_UNITS,
                        sizes.get(l));
            }
        }
        Network network = network(raw, sizes);
        Matrix x = matrix("x", required("x", raw.x), -1, network.inputs());
        long units = sizes.stream().mapToLong(Integer::longValue).sum();
        if (units * x.rows() > MAX_PASS_VALUES) {
            throw new ImportException(
                    "say.case-reader.pass-rows-through-units",
                    "a pass of {0} {0:row|rows} through {1} {1:unit|units} is too large",
                    x.rows(),
                    units);
        }
        if (raw.batch != null && raw.batch != x.rows()) {
            throw new ImportException(
                    "say.case-reader.batch", "batch is {0}, but x has {1} {1:row|rows}", raw.batch, x.rows());
        }
        Batch batch = new Batch(x, target(raw, network, x.rows()));
        CaseMasks.requireTargets(network, batch.target(), raw.labels);
        return new ComputeCase(network, batch, courses(raw, network));
    }

    private static Network network(RawCase raw, List<Integer> sizes) throws ImportException {
        List<String> names = required("activations", raw.activations);
        List<List<double[]>> weights = required("W", raw.weights);
        List<double[]> biases = required("b", raw.biases);
        int depth = sizes.size() - 1;
        requireCount("activations", names.size(), depth, Sentence.of("say.word.dense-layer", "dense layer"));
        requireCount("W", weights.size(), depth, Sentence.of("say.word.dense-layer", "dense layer"));
        requireCount("b", biases.size(), depth, Sentence.of("say.word.dense-layer", "dense layer"));
        List<Dense> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            Matrix w = matrix("W[" + l + "]", weights.get(l), sizes.get(l + 1), sizes.get(l));
            requireCount(
                    "b[" + l + "]",
                    biases.get(l).length,
                    sizes.get(l + 1),
                    Sentence.of("say.word.unit-of-layer", "unit of layer {0}", l + 1));
            Dense dense = Dense.of(w, biases.get(l), activation(names.get(l), l));
            layers.add(CaseMasks.of(raw, l, depth, dense));
        }
        Loss loss = loss(required("loss", raw.loss), layers.getLast().activation());
        return new Network(layers, loss, reduction(raw.reduction));
    }

    private static Reduction reduction(@Nullable String name) throws ImportException {
        Optional<Reduction> found = Ids.find(Reduction.class, name == null ? "mean" : name);
        return found.orElseThrow(() -> new ImportException(
                "say.case-reader.reduction",
                "reduction is “{0}”; known are {1}",
                Quote.of(String.valueOf(name)),
                Ids.all(Reduction.class)));
    }

    private static Activation activation(String name, int index) throws ImportException {
        return Ids.find(Activation.class, name.replace('_', '-'))
                .orElseThrow(() -> new ImportException(
                        "say.case-reader.activations-known-are",
                        "activations[{0}] is “{1}”; known are {2}",
                        index,
                        Quote.of(name),
                        Ids.all(Activation.class)));
    }

    private static Loss loss(String name, Activation last) throws ImportException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ce" ->
                last == Activation.IDENTITY ? Loss.LOGITS_CROSS_ENTROPY : fitting(Loss.CROSS_ENTROPY, name, last);
            case "bce" -> fitting(Loss.BINARY_CROSS_ENTROPY, name, last);
            case "mse" -> Loss.MEAN_SQUARED_ERROR;
            default -> {
                Optional<Loss> found = Ids.find(Loss.class, name.replace('_', '-'));
                Loss loss = found.orElseThrow(() -> new ImportException(
                        "say.case-reader.loss-known-are-ce",
                        "loss is “{0}”; known are ce, mse, bce, {1}",
                        Quote.of(name),
                        Ids.all(Loss.class)));
                yield fitting(loss, name, last);
            }
        };
    }

    private static Loss fitting(Loss loss, String name, Activation last) throws ImportException {
        if (!loss.accepts(last)) {
            throw new ImportException(
                    "say.case-reader.loss-needs-last-layer",
                    "the loss {0} needs a last layer with {1}, not {2}",
                    name,
                    (loss == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : Activation.SIGMOID).id(),
                    last.id());
        }
        return loss;
    }

    private static Matrix target(RawCase raw, Network network, int rows) throws ImportException {
        if (raw.target != null) {
            return matrix("target", raw.target, rows, network.outputs());
        }
        List<Integer> labels = raw.labels;
        if (labels == null || !network.loss().classes()) {
            throw new ImportException("say.case-reader.target-missing", "target is missing");
        }
        requireCount("labels", labels.size(), rows, Sentence.of("say.word.row-of-x", "row of x"));
        Matrix target = Matrix.zeros(rows, network.outputs());
        for (int r = 0; r < rows; r++) {
            int label = labels.get(r);
            if (label < 0 || label >= network.outputs()) {
                throw new ImportException(
                        "say.case-reader.labels-must-be-0",
                        "labels[{0}] must be 0 to {1}, not {2}",
                        r,
                        (network.outputs() - 1),
                        label);
            }
            target.data()[r * network.outputs() + label] = 1;
        }
        return target;
    }

    private static List<ComputeCase.Course> courses(RawCase raw, Network network) throws ImportException {
        long parameters = 0;
        for (Dense layer : network.layers()) {
            parameters += layer.weights().data().length + layer.units();
        }
        List<ComputeCase.Course> courses = new ArrayList<>();
        long all = 0;
        for (RawCase.Course course : raw.courses) {
            Optimizer optimizer = course.config().optimizer(course.name());
            all += course.steps() * parameters;
            if (course.steps() > MAX_STEPS || all > MAX_COURSE_VALUES) {
                throw new ImportException(
                        "say.case-reader.optimizer-asks-for-steps",
                        "the optimizer “{0}” asks for {1} {1:update|updates}, which is too many",
                        Quote.of(course.name()),
                        course.steps());
            }
            courses.add(new ComputeCase.Course(course.name(), optimizer, course.steps()));
        }
        return courses;
    }

    private static <T> T required(String field, @Nullable T value) throws ImportException {
        if (value == null) {
            throw new ImportException("say.case-reader.missing", "{0} is missing", field);
        }
        return value;
    }

    private static void requireCount(String what, int actual, int expected, Sentence each) throws ImportException {
        if (actual != expected) {
            throw new ImportException(
                    "say.case-reader.has-entries-expected-one",
                    "{0} has {1} entries, expected {2}, one a {3}",
                    what,
                    actual,
                    expected,
                    each);
        }
    }

    /// @param expectedRows or -1 for any number but none
    private static Matrix matrix(String what, List<double[]> rows, int expectedRows, int columns)
            throws ImportException {
        if (rows.isEmpty() || (expectedRows >= 0 && rows.size() != expectedRows)) {
            Sentence expected = expectedRows < 0
                    ? Sentence.of("say.word.at-least-one", "at least one")
                    : Sentence.plain(String.valueOf(expectedRows));
            throw new ImportException(
                    "say.case-reader.has-rows-expected",
                    "{0} has {1} {1:row|rows}, expected {2}",
                    what,
                    rows.size(),
                    expected);
        }
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).length != columns) {
                throw new ImportException(
                        "say.case-reader.has-numbers-expected",
                        "{0}[{1}] has {2} numbers, expected {3}",
                        what,
                        r,
                        rows.get(r).length,
                        columns);
            }
        }
        return Matrix.ofRows(rows.toArray(double[][]::new));
    }
}
