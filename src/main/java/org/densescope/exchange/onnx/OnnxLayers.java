package org.densescope.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.exchange.model.ModelParts;
import org.densescope.exchange.model.Tensor;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// The dense layers that a chain of operators makes, one after the other.
final class OnnxLayers {
    private static final double NEAR = 1e-9;

    private final List<Sentence> notes;
    private final List<Sentence> questions;
    private final List<ImportedModel.Layer> done = new ArrayList<>();
    private @Nullable Matrix weights;
    private double @Nullable [] bias;
    private @Nullable Activation activation;
    private long width = -1;
    private boolean picture;

    OnnxLayers(List<Sentence> notes, List<Sentence> questions) {
        this.notes = notes;
        this.questions = questions;
    }

    /// @param size numbers of the input
    /// @param inPicture whether they have to be put in a row first
    void expect(long size, boolean inPicture) {
        width = size;
        picture = inPicture;
    }

    List<ImportedModel.Layer> all() {
        close();
        return done;
    }

    private void close() {
        if (weights != null) {
            Activation last = activation == null ? Activation.IDENTITY : activation;
            done.add(new ImportedModel.Layer(weights, bias, last));
            weights = null;
            bias = null;
            activation = null;
        }
    }

    void gemm(OnnxNode node, String value, Tensor w, @Nullable Tensor c) throws ImportException {
        double alpha = node.number("alpha", 1);
        double beta = node.number("beta", 1);
        if (node.whole("transA", 0) != 0 || !node.input(0).equals(value)) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.trans-a", "only products with the samples as rows are read"));
        }
        if (!Double.isFinite(alpha) || !Double.isFinite(beta)) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.factor", "its factors are not finite"));
        }
        dense(node, w, node.whole("transB", 0) != 0);
        if (alpha != 1) {
            weights = scaled(weights, alpha);
        }
        if (c != null) {
            add(node, c);
            if (beta != 1) {
                scale(bias, beta);
            }
        }
        if (alpha != 1 || (c != null && beta != 1)) {
            notes.add(Sentence.of(
                    "say.onnx.multiplied", "the factors of “{0}” were multiplied into its weights", node.called()));
        }
    }

    private static Matrix scaled(@Nullable Matrix matrix, double factor) {
        Matrix m = java.util.Objects.requireNonNull(matrix);
        double[] values = m.data().clone();
        scale(values, factor);
        return new Matrix(m.rows(), m.columns(), values);
    }

    private static void scale(double @Nullable [] values, double factor) {
        for (int i = 0; values != null && i < values.length; i++) {
            values[i] *= factor;
        }
    }

    void product(OnnxNode node, String value, Tensor w) throws ImportException {
        if (!node.input(0).equals(value)) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.trans-a", "only products with the samples as rows are read"));
        }
        dense(node, w, false);
    }

    private void dense(OnnxNode node, Tensor w, boolean turned) throws ImportException {
        if (picture) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.picture", "its input has more than two dimensions: flatten it first"));
        }
        if (w.dimensions() != 2 || w.values().length == 0) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.no-matrix", "its weights are no matrix"));
        }
        close();
        Matrix matrix = turned ? w.matrix() : w.turned();
        if (width >= 0 && matrix.columns() != width) {
            throw OnnxReader.refused(
                    node,
                    Sentence.of("say.onnx.width", "it takes {0} values, but {1} come in", matrix.columns(), width));
        }
        questions.addAll(ModelParts.notFinite(List.of(w)));
        weights = matrix;
        width = matrix.rows();
    }

    void bias(OnnxNode node, Tensor b) throws ImportException {
        if (weights == null || activation != null || bias != null) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.add", "only the biases of a dense layer can be added"));
        }
        add(node, b);
    }

    private void add(OnnxNode node, Tensor b) throws ImportException {
        int units = (int) width;
        boolean fits = (b.dimensions() == 1 && b.size(0) == units)
                || (b.dimensions() == 2 && b.size(0) == 1 && b.size(1) == units);
        boolean single = b.values().length == 1 && b.dimensions() <= 2;
        if (!fits && !single) {
            throw OnnxReader.refused(
                    node,
                    Sentence.of(
                            "say.onnx.biases",
                            "there are {0} biases for {1} {1:unit|units}",
                            b.values().length,
                            units));
        }
        double[] values = new double[units];
        if (fits) {
            System.arraycopy(b.values(), 0, values, 0, units);
        } else {
            Arrays.fill(values, b.values()[0]);
        }
        questions.addAll(ModelParts.notFinite(List.of(b)));
        bias = values;
    }

    void activate(OnnxNode node, Activation wanted) throws ImportException {
        if (weights == null) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.before", "no dense layer comes before this activation"));
        }
        if (activation != null) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.second", "a layer has one activation, and this is its second"));
        }
        activation = wanted;
    }

    void leaky(OnnxNode node, double slope) throws ImportException {
        if (Math.abs(slope - Activation.LEAK) > NEAR) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.leak", "the slope of leaky ReLU is {0}, and only 0.01 is read", slope));
        }
        activate(node, Activation.LEAKY_RELU);
    }

    void softmax(OnnxNode node, long version) throws ImportException {
        long axis = node.whole("axis", version < 13 ? 1 : -1);
        if (axis != 1 && axis != -1) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.axis", "softmax over the samples instead of the classes is not read"));
        }
        activate(node, Activation.SOFTMAX);
        if (node.operator.equals("LogSoftmax")) {
            notes.add(Sentence.of("say.onnx.log-softmax", "probabilities are shown instead of their logarithms"));
        }
    }

    /// An operator that changes nothing here.
    void pass(OnnxNode node) throws ImportException {
        if (node.operator.equals("Cast")) {
            long to = node.whole("to", 0);
            if (to != OnnxTensor.FLOAT && to != OnnxTensor.DOUBLE) {
                throw OnnxReader.refused(node, Sentence.of("say.onnx.cast", "only float32 and float64 are read"));
            }
        }
    }

    void flatten(OnnxNode node) throws ImportException {
        if (node.whole("axis", 1) != 1) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.flatten", "it does not leave the samples as rows"));
        }
        picture = false;
    }

    void reshape(OnnxNode node, long[] shape) throws ImportException {
        boolean rows = shape.length == 2 && (shape[0] == -1 || shape[0] == 0 || shape[1] == -1 || shape[1] == width);
        boolean whole = rows && (shape[1] == -1 || width < 0 || shape[1] == width);
        if (!whole || (shape[0] != -1 && shape[0] != 0 && shape[1] == -1 && shape[0] < 1)) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.flatten", "it does not leave the samples as rows"));
        }
        if (width < 0 && shape[1] > 0) {
            width = shape[1];
        }
        picture = false;
    }
}
