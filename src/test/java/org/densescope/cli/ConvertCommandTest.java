package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {}

    private static Answer run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] line = Stream.concat(Stream.of(arguments), Stream.of("--language", "en"))
                .map(String::valueOf)
                .toArray(String[]::new);
        int code = new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out), new PrintWriter(err), line);
        return new Answer(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.dscope", "a.onnx", "a.safetensors", "a.npz", "tables"})
    void anExampleGoesOutAndItsWeightsComeBack(String name) {
        Path file = folder.resolve(name);
        Answer written = run("convert", "--preset", "moons", file);
        assertThat(written.err()).isEmpty();
        assertThat(written.code()).isEqualTo(CommandLines.DONE);
        assertThat(run("check", file).err()).isEmpty();
        assertThat(run("weights", file, "--json")).isEqualTo(run("weights", "--preset", "moons", "--json"));
        Path back = folder.resolve("back.dscope");
        assertThat(run("convert", file, back, "--activations", "relu,relu,softmax")
                        .code())
                .isEqualTo(CommandLines.DONE);
        assertThat(run("weights", back, "--json")).isEqualTo(run("weights", "--preset", "moons", "--json"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path a = folder.resolve("a.dscope");
        Path b = folder.resolve("b.dscope");
        run("convert", "--preset", "iris", a);
        run("convert", a, b);
        assertThat(Files.readAllBytes(b)).isEqualTo(Files.readAllBytes(a));
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.onnx"), "mine");
        Answer refused = run("convert", "--preset", "xor", file);
        assertThat(refused.code()).isEqualTo(CommandLines.BAD_INPUT);
        assertThat(refused.err()).contains("--force");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(run("convert", "--preset", "xor", file, "--force").code()).isEqualTo(CommandLines.DONE);
        assertThat(run("check", file).code()).isEqualTo(CommandLines.DONE);
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        Path document = folder.resolve("a.dscope");
        run("convert", "--preset", "xor", document);
        assertSentence(run("convert", document, folder.resolve("a.xyz")), CommandLines.BAD_INPUT, "has no ending");
        assertSentence(run("convert", document), CommandLines.BAD_INPUT, "say what to convert");
        assertSentence(
                run("convert", folder.resolve("no.onnx"), folder.resolve("b.npz")),
                CommandLines.BAD_INPUT,
                "there is no file");
        assertSentence(run("convert", document, folder.resolve("no/b.npz")), CommandLines.UNABLE, "no such folder");
        assertThat(folder.resolve("no")).doesNotExist();
        assertSentence(run("trace", folder.resolve("no.dscope")), CommandLines.BAD_INPUT, "there is no file");
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,4\n");
        assertSentence(run("weights", table), CommandLines.BAD_INPUT, "holds data, and no network");
        assertSentence(run("weights", "--trained", "9223372036854775807"), CommandLines.BAD_INPUT, "too long");
        assertSentence(run("weights", "--bogus"), CommandLines.BAD_INPUT, "--bogus");
        assertSentence(run("weights", "--trained", "x"), CommandLines.BAD_INPUT, "is no value for --trained");
        assertSentence(run("trian"), CommandLines.BAD_INPUT, "there is no file “trian”");
    }

    private static void assertSentence(Answer answer, int code, String part) {
        assertThat(answer.err()).contains(part);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aCodeStandsInThePlaceOfAFile() {
        Answer code = run("share", "--preset", "moons");
        assertThat(code.code()).isEqualTo(CommandLines.DONE);
        assertThat(run("weights", code.out().strip(), "--json"))
                .isEqualTo(run("weights", "--preset", "moons", "--json"));
    }

    @Test
    void aFullDiskIsNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        if (!Files.exists(full)) {
            System.out.println("skipped: there is no /dev/full here");
            return;
        }
        StringWriter err = new StringWriter();
        try (OutputStream out = new FileOutputStream(full.toFile())) {
            int code = new CommandLines(_ -> 0, _ -> 0)
                    .run(
                            new PrintWriter(out, false, StandardCharsets.UTF_8),
                            new PrintWriter(err),
                            "weights",
                            "--preset",
                            "moons",
                            "--language",
                            "en");
            assertThat(code).isEqualTo(CommandLines.UNABLE);
        }
        assertThat(err.toString()).contains("could not be written");
    }

    @Test
    void trainingOfADocumentGoesOn() {
        Path file = folder.resolve("a.dscope");
        run("convert", "--preset", "moons", file);
        assertThat(run("weights", file, "--trained", 30, "--json"))
                .isEqualTo(run("weights", "--preset", "moons", "--trained", 30, "--json"));
    }
}
