package org.densescope.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.densescope.cli.CommandLines;
import org.densescope.example.Library;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.densescope.train.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables that people have, trained without a window: what is certain is done and said, what is not is refused with the
/// option that settles it.
class TrainTablesTest {
    @TempDir
    private Path folder;

    private record Answer(int code, List<String> out, String err) {
        String network() {
            String first = out.getFirst();
            return first.substring(0, first.indexOf(','));
        }
    }

    private Answer train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("train", "--epochs", "1"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static Answer run(String... all) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out), new PrintWriter(err), all);
        return new Answer(code, out.toString().lines().toList(), err.toString());
    }

    private String file(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = TrainTablesTest.class.getResourceAsStream("/tables/" + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toString();
    }

    private String written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static String rows(int count, IntFunction<String> row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row.apply(i)).append('\n');
        }
        return rows.toString();
    }

    private static void refused(Answer answer, String... said) {
        assertThat(answer.code()).as(answer.err()).isEqualTo(CommandLines.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mnist_hdr.csv | 16-32-10 | 60",
                "mnist_nohdr.csv | 16-32-10 | 60",
                "tab_comma_header.csv | 2-32-2 | 40",
                "semi_in_text.csv | 2-32-2 | 40",
                "newline_header.csv | 2-32-2 | 40",
                "header_in_middle.csv | 2-32-2 | 40",
                "sep_line.csv | 2-32-2 | 40",
                "comment_lines.csv | 2-32-2 | 40",
                "housing_like.data | 3-32-1 | 60",
                "seeds_like.txt | 3-32-3 | 60",
                "gbk.csv | 2-32-2 | 40",
                "dollar.csv | 2-32-2 | 40",
                "bool.csv | 3-32-2 | 40",
                "xor_nohdr.csv | 2-32-2 | 4",
                "arff.arff | 2-32-2 | 40",
                "total_row.csv | 2-32-2 | 40",
                "sci_labels.csv | 2-32-2 | 40",
                "percent.csv | 2-32-2 | 40",
                "and.csv | 2-32-2 | 4"
            })
    void aTableOfEachKindIsTrained(String name, String network, int samples) throws IOException {
        Answer answer = train("--data", file(name));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.network()).isEqualTo(network);
        String[] words = answer.out().getFirst().split("[ ,]+", -1);
        assertThat(Integer.parseInt(words[1]) + Integer.parseInt(words[3])).isEqualTo(samples);
    }

    @Test
    void rowsThatAreLeftOutAreSaidWithTheirReasons() throws IOException {
        Answer answer = train("--data", file("total_row.csv"));
        assertThat(answer.err())
                .contains("rows left out: 1 of 41 (1 with something else than a number, first “Mean” in line 42");
        refused(train("--data", file("total_row.csv"), "--rows", "fail"), "line 42", "Mean");
    }

    @Test
    void mostRowsAreNotLeftOutUnasked() throws IOException {
        String table = written("gaps.csv", "x1,x2,kind\n" + rows(30, i -> "?," + i + ",a\n1,2,b"));
        refused(train("--data", table, "--inputs", "x1,x2"), "one class only in the 30 rows", "30 rows have not");
        String worse = written(
                "worse.csv",
                "x1,x2,kind\n" + rows(30, i -> i + "," + (i < 20 ? "?" : "1") + (i % 2 == 0 ? ",a" : ",b")));
        refused(train("--data", worse, "--inputs", "x1,x2"), "20 of 30", "--rows drop");
        assertThat(train("--data", worse, "--inputs", "x1,x2", "--rows", "drop").code())
                .isZero();
        assertThat(train("--data", worse, "--inputs", "x1,x2", "--rows", "mean")
                        .out()
                        .getFirst())
                .startsWith("2-32-2, 24 samples, 6 held out");
        assertThat(train("--data", worse).err()).contains("not used: x2 (most rows have no value there)");
    }

    @Test
    void weakGuessesNameTheOptionThatSettlesThem() throws IOException {
        String wine = written("wine.data", rows(30, i -> (1 + i % 3) + "," + i * 0.7 + "," + (i * 37 % 50) * 1.3));
        refused(train("--data", wine), "--target 1 / --target 3");
        assertThat(train("--data", wine, "--target", "1").network()).isEqualTo("2-32-3");
        assertThat(train("--data", wine, "--target", "3").network()).isEqualTo("2-32-1");
        String oneHot = written(
                "onehot.csv",
                "x,a,b,c\n" + rows(30, i -> i * 0.3 + (i % 3 == 0 ? ",1,0,0" : i % 3 == 1 ? ",0,1,0" : ",0,0,1")));
        refused(train("--data", oneHot), "--target a,b,c");
        assertThat(train("--data", oneHot, "--target", "a,b,c").out().get(1)).contains("accuracy");
        assertThat(train("--data", oneHot, "--target", "2-4").network()).isEqualTo("1-32-3");
        String halves = written("halves.csv", "x,label\n" + rows(30, i -> i * 0.3 + "," + (i % 3) * 0.5));
        refused(train("--data", halves), "--target-as classes", "--target-as numbers");
        assertThat(train("--data", halves, "--target-as", "classes").network()).isEqualTo("1-32-3");
        assertThat(train("--data", halves, "--target-as", "numbers").network()).isEqualTo("1-32-1");
        String gap = written("gap.csv", "x,label\n" + rows(30, i -> i * 0.3 + "," + (i % 2) * 7));
        refused(train("--data", gap), "--target-as range");
        assertThat(train("--data", gap, "--target-as", "range").network()).isEqualTo("1-32-8");
        assertThat(train("--data", gap, "--target-as", "classes").network()).isEqualTo("1-32-2");
        String thousands = written(
                "thousands.csv", "x,kind\n" + rows(30, i -> "\"1," + (100 + i) + "\"," + (i % 2 == 0 ? "a" : "b")));
        refused(train("--data", thousands), "--thousands", "--decimal");
        assertThat(train("--data", thousands, "--thousands", ",").code()).isZero();
        assertThat(train("--data", thousands, "--decimal", "comma").code()).isZero();
    }

    @Test
    void columnsAreNamedByHeadingOrNumber() throws IOException {
        String table =
                written("four.csv", "a,b,c,d\n" + rows(30, i -> i * 0.1 + "," + i * i + "," + (i % 2) + "," + i * 1.7));
        assertThat(train("--data", table, "--target", "c").network()).isEqualTo("3-32-2");
        assertThat(train("--data", table, "--target", "3", "--ignore", "1").network())
                .isEqualTo("2-32-2");
        assertThat(train("--data", table, "--target", "B", "--inputs", "a,4").network())
                .isEqualTo("2-32-1");
        assertThat(train("--data", table, "--target", "b,d").network()).isEqualTo("2-32-2");
        assertThat(train("--data", table, "--target", "b,d").out().get(1)).contains("squared error");
        refused(train("--data", table, "--target", "e"), "--target", "“e”", "a, b, c, d");
        refused(train("--data", table, "--target", "5"), "“5”");
        refused(train("--data", table, "--target", "a", "--inputs", "a,b"), "both");
        String numbered = written("numbered.csv", "3,1,2,y\n" + rows(30, i -> i + "," + i * i + ",1.5," + i * 1.7));
        refused(train("--data", numbered, "--header", "yes", "--target", "1"), "=1", "#1");
    }

    @Test
    void howItIsReadCanBeSaid() throws IOException {
        String plain =
                written("plain.txt", "1:2:a\n3:4:b\n" + rows(20, i -> i + ":" + i * 2 + (i % 2 == 0 ? ":a" : ":b")));
        assertThat(train("--data", plain, "--separator", ":", "--header", "no").network())
                .isEqualTo("2-32-2");
        String coded = written(
                "coded.csv",
                "x1;x2;kind\n! note\n"
                        + rows(20, i -> i + ",5;-999" + (i % 5 == 0 ? "" : i) + (i % 2 == 0 ? ";a" : ";b")));
        Answer answer = train("--data", coded, "--comment", "!", "--missing", "-999", "--decimal", ",");
        assertThat(answer.err()).contains("rows left out: 4 of 20").doesNotContain("note");
        Path big5 = folder.resolve("big5.csv");
        Files.write(
                big5, ("長度,種類\n" + rows(20, i -> i + (i % 2 == 0 ? ",男" : ",女"))).getBytes(Charset.forName("Big5")));
        assertThat(train("--data", big5.toString(), "--encoding", "Big5", "--target", "種類")
                        .network())
                .isEqualTo("1-32-2");
        assertThat(train("--data", big5.toString(), "--language", "zh-Hant").err())
                .contains("目標：種類");
        refused(train("--data", plain, "--encoding", "nonsense"), "--encoding");
        refused(train("--data", plain, "--separator", "x"), "--separator");
        refused(train("--data", plain, "--header", "maybe"), "--header");
        refused(train("--data", plain, "--scale", "big"), "--scale");
        refused(train("--data", plain, "--held-out", "120%"), "--held-out");
        refused(train("--data", plain, "--order", "random"), "--order");
    }

    @Test
    void targetsAreScaledAndErrorsStayInTheirUnits() throws IOException {
        String table = file("regress_int.csv");
        Answer answer = run("train", "--data", table, "--epochs", "300", "--json");
        String last = answer.out().get(300);
        double error = Double.parseDouble(last.replaceAll(".*\"squaredError\":([0-9.eE+-]+).*", "$1"));
        assertThat(error).isLessThan(1e8);
        assertThat(answer.err()).contains("--scale-target none");
        Answer none = run("train", "--data", table, "--epochs", "1", "--scale-target", "none", "--json");
        assertThat(none.err()).doesNotContain("scaled");
        Answer first = run("train", "--data", table, "--epochs", "1", "--json");
        // Before anything is learnt, both begin near the mean of the squares, not near that of scaled values.
        assertThat(Double.parseDouble(first.out().get(1).replaceAll(".*\"squaredError\":([0-9.eE+-]+).*", "$1")))
                .isGreaterThan(1e7);
    }

    @Test
    void aSingleRowHasANumberNotAClass() throws IOException {
        Answer one = train("--data", written("one.csv", "x1,x2,label\n1,2,0\n"));
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out().getFirst()).startsWith("2-32-1, 1 sample, 0 held out");
        assertThat(one.err()).contains("one row only");
    }

    @Test
    void truthTablesAreLearntWhole() throws IOException {
        Answer xor =
                run("train", "--data", file("xor_nohdr.csv"), "--net", "2-8-2", "--epochs", "400", "--rate", "0.05");
        assertThat(xor.out().getFirst()).startsWith("2-8-2, 4 samples, 0 held out");
        assertThat(xor.out().get(400)).endsWith("accuracy 1.0000");
        Answer one = run("train", "--data", file("and.csv"), "--net", "2-8-1", "--epochs", "400", "--rate", "0.05");
        assertThat(one.out().getFirst()).startsWith("2-8-1, 4 samples");
        assertThat(one.out().get(400)).endsWith("accuracy 1.0000");
        String five = written("five.csv", rows(32, i -> {
            StringBuilder row = new StringBuilder();
            for (int b = 0; b < 5; b++) {
                row.append(i >> b & 1).append(',');
            }
            return row.append(Integer.bitCount(i) % 2).toString();
        }));
        assertThat(train("--data", five).out().getFirst()).startsWith("5-32-2, 32 samples, 0 held out");
    }

    @Test
    void theOrderIsThatOfTheTableWhereAskedFor() throws IOException {
        String table = written("order.csv", "x,y\n" + rows(40, i -> i * 0.1 + "," + i * i * 0.013));
        String[] words = {"--data", table, "--order", "given", "--batch", "1", "--net", "1-4-1"};
        Answer one = train(words);
        Answer other = train("--data", table, "--order", "given", "--batch", "1", "--net", "1-4-1", "--order=given");
        assertThat(other.code()).isEqualTo(CommandLines.BAD_INPUT);
        assertThat(one.out().getFirst()).contains("8 held out");
        assertThat(train("--data", table, "--batch", "1", "--net", "1-4-1")
                        .out()
                        .get(2))
                .isNotEqualTo(one.out().get(2));
    }

    @Test
    void picturesOfEachKindAreTrained() throws IOException {
        String pictures = file("em_images.idx3-ubyte");
        Answer letters = train("--data", pictures + "," + file("em_labels.idx1-ubyte"));
        assertThat(letters.network()).isEqualTo("36-32-26");
        assertThat(letters.err()).contains("each label that occurs");
        Answer turned = train("--data", pictures + "," + file("em_labels.idx1-ubyte"), "--transpose");
        assertThat(turned.out().get(1)).isNotEqualTo(letters.out().get(1));
        String ten = file("lab10.idx1-ubyte");
        Answer bytes = train("--data", pictures + "," + ten);
        assertThat(bytes.network()).isEqualTo("36-32-10");
        Answer floats = train("--data", file("float_images.idx3-float") + "," + ten);
        assertThat(floats.out().get(1)).isEqualTo(bytes.out().get(1));
        assertThat(train("--data", pictures + "," + file("int_labels.idx1-int"))
                        .out()
                        .get(1))
                .isEqualTo(bytes.out().get(1));
        assertThat(train("--data", file("rgb_images.idx4-ubyte") + "," + file("rgb_labels.idx1-ubyte"))
                        .network())
                .isEqualTo("108-32-10");
        refused(train("--data", ten + "," + pictures), "labels");
        refused(train("--data", pictures + "," + ten, "--target", "1"), "--target");
        byte[] labels = Files.readAllBytes(Path.of(ten));
        labels[labels.length - 1] = (byte) 255;
        Files.write(folder.resolve("odd.idx1-ubyte"), labels);
        refused(train("--data", pictures + "," + folder.resolve("odd.idx1-ubyte")), "255", "--target-as classes");
    }

    @Test
    void aNameWithACommaIsOneFile() throws IOException {
        Path table = folder.resolve("a,b c.csv");
        Files.writeString(table, "x,kind\n" + rows(20, i -> i + (i % 2 == 0 ? ",a" : ",b")));
        assertThat(train("--data", table.toString()).network()).isEqualTo("1-32-2");
        Path in = Files.createDirectory(folder.resolve("x,y"));
        Files.copy(Path.of(file("em_images.idx3-ubyte")), in.resolve("p.idx3-ubyte"));
        Files.copy(Path.of(file("lab10.idx1-ubyte")), in.resolve("p.idx1-ubyte"));
        assertThat(train("--data", in.resolve("p.idx3-ubyte") + "," + in.resolve("p.idx1-ubyte"))
                        .network())
                .isEqualTo("36-32-10");
        assertThat(train("--data", in.resolve("p.idx3-ubyte").toString()).network())
                .isEqualTo("36-32-10");
    }

    @ParameterizedTest
    @CsvSource({"missing/none.csv", "http://example.org/a.csv", "file:///tmp/none.csv", "~/none.csv", "a,b.csv", "."})
    void whatIsNoFileIsOneSentence(String what) {
        Answer answer = train("--data", what);
        refused(answer, "densescope: ");
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aTrainingIsKeptAndGoesOn() throws Exception {
        String table = file("regress_int.csv");
        Path kept = folder.resolve("kept.dscope");
        Answer whole = run("train", "--data", table, "--epochs", "6", "--net", "2-4-1");
        Answer half = run("train", "--data", table, "--epochs", "3", "--net", "2-4-1", "--save", kept.toString());
        assertThat(half.code()).as(half.err()).isZero();
        try (ByteSource source = Disk.machine().open(kept)) {
            Document document = ProjectFile.read(source, new Library()).document();
            assertThat(document.reached().step()).isEqualTo(6);
            assertThat(document.project().data().targetScaling()).isNotNull();
            assertThat(document.project().data().targetScaling().kind()).isEqualTo(Scaling.Kind.STANDARDISE);
        }
        Answer rest = run("train", "--load", kept.toString(), "--epochs", "3", "--save", kept.toString());
        assertThat(rest.out().get(rest.out().size() - 2))
                .isEqualTo(whole.out().get(whole.out().size() - 2));
        assertThat(run("train", "--data", table, "--save", kept.toString()).code())
                .isEqualTo(CommandLines.BAD_INPUT);
        assertThat(run("train", "--data", table, "--save", kept.toString(), "--force", "--epochs", "1")
                        .code())
                .isZero();
        refused(train("--data", table, "--save", "x.png"), ".dscope");
        assertThat(train("--data", table, "--save", folder + "/none/x.dscope").code())
                .isEqualTo(CommandLines.UNABLE);
        Files.write(kept, new byte[] {1, 2, 3});
        refused(train("--load", kept.toString()), "kept.dscope");
    }

    @Test
    void anOutputThatCannotBeWrittenIsNoSuccess() throws IOException {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int code = new CommandLines(_ -> 0, _ -> 0)
                .run(new PrintWriter(full), new PrintWriter(err), "train", "--data", file("and.csv"), "--epochs", "3");
        assertThat(code).isEqualTo(CommandLines.UNABLE);
        assertThat(err.toString()).contains("disk full");
    }

    @Test
    void otherLanguagesAreSpoken() throws IOException {
        Answer hans = train("--data", file("gbk.csv"), "--language", "zh-Hans");
        assertThat(hans.err()).contains("目标：种类").contains("GB18030");
        assertThat(hans.out().getFirst()).contains("个样本");
        byte[] words = Files.readAllBytes(Path.of(file("gbk.csv")));
        assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("种类");
        assertThat(train("--data", file("single_col.csv"), "--language", "zh-Hant")
                        .err())
                .contains("只有一欄");
    }
}
