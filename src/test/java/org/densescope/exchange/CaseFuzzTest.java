package org.densescope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.densescope.engine.RandomStream;
import org.densescope.engine.loops.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Damaged cases end in an answer or in one sentence, whatever the damage.
class CaseFuzzTest {
    private static final String[] PIECES = {
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "null",
        "-1",
        "0",
        "1e999",
        "1e308",
        "\"NaN\"",
        "[]",
        "{}",
        "true",
        "\\u0000",
        "2.5",
        "99999999999",
        "\n"
    };

    private static byte[] original() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                CaseFuzzTest.class.getResourceAsStream("/oracle/2-4-2-2_mixed_relu-tanh_softmax_ce_b4.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int layers = text.indexOf("\"layers\"");
            int forward = text.indexOf(",\"forward\"");
            String optimizers = """
                    ,"optimizers":{"a":{"config":{"kind":"adam","lr":0.01,"betas":[0.9,0.99]},"steps":2},\
                    "b":{"config":{"kind":"sgd","lr":0.1,"momentum":0.9,"nesterov":true},"steps":[1,2]}}}""";
            return ("{" + text.substring(layers, forward) + optimizers).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void damagedCases() throws IOException {
        damage(4_000);
    }

    @Test
    @Tag("soak")
    void manyDamagedCases() throws IOException {
        damage(200_000);
    }

    private static void damage(int cases) throws IOException {
        byte[] original = original();
        int answered = 0;
        int refused = 0;
        for (int n = 0; n < cases; n++) {
            byte[] damaged = damaged(original, RandomStream.of(1, RandomStream.Purpose.NOISE, n));
            try {
                ComputeCase read = CaseReader.read(new ByteArrayInputStream(damaged));
                StringWriter out = new StringWriter();
                CaseWriter.write(read, out, Workers.ONE);
                assertThat(out.toString()).startsWith("{\"forward\":").endsWith("}\n");
                answered++;
            } catch (ImportException e) {
                assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400);
                assertThat(e.getMessage().lines()).hasSize(1);
                refused++;
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("case " + n + ": " + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(answered).isGreaterThan(cases / 50);
        assertThat(refused).isGreaterThan(cases / 2);
    }

    private static byte[] damaged(byte[] original, RandomStream random) {
        byte[] bytes = original;
        int wounds = 1 + random.nextInt(3);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, at, at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), "");
                case 2 -> spliced(bytes, at, at + 1, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> spliced(bytes, at, at + 1, String.valueOf((char) random.nextInt(128)));
                default -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : spliced(bytes, at, at, "7");
            };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /// A small zipped file that unpacks to more than may be read.
    @Test
    @Tag("soak")
    void zippedBlanksAreCounted() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(blanks);
            }
        }
        try {
            CaseReader.read(new ByteArrayInputStream(zipped.toByteArray()));
            throw new AssertionError("must be refused");
        } catch (ImportException e) {
            assertThat(e.getMessage()).contains("beyond a limit").contains("256 MiB");
        }
    }
}
