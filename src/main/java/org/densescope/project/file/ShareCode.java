package org.densescope.project.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.project.Arrangement;
import org.densescope.project.Project;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.say.Unreadable;

/// A small document as one line of text, for a chat or a worksheet: `dscope1:` and base64url of its packed description.
///
/// The last four bytes are a check sum, so each wrong character is found. Whatever it says, it unpacks to at most 64
/// kB.
public final class ShareCode {
    public static final String MARK = "dscope1:";

    /// The longest code, in characters.
    public static final int LONGEST = 4_000;

    private static final int MOST_UNPACKED = 64 << 10;
    private static final JsonLimits LIMITS = new JsonLimits(MOST_UNPACKED, 16, 20_000);

    /// What such descriptions have in common; part of the format, so never to be changed.
    private static final byte[] COMMON = ("\"random\"\"penguins\"\"digits\"\"iris\"\"fashion\"\"adagrad\"\"alpha\":0.99"
                    + "\"rmsprop\"\"spirals\"\"circles\"\"moons\"\"blobs\"\"linear\"\"tanh\"\"step\"\"identity\"\"leaky-relu\""
                    + "\"half-squared-error\"\"mean-squared-error\"\"binary-cross-entropy\"\"logits-cross-entropy\""
                    + "\"xavier-normal\"\"he-uniform\"\"lecun-normal\"\"zero\"\"warm-up\"\"cosine\"\"steps\"\"sum\""
                    + "\"beta1\":0.9,\"beta2\":0.999,\"epsilon\":1.0E-8,\"weightDecay\":0.0,\"decoupled\":false},"
                    + "\"w\":[[[\"b\":[[\"x\":[[\"t\":[[\"cut\":[[\"frozen\":[[1.0,0.0],[0.0,1.0],0.5,0.25,-"
                    + "\"toy\":\"\",\"noise\":0.2,\"parts\":2,\"asset\":\"\""
                    + "{\"n\":\"\",\"s\":1,\"i\":2,\"l\":\"cross-entropy\",\"r\":\"mean\",\"u\":[[8,\"relu\",\"he-normal\",1.0,true,0.0],"
                    + "[2,\"softmax\",\"xavier-uniform\",1.0,true,0.0],[2,\"sigmoid\",\"xavier-uniform\",1.0,true,0.0]],"
                    + "\"o\":{\"kind\":\"sgd\",\"rate\":0.5,\"momentum\":0.0,\"nesterov\":false,\"weightDecay\":0.0},"
                    + "\"o\":{\"kind\":\"adam\",\"rate\":0.01,"
                    + "\"c\":[true,true,{\"kind\":\"constant\"},0.2,false],\"c\":[false,false,{\"kind\":\"constant\"},0.0,false],"
                    + "\"b\":1,\"b\":10,\"a\":0,\"k\":0,\"d\":[\"made\",\"moons\",200,0.2,2,1]}")
            .getBytes(StandardCharsets.US_ASCII);

    private ShareCode() {}

    /// @throws Refused when the document is too large for one line
    public static String of(Document document, DataLibrary library) {
        Map<String, ?> text = ShareText.of(document, library, true);
        String inText = code(JsonText.compact(text).getBytes(StandardCharsets.UTF_8), new double[0]);
        double[] numbers = ShareText.numbers(document);
        String shortest = inText;
        if (numbers.length > 0) {
            byte[] description =
                    JsonText.compact(ShareText.of(document, library, false)).getBytes(StandardCharsets.UTF_8);
            String inBytes = code(description, numbers);
            shortest = inBytes.length() < inText.length() ? inBytes : inText;
        }
        if (shortest.length() > LONGEST) {
            throw new Refused(
                    "say.share.too-long",
                    "as a code it would have {0} characters, more than {1}: save it as a file instead",
                    shortest.length(),
                    LONGEST);
        }
        return shortest;
    }

    private static String code(byte[] text, double[] numbers) {
        byte[] plain = text;
        if (numbers.length > 0) {
            ByteBuffer all = ByteBuffer.allocate(text.length + 1 + numbers.length * Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(text)
                    .put((byte) 0);
            for (double number : numbers) {
                all.putDouble(number);
            }
            plain = all.array();
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(COMMON);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] piece = new byte[4096];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            byte[] bytes = Arrays.copyOf(packed.toByteArray(), packed.size() + 4);
            ByteBuffer.wrap(bytes).putInt(packed.size(), (int) sum(bytes, packed.size()));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } finally {
            deflater.end();
        }
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    /// Whether a text is meant as a code.
    public static boolean recognises(String text) {
        return text.startsWith(MARK);
    }

    /// @throws Unreadable when a character is wrong or missing, or it says what cannot be
    public static Document read(String code, DataLibrary library) throws Unreadable {
        String trimmed = code.strip();
        if (!recognises(trimmed)) {
            throw new Unreadable("say.share.mark", "it is no code of Densescope: such a code begins with {0}", MARK);
        }
        if (trimmed.length() > 2 * LONGEST) {
            throw damaged();
        }
        byte[] plain = unpacked(trimmed.substring(MARK.length()));
        int end = 0;
        while (end < plain.length && plain[end] != 0) {
            end++;
        }
        double[] numbers = {};
        if (end < plain.length) {
            if ((plain.length - end - 1) % Double.BYTES != 0) {
                throw damaged();
            }
            numbers = new double[(plain.length - end - 1) / Double.BYTES];
            ByteBuffer.wrap(plain, end + 1, plain.length - end - 1)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer()
                    .get(numbers);
        }
        try {
            JsonNode node = JsonNode.read(Arrays.copyOf(plain, end), LIMITS);
            ShareText.Read read = ShareText.read(node, numbers, library);
            Project project = read.project();
            SavedView view = new SavedView(read.step(), 0, null, null, Arrangement.FIRST);
            return new Document("", project, project.start(), List.of(), view, Map.of());
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Telling.of(e), e);
        }
    }

    private static Unreadable damaged() {
        return new Unreadable("say.share.damaged", "the code is damaged: a character is wrong, or some are missing");
    }

    private static byte[] unpacked(String text) throws Unreadable {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    Sentence.of("say.share.damaged", "the code is damaged: a character is wrong, or some are missing"),
                    e);
        }
        // A character may hold bits that stand for nothing: only the one way of writing it counts.
        boolean only =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
        int packed = bytes.length - 4;
        if (packed < 1
                || !only
                || (int) sum(bytes, packed) != ByteBuffer.wrap(bytes).getInt(packed)) {
            throw damaged();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(COMMON);
            inflater.setInput(bytes, 0, packed);
            byte[] plain = new byte[MOST_UNPACKED];
            int length = inflater.inflate(plain);
            if (!inflater.finished()) {
                throw damaged();
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new Unreadable(
                    Sentence.of("say.share.damaged", "the code is damaged: a character is wrong, or some are missing"),
                    e);
        } finally {
            inflater.end();
        }
    }
}
