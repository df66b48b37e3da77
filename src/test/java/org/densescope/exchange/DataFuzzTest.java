package org.densescope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.densescope.engine.RandomStream;
import org.densescope.exchange.csv.CsvLoad;
import org.densescope.exchange.csv.CsvMapping;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.idx.IdxSamples;
import org.junit.jupiter.api.Test;

/// Whatever is in a file, it is samples of finite numbers or one sentence.
class DataFuzzTest {
    private static final CsvLimits LIMITS = new CsvLimits(1 << 16, 1000, 50, 10_000, 500);

    private static final List<Gaps> GAPS = List.of(Gaps.values());

    private static final String[] TABLES = {
        "x1,x2,label\n1,2.5,a\n3,,b\n\"4\",-5e3,\"a\"\n",
        "x1;x2;label\n1,5;1.234,5;0\n3;?;7\n0x1p3;9;0\n",
        "a\tb\tc\n1\t2\t3\n4\t5\t1e400\n"
    };

    private static final String[] BITS = {
        ",", ";", "\t", "\n", "\r", "\"", "\0", "1e308", "-1e308", "NaN", "=1", "1 000", "0", "7", "é", "\uFEFF",
        "<html>", "x"
    };

    private static void sentence(ImportException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
    }

    @Test
    void aTableIsSamplesOrASentence() throws IOException {
        RandomStream random = RandomStream.of(1, RandomStream.Purpose.SAMPLE, 0);
        int loaded = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(TABLES[random.nextInt(TABLES.length)]);
            for (int edits = random.nextInt(5); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(3));
                text.replace(at, end, BITS[random.nextInt(BITS.length)]);
            }
            byte[] bytes = text.toString().getBytes(i % 7 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            try {
                CsvPreview preview = CsvPreview.of(CsvText.read(new ByteArrayInputStream(bytes), LIMITS));
                CsvMapping mapping = CsvMapping.guess(preview).withGaps(GAPS.get(random.nextInt(4)));
                CsvLoad load = CsvLoad.of(preview, mapping, "fuzz");
                assertThat(Arrays.stream(load.data().inputs().data())).allMatch(Double::isFinite);
                assertThat(Arrays.stream(load.data().targets().data())).allMatch(Double::isFinite);
                assertThat(load.data().rows() + load.dropped()).isEqualTo(preview.rows());
                loaded++;
            } catch (ImportException e) {
                sentence(e);
            }
        }
        assertThat(loaded).isBetween(300, 2_700);
    }

    @Test
    void anIdxFileIsSamplesOrASentence() throws IOException {
        byte[] whole;
        try (InputStream in = DataFuzzTest.class.getResourceAsStream("/hostile/idx_ok_images_gz.idx")) {
            whole = Unpacked.bytes(in, 1 << 16);
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
        RandomStream random = RandomStream.of(2, RandomStream.Purpose.SAMPLE, 0);
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 3, 0, 1, 2};
        int loaded = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = whole.clone();
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                bytes[random.nextInt(20)] = (byte) (random.nextInt(2) == 0 ? random.nextInt(256) : random.nextInt(15));
            }
            bytes = Arrays.copyOf(bytes, bytes.length - (i % 5 == 0 ? random.nextInt(60) : 0));
            try {
                IdxFile pictures = IdxFile.read(new ByteArrayInputStream(bytes));
                IdxFile numbers = IdxFile.read(new ByteArrayInputStream(labels));
                assertThat(IdxSamples.of(pictures, numbers).data("fuzz", 3, 3).rows())
                        .isEqualTo(3);
                loaded++;
            } catch (ImportException e) {
                sentence(e);
            }
        }
        assertThat(loaded).isBetween(30, 2_900);
    }
}
