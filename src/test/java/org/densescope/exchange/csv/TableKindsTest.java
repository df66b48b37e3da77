package org.densescope.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.csv.CsvMapping.Gaps;
import org.densescope.exchange.csv.CsvMapping.Role;
import org.densescope.exchange.csv.RoleWishes.TargetAs;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as people have them: each kind is read for what it is, or asked about.
class TableKindsTest {
    private static CsvText text(byte[] bytes) throws IOException, ImportException {
        return CsvText.read(new ByteArrayInputStream(bytes), CsvLimits.USUAL);
    }

    private static CsvPreview preview(String text) throws IOException, ImportException {
        return CsvPreview.of(text(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CsvPreview file(String name) throws IOException, ImportException {
        try (InputStream in = TableKindsTest.class.getResourceAsStream("/tables/" + name)) {
            return CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
        }
    }

    private static CsvLoad load(CsvPreview preview) throws ImportException {
        return CsvLoad.of(preview, CsvMapping.guess(preview).withGaps(Gaps.DROP_ROW), "t");
    }

    @ParameterizedTest
    @CsvSource({
        "mnist_hdr.csv, 16, '0,1,2,3,4,5,6,7,8,9', 0",
        "mnist_nohdr.csv, 16, '0,1,2,3,4,5,6,7,8,9', 0",
        "tab_comma_header.csv, 2, 'A,B', 0",
        "semi_in_text.csv, 2, 'alpha; b; c; d,beta; e; f; g', 0",
        "newline_header.csv, 2, 'a,b', 0",
        "header_in_middle.csv, 2, 'a,b', 1",
        "sep_line.csv, 2, 'a,b', 0",
        "comment_lines.csv, 2, 'a,b', 0",
        "seeds_like.txt, 3, '1,2,3', 0",
        "gbk.csv, 2, '变色鸢尾,山鸢尾', 0",
        "dollar.csv, 2, 'a,b', 0",
        "bool.csv, 3, 'False,True', 0",
        "xor_nohdr.csv, 2, '0,1', 0",
        "arff.arff, 2, 'a,b', 0",
        "total_row.csv, 2, 'a,b', 1",
        "sci_labels.csv, 2, '0,1', 0",
        "percent.csv, 2, 'a,b', 0",
        "missing.csv, 2, 'a,b', 5",
        "and.csv, 2, '0,1', 0"
    })
    void classesAreFound(String file, int inputs, String classes, int dropped) throws Exception {
        CsvPreview preview = file(file);
        assertThat(RoleGuess.of(preview).question()).isNull();
        CsvLoad load = load(preview);
        assertThat(load.classes()).isTrue();
        assertThat(load.data().inputs().columns()).isEqualTo(inputs);
        assertThat(load.data().outputNames()).containsExactly(classes.split(",", -1));
        assertThat(load.dropped()).isEqualTo(dropped);
    }

    @ParameterizedTest
    @CsvSource({"housing_like.data, 3", "regress_int.csv, 2"})
    void numbersAreFound(String file, int inputs) throws Exception {
        CsvLoad load = load(file(file));
        assertThat(load.classes()).isFalse();
        assertThat(load.data().inputs().columns()).isEqualTo(inputs);
        assertThat(load.data().targets().columns()).isEqualTo(1);
        assertThat(load.dropped()).isZero();
    }

    @Test
    void aSingleColumnIsRefused() {
        assertThatThrownBy(() -> file("single_col.csv")).hasMessageStartingWith("it has a single column");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, '花萼长度,花萼宽度,种类', 山鸢尾",
        "GBK, '温度,湿度,类别', 晴天",
        "Big5, '花萼長度,花萼寬度,種類', 山鳶尾",
        "Big5, '溫度,濕度,類別', 晴天",
        "Big5, '身高,體重,性別', 男",
        "GB18030, '身高,体重,性别', 女",
        "windows-1252, 'Länge,Größe,Art', Mäuse",
        "windows-1252, 'température,pluie,année', été",
        "windows-1252, 'T (°C),A (m²),kind', müde",
        "UTF-8, '花萼長度,été,種類', 山鳶尾",
        "UTF-16LE, '花萼长度,花萼宽度,种类', 山鸢尾",
        "UTF-16BE, 'x,y,kind', étoile"
    })
    void lettersAreThoseThatWereWritten(String charset, String heading, String word) throws Exception {
        StringBuilder table = new StringBuilder(heading + "\r\n");
        for (int i = 0; i < 12; i++) {
            table.append(i * 0.5).append(',').append(3 - i).append(i % 2 == 0 ? ",abc\r\n" : "," + word + "\r\n");
        }
        CsvPreview preview = CsvPreview.of(text(table.toString().getBytes(Charset.forName(charset))));
        assertThat(preview.columns()).extracting(CsvColumn::name).containsExactly(heading.split(",", -1));
        assertThat(preview.columns().getLast().labels()).containsExactlyInAnyOrder("abc", word);
    }

    @Test
    void anotherEncodingCanBeChosen() throws Exception {
        CsvText read = text("長度,種類\n1,男\n2,女\n".getBytes(Charset.forName("Big5")));
        CsvPreview chosen = CsvPreview.of(read, CsvWishes.NONE.withCharset(Charset.forName("Big5")));
        assertThat(chosen.columns().getFirst().name()).isEqualTo("長度");
        assertThat(chosen.problems()).isEmpty();
        CsvPreview wrong = CsvPreview.of(read, CsvWishes.NONE.withCharset(Charset.forName("windows-1252")));
        assertThat(wrong.columns().getFirst().name()).isNotEqualTo("長度");
    }

    @Test
    void aFewBrokenBytesDoNotMakeItChinese() throws Exception {
        byte[] bytes = ("größe,länge,kind\n" + "1,2,müde\n3,4,böse\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xC3;
        CsvPreview preview = CsvPreview.of(text(bytes));
        assertThat(preview.columns().getFirst().name()).isEqualTo("größe");
        assertThat(preview.problems()).extracting(CsvProblem::kind).contains(CsvProblem.Kind.ENCODING);
    }

    /// Each way of standing side by side gives the same table.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x1,x2,kind~1.5,-2,a~2.5,3,b~",
                "x1|x2|kind~1.5|-2|a~2.5|3|b~",
                "| x1 | x2 | kind |~|----|----|------|~| 1.5 | -2 | a |~| 2.5 | 3 | b |~",
                "x1，x2，kind~1.5，-2，a~2.5，3，b~",
                "  x1    x2  kind~  1.5    -2  a~  2.5     3  b~",
                "x1\t\tx2\tkind~1.5\t-2\t\ta~2.5\t3\tb~",
                "sep=|~x1|x2|kind~1.5|-2|a~2.5|3|b~",
                "x1;x2;kind~1,5;-2;a~2,5;3;b~",
                "x1;x2;kind~1,5;−2;a~2,5;3;b~",
                "# by hand~x1,x2,kind~1.5,-2,a~# half time~2.5,3,b~",
                "# x1,x2,kind~1.5,-2,a~2.5,3,b~",
                "# x1 x2 kind~1.5 -2 a~2.5 3 b~",
                "Weights of mice, 2024~~x1,x2,kind~1.5,-2,a~2.5,3,b~",
                "Weights of mice,,~x1,x2,kind~1.5,-2,a~2.5,3,b~",
                "x1 x2 kind~\"1\" 1.5 -2 \"a\"~\"2\" 2.5 3 \"b\"~",
                "１.５,x~",
                "@RELATION r~@ATTRIBUTE x1 REAL~@ATTRIBUTE 'x2' numeric~@attribute kind {a,b}~% no~@DATA~1.5,-2,a~2.5,3,b~",
                "@relation r~@attribute x1 real~@attribute x2 real~@attribute kind {a,b}~@data~{0 1.5, 1 -2}~{0 2.5,1 3,2 b}~"
            })
    void ofManyLayouts(String written) throws Exception {
        if (written.startsWith("１")) {
            assertThat(load(preview("x,k\n１.５,a\n２,b\n")).data().inputs().data())
                    .containsExactly(1.5, 2);
            return;
        }
        CsvLoad load = load(preview(written.replace('~', '\n')));
        assertThat(load.data().inputNames()).containsExactly("x1", "x2");
        assertThat(load.data().inputs().data()).containsExactly(1.5, -2, 2.5, 3);
        assertThat(load.data().outputNames()).containsExactly("a", "b");
    }

    @Test
    void titlesAreSaid() throws Exception {
        CsvPreview preview = preview("Weights\n\nof mice\nx1,x2,kind\n1,2,a\n3,4,b\n");
        assertThat(preview.problems())
                .extracting(CsvProblem::sentence)
                .containsExactly("the table begins in line 4; what stands before is left out");
        assertThat(preview.asks()).isFalse();
    }

    @Test
    void aPersonSaysWhereTheTableBegins() throws Exception {
        CsvText text = text("1,2,3\n4,5,6\nx,y,kind\n1,2,a\n3,4,b\n".getBytes(StandardCharsets.UTF_8));
        CsvPreview chosen = CsvPreview.of(text, CsvWishes.NONE.withStart(3).withHeader(true));
        assertThat(chosen.columns()).extracting(CsvColumn::name).containsExactly("x", "y", "kind");
        assertThat(chosen.rows()).isEqualTo(2);
        CsvPreview none = CsvPreview.of(text, CsvWishes.NONE.withHeader(false));
        assertThat(none.rows()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "12% ¦ 0.12",
                "12.5 % ¦ 0.125",
                "3‰ ¦ 0.003",
                "−3.5 ¦ -3.5",
                "–3 ¦ -3",
                "$5 ¦ 5",
                "-$5 ¦ -5",
                "$-5 ¦ -5",
                "5 € ¦ 5",
                "￥12.5 ¦ 12.5",
                "12元 ¦ 12",
                "US$12 ¦ 12",
                "USD 12 ¦ 12",
                "($12.50) ¦ -12.5",
                "(12.50) ¦ -12.5",
                "１２ ¦ 12",
                "－１ ¦ -1",
                "1e3 ¦ 1000"
            })
    void amountsAreNumbers(String cell, double value) throws Exception {
        assertThat(load(preview("x;kind\n" + cell + ";a\n1;b\n"))
                        .data()
                        .inputs()
                        .at(0, 0))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 cm", "(5)", "abc", "$", "%", "12%%", "1-2", "$abc", "()", "-", "USD", "1 2"})
    void otherSignsAreNone(String cell) throws Exception {
        CsvPreview preview = preview("x;kind\n" + cell + ";a\n1;b\n2;b\n3;a\n");
        assertThat(preview.columns().getFirst().numbers()).isEqualTo(3);
    }

    @Test
    void wordsOfOneOwnMeanMissing() throws Exception {
        CsvText text = text("x,kind\n-999,a\n1,b\n-999.0,b\nn.d.,a\n2,a\n3,b\n4,a\n".getBytes(StandardCharsets.UTF_8));
        CsvPreview preview = CsvPreview.of(text, CsvWishes.NONE.withMissing(Set.of("-999", "n.d.")));
        assertThat(preview.columns().getFirst().missing()).isEqualTo(3);
        assertThat(load(preview).data().inputs().data()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void libsvmRowsAreNumbersAtTheirPlaces() throws Exception {
        CsvLoad load = load(preview("+1 1:0.5 3:-2 # first\n-1 2:1e1\n+1 1:1 2:2 3:3\n-1 3:4\n"));
        assertThat(load.data().outputNames()).containsExactly("-1", "1");
        assertThat(load.data().inputs().row(0)).containsExactly(0.5, 0, -2);
        assertThat(load.data().inputs().row(1)).containsExactly(0, 10, 0);
    }

    private static RoleQuestion asked(String text, RoleWishes wishes) throws Exception {
        return RoleGuess.of(preview(text), wishes).question();
    }

    private static String rows(int count, java.util.function.IntFunction<String> row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row.apply(i)).append('\n');
        }
        return rows.toString();
    }

    @Test
    void weakGuessesAreAsked() throws Exception {
        String wine = rows(30, i -> (1 + i % 3) + "," + i * 0.7 + "," + (i * 37 % 50) * 1.3);
        assertThat(asked(wine, RoleWishes.NONE)).isEqualTo(new RoleQuestion(RoleQuestion.Kind.WHICH, List.of(0, 2)));
        String oneHot =
                "x,a,b,c\n" + rows(30, i -> i * 0.3 + (i % 3 == 0 ? ",1,0,0" : i % 3 == 1 ? ",0,1,0" : ",0,0,1"));
        assertThat(asked(oneHot, RoleWishes.NONE))
                .isEqualTo(new RoleQuestion(RoleQuestion.Kind.ONE_HOT, List.of(1, 2, 3)));
        String halves = "x,kind\n" + rows(30, i -> i * 0.3 + "," + (i % 3) * 0.5);
        assertThat(asked(halves, RoleWishes.NONE)).isEqualTo(new RoleQuestion(RoleQuestion.Kind.FRACTIONS, List.of(1)));
        String gap = "x,label\n" + rows(30, i -> i * 0.3 + "," + (i % 2) * 7);
        assertThat(asked(gap, RoleWishes.NONE)).isEqualTo(new RoleQuestion(RoleQuestion.Kind.GAPS, List.of(1)));
        for (TargetAs as : TargetAs.values()) {
            assertThat(asked(gap, new RoleWishes(List.of(1), Set.of(), Set.of(), as)))
                    .isNull();
        }
        assertThat(asked(wine, new RoleWishes(List.of(0), Set.of(), Set.of(), null)))
                .isNull();
        assertThat(asked(oneHot, new RoleWishes(List.of(1, 2, 3), Set.of(), Set.of(), null)))
                .isNull();
    }

    @Test
    void withoutHeadingsALabelMayStandFirst() throws Exception {
        String shells = rows(30, i -> "MFI".charAt(i % 3) + "," + i * 0.7 + "," + (3 + i * 37 % 50));
        assertThat(asked(shells, RoleWishes.NONE)).isEqualTo(new RoleQuestion(RoleQuestion.Kind.WHICH, List.of(0, 2)));
        assertThat(asked("sex,length,rings\n" + shells, RoleWishes.NONE)).isNull();
        String words = rows(30, i -> "ep".charAt(i % 2) + "," + "abc".charAt(i % 3) + "," + "xyz".charAt(i / 2 % 3));
        assertThat(asked(words, RoleWishes.NONE)).isEqualTo(new RoleQuestion(RoleQuestion.Kind.WHICH, List.of(2, 0)));
    }

    @Test
    void whatStandsBehindAllCombinationsComesOut() throws Exception {
        RoleGuess adder = RoleGuess.of(preview("a,b,sum,carry\n0,0,0,0\n0,1,1,0\n1,0,1,0\n1,1,0,1\n"));
        assertThat(adder.mapping().roles()).containsExactly(Role.INPUT, Role.INPUT, Role.TARGET, Role.TARGET);
        assertThat(adder.question()).isNull();
    }

    @Test
    void daysAreNoClasses() throws Exception {
        String days = "date,x,value\n" + rows(30, i -> "2024-01-0" + (1 + i % 9) + "," + i * 0.3 + "," + i * i * 0.7);
        RoleGuess guess = RoleGuess.of(preview(days));
        assertThat(guess.mapping().roles()).containsExactly(Role.SKIPPED, Role.INPUT, Role.TARGET);
    }

    @Test
    void columnsOfOneHotClassesComeOutTogether() throws Exception {
        CsvPreview preview = preview("x,a,b\n0.5,1,0\n1.5,0,1\n2.5,1,0\n3.5,1,1\n");
        CsvMapping mapping =
                new CsvMapping(List.of(Role.INPUT, Role.TARGET_ONE_HOT, Role.TARGET_ONE_HOT), Gaps.DROP_ROW, false);
        CsvLoad load = CsvLoad.of(preview, mapping, "t");
        assertThat(load.classes()).isTrue();
        assertThat(load.data().targets().data()).containsExactly(1, 0, 0, 1, 1, 0);
        assertThat(load.drops().all()).containsExactly(new CsvDrops.Drop(CsvDrops.Kind.NOT_ONE_HOT, 1, 5, "a", ""));
    }

    @Test
    void numbersOfRowsStayOut() throws Exception {
        String table = ",x,y\n" + rows(20, i -> i + "," + i * 0.31 + "," + i * i * 0.7);
        RoleGuess guess = RoleGuess.of(preview(table));
        assertThat(guess.mapping().roles()).containsExactly(Role.SKIPPED, Role.INPUT, Role.TARGET);
        assertThat(guess.reasons()).contains(new RoleReason(RoleReason.Kind.LEFT_COUNTING, List.of(0)));
        String alone = "x,y\n" + rows(20, i -> i + "," + i * i * 0.7);
        assertThat(RoleGuess.of(preview(alone)).mapping().roles()).containsExactly(Role.INPUT, Role.TARGET);
    }

    @Test
    void headingsMayBeNumbers() throws Exception {
        CsvPreview pandas = preview("0,1,2,3,target\n0.5,1.5,2.5,3.5,0\n1,2.5,3,4.25,1\n2,3,4,5.5,0\n");
        assertThat(pandas.rows()).isEqualTo(3);
        assertThat(pandas.columns().getLast().name()).isEqualTo("target");
        CsvPreview words = preview("red,small,yes\nblue,large,no\nred,large,yes\nblue,small,no\n");
        assertThat(words.rows()).isEqualTo(4);
        assertThat(preview("colour,size,good\nred,small,yes\nblue,large,no\nred,large,yes\n")
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void hugeTablesCostASentence() {
        byte[] line =
                ("@relation r\n@attribute x real\n@data\n" + "1".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvPreview.of(text(line))).hasMessageContaining("has more than");
        byte[] wide = "1 1:1 999999999:1\n0 1:1\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvPreview.of(text(wide))).hasMessageContaining("more than 10000 columns");
    }
}
