package org.densescope.exchange.idx;

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
        if (labels.sizes().size() != 1) {
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
        double[] numbers = labels.numbers();
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

    /// Classes from 0 to the largest of which there is no picture: a reason to ask.
    public List<Integer> unusedClasses() {
        TreeSet<Integer> used = new TreeSet<>();
        for (int label : labels) {
            used.add(label);
        }
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
            x[i] = bytes ? all[i] / INK : all[i];
        }
        double[] t = new double[Math.multiplyExact(rows, outputs)];
        for (int r = 0; r < rows; r++) {
            t[r * outputs + labels[r]] = 1;
        }
        List<String> names =
                IntStream.range(0, outputs).mapToObj(String::valueOf).toList();
        return new Dataset(id, new Matrix(rows, columns, x), new Matrix(rows, outputs, t), List.of(), names, grid());
    }

    private Dataset.@Nullable Grid grid() {
        List<Integer> sizes = pictures.sizes();
        return switch (sizes.size()) {
            case 2 -> null;
            case 3 -> new Dataset.Grid(sizes.get(2), sizes.get(1));
            default -> new Dataset.Grid(sizes.get(3), sizes.get(2), sizes.get(1));
        };
    }
}
