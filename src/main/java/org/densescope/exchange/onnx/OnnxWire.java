package org.densescope.exchange.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;

/// Reads the messages of `onnx.proto` that matter here, by their field numbers; all others are passed over by their
/// length. No message is read within another of its own kind, so nothing in a file makes this go deep.
final class OnnxWire {
    private final OnnxFields fields;
    private final CodedInputStream in;
    private final OnnxGraph graph = new OnnxGraph();

    private OnnxWire(byte[] file) {
        fields = new OnnxFields(file);
        in = fields.in;
    }

    static OnnxGraph read(byte[] file) throws ImportException {
        try {
            OnnxWire wire = new OnnxWire(file);
            wire.model();
            return wire.graph;
        } catch (InvalidProtocolBufferException e) {
            throw new ImportException(Sentence.of("say.onnx.damaged", "it is no ONNX model, or a damaged one"), e);
        } catch (IOException e) {
            throw new IllegalStateException(e); // bytes in memory can be read
        }
    }

    private static int varint(int number) {
        return number * 8;
    }

    static int bytes(int number) {
        return number * 8 + 2;
    }

    private void model() throws IOException, ImportException {
        fields.fields(key -> {
            if (key == bytes(7)) {
                if (graph.there) {
                    throw OnnxFields.damaged();
                }
                graph.there = true;
                fields.message(this::graphField);
            } else if (key == bytes(8)) {
                opset();
            } else if (key == bytes(14)) {
                metadata();
            } else {
                return false;
            }
            return true;
        });
    }

    private void opset() throws IOException, ImportException {
        String[] domain = {""};
        long[] version = {0};
        fields.message(key -> {
            if (key == bytes(1)) {
                domain[0] = in.readStringRequireUtf8();
            } else if (key == varint(2)) {
                version[0] = in.readInt64();
            } else {
                return false;
            }
            return true;
        });
        if (domain[0].isEmpty() || domain[0].equals("ai.onnx")) {
            graph.version = version[0];
        }
    }

    private void metadata() throws IOException, ImportException {
        String[] pair = fields.pair();
        graph.metadata.put(pair[0], pair[1]);
    }

    private boolean graphField(int key) throws IOException, ImportException {
        switch (key) {
            case 1 * 8 + 2 -> graph.nodes.add(node());
            case 5 * 8 + 2 -> {
                OnnxTensor tensor = tensor();
                if (graph.constants.putIfAbsent(tensor.name, tensor) != null) {
                    throw new ImportException(
                            "say.onnx.twice", "it holds the tensor “{0}” twice", Quote.of(tensor.name));
                }
            }
            case 11 * 8 + 2 -> graph.inputs.add(value());
            case 12 * 8 + 2 -> graph.outputs.add(value());
            case 15 * 8 + 2 ->
                throw new ImportException("say.onnx.sparse", "it holds sparse tensors, which are not read");
            default -> {
                return false;
            }
        }
        return true;
    }

    private OnnxNode node() throws IOException, ImportException {
        OnnxNode node = new OnnxNode();
        fields.message(key -> {
            switch (key) {
                case 1 * 8 + 2 -> node.inputs.add(in.readStringRequireUtf8());
                case 2 * 8 + 2 -> node.outputs.add(in.readStringRequireUtf8());
                case 3 * 8 + 2 -> node.name = in.readStringRequireUtf8();
                case 4 * 8 + 2 -> node.operator = in.readStringRequireUtf8();
                case 7 * 8 + 2 -> node.domain = in.readStringRequireUtf8();
                case 5 * 8 + 2 -> {
                    OnnxNode.Setting setting = setting();
                    if (node.settings.putIfAbsent(setting.name, setting) != null) {
                        throw OnnxFields.damaged();
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        return node;
    }

    private OnnxNode.Setting setting() throws IOException, ImportException {
        OnnxNode.Setting setting = new OnnxNode.Setting();
        fields.message(key -> {
            switch (key) {
                case 1 * 8 + 2 -> setting.name = in.readStringRequireUtf8();
                case 2 * 8 + 5 -> setting.f = (double) in.readFloat();
                case 3 * 8 -> setting.i = in.readInt64();
                case 5 * 8 + 2 -> setting.t = tensor();
                case 7 * 8 + 2 -> {
                    setting.other = true;
                    return false;
                }
                case 8 * 8 -> setting.ints.add(in.readInt64());
                case 8 * 8 + 2 -> fields.packed(() -> setting.ints.add(in.readInt64()));
                case 6 * 8 + 2, 11 * 8 + 2 -> {
                    setting.other = true; // graphs within the graph: the operator is refused by its name
                    return false;
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
        return setting;
    }

    private OnnxTensor tensor() throws IOException, ImportException {
        OnnxTensor tensor = new OnnxTensor();
        List<Double> listed = tensor.listed;
        fields.message(key -> {
            switch (key) {
                case 1 * 8 -> tensor.dims.add(in.readInt64());
                case 1 * 8 + 2 -> fields.packed(() -> tensor.dims.add(in.readInt64()));
                case 2 * 8 -> tensor.type = in.readInt32();
                case 3 * 8 + 2 -> {
                    tensor.segmented = true;
                    return false;
                }
                case 4 * 8 + 5 -> listed.add((double) in.readFloat());
                case 4 * 8 + 2 -> fields.packed(() -> listed.add((double) in.readFloat()));
                case 5 * 8 -> listed.add((double) in.readInt32());
                case 5 * 8 + 2 -> fields.packed(() -> listed.add((double) in.readInt32()));
                case 7 * 8 -> listed.add((double) in.readInt64());
                case 7 * 8 + 2 -> fields.packed(() -> listed.add((double) in.readInt64()));
                case 8 * 8 + 2 -> tensor.name = in.readStringRequireUtf8();
                case 9 * 8 + 2 -> {
                    tensor.raw = in.readByteArray();
                    tensor.hasRaw = true;
                }
                case 10 * 8 + 1 -> listed.add(in.readDouble());
                case 10 * 8 + 2 -> fields.packed(() -> listed.add(in.readDouble()));
                case 13 * 8 + 2 -> {
                    String[] pair = fields.pair();
                    tensor.external = true;
                    tensor.place.put(pair[0], pair[1]);
                }
                case 14 * 8 -> tensor.external |= in.readInt32() == 1;
                default -> {
                    return false;
                }
            }
            return true;
        });
        return tensor;
    }

    private OnnxGraph.Value value() throws IOException, ImportException {
        OnnxGraph.Value value = new OnnxGraph.Value();
        fields.message(key -> {
            if (key == bytes(1)) {
                value.name = in.readStringRequireUtf8();
            } else if (key == bytes(2)) {
                fields.message(type -> type == bytes(1)
                        && within(shape -> shape == bytes(2) && within(dim -> dim == bytes(1) && dimension(value))));
            } else {
                return false;
            }
            return true;
        });
        return value;
    }

    private boolean within(OnnxFields.Field field) throws IOException, ImportException {
        fields.message(field);
        return true;
    }

    private boolean dimension(OnnxGraph.Value value) throws IOException, ImportException {
        long[] size = {-1};
        fields.message(key -> {
            if (key == varint(1)) {
                size[0] = in.readInt64();
                return true;
            }
            return false;
        });
        value.dims.add(size[0]);
        return true;
    }
}
