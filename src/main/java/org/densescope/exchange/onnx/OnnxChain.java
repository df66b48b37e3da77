package org.densescope.exchange.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.densescope.engine.Activation;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.exchange.model.Tensor;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.jspecify.annotations.Nullable;

/// Follows a graph from its input to its output, node by node: each value may go to one node only, but for a few
/// activations that are made of several.
final class OnnxChain {
    private final OnnxGraph graph;
    private final OnnxNumbers numbers;
    private final OnnxLayers layers;
    private final Map<String, List<OnnxNode>> takers = new HashMap<>();
    private final Set<OnnxNode> seen = new HashSet<>();
    private final List<Sentence> notes = new ArrayList<>();
    private final List<Sentence> questions = new ArrayList<>();
    private Dataset.@Nullable Grid grid;

    OnnxChain(OnnxGraph graph, OnnxNumbers numbers) {
        this.graph = graph;
        this.numbers = numbers;
        layers = new OnnxLayers(notes, questions);
    }

    List<ImportedModel.Layer> layers() {
        return layers.all();
    }

    List<Sentence> notes() {
        return notes;
    }

    List<Sentence> questions() {
        return questions;
    }

    Dataset.@Nullable Grid grid() {
        return grid;
    }

    void follow() throws ImportException, Unreadable {
        constants();
        List<OnnxGraph.Value> inputs = graph.inputs.stream()
                .filter(value -> !graph.constants.containsKey(value.name))
                .toList();
        if (inputs.size() != 1 || graph.outputs.size() != 1) {
            throw new ImportException(
                    "say.onnx.one-in-one-out",
                    "it has {0} {0:input|inputs} and {1} {1:output|outputs}; a network with one of each is wanted",
                    inputs.size(),
                    graph.outputs.size());
        }
        takers();
        input(inputs.getFirst());
        String end = graph.outputs.getFirst().name;
        String now = inputs.getFirst().name;
        while (!now.equals(end)) {
            now = step(now);
        }
        if (!takers.getOrDefault(end, List.of()).isEmpty()) {
            throw branch(end);
        }
        unused();
    }

    /// Nodes that are numbers, nothing else.
    private void constants() throws ImportException {
        for (OnnxNode node : graph.nodes) {
            if (node.operator.equals("Constant") && domain(node)) {
                OnnxNode.Setting value = node.settings.get("value");
                if (value == null || value.t == null || node.outputs.size() != 1) {
                    throw OnnxReader.refused(
                            node, Sentence.of("say.onnx.constant", "only tensors of numbers can be constants"));
                }
                graph.constants.put(node.outputs.getFirst(), value.t);
                seen.add(node);
            }
        }
    }

    private static boolean domain(OnnxNode node) {
        return node.domain.isEmpty() || node.domain.equals("ai.onnx");
    }

