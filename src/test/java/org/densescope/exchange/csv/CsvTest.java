package org.densescope.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.densescope.engine.Matrix;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.train.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final CsvLimits SMALL = new CsvLimits(1 << 20, 1000, 100, 5000, 200);

    private static CsvPreview preview(String text) throws IOException, ImportException {
        return CsvPreview.of(text(text.getBytes(StandardCharsets.UTF_8), CsvLimits.USUAL));
    }

    private static CsvText text(byte[] bytes, CsvLimits limits) throws IOException, ImportException {
        return CsvText.read(new ByteArrayInputStream(bytes), limits);
    }

    private static Dataset load(CsvPreview preview) throws ImportException {
        return CsvLoad.of(preview, CsvMapping.guess(preview), "test").data();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            a,b,y~1.5,2.5,x~3,4,z ¦ , ¦ . ¦ 1.5 ¦ 2.5
            a;b;y~1,5;2,5;x~3;4;z ¦ ; ¦ , ¦ 1.5 ¦ 2.5
            1,5;2,5;x~3,5;4,5;z ¦ ; ¦ , ¦ 1.5 ¦ 2.5
            a;b;y~1.5;2.5;x~3;4;z ¦ ; ¦ . ¦ 1.5 ¦ 2.5
            a\tb\ty~1,5\t-2,5e1\tx~3\t4\tz ¦ t ¦ , ¦ 1.5 ¦ -25
            a,b,y~"1","2","x;y"~"3","4","z;w" ¦ , ¦ . ¦ 1 ¦ 2
            """, quoteCharacter = '`')
    void findsSeparatorAndDecimalMark(String text, char separator, char decimal, double first, double second)
            throws Exception {
        CsvPreview preview = preview(text.replace("~", "\n").replace("\\t", "\t"));
        assertThat(preview.format().separator()).isEqualTo(separator == 't' ? '\t' : separator);
        assertThat(preview.format().decimal()).isEqualTo(decimal);
        assertThat(preview.asks()).as(preview.problems().toString()).isFalse();
        Dataset data = load(preview);
        assertThat(data.inputs().row(0)).containsExactly(first, second);
        assertThat(data.targets()).isEqualTo(Matrix.ofRows(new double[][] {{1, 0}, {0, 1}}));
    }

    /// What can be read in one way only is read so, and shown; the rest is asked.
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            x1;label~1.234,5;0~2,5;1~ ¦ 1234.5 ¦ 2.5
            x1,label~"1,234,567.5",0~2,1~ ¦ 1234567.5 ¦ 2
            x1,label~1 000,0~2,1~ ¦ 1000 ¦ 2
            x1,label~"1,234",0~2.5,1~ ¦ 1234 ¦ 2.5
            x1;label~1'234;0~2,5;1~ ¦ 1234 ¦ 2.5
            price,label~"$1,716.50",0~-$2.5,1~ ¦ 1716.5 ¦ -2.5
            price;label~1.716,50 €;0~2,5 €;1~ ¦ 1716.5 ¦ 2.5
            """, quoteCharacter = '`')
    void thousandsAreReadWhereTheyAreCertain(String text, double first, double second) throws Exception {
        CsvPreview preview = preview(text.replace('~', '\n'));
        assertThat(preview.problems()).extracting(CsvProblem::kind).containsExactly(CsvProblem.Kind.THOUSANDS_READ);
        assertThat(load(preview).inputs().data()).containsExactly(first, second);
    }

    @Test
    void thousandsThatMayBeDecimalsAreAsked() throws Exception {
        CsvPreview open = preview("x1,label\n\"1,234\",0\n2,1\n");
        assertThat(open.problems().getFirst().kind()).isEqualTo(CsvProblem.Kind.THOUSANDS);
        assertThatThrownBy(() -> load(open)).hasMessageContaining("line 2, column “x1” is “1,234”, no value");
        assertThat(load(CsvPreview.of(open.text(), open.format().withGrouping(',')))
                        .inputs()
                        .data())
                .containsExactly(1234, 2);
        assertThat(load(CsvPreview.of(open.text(), open.format().withDecimal(',')))
                        .inputs()
                        .data())
                .containsExactly(1.234, 2);
    }

    @Test
    void aThousandOrALittleMoreThanOneIsAsked() throws Exception {
        CsvPreview open = preview("x1;label\n1,234;0\n2,500;1\n");
        assertThat(open.problems())
                .extracting(CsvProblem::sentence)
                .containsExactly("“1,234” in line 2, column “x1”, is read with a decimal comma, a little more than 1:"
                        + " if the comma separates thousands, choose so");
        assertThat(load(open).inputs().data()).containsExactly(1.234, 2.5);
        CsvPreview chosen =
                CsvPreview.of(open.text(), open.format().withDecimal('.').withGrouping(','));
        assertThat(chosen.asks()).isFalse();
        assertThat(load(chosen).inputs().data()).containsExactly(1234, 2500);
        assertThat(preview("x1;label\n1,234;0\n2,5;1\n").asks()).isFalse();
    }

    @Test
    void whatIsMissingIsRefusedDroppedOrFilledAsChosen() throws Exception {
        CsvPreview preview = preview("x1,x2,label\n1,,0\nNA,2,1\n3,4,?\n5,6,1\n7,8,0\n");
        CsvMapping mapping = CsvMapping.guess(preview);
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping, "t"))
                .hasMessage("line 2, column “x2” is empty: choose what becomes of such rows");
        CsvLoad dropped = CsvLoad.of(preview, mapping.withGaps(Gaps.DROP_ROW), "t");
        assertThat(dropped.data().inputs()).isEqualTo(Matrix.ofRows(new double[][] {{5, 6}, {7, 8}}));
        assertThat(dropped.dropped()).isEqualTo(3);
        CsvLoad mean = CsvLoad.of(preview, mapping.withGaps(Gaps.MEAN), "t");
        // The row without a class is dropped, and takes no part in the means.
        assertThat(mean.data().inputs().data()).containsExactly(1, 16 / 3.0, 13 / 3.0, 2, 5, 6, 7, 8);
        assertThat(mean.dropped()).isEqualTo(1);
        assertThat(mean.filled()).isEqualTo(2);
        CsvLoad zero = CsvLoad.of(preview, mapping.withGaps(Gaps.ZERO), "t");
        assertThat(zero.data().inputs().data()).containsExactly(1, 0, 0, 2, 5, 6, 7, 8);
    }

    @Test
    void nothingButGapsIsRefusedHoweverTheyAreFilled() throws Exception {
        CsvPreview preview = preview("x1,x2,label\nNA,1,0\n?,2,1\n");
        CsvMapping mapping = CsvMapping.guess(preview).withRole(0, Role.INPUT);
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping.withGaps(Gaps.MEAN), "t"))
                .hasMessageContaining("has no mean");
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping.withGaps(Gaps.DROP_ROW), "t"))
                .hasMessageContaining("no row is left");
    }

    @Test
    void theMeanOfTheLargestNumbersIsANumber() throws Exception {
        CsvPreview preview = preview("x1,label\n1.7e308,0\n1.7e308,1\n,1\n");
        CsvLoad load = CsvLoad.of(preview, CsvMapping.guess(preview).withGaps(Gaps.MEAN), "t");
        assertThat(load.data().inputs().data()).containsExactly(1.7e308, 1.7e308, 1.7e308);
    }

    @Test
    void rowsOfAnotherLengthAreNamed() throws Exception {
        CsvPreview preview = preview("x1,x2,label\n1,2,0\n3,4\n5,6,1,9\n7,8,1,,\n9,9,0\n");
        assertThat(preview.problems().getFirst().sentence())
                .isEqualTo("2 rows are of another length, first line 3 with 2 cells instead of 3");
        CsvLoad load = CsvLoad.of(preview, CsvMapping.guess(preview).withGaps(Gaps.DROP_ROW), "t");
        assertThat(load.data().inputs()).isEqualTo(Matrix.ofRows(new double[][] {{1, 2}, {7, 8}, {9, 9}}));
        assertThatThrownBy(() -> load(preview("x1,x2,label\n1,2,0\n5,6,1,9\n")))
                .hasMessage("line 3 has 4 cells instead of 3: choose what becomes of such rows");
    }

    @Test
    void classesAreNamedAndInOrder() throws Exception {
        Dataset words = load(preview("x,kind\n1,pear\n2,apple\n3,pear\n"));
        assertThat(words.outputNames()).containsExactly("apple", "pear");
        assertThat(words.targets()).isEqualTo(Matrix.ofRows(new double[][] {{0, 1}, {1, 0}, {0, 1}}));
        CsvPreview gap = preview("x,label\n1,10\n2,2\n3,2.0\n");
        Dataset two = load(gap);
        assertThat(two.outputNames()).containsExactly("2", "10");
        assertThat(two.targets()).isEqualTo(Matrix.ofRows(new double[][] {{0, 1}, {1, 0}, {1, 0}}));
        Dataset eleven = CsvLoad.of(gap, CsvMapping.guess(gap).withEveryNumber(true), "t")
                .data();
        assertThat(eleven.targets().columns()).isEqualTo(11);
        assertThat(eleven.targets().at(0, 10)).isEqualTo(1);
        assertThatThrownBy(() -> load(preview("x,label\n1,3\n2,3\n"))).hasMessageContaining("one class only");
        CsvPreview negative = preview("x,label\n1,-1\n2,1\n");
        assertThatThrownBy(() -> CsvLoad.of(negative, CsvMapping.guess(negative).withEveryNumber(true), "t"))
                .hasMessageContaining("whole numbers from 0");
    }

    @Test
    void wordsCanGoInAndSeveralNumbersComeOut() throws Exception {
        CsvPreview preview = preview("island,a,b,c\nEast,1,2.5,3\nWest,4,5.5,6\nNA,7,8.5,9\n");
        CsvMapping mapping = CsvMapping.guess(preview)
                .withRole(0, Role.INPUT_CLASS)
                .withRole(1, Role.INPUT)
                .withRole(2, Role.TARGET)
                .withRole(3, Role.TARGET);
        Dataset data = CsvLoad.of(preview, mapping.withGaps(Gaps.ZERO), "t").data();
        assertThat(data.inputNames()).containsExactly("island = East", "island = West", "a");
        assertThat(data.inputs()).isEqualTo(Matrix.ofRows(new double[][] {{1, 0, 1}, {0, 1, 4}, {0, 0, 7}}));
        assertThat(data.targets()).isEqualTo(Matrix.ofRows(new double[][] {{2.5, 3}, {5.5, 6}, {8.5, 9}}));
        assertThat(data.outputNames()).containsExactly("b", "c");
    }

    @Test
    void aMappingThatLeavesNothingToDoIsRefused() throws Exception {
        CsvPreview preview = preview("a,b,c\n1,2,x\n3,4,y\n");
        CsvMapping mapping = CsvMapping.guess(preview);
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping.withRole(2, Role.SKIPPED), "t"))
                .hasMessage("say which column should come out");
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping.withRole(0, Role.TARGET), "t"))
                .hasMessageContaining("only one column of classes");
        assertThatThrownBy(() -> CsvLoad.of(preview, mapping.withRole(2, Role.TARGET), "t"))
                .hasMessageContaining("line 2, column “c” is “x”, no value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"x\n2,3\n",
                "a,b\n1,\"x\"y\n",
                "a,b\n1,\0\n",
                "<html><body>404</body>",
                "",
                "\n\n",
                "a\n1\n2\n",
                "PK\3\4xx"
            })
    void whatIsNoTableIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> preview(text))
                .isInstanceOf(ImportException.class)
                .hasMessageNotContaining("\n")
                .message()
                .hasSizeBetween(10, 250);
    }

    @Test
    void aNulNamesItsPlace() {
        assertThatThrownBy(() -> preview("a,b\n1,\0\n")).hasMessageStartingWith("line 2, column 2 has a character");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsHeld() {
        assertThatThrownBy(() -> small("a".repeat(1_000) + ",b\n1,2\n")).hasMessageContaining("200");
        assertThatThrownBy(() -> small("1,".repeat(101) + "\n")).hasMessageContaining("100");
        assertThatThrownBy(() -> small("1,2\n".repeat(1_001))).hasMessageContaining("1000 rows of 2 columns");
        assertThatThrownBy(() -> small("1,2,3,4,5,6,7,8,9,0\n".repeat(501))).hasMessageContaining("500 rows of 10");
        assertThatThrownBy(() -> small("1,2\n".repeat(300_000))).hasMessageContaining("more than the 1 MiB");
        assertThatThrownBy(() -> CsvPreview.of(text(gzip(new byte[2 << 20]), SMALL)))
                .hasMessageContaining("1 MiB");
    }

    private static CsvPreview small(String text) throws IOException, ImportException {
        return CsvPreview.of(text(text.getBytes(StandardCharsets.UTF_8), SMALL));
    }

    @Test
    void fiveThousandColumnsAreNotTooMany() throws Exception {
        String row = "0,".repeat(4_999);
        Dataset data = load(preview(row + "a\n" + row + "b\n"));
        assertThat(data.inputs().columns()).isEqualTo(4_999);
    }

    @Test
    void gzipIsUnpackedAndDamageIsSaid() throws Exception {
        byte[] packed = gzip("x,label\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(load(CsvPreview.of(text(packed, SMALL))).inputs().data()).containsExactly(1, 2);
        assertThatThrownBy(() -> text(Arrays.copyOf(packed, 20), SMALL)).hasMessageContaining("damaged");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1d", "2f", "Infinity", "1_000", "1e", "e5", "١٢", "1,5", "+-1", "1.2.3"})
    void whatOnlyAProgrammingLanguageReadsIsNoNumber(String cell) throws Exception {
        CsvPreview preview = preview("x;label\n\"" + cell + "\";0\n3.25;1\n4.25;1\n");
        assertThat(preview.columns().getFirst().numbers()).isEqualTo(2);
        assertThatThrownBy(() -> load(preview)).hasMessageContaining("line 2, column “x”");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "+.5, 0.5", "-2., -2", "1e3, 1000", "2.5E-3, 0.0025", "007, 7", "1e-400, 0"})
    void numbersAreRead(String cell, double value) throws Exception {
        assertThat(load(preview("x,label\n" + cell + ",a\n1,b\n")).inputs().at(0, 0))
                .isEqualTo(value);
    }
}
