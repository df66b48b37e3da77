package org.densescope.exchange.idx;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// Pictures and their labels, checked against each other.
///
/// @param pictures the inputs
/// @param labels the number of a class of each picture, from 0
/// @param classes how many outputs the labels need: the largest and one more
public record IdxSamples(IdxFile pictures, int[] labels, int classes) {
    private static final int MOST_CLASSES = 1000;
    private static final double INK = 255;

    /// Which files belong together.
    ///
    /// @throws ImportException in one sentence when the files are exchanged, or do not belong together
    public static IdxSamples of(IdxFile pictures, IdxFile labels) throws ImportException {
        if (pictures.sizes().size() == 1) {
            throw new ImportException(
                    "say.idx-samples.file-pictures-holds-single",
                    "the file of pictures holds {0} single numbers, so it seems to be a file of labels",
                    pictures.rows());
        }
        if (labels.sizes().size() != 1 && !qmnist(labels)) {
            throw new ImportException(
                    "say.idx-samples.file-labels-holds-numbers",
                    "the file of labels holds numbers in {0} dimensions, so it seems to be a file of pictures",
                    labels.sizes().size());
        }
        if (pictures.rows() != labels.rows()) {
            throw new ImportException(
                    "say.idx-samples.there-are-pictures-but",
                    "there are {0} pictures, but {1} labels",
                    pictures.rows(),
                    labels.rows());
        }
        if (!labels.type().whole()) {
            throw new ImportException(
                    "say.idx-samples.labels-are-numbers-with",
                    "the labels are numbers with fractions, not numbers of classes");
        }
        double[] numbers = firstOfEach(labels);
        int[] classes = new int[numbers.length];
        int most = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] >= MOST_CLASSES) {
                throw new ImportException(
                        "say.idx-samples.label-not-number-class",
                        "label {0} is {1}, not a number of a class from 0 to {2}",
                        (i + 1),
                        (long) numbers[i],
                        (MOST_CLASSES - 1));
            }
            classes[i] = (int) numbers[i];
            most = Math.max(most, classes[i]);
        }
        return new IdxSamples(pictures, classes, most + 1);
    }

    /// Whether each label is eight numbers, of which the first is the class: digit, series, writer and more, as in
    /// QMNIST
    /// (C. Yadav and L. Bottou, "Cold Case: The Lost MNIST Digits").
    private static boolean qmnist(IdxFile labels) {
        return labels.sizes().size() == 2 && labels.sizes().get(1) == 8 && labels.type() == IdxFile.Type.INT;
    }

    private static double[] firstOfEach(IdxFile labels) {
        double[] all = labels.numbers();
        int each = all.length / labels.rows();
        double[] first = new double[labels.rows()];
        Arrays.setAll(first, i -> all[i * each]);
        return first;
    }

    /// The labels that occur, in ascending order.
    public List<Integer> used() {
        return used(labels.length);
    }

    private List<Integer> used(int rows) {
        TreeSet<Integer> used = new TreeSet<>();
        for (int r = 0; r < rows; r++) {
            used.add(labels[r]);
        }
        return List.copyOf(used);
    }

    /// The same pictures with rows and columns exchanged, as EMNIST's are to be turned (G. Cohen, S. Afshar, J. Tapson
    /// and A. van Schaik, "EMNIST: an extension of MNIST to handwritten letters").
    ///
    /// @throws ImportException where they are no pictures of rows and columns
    public IdxSamples transposed() throws ImportException {
        List<Integer> sizes = pictures.sizes();
        if (sizes.size() != 3) {
            throw new ImportException(
                    "say.idx-samples.not-transposed",
                    "only pictures of one channel can have rows and columns exchanged");
        }
        return new IdxSamples(pictures.transposed(), labels, classes);
    }

    /// The first pictures as samples, with an output for each label that they have, and no other.
    ///
    /// @param most how many at most
    /// @throws ImportException in one sentence when there are too few labels, or a number is not finite
    public Dataset usedClasses(String id, int most) throws ImportException {
        Dataset all = data(id, most, classes);
        List<Integer> used = used(all.rows());
        if (used.size() < 2) {
            throw new ImportException(
                    "say.idx-samples.one-class",
                    "all labels are {0}, so there is nothing to tell apart",
                    used.getFirst());
        }
        if (used.size() == classes) {
            return all;
        }
        double[] t = new double[Math.multiplyExact(all.rows(), used.size())];
        for (int r = 0; r < all.rows(); r++) {
            t[r * used.size() + used.indexOf(labels[r])] = 1;
        }
        List<String> names = used.stream().map(String::valueOf).toList();
        return new Dataset(id, all.inputs(), new Matrix(all.rows(), used.size(), t), List.of(), names, all.grid());
    }

    /// Classes from 0 to the largest of which there is no picture: a reason to ask.
    public List<Integer> unusedClasses() {
        List<Integer> used = used();
        return IntStream.range(0, classes)
                .filter(c -> !used.contains(c))
                .boxed()
                .toList();
    }

    /// The first pictures as samples. Bytes are divided by 255, so that full ink is 1; other numbers stay.
    ///
    /// @param id what the data is to be called
    /// @param most how many at most
    /// @param outputs at least [#classes]
    /// @throws ImportException in one sentence when there are too few outputs, or a number is not finite
    public Dataset data(String id, int most, int outputs) throws ImportException {
        if (outputs < classes) {
            throw new ImportException(
                    "say.idx-samples.there-are-labels-up",
                    "there are labels up to {0}, which {1} {1:output|outputs} cannot tell apart",
                    (classes - 1),
                    outputs);
        }
        if (most < 1) {
            throw new ImportException("say.idx-samples.no-picture-was-asked", "no picture was asked for");
        }
        int rows = Math.min(most, pictures.rows());
        double[] all = pictures.numbers(rows);
        int columns = pictures.numbersEach();
        double[] x = new double[rows * columns];
        boolean bytes = pictures.type() == IdxFile.Type.UNSIGNED_BYTE;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(all[i])) {
                throw new ImportException(
                        "say.idx-samples.picture-holds-no-finite",
                        "picture {0} holds {1}, no finite number",
                        (i / columns + 1),
                        all[i]);
            }
            x[planes(i, columns)] = bytes ? all[i] / INK : all[i];
        }
        double[] t = new double[Math.multiplyExact(rows, outputs)];
        for (int r = 0; r < rows; r++) {
            t[r * outputs + labels[r]] = 1;
        }
        List<String> names =
                IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
        return new Dataset(id, new Matrix(rows, columns, x), new Matrix(rows, outputs, t), List.of(), names, grid());
    }

    /// Whether the three colours of a pixel stand together, rather than one picture a colour.
    private boolean coloursLast() {
        List<Integer> sizes = pictures.sizes();
        return sizes.size() == 4 && sizes.get(3) <= 4 && sizes.get(1) > 4;
    }

    /// Where a number of the file goes, so that the channels come one after the other.
    private int planes(int at, int each) {
        if (!coloursLast()) {
            return at;
        }
        int channels = pictures.sizes().get(3);
        int within = at % each;
        return at - within + within % channels * (each / channels) + within / channels;
    }

    private Dataset.@Nullable Grid grid() {
        List<Integer> sizes = pictures.sizes();
        return switch (sizes.size()) {
            case 2 -> null;
            case 3 -> new Dataset.Grid(sizes.get(2), sizes.get(1));
            default ->
                coloursLast()
                        ? new Dataset.Grid(sizes.get(2), sizes.get(1), sizes.get(3))
                        : new Dataset.Grid(sizes.get(3), sizes.get(2), sizes.get(1));
        };
    }
}
