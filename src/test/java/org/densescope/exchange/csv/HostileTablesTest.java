package org.densescope.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.densescope.engine.RandomStream;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.junit.jupiter.api.Test;

/// Whatever the bytes, they are a table of finite numbers, or one sentence; and they cost no more than their limits.
class HostileTablesTest {
    private static final CsvLimits SMALL = new CsvLimits(1 << 16, 500, 60, 8_000, 300);

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("windows-1252"));

    private static final String[] WHOLE = {
        "sep=;\n长度;宽度;种类\n1,5;2;山\n3;−4;水\n",
        "# note\n# x y z\n1 2 3\n  4   5 6\n",
        "Title\n\n\"a\",\"b\",\"c\"\n\"$1,234.50\",12%,yes\n(2.50),3%,no\n",
        "@relation r\n@attribute x real\n@attribute k {a,b}\n@data\n1,a\n{0 2, 1 b}\n",
        "+1 1:0.5 3:-2 # c\n-1 2:1e1\n",
        "x\ty\t\tz\n1\t2\t\t3\n4\t\t5\t6\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "id,a,b,c\n1,0,0,1\n2,0,1,0\n3,1,0,0\n"
    };

    private static final String[] PARTS = {
        ",",
        ";",
        "\t",
        "|",
        " ",
        ":",
        "\n",
        "\r\n",
        "\"",
        "'",
        "{",
        "}",
        "%",
        "#",
        "@data\n",
        "@attribute x {",
        "1:",
        "9999999:1",
        "sep=",
        "=",
        "(",
        ")",
        "$",
        "，",
        "\u0000",
        "1e999",
        "-",
        "−",
        "１",
        "\uFEFF",
        "山",
        "é",
        "\\",
        "0",
        "1",
        "nan",
        "\uD83D"
    };

    private static void read(byte[] bytes, RandomStream random) throws IOException, ImportException {
        CsvWishes wishes = CsvWishes.NONE;
        if (random.nextInt(4) == 0) {
            wishes = wishes.withSeparator(",;\t |".charAt(random.nextInt(5))).withStart(random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            wishes = wishes.withCharset(CHARSETS.get(random.nextInt(CHARSETS.size())));
        }
        CsvPreview preview = CsvPreview.of(CsvText.read(new ByteArrayInputStream(bytes), SMALL), wishes);
        RoleGuess guess = RoleGuess.of(preview);
        assertThat(guess.mapping().roles()).hasSameSizeAs(preview.columns());
        CsvMapping mapping = guess.mapping().withGaps(List.of(Gaps.values()).get(random.nextInt(4)));
        CsvLoad load = CsvLoad.of(preview, mapping, "h");
        assertThat(Arrays.stream(load.data().inputs().data())).allMatch(Double::isFinite);
        assertThat(Arrays.stream(load.data().targets().data())).allMatch(Double::isFinite);
        assertThat(load.data().rows() + load.dropped()).isEqualTo(preview.rows());
    }

    @Test
    void editedTablesAreReadOrRefused() throws IOException {
        RandomStream random = RandomStream.of(11, RandomStream.Purpose.SAMPLE, 0);
        int read = 0;
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder(WHOLE[random.nextInt(WHOLE.length)]);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(text.length() + 1);
                int end = Math.min(text.length(), at + random.nextInt(4));
                text.replace(at, end, PARTS[random.nextInt(PARTS.length)]);
            }
            byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            if (bytes.length > 0 && random.nextInt(5) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bytes, random);
                read++;
            } catch (ImportException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
                assertThat(e.sentence().key()).as(e.getMessage()).startsWith("say.");
            }
        }
        assertThat(read).isBetween(500, 5_500);
    }

    @Test
    void noiseIsReadOrRefused() throws IOException {
        RandomStream random = RandomStream.of(12, RandomStream.Purpose.SAMPLE, 0);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) random.nextInt(i % 2 == 0 ? 256 : 128);
            }
            try {
                read(bytes, random);
            } catch (ImportException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
            }
        }
    }

    /// Text that grows beyond its limits is refused before it is held.
    @Test
    void nothingIsHeldBeyondTheLimits() throws IOException {
        CsvLimits limits = new CsvLimits(2 << 20, 20_000, 200, 80_000, 1_000);
        for (String unit : List.of(
                "1,2,a\n",
                "1 2 3\n",
                "1,",
                "\"",
                "\"a\n",
                "(",
                "@attribute x real\n",
                "1 1:1 200:1\n",
                "x",
                "\n",
                "#\n",
                "1\t\t2\n",
                "sep=\n",
                "{",
                "1:",
                "\u0001",
                "中,文\n",
                "%\n1,2\n")) {
            byte[] bytes = unit.repeat((1 << 20) / unit.length()).getBytes(StandardCharsets.UTF_8);
            for (String head : List.of("", "@relation r\n@data\n", "a,b,c\n")) {
                byte[] whole = new byte[Math.min(bytes.length + head.length(), limits.bytes())];
                System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, whole, 0, head.length());
                System.arraycopy(bytes, 0, whole, head.length(), whole.length - head.length());
                try {
                    CsvPreview preview = CsvPreview.of(CsvText.read(new ByteArrayInputStream(whole), limits));
                    assertThat(preview.rows()).isLessThanOrEqualTo(limits.rows());
                    assertThat((long) preview.rows() * preview.columns().size()).isLessThanOrEqualTo(limits.cells());
                } catch (ImportException e) {
                    assertThat(e.getMessage()).hasSizeLessThan(400);
                }
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        try {
            CsvText.read(new ByteArrayInputStream(packed.toByteArray()), limits);
            throw new AssertionError("64 MiB were taken");
        } catch (ImportException e) {
            assertThat(e.getMessage()).contains("2 MiB");
        }
    }
}
