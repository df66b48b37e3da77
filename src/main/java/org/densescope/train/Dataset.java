package org.densescope.train;

import java.util.List;
import java.util.Objects;
import org.densescope.engine.Batch;
import org.densescope.engine.Matrix;
import org.densescope.engine.Permutation;
import org.densescope.engine.ShapeException;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// Samples to learn from, one a row. Immutable.
///
/// @param id a short name, such as `iris`
/// @param inputs `[rows][inputs]`
/// @param targets `[rows][outputs]`
/// @param inputNames one a column of `inputs`, or empty where they have none
/// @param outputNames one a column of `targets`, or empty
/// @param grid how the inputs lie as a picture, or null
/// @param scaling what was done to the inputs since they were measured, or null for nothing
/// @param targetScaling what was done to the targets, or null for nothing
/// @param source where they came from, or null for the person
public record Dataset(
        String id,
        Matrix inputs,
        Matrix targets,
        List<String> inputNames,
        List<String> outputNames,
        @Nullable Grid grid,
        @Nullable Scaling scaling,
        @Nullable Scaling targetScaling,
        @Nullable Source source) {
    /// Inputs that are the pixels of a picture, row after row, and channel after channel where it has several.
    ///
    /// @param order which input lies in which pixel, or null where they lie one after the other
    public record Grid(
            int width, int height, int channels, @Nullable Permutation order) {
        public Grid(int width, int height, int channels) {
            this(width, height, channels, null);
        }

        /// Of one channel.
        public Grid(int width, int height) {
            this(width, height, 1);
        }

        /// The input that lies in a pixel.
        ///
        /// @param pixel counted row after row, channel after channel
        public int input(int pixel) {
            return order == null ? pixel : order.thingAt(pixel);
        }

        public long pixels() {
            return (long) width * height * channels;
        }

        /// The same pixels as one picture, the channels below each other.
        public Grid stacked() {
            return new Grid(width, height * channels, 1, order);
        }
    }

    public Dataset {
        inputNames = List.copyOf(inputNames);
        outputNames = List.copyOf(outputNames);
        if (inputs.rows() != targets.rows()) {
            throw new ShapeException(
                    "say.dataset.data-has-rows-inputs",
                    "the data has {0} {0:row|rows} of inputs, but {1} of targets",
                    inputs.rows(),
                    targets.rows());
        }
        Columns.requireNames(Sentence.of("say.word.input", "input"), inputNames, inputs.columns());
        Columns.requireNames(Sentence.of("say.word.output", "output"), outputNames, targets.columns());
        if (grid != null && grid.pixels() != inputs.columns()) {
            String channels = grid.channels() == 1 ? "" : " × " + grid.channels();
            throw new ShapeException(
                    "say.dataset.picture-does-not-have",
                    "a picture of {0} × {1}{2} does not have {3} pixels",
                    grid.width(),
                    grid.height(),
                    channels,
                    inputs.columns());
        }
    }

    /// Samples as they were measured.
    public Dataset(
            String id,
            Matrix inputs,
            Matrix targets,
            List<String> inputNames,
            List<String> outputNames,
            @Nullable Grid grid) {
        this(id, inputs, targets, inputNames, outputNames, grid, null, null, null);
    }

    /// Samples with targets as they were measured.
    public Dataset(
            String id,
            Matrix inputs,
            Matrix targets,
            List<String> inputNames,
            List<String> outputNames,
            @Nullable Grid grid,
            @Nullable Scaling scaling,
            @Nullable Source source) {
        this(id, inputs, targets, inputNames, outputNames, grid, scaling, null, source);
    }

    public int rows() {
        return inputs.rows();
    }

    /// One sample, as a batch of one.
    public Batch row(int index) {
        return Batch.single(inputs.row(index), targets.row(index));
    }

    /// Some samples, in the order given.
    public Batch rows(int[] indices) {
        return rows(indices, 0, indices.length);
    }

    /// The samples `indices[from] .. indices[to - 1]`.
    public Batch rows(int[] indices, int from, int to) {
        Matrix x = Matrix.zeros(to - from, inputs.columns());
        Matrix t = Matrix.zeros(to - from, targets.columns());
        for (int r = 0; r < to - from; r++) {
            copyRow(inputs, indices[from + r], x, r);
            copyRow(targets, indices[from + r], t, r);
        }
        return new Batch(x, t);
    }

    private static void copyRow(Matrix source, int row, Matrix target, int at) {
        System.arraycopy(source.data(), row * source.columns(), target.data(), at * target.columns(), source.columns());
    }

    public Dataset withInput(int row, int column, double value) {
        return withRows(inputs.with(row, column, value), targets);
    }

    public Dataset withTarget(int row, int column, double value) {
        return withRows(inputs, targets.with(row, column, value));
    }

    /// One input by another name; by its number where the name is blank.
    public Dataset withInputName(int column, String name) {
        List<String> names = Columns.named(inputNames, inputs.columns(), column, name);
        return new Dataset(id, inputs, targets, names, outputNames, grid, scaling, targetScaling, source);
    }

    /// One output by another name; by its number where the name is blank.
    public Dataset withOutputName(int column, String name) {
        List<String> names = Columns.named(outputNames, targets.columns(), column, name);
        return new Dataset(id, inputs, targets, inputNames, names, grid, scaling, targetScaling, source);
    }

    /// Whether a name is no more than the number of its column, as where the others have names.
    public static boolean numbered(String name, int column) {
        return name.equals(number(column));
    }

    static String number(int column) {
        return String.valueOf(column + 1);
    }

    /// Other samples in the place of all of these: the same columns.
    public Dataset withRows(Matrix newInputs, Matrix newTargets) {
        if (newInputs.columns() != inputs.columns() || newTargets.columns() != targets.columns()) {
            throw new ShapeException(
                    "say.dataset.samples-this-data-have",
                    "samples of this data have {0} {0:input|inputs} and {1} {1:target|targets}, not {2} and {3}",
                    inputs.columns(),
                    targets.columns(),
                    newInputs.columns(),
                    newTargets.columns());
        }
        return new Dataset(id, newInputs, newTargets, inputNames, outputNames, grid, scaling, targetScaling, source);
    }

    /// The same samples, but every picture has its pixels in other places, by one fixed permutation; or in their own
    /// places again. Each input stays what it is and keeps its weights, so nothing that is computed changes.
    ///
    /// @param seed of the permutation
    public Dataset shuffled(long seed) {
        if (grid == null) {
            return this;
        }
        Permutation order = grid.order() == null ? Permutation.random(inputs.columns(), seed) : null;
        Grid next = new Grid(grid.width(), grid.height(), grid.channels(), order);
        return new Dataset(id, inputs, targets, inputNames, outputNames, next, scaling, targetScaling, source);
    }

    /// Equal samples, wherever they came from.
    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset d
                && id.equals(d.id)
                && inputs.equals(d.inputs)
                && targets.equals(d.targets)
                && inputNames.equals(d.inputNames)
                && outputNames.equals(d.outputNames)
                && Objects.equals(grid, d.grid)
                && Objects.equals(scaling, d.scaling)
                && Objects.equals(targetScaling, d.targetScaling);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * id.hashCode() + inputs.hashCode()) + targets.hashCode();
    }

    /// The same samples, of which it is known where they came from.
    public Dataset from(Source known) {
        return new Dataset(id, inputs, targets, inputNames, outputNames, grid, scaling, targetScaling, known);
    }

    /// The same samples, of which it is known what was done to the inputs.
    public Dataset scaledBy(Scaling done) {
        return new Dataset(id, inputs, targets, inputNames, outputNames, grid, done, targetScaling, source);
    }

    /// The same samples, of which it is known what was done to the targets.
    Dataset targetsScaledBy(Scaling done) {
        return new Dataset(id, inputs, targets, inputNames, outputNames, grid, scaling, done, source);
    }

    /// Only some samples, in the order given.
    ///
    /// @throws ShapeException when there is none
    public Dataset select(int[] indices) {
        if (indices.length == 0) {
            throw new ShapeException("say.dataset.data-needs-at-least", "data needs at least one sample");
        }
        Batch batch = rows(indices);
        return withRows(batch.x(), batch.target());
    }

    /// One more sample at the end, as a point that was drawn.
    ///
    /// @throws IllegalArgumentException when it does not fit, or has a value that is not finite
    public Dataset withSample(double[] input, double[] target) {
        return withRows(
                Columns.appended(Sentence.of("say.word.input", "input"), inputs, input),
                Columns.appended(Sentence.of("say.word.target", "target"), targets, target));
    }

    /// One sample moved to another place; its target stays.
    ///
    /// @throws IllegalArgumentException when it is not there, does not fit, or has a value that is not finite
    public Dataset withInputs(int row, double[] input) {
        requireRow(row);
        Columns.requireValues(Sentence.of("say.word.input", "input"), inputs.columns(), input);
        double[] copy = inputs.data().clone();
        System.arraycopy(input, 0, copy, row * inputs.columns(), input.length);
        return withRows(new Matrix(rows(), inputs.columns(), copy), targets);
    }

    /// @throws ShapeException when it is not there, or is the only one
    public Dataset withoutSample(int row) {
        requireRow(row);
        if (rows() == 1) {
            throw new ShapeException("say.dataset.data-needs-at-least-2", "data needs at least one sample");
        }
        return withRows(Columns.removed(inputs, row), Columns.removed(targets, row));
    }

    private void requireRow(int row) {
        if (row < 0 || row >= rows()) {
            throw new ShapeException(
                    "say.dataset.there-no-sample-among", "there is no sample {0} among {1}", row, rows());
        }
    }

    /// The same samples with columns dropped, or added as zeros; a picture stays one only where its pixels stay.
    public Dataset resized(int inputColumns, int outputColumns) {
        return new Dataset(
                id,
                Columns.columns(inputs, inputColumns),
                Columns.columns(targets, outputColumns),
                Columns.names(inputNames, inputColumns),
                Columns.names(outputNames, outputColumns),
                inputColumns == inputs.columns() ? grid : null,
                inputColumns == inputs.columns() ? scaling : null,
                outputColumns == targets.columns() ? targetScaling : null,
                source);
    }
}
