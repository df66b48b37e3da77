package org.densescope.exchange.onnx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.model.Tensor;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.NpyArray;
import org.densescope.format.NpyHeader;
import org.densescope.format.NpyType;
import org.densescope.format.Room;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Decodes the numbers of tensors, also those that PyTorch puts into a file beside the model: only one that is named
/// plainly, lies in the same folder, is an ordinary file and has exactly the bytes that are claimed.
final class OnnxNumbers {
    private static final long MOST_BESIDE = 2L << 30;
    private static final String CURE = "torch.onnx.export(model, x, \"m.onnx\", external_data=False)";

    private final @Nullable Path model;
    private final List<Sentence> notes = new ArrayList<>();

    /// @param model the file that the person chose, or null where it is in memory only
    OnnxNumbers(@Nullable Path model) {
        this.model = model;
    }

    /// The files that were read beside the model.
    List<Sentence> notes() {
        return notes;
    }

    Tensor floats(OnnxTensor tensor) throws ImportException, Unreadable {
        NpyType type = switch (tensor.type) {
            case OnnxTensor.FLOAT -> NpyType.F4;
            case OnnxTensor.DOUBLE -> NpyType.F8;
            case OnnxTensor.FLOAT16 -> NpyType.F2;
            case OnnxTensor.BFLOAT16 -> NpyType.BF16;
            default ->
                throw new ImportException(
                        "say.onnx.type",
                        "“{0}” is of the type {1}, which is not read: only float32, float64 and half floats are",
                        Quote.of(tensor.name),
                        tensor.type);
        };
        return new Tensor(tensor.name, shape(tensor), values(tensor, type));
    }

    /// Sizes that a graph computes with.
    long[] wholes(OnnxTensor tensor) throws ImportException, Unreadable {
        NpyType type = tensor.type == OnnxTensor.INT64 ? NpyType.I8 : NpyType.I4;
        if (tensor.type != OnnxTensor.INT64 && tensor.type != OnnxTensor.INT32) {
            throw wrongCount(tensor);
        }
        double[] values = values(tensor, type);
        long[] wholes = new long[values.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (long) values[i];
        }
        return wholes;
    }

    private static long[] shape(OnnxTensor tensor) throws ImportException {
        long[] shape = new long[tensor.dims.size()];
        for (int d = 0; d < shape.length; d++) {
            shape[d] = tensor.dims.get(d);
            if (shape[d] < 0) {
                throw wrongCount(tensor);
            }
        }
        return shape;
    }

    private static ImportException wrongCount(OnnxTensor tensor) {
        return new ImportException(
                "say.onnx.count", "the tensor “{0}” does not hold as many numbers as it claims", Quote.of(tensor.name));
    }

    private double[] values(OnnxTensor tensor, NpyType type) throws ImportException, Unreadable {
        int count = (int) NpyHeader.count(shape(tensor));
        if (tensor.segmented || (tensor.hasRaw && !tensor.listed.isEmpty())) {
            throw wrongCount(tensor);
        }
        if (tensor.external) {
            return beside(tensor, type, count);
        }
        if (!tensor.hasRaw) {
            return listed(tensor, type, count);
        }
        if (tensor.raw.length != (long) count * type.bytes()) {
            throw wrongCount(tensor);
        }
        Room.require((long) count * Double.BYTES);
        return decoded(new ByteArrayInputStream(tensor.raw), type, count);
    }

    private static double[] decoded(java.io.InputStream in, NpyType type, int count) throws Unreadable {
        try {
            return NpyArray.numbers(in, type, ByteOrder.LITTLE_ENDIAN, count);
        } catch (IOException e) {
            throw new Unreadable(Sentence.of("say.onnx.beside-unreadable", "the numbers beside it cannot be read"), e);
        }
    }

    private static double[] listed(OnnxTensor tensor, NpyType type, int count) throws ImportException {
        if (tensor.listed.size() != count) {
            throw wrongCount(tensor);
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = tensor.listed.get(i);
            values[i] = switch (type) {
                case F2 -> Float.float16ToFloat((short) value);
                case BF16 -> Float.intBitsToFloat((int) value << 16);
                default -> value;
            };
        }
        return values;
    }

    private double[] beside(OnnxTensor tensor, NpyType type, int count) throws ImportException, Unreadable {
        String name = tensor.place.getOrDefault("location", "");
        long offset = number(tensor, "offset", 0);
        long length = number(tensor, "length", (long) count * type.bytes());
        Path folder = model == null ? null : model.toAbsolutePath().getParent();
        boolean plain = !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
        if (folder == null || !plain || !tensor.listed.isEmpty() || tensor.hasRaw) {
            throw outside(name);
        }
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw outside(name);
            }
            Object links = Files.getFileStore(file).supportsFileAttributeView("unix")
                    ? Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                    : Integer.valueOf(1);
            try (ByteSource bytes = Disk.machine().open(file)) {
                boolean fits = length == (long) count * type.bytes()
                        && offset >= 0
                        && offset <= bytes.size() - length
                        && bytes.size() <= MOST_BESIDE
                        && links.equals(1);
                if (!fits) {
                    throw outside(name);
                }
                Room.require((long) count * Double.BYTES);
                note(name);
                return decoded(bytes.stream(offset, length), type, count);
            }
        } catch (IOException e) {
            throw new Unreadable(Sentence.of("say.onnx.beside-unreadable", "the numbers beside it cannot be read"), e);
        }
    }

    private void note(String name) {
        Sentence note =
                Sentence.of("say.onnx.beside-note", "its numbers were read from “{0}” beside it", Quote.of(name));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private static long number(OnnxTensor tensor, String field, long otherwise) throws ImportException {
        String text = tensor.place.get(field);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw outside(tensor.place.getOrDefault("location", ""));
        }
        return Long.parseLong(text);
    }

    private static ImportException outside(String name) {
        return new ImportException(
                "say.onnx.outside",
                "its numbers are in another file, “{0}”, which cannot be used; write them into the model: {1}",
                Quote.of(name),
                CURE);
    }
}
