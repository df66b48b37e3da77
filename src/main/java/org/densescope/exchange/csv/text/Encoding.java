package org.densescope.exchange.csv.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How bytes are letters, found out from the bytes themselves.
///
/// What is strictly UTF-8 is UTF-8. Otherwise the encodings of Chinese and of Western Europe are weighed, since each
/// can
/// read most of what the others wrote: see [EncodingScores].
///
/// @param charset the likely encoding
/// @param start where the letters begin, past a byte order mark
/// @param certain whether nothing had to be weighed
record Encoding(Charset charset, int start, boolean certain) {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /// So many bytes are weighed.
    private static final int WEIGHED = 1 << 20;

    /// @param traditional whether traditional Chinese is likelier than simplified, where nothing else decides
    static Encoding of(byte[] bytes, boolean traditional) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            boolean whole = isUtf8(bytes);
            return new Encoding(whole ? StandardCharsets.UTF_8 : weighed(bytes, traditional), 3, whole);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, true);
        }
        Charset wide = unmarkedWide(bytes);
        if (!wide.equals(StandardCharsets.UTF_8)) {
            return new Encoding(wide, 0, true);
        }
        boolean utf8 = isUtf8(bytes);
        return new Encoding(utf8 ? StandardCharsets.UTF_8 : weighed(bytes, traditional), 0, utf8);
    }

    /// How people call it.
    static String title(Charset charset) {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }

    private static Charset weighed(byte[] bytes, boolean traditional) {
        byte[] head = bytes.length > WEIGHED ? Arrays.copyOf(bytes, WEIGHED) : bytes;
        return EncodingScores.best(head, traditional);
    }

    /// UTF-16 without a mark has a 0 in every other byte of what is ASCII: signs between cells, and digits.
    private static Charset unmarkedWide(byte[] bytes) {
        int length = Math.min(bytes.length, 1 << 12) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs >= 4 && odd * 3 > pairs && even * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return pairs >= 4 && even * 3 > pairs && odd * 20 < pairs ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try (Reader reader =
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[1 << 13];
            while (reader.read(buffer) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