    private void takers() throws ImportException {
        Set<String> made = new HashSet<>();
        for (OnnxNode node : graph.nodes) {
            for (String output : node.outputs) {
                if (!output.isEmpty() && !made.add(output)) {
                    throw new ImportException(
                            "say.onnx.made-twice", "two nodes make the value “{0}”", Quote.of(output));
                }
            }
            for (String input : new HashSet<>(node.inputs)) {
                takers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    private void input(OnnxGraph.Value input) throws ImportException {
        List<Long> dims = input.dims;
        if (dims.size() > 2) {
            long pixels = 1;
            for (long size : dims.subList(1, dims.size())) {
                if (size < 1 || size > 100_000) {
                    return;
                }
                pixels = Math.min(pixels * size, Integer.MAX_VALUE);
            }
            int rank = dims.size();
            int channels = rank == 4 ? dims.get(1).intValue() : 1;
            if (rank <= 4 && pixels <= 100_000) {
                grid = new Dataset.Grid(
                        dims.get(rank - 1).intValue(), dims.get(rank - 2).intValue(), channels);
            }
            layers.expect(pixels, true);
        } else if (dims.size() == 2 && dims.get(1) > 0) {
            layers.expect(dims.get(1), false);
        }
    }

    private ImportException branch(String value) {
        return new ImportException(
                "say.onnx.branch",
                "the value “{0}” goes to several nodes: only one chain of layers is read",
                Quote.of(value));
    }

    private String step(String value) throws ImportException, Unreadable {
        List<OnnxNode> next = takers.getOrDefault(value, List.of());
        if (next.isEmpty()) {
            throw new ImportException(
                    "say.onnx.no-way", "no way leads from the input to the output: it ends at “{0}”", Quote.of(value));
        }
        OnnxNode node = next.getFirst();
        if (next.size() == 2) {
            return leaky(value, next);
        }
        if (next.size() > 2) {
            throw branch(value);
        }
        return take(node, value);
    }

    private String take(OnnxNode node, String value) throws ImportException, Unreadable {
        if (!seen.add(node)) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.cycle", "the graph goes round in a circle"));
        }
        if (!domain(node)) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.domain", "operators of “{0}” are not read", Quote.of(node.domain)));
        }
        if (node.outputs.isEmpty()) {
            throw OnnxReader.refused(node, Sentence.of("say.onnx.no-output", "it has no output"));
        }
        switch (node.operator) {
            case "Gemm" -> layers.gemm(node, value, tensor(node, 1), optional(node, 2));
            case "MatMul" -> layers.product(node, value, tensor(node, 1));
            case "Add" -> layers.bias(node, tensor(node, node.input(0).equals(value) ? 1 : 0));
            case "Relu" -> layers.activate(node, Activation.RELU);
            case "Sigmoid" -> layers.activate(node, Activation.SIGMOID);
            case "Tanh" -> layers.activate(node, Activation.TANH);
            case "Sign" -> layers.activate(node, Activation.SIGN);
            case "Softplus" -> layers.activate(node, Activation.SOFTPLUS);
            case "Identity" -> layers.pass(node);
            case "Cast", "Dropout" -> pass(node);
            case "LeakyRelu" -> layers.leaky(node, node.number("alpha", 0.01));
            case "Less" -> {
                return threshold(node, value);
            }
            case "Softmax", "LogSoftmax" -> layers.softmax(node, graph.version);
            case "Flatten" -> layers.flatten(node);
            case "Reshape" -> layers.reshape(node, shape(node));
            default ->
                throw OnnxReader.refused(
                        node,
                        Sentence.of(
                                "say.onnx.operator",
                                "this operator is not read; dense layers with ReLU, leaky ReLU, sigmoid, tanh and softmax are"));
        }
        return node.outputs.getFirst();
    }

    private void pass(OnnxNode node) throws ImportException {
        if (node.operator.equals("Dropout") && node.outputs.size() > 1) {
            for (String mask : node.outputs.subList(1, node.outputs.size())) {
                if (takers.containsKey(mask)) {
                    throw branch(mask);
                }
            }
        }
        layers.pass(node);
    }

    /// `Max(z, Mul(z, 0.01))`, as float64 has it where there is no other operator for it.
    private String leaky(String value, List<OnnxNode> two) throws ImportException, Unreadable {
        OnnxNode product = two.getFirst().operator.equals("Mul") ? two.get(0) : two.get(1);
        OnnxNode larger = two.getFirst().operator.equals("Mul") ? two.get(1) : two.get(0);
        boolean pattern = product.operator.equals("Mul")
                && larger.operator.equals("Max")
                && product.inputs.size() == 2
                && larger.inputs.size() == 2
                && product.outputs.size() == 1
                && larger.outputs.size() == 1
                && larger.inputs.contains(product.outputs.getFirst())
                && takers.getOrDefault(product.outputs.getFirst(), List.of()).equals(List.of(larger));
        if (!pattern || !seen.add(product) || !seen.add(larger)) {
            throw branch(value);
        }
        Tensor factor = tensor(product, product.input(0).equals(value) ? 1 : 0);
        if (factor.values().length != 1) {
            throw branch(value);
        }
        layers.leaky(product, factor.values()[0]);
        return larger.outputs.getFirst();
    }

    /// `Cast(Not(Less(z, 0)))`: the step function.
    private String threshold(OnnxNode less, String value) throws ImportException, Unreadable {
        Tensor zero = less.input(0).equals(value) ? tensor(less, 1) : null;
        String now = less.outputs.getFirst();
        OnnxNode last = less;
        for (String wanted : List.of("Not", "Cast")) {
            List<OnnxNode> next = takers.getOrDefault(now, List.of());
            if (next.size() != 1 || !next.getFirst().operator.equals(wanted) || !seen.add(next.getFirst())) {
                last = null;
                break;
            }
            last = next.getFirst();
            now = last.outputs.isEmpty() ? "" : last.outputs.getFirst();
        }
        if (last == null || zero == null || zero.values().length != 1 || zero.values()[0] != 0) {
            throw OnnxReader.refused(less, Sentence.of("say.onnx.less", "it is read only as part of a step function"));
        }
        layers.activate(less, Activation.STEP);
        return now;
    }

    private Tensor tensor(OnnxNode node, int input) throws ImportException, Unreadable {
        OnnxTensor tensor = graph.constants.get(node.input(input));
        if (tensor == null) {
            throw OnnxReader.refused(
                    node,
                    Sentence.of("say.onnx.missing", "there are no numbers for “{0}”", Quote.of(node.input(input))));
        }
        return numbers.floats(tensor);
    }

    private @Nullable Tensor optional(OnnxNode node, int input) throws ImportException, Unreadable {
        return node.input(input).isEmpty() ? null : tensor(node, input);
    }

    private long[] shape(OnnxNode node) throws ImportException, Unreadable {
        OnnxTensor tensor = graph.constants.get(node.input(1));
        if (tensor == null) {
            throw OnnxReader.refused(
                    node, Sentence.of("say.onnx.missing", "there are no numbers for “{0}”", Quote.of(node.input(1))));
        }
        return numbers.wholes(tensor);
    }

    private void unused() {
        for (OnnxNode node : graph.nodes) {
            if (!seen.contains(node)) {
                questions.add(Sentence.of(
                        "say.onnx.unused",
                        "the node “{0}” ({1}) is used by nothing and left out",
                        node.called(),
                        Quote.of(node.operator)));
                return;
            }
        }
    }
}
