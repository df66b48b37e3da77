package org.densescope.exchange.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.engine.NetworkSpec;
import org.densescope.exchange.ImportException;
import org.densescope.format.ByteSource;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.format.NpyArray;
import org.densescope.format.NpyHeader;
import org.densescope.format.NpyType;
import org.densescope.format.Room;
import org.densescope.format.Writing;
import org.densescope.project.file.NetworkText;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// safetensors (Hugging Face, format 0.x): the length of a header, the header in JSON, then all numbers one behind the
/// other, without a gap.
public final class Safetensors {
    private static final int MOST_HEADER = 16 << 20;
    private static final JsonLimits LIMITS = new JsonLimits(MOST_HEADER, 8, 1_000_000);

    private Safetensors() {}

    private record Claim(String name, NpyType type, long[] shape, long from, long to) {}

    /// Whether a file may be one: its first bytes are a length and a bracket.
    public static boolean recognises(byte[] head, long size) {
        if (head.length < 9 || head[8] != '{') {
            return false;
        }
        long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return length > 0 && length <= MOST_HEADER && length + 8 <= size;
    }

    public static TensorFile read(ByteSource file) throws IOException, ImportException, Unreadable {
        if (file.size() == 0) {
            throw new Unreadable("say.json.empty", "it is empty");
        }
        if (file.size() < 9) {
            throw new ImportException("say.safetensors.short", "it is too short for a file of tensors");
        }
        long length =
                ByteBuffer.wrap(file.at(0, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length <= 0 || length > file.size() - 8 || length > MOST_HEADER) {
            byte[] head = file.head(1);
            throw head[0] == '<'
                    ? new ImportException("say.model.web-page", "it is a web page: download the file itself")
                    : new ImportException(
                            "say.safetensors.header", "it is no file of tensors: its header has no length that fits");
        }
        byte[] header = file.at(8, (int) length);
        requireUtf8(header);
        JsonFields fields = JsonNode.read(header, LIMITS).object();
        NetworkSpec known = metadata(fields);
        List<Claim> claims = new ArrayList<>();
        for (String name : fields.names()) {
            if (!name.equals("__metadata__")) {
                claims.add(claim(name, fields.take(name)));
            }
        }
        requireNoGap(claims, file.size() - 8 - length);
        List<Tensor> tensors = new ArrayList<>();
        for (Claim claim : claims) {
            tensors.add(tensor(file, 8 + length, claim));
        }
        return new TensorFile(tensors, known, null);
    }

    private static void requireUtf8(byte[] header) throws ImportException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header));
        } catch (CharacterCodingException e) {
            throw new ImportException("say.safetensors.utf8", "its header is no text in UTF-8");
        }
        if (header[0] != '{') {
            throw new ImportException("say.safetensors.brace", "its header does not begin with a bracket");
        }
    }

    private static @Nullable NetworkSpec metadata(JsonFields fields) throws Unreadable {
        JsonNode node = fields.find("__metadata__");
        if (node == null) {
            return null;
        }
        JsonFields metadata = node.object();
        String ours = null;
        for (String name : metadata.names()) {
            String text = metadata.take(name).text();
            ours = name.equals(NetworkText.KEY) ? text : ours;
        }
        return ours == null ? null : NetworkText.read(ours).orElse(null);
    }

    private static Claim claim(String name, JsonNode node) throws ImportException, Unreadable {
        JsonFields fields = node.object();
        String word = fields.take("dtype").text();
        List<JsonNode> sizes = fields.take("shape").list();
        List<JsonNode> offsets = fields.take("data_offsets").list(2);
        fields.end();
        long[] shape = new long[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).whole(0, Long.MAX_VALUE);
        }
        long from = offsets.get(0).whole(0, Long.MAX_VALUE);
        long to = offsets.get(1).whole(from, Long.MAX_VALUE);
        NpyType type = type(word)
                .orElseThrow(() -> new ImportException(
                        "say.safetensors.type",
                        "“{0}” is of the type {1}, which is not read: save float64 or float32",
                        Quote.of(name),
                        Quote.of(word)));
        if (NpyHeader.count(shape) * type.bytes() != to - from) {
            throw new ImportException(
                    "say.safetensors.size",
                    "“{0}” is {1} numbers, but {2} bytes are said to hold them",
                    Quote.of(name),
                    NpyArray.shapeText(shape),
                    to - from);
        }
        return new Claim(name, type, shape, from, to);
    }

    private static Optional<NpyType> type(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "F64" -> NpyType.F8;
                    case "F32" -> NpyType.F4;
                    case "F16" -> NpyType.F2;
                    case "BF16" -> NpyType.BF16;
                    default -> null;
                });
    }

    private static void requireNoGap(List<Claim> claims, long bytes) throws ImportException {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparingLong(Claim::from).thenComparingLong(Claim::to));
        long at = 0;
        for (Claim claim : sorted) {
            if (claim.from != at) {
                throw new ImportException(
                        "say.safetensors.gap",
                        "“{0}” overlaps another tensor, or a gap lies before it",
                        Quote.of(claim.name));
            }
            at = claim.to;
        }
        if (at != bytes) {
            throw new ImportException(
                    "say.safetensors.end", "its tensors have {0} bytes, but {1} follow the header", at, bytes);
        }
    }

    private static Tensor tensor(ByteSource file, long start, Claim claim) throws IOException, Unreadable {
        int count = (int) NpyHeader.count(claim.shape);
        Room.require((long) count * Double.BYTES);
        try (InputStream in = file.stream(start + claim.from, claim.to - claim.from)) {
            double[] values = NpyArray.numbers(in, claim.type, ByteOrder.LITTLE_ENDIAN, count);
            return new Tensor(claim.name, claim.shape, values);
        }
    }

    /// Names as PyTorch has them: `fc1.weight`, a row a unit, and `fc1.bias`.
    ///
    /// @param half whether float32 is wanted instead of float64
    public static ModelFile write(NetworkSpec spec, Network network, boolean half) {
        int bytes = half ? Float.BYTES : Double.BYTES;
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", Map.of(NetworkText.KEY, NetworkText.of(spec)));
        List<double[]> all = new ArrayList<>();
        long at = 0;
        for (int l = 1; l <= network.depth(); l++) {
            Dense dense = network.layer(l);
            double[] weights = ModelParts.joined(dense).data();
            long to = at + (long) weights.length * bytes;
            header.put("fc" + l + ".weight", claim(half, List.of(dense.units(), dense.inputs()), at, to));
            at = to + (long) dense.units() * bytes;
            header.put("fc" + l + ".bias", claim(half, List.of(dense.units()), to, at));
            all.add(weights);
            all.add(dense.bias());
        }
        String json = JsonText.compact(header);
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int length = (text.length + 7) / 8 * 8;
        Writing writing = out -> {
            byte[] head = new byte[8 + length];
            java.util.Arrays.fill(head, (byte) ' ');
            ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text);
            out.write(head);
            for (double[] values : all) {
                out.write(ModelParts.little(values, half));
            }
        };
        return new ModelFile(8 + length + at, writing);
    }

    private static Map<String, Object> claim(boolean half, List<Integer> shape, long from, long to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dtype", half ? "F32" : "F64");
        fields.put("shape", shape);
        fields.put("data_offsets", List.of(from, to));
        return fields;
    }
}
