package org.densescope.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.densescope.say.Quote;
import org.densescope.say.Unreadable;

/// What stands before the numbers of a NumPy array. It looks like Python, but is read by a grammar of its own: three
/// fields, each once, and nothing is computed.
///
/// @param description type and order of bytes, such as `<f8`
/// @param columns whether columns stand one after the other, instead of rows
/// @param shape sizes, the outermost first; none for a single number
public record NpyHeader(String description, boolean columns, long[] shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST = 10_000;
    private static final int MOST_DIMENSIONS = 32;
    private static final Pattern FIELD = Pattern.compile("\\s*['\"](descr|fortran_order|shape)['\"]\\s*:\\s*"
            + "(?:['\"]([<>|=]?[A-Za-z][0-9]{0,9})['\"]|(True|False)|\\(\\s*([0-9,\\s]{0,700})\\))\\s*(,|(?=\\}))");

    /// As NumPy writes it: format 1.0, the numbers begin at a multiple of 64 bytes.
    public static byte[] write(String description, long... shape) {
        String sizes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String text = "{'descr': '" + description + "', 'fortran_order': False, 'shape': (" + sizes
                + (shape.length == 1 ? "," : "") + "), }";
        int length = (MAGIC.length + 4 + text.length() + 1 + 63) / 64 * 64;
        byte[] bytes = new byte[length];
        ByteBuffer header = ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (length - MAGIC.length - 4));
        header.put(text.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(bytes, header.position(), length - 1, (byte) ' ');
        bytes[length - 1] = '\n';
        return bytes;
    }

    static NpyHeader read(InputStream in) throws IOException, Unreadable {
        byte[] head = in.readNBytes(MAGIC.length + 2);
        if (head.length == 0) {
            throw new Unreadable("say.json.empty", "it is empty");
        }
        if (head.length < MAGIC.length + 2 || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Unreadable("say.npy.magic", "it is no NumPy array: it does not begin like one");
        }
        int version = head[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new Unreadable("say.npy.version", "its format {0} of NumPy arrays is not known", version);
        }
        int wide = version == 1 ? 2 : 4;
        byte[] count = in.readNBytes(wide);
        if (count.length < wide) {
            throw cut();
        }
        ByteBuffer number = ByteBuffer.wrap(count).order(ByteOrder.LITTLE_ENDIAN);
        long length = wide == 2 ? number.getShort() & 0xFFFF : number.getInt() & 0xFFFF_FFFFL;
        if (length > MOST) {
            throw new Unreadable("say.npy.header-too-long", "its header claims {0} bytes, more than {1}", length, MOST);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw cut();
        }
        return parse(new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static Unreadable cut() {
        return new Unreadable("say.npy.header-cut", "it ends within its header");
    }

    private static NpyHeader parse(String text) throws Unreadable {
        String inner = text.strip();
        if (!inner.startsWith("{") || !inner.endsWith("}")) {
            throw unknown();
        }
        Matcher field = FIELD.matcher(inner).region(1, inner.length());
        Set<String> seen = new HashSet<>();
        String description = "";
        boolean columns = false;
        long[] shape = {};
        while (field.lookingAt()) {
            String name = field.group(1);
            String value = field.group(name.equals("descr") ? 2 : name.equals("shape") ? 4 : 3);
            if (value == null || !seen.add(name)) {
                throw unknown();
            }
            switch (name) {
                case "descr" -> description = value;
                case "shape" -> shape = shape(value.strip());
                default -> columns = value.equals("True");
            }
            field.region(field.end(), inner.length());
        }
        boolean end = inner.substring(field.regionStart()).strip().equals("}");
        if (seen.size() < 3 || !end) {
            throw unknown();
        }
        return new NpyHeader(description, columns, shape);
    }

    private static Unreadable unknown() {
        return new Unreadable(
                "say.npy.header",
                "its header is not understood: only plain arrays of numbers, True and False are read");
    }

    private static long[] shape(String text) throws Unreadable {
        String[] sizes = text.isEmpty() ? new String[0] : text.split("\\s*,\\s*");
        if (sizes.length > MOST_DIMENSIONS || (sizes.length == 1 && !text.endsWith(","))) {
            throw unknown();
        }
        long[] shape = new long[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            if (!sizes[i].matches("[0-9]{1,18}")) {
                throw unknown();
            }
            shape[i] = Long.parseLong(sizes[i]);
        }
        return shape;
    }

    NpyType.Ordered type() throws Unreadable {
        return NpyType.of(description)
                .orElseThrow(() -> description.endsWith("O") || description.contains("O")
                        ? new Unreadable(
                                "say.npy.object",
                                "it holds Python objects, which could run a program: save plain numbers")
                        : new Unreadable(
                                "say.npy.type",
                                "its numbers are of the type “{0}”, which is not read: save float64 or float32",
                                Quote.of(description)));
    }

    /// How many numbers there are.
    long count() throws Unreadable {
        return count(shape);
    }

    /// @throws Unreadable when there are more than any array holds
    public static long count(long[] shape) throws Unreadable {
        try {
            long count = 1;
            for (long size : shape) {
                count = Math.multiplyExact(count, size);
            }
            if (count <= Integer.MAX_VALUE - 8) {
                return count;
            }
        } catch (ArithmeticException e) {
            // Told below.
        }
        throw new Unreadable(
                "say.npy.too-large",
                "it claims to hold {0} numbers, more than can be loaded",
                Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(" × ")));
    }
}
