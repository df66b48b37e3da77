package org.densescope.exchange.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.densescope.exchange.ImportException;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdxTest {
    private static final int[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 2, 0, 9};

    private static IdxFile hostile(String file) throws IOException, ImportException {
        try (InputStream in = IdxTest.class.getResourceAsStream("/hostile/" + file)) {
            return IdxFile.read(in);
        }
    }

    private static IdxFile read(int... bytes) throws IOException, ImportException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        Arrays.stream(bytes).forEach(b -> buffer.put((byte) b));
        return IdxFile.read(new ByteArrayInputStream(buffer.array()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/hostile/idx.tsv", delimiter = '\t', useHeadersInDisplayName = true)
    void isWhatTheListWants(String file, String wanted, String what) throws Exception {
        if (wanted.equals("accept")) {
            assertThat(hostile(file).rows()).isPositive();
        } else {
            assertThatThrownBy(() -> IdxSamples.of(hostile(file), read(LABELS)))
                    .isInstanceOf(ImportException.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "idx_empty.idx, it is empty",
        "idx_magic.idx, it is no IDX file: such a file begins with two bytes 0",
        "idx_html_gz.idx, 'it is a web page, no IDX file: download the file itself'",
        "idx_hugecount.idx, 'it claims to hold 2147483647 × 28 × 28 numbers, more than the 50000000 that can be loaded'",
        "idx_negative.idx, 'its dimension 1 has the size 4294967295, more than can be loaded'",
        "idx_dims0.idx, its numbers have 0 dimensions; 1 to 4 can be read"
    })
    void refusesInOneSentence(String file, String sentence) {
        assertThatThrownBy(() -> hostile(file))
                .isInstanceOf(ImportException.class)
                .hasMessage(sentence);
    }

    @Test
    void labelsInThePlaceOfPicturesAreNamed() throws Exception {
        IdxFile labels = hostile("idx_labels_as_images.idx");
        assertThatThrownBy(() -> IdxSamples.of(labels, labels))
                .hasMessage("the file of pictures holds 3 single numbers, so it seems to be a file of labels");
        IdxFile pictures = hostile("idx_float.idx");
        assertThatThrownBy(() -> IdxSamples.of(pictures, pictures)).hasMessageContaining("to be a file of pictures");
        assertThatThrownBy(() -> IdxSamples.of(pictures, labels)).hasMessage("there are 2 pictures, but 3 labels");
    }

    @Test
    void gzipUnderThePlainNameIsRead() throws Exception {
        IdxFile file = hostile("idx_ok_images_gz.idx");
        assertThat(file.type()).isEqualTo(IdxFile.Type.UNSIGNED_BYTE);
        assertThat(file.sizes()).containsExactly(3, 4, 4);
        assertThat(file.numbers()).startsWith(0, 1, 2, 3).hasSize(48).endsWith(46, 47);
    }

    @Test
    void eachTypeIsRead() throws Exception {
        assertThat(hostile("idx_float.idx").numbers()).containsExactly(1, 2, 3, 4);
        assertThat(read(0, 0, 9, 1, 0, 0, 0, 2, 0xFF, 1).numbers()).containsExactly(-1, 1);
        assertThat(read(0, 0, 11, 1, 0, 0, 0, 1, 0xFF, 0xFE).numbers()).containsExactly(-2);
        assertThat(read(0, 0, 12, 1, 0, 0, 0, 1, 0, 1, 0, 0).numbers()).containsExactly(65536);
        assertThat(read(0, 0, 14, 1, 0, 0, 0, 1, 0x40, 4, 0, 0, 0, 0, 0, 0).numbers())
                .containsExactly(2.5);
    }

    @Test
    void theLengthMustBeTheOneThatIsClaimed() {
        assertThatThrownBy(() -> read(0, 0, 8, 1, 0, 0, 0, 3, 1, 2))
                .hasMessage("it claims to hold 3 numbers, but ends after 2");
        assertThatThrownBy(() -> read(0, 0, 8, 1, 0, 0, 0, 1, 1, 2)).hasMessageContaining("goes on after the 1");
        assertThatThrownBy(() -> read(0, 0, 8, 3, 0, 0)).hasMessage("it ends within its header");
        assertThatThrownBy(() -> read(0, 0, 8, 255)).hasMessageContaining("255 dimensions");
        assertThatThrownBy(() -> read(0, 0, 8, 1, 0, 0, 0, 0)).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> read(0, 0, 7, 1)).hasMessageContaining("7 is no type");
        assertThatThrownBy(() -> read(3, 8, 0, 0)).hasMessageContaining("wrong order");
    }

    @Test
    void picturesAndLabelsAreSamples() throws Exception {
        IdxFile pictures = hostile("idx_ok_images_gz.idx");
        IdxSamples samples = IdxSamples.of(pictures, hostile("idx_labels_as_images.idx"));
        assertThat(samples.labels()).containsExactly(0, 5, 9);
        assertThat(samples.classes()).isEqualTo(10);
        assertThat(samples.unusedClasses()).containsExactly(1, 2, 3, 4, 6, 7, 8);
        Dataset data = samples.data("mine", 2, 10);
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.grid()).isEqualTo(new Dataset.Grid(4, 4));
        assertThat(data.inputs().at(1, 15)).isEqualTo(31 / 255.0);
        assertThat(data.targets().row(1)).containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThatThrownBy(() -> samples.data("mine", 3, 5))
                .hasMessage("there are labels up to 9, which 5 outputs cannot tell apart");
    }

    @Test
    void aLabelThatIsNoClassIsRefused() throws Exception {
        IdxFile pictures = read(0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 1, 7);
        assertThatThrownBy(() -> IdxSamples.of(pictures, read(0, 0, 9, 1, 0, 0, 0, 1, 0xFF)))
                .hasMessage("label 1 is -1, not a number of a class from 0 to 999");
        assertThatThrownBy(() -> IdxSamples.of(pictures, read(0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0)))
                .hasMessageContaining("with fractions");
    }
}
