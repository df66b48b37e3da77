package org.densescope.exchange.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.model.ModelFile;
import org.densescope.exchange.model.ModelParts;
import org.densescope.project.file.NetworkText;

/// Writes a network as ONNX: IR version 8, operators of version 13, one `Gemm` a layer with a row a unit.
public final class OnnxWriter {
    private static final int IR = 8;
    private static final int OPERATORS = 13;
    private static final int INT_SETTING = 2;

    private final Network network;
    private final boolean half;
    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> tensors = new ArrayList<>();

    private OnnxWriter(Network network, boolean half) {
        this.network = network;
        this.half = half;
    }

    /// @param half whether float32 is wanted instead of float64
    public static ModelFile write(NetworkSpec spec, Network network, boolean half) {
        try {
            byte[] model = new OnnxWriter(network, half).model(NetworkText.of(spec));
            return new ModelFile(model.length, out -> out.write(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something that writes the fields of a message.
    @FunctionalInterface
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        fields.write(out);
        out.flush();
        return bytes.toByteArray();
    }

    private byte[] model(String structure) throws IOException {
        String value = "input";
        for (int l = 1; l <= network.depth(); l++) {
            value = layer(l, value);
        }
        byte[] graph = message(out -> {
            for (byte[] node : nodes) {
                out.writeByteArray(1, node);
            }
            out.writeString(2, "densescope");
            for (byte[] tensor : tensors) {
                out.writeByteArray(5, tensor);
            }
            out.writeByteArray(11, value("input", network.inputs()));
            out.writeByteArray(12, value("output", network.outputs()));
        });
        return message(out -> {
            out.writeInt64(1, IR);
            out.writeString(2, "Densescope");
            out.writeByteArray(7, graph);
            out.writeByteArray(8, message(opset -> {
                opset.writeString(1, "");
                opset.writeInt64(2, OPERATORS);
            }));
            out.writeByteArray(14, message(pair -> {
                pair.writeString(1, NetworkText.KEY);
                pair.writeString(2, structure);
            }));
        });
    }

    /// @return the name of the value that the layer gives
    private String layer(int l, String from) throws IOException {
        Dense dense = network.layer(l);
        String name = "fc" + l;
        String end = l == network.depth() ? "output" : "a" + l;
        boolean plain = dense.activation() == Activation.IDENTITY;
        String sum = plain ? end : "z" + l;
        tensors.add(tensor(name + ".weight", ModelParts.joined(dense).data(), dense.units(), dense.inputs()));
        tensors.add(tensor(name + ".bias", dense.bias(), dense.units()));
        nodes.add(node(
                "Gemm", name, List.of(from, name + ".weight", name + ".bias"), sum, out -> whole(out, "transB", 1)));
        activation(dense.activation(), l, sum, end);
        return end;
    }

    private void activation(Activation activation, int l, String sum, String end) throws IOException {
        String name = "act" + l;
        Fields none = out -> {};
        switch (activation) {
            case IDENTITY -> {}
            case RELU -> nodes.add(node("Relu", name, List.of(sum), end, none));
            case SIGMOID -> nodes.add(node("Sigmoid", name, List.of(sum), end, none));
            case TANH -> nodes.add(node("Tanh", name, List.of(sum), end, none));
            case SOFTMAX -> nodes.add(node("Softmax", name, List.of(sum), end, out -> whole(out, "axis", -1)));
            case LEAKY_RELU -> {
                tensors.add(tensor("leak" + l, new double[] {Activation.LEAK}));
                nodes.add(node("Mul", name + ".slope", List.of(sum, "leak" + l), "s" + l, none));
                nodes.add(node("Max", name, List.of(sum, "s" + l), end, none));
            }
            case STEP -> {
                tensors.add(tensor("zero" + l, new double[] {0}));
                nodes.add(node("Less", name + ".less", List.of(sum, "zero" + l), "s" + l, none));
                nodes.add(node("Not", name + ".not", List.of("s" + l), "n" + l, none));
                nodes.add(node("Cast", name, List.of("n" + l), end, out -> whole(out, "to", type())));
            }
            case STEP_ZERO -> {
                tensors.add(tensor("zero" + l, new double[] {0}));
                nodes.add(node("Less", name + ".less", List.of("zero" + l, sum), "s" + l, none));
                nodes.add(node("Cast", name, List.of("s" + l), end, out -> whole(out, "to", type())));
            }
            case SIGN -> nodes.add(node("Sign", name, List.of(sum), end, none));
            case ELU -> nodes.add(node("Elu", name, List.of(sum), end, none));
            case SOFTPLUS -> nodes.add(node("Softplus", name, List.of(sum), end, none));
            case SWISH -> {
                nodes.add(node("Sigmoid", name + ".sigmoid", List.of(sum), "s" + l, none));
                nodes.add(node("Mul", name, List.of(sum, "s" + l), end, none));
            }
            case GELU -> {
                tensors.add(tensor("root" + l, new double[] {Math.sqrt(0.5)}));
                tensors.add(tensor("one" + l, new double[] {1}));
                tensors.add(tensor("half" + l, new double[] {0.5}));
                nodes.add(node("Mul", name + ".scaled", List.of(sum, "root" + l), "s" + l, none));
                nodes.add(node("Erf", name + ".erf", List.of("s" + l), "e" + l, none));
                nodes.add(node("Add", name + ".share", List.of("e" + l, "one" + l), "p" + l, none));
                nodes.add(node("Mul", name + ".product", List.of(sum, "p" + l), "q" + l, none));
                nodes.add(node("Mul", name, List.of("q" + l, "half" + l), end, none));
            }
        }
    }

    private int type() {
        return half ? OnnxTensor.FLOAT : OnnxTensor.DOUBLE;
    }

    private static byte[] node(String operator, String name, List<String> inputs, String output, Fields settings)
            throws IOException {
        return message(out -> {
            for (String input : inputs) {
                out.writeString(1, input);
            }
            out.writeString(2, output);
            out.writeString(3, name);
            out.writeString(4, operator);
            settings.write(out);
        });
    }

    private static void whole(CodedOutputStream node, String name, long value) throws IOException {
        node.writeByteArray(5, message(out -> {
            out.writeString(1, name);
            out.writeInt64(3, value);
            out.writeInt32(20, INT_SETTING);
        }));
    }

    private byte[] tensor(String name, double[] values, long... shape) throws IOException {
        return message(out -> {
            for (long size : shape) {
                out.writeInt64(1, size);
            }
            out.writeInt32(2, type());
            out.writeString(8, name);
            out.writeByteArray(9, ModelParts.little(values, half));
        });
    }

    private byte[] value(String name, int width) throws IOException {
        byte[] shape = message(out -> {
            out.writeByteArray(1, message(dim -> dim.writeString(2, "batch")));
            out.writeByteArray(1, message(dim -> dim.writeInt64(1, width)));
        });
        byte[] tensor = message(out -> {
            out.writeInt32(1, type());
            out.writeByteArray(2, shape);
        });
        return message(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, message(type -> type.writeByteArray(1, tensor)));
        });
    }
}
