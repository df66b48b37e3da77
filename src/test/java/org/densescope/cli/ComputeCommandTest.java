package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.densescope.engine.Expected;
import org.densescope.engine.OracleCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Drives `compute` as a caller does: arguments in; exit code, output and error stream out.
class ComputeCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {
        JsonNode json() {
            return MAPPER.readTree(out);
        }
    }

    private static Answer run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] line = Stream.concat(Stream.of("compute", "--language", "en"), Stream.of(arguments))
                .map(String::valueOf)
                .toArray(String[]::new);
        int code = new CommandLines(_ -> 0, _ -> 0).run(new PrintWriter(out), new PrintWriter(err), line);
        return new Answer(code, out.toString(), err.toString());
    }

    private Answer runText(String text) throws IOException {
        return run(Files.writeString(folder.resolve("case.json"), text));
    }

    static List<OracleCase> cases() {
        return OracleCase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceCases(OracleCase given) throws Exception {
        Path file = Path.of(Objects.requireNonNull(getClass().getResource("/oracle/" + given.name()))
                .toURI());
        Answer answer = run(file);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        JsonNode actual = answer.json();
        for (String name : List.of("z", "a")) {
            assertLayersNear(
                    actual.get("forward").get(name), given.json().get("forward").get(name), 1e-12);
        }
        Expected.assertNear(
                "loss",
                actual.get("forward").get("loss").asDouble(),
                given.json().get("forward").get("loss").asDouble(),
                1e-12);
        for (String name : List.of("dz", "da", "dW", "db")) {
            assertLayersNear(
                    actual.get("backward").get(name),
                    given.json().get("backward").get(name),
                    1e-12);
        }
        JsonNode dx = given.json().get("backward").get("dx");
        assertThat(shape(actual.get("backward").get("dx"))).isEqualTo(shape(dx));
        Expected.assertNear("dx", Expected.numbers(actual.get("backward").get("dx")), dx, 1e-12);
        assertThat(actual.get("optimizers").propertyNames())
                .containsExactlyElementsOf(given.json().get("optimizers").propertyNames());
        for (String name : given.json().get("optimizers").propertyNames()) {
            JsonNode expected = given.json().get("optimizers").get(name).get("steps");
            JsonNode steps = actual.get("optimizers").get(name).get("steps");
            assertThat(steps.size()).isEqualTo(expected.size());
            for (int s = 0; s < steps.size(); s++) {
                assertStepNear(steps.get(s), expected.get(s));
            }
        }
    }

    private static void assertStepNear(JsonNode actual, JsonNode expected) {
        assertThat(actual.get("step").asInt()).isEqualTo(expected.get("step").asInt());
        Expected.assertNear(
                "loss",
                actual.get("loss_before_step").asDouble(),
                expected.get("loss_before_step").asDouble(),
                1e-11);
        assertThat(actual.has("W") && actual.has("b")).isTrue();
        if (expected.has("W")) {
            assertLayersNear(actual.get("W"), expected.get("W"), 1e-11);
            assertLayersNear(actual.get("b"), expected.get("b"), 1e-11);
        }
    }

    private static void assertLayersNear(JsonNode actual, JsonNode expected, double tolerance) {
        assertThat(shape(actual)).isEqualTo(shape(expected));
        for (int l = 0; l < expected.size(); l++) {
            if (expected.get(l).isNull()) {
                assertThat(actual.get(l).isNull()).isTrue();
            } else {
                Expected.assertNear("layer " + l, Expected.numbers(actual.get(l)), expected.get(l), tolerance);
            }
        }
    }

    /// The nesting alone, such as `[[.,.,],]`.
    private static String shape(JsonNode node) {
        if (!node.isArray()) {
            return node.isNull() ? "null," : ".,";
        }
        StringBuilder shape = new StringBuilder("[");
        node.forEach(child -> shape.append(shape(child)));
        return shape.append("]").toString();
    }

    private static ObjectNode small() {
        return (ObjectNode) MAPPER.readTree("""
                {"layers": [2, 2], "activations": ["softmax"], "loss": "ce",
                 "W": [[[1, 2], [3, 4]]], "b": [[0.5, -0.5]], "x": [[1, -1]], "target": [[0, 1]]}""");
    }

    @Test
    void numbersReadBackAsTheSameBits() throws IOException {
        ObjectNode given = small();
        given.set("x", MAPPER.readTree("[[0.1, 5e-324]]"));
        given.set("W", MAPPER.readTree("[[[0.1, 1e308], [-0.30000000000000004, 4]]]"));
        JsonNode z =
                runText(given.toString()).json().get("forward").get("z").get(0).get(0);
        assertThat(z.get(0).asDouble()).isEqualTo(Math.fma(1e308, 5e-324, Math.fma(0.1, 0.1, 0)) + 0.5);
        assertThat(z.get(1).asDouble()).isEqualTo(Math.fma(4, 5e-324, -0.30000000000000004 * 0.1) - 0.5);
    }

    @Test
    void whatJsonCannotWriteIsText() throws IOException {
        ObjectNode given = small();
        given.set("W", MAPPER.readTree("[[[1e308, -1e308], [-1e308, 1e308]]]"));
        given.put("loss", "mse");
        Answer answer = runText(given.toString());
        assertThat(answer.code()).isZero();
        JsonNode forward = answer.json().get("forward");
        assertThat(forward.get("z").get(0).get(0).get(0).asString()).isEqualTo("Infinity");
        assertThat(forward.get("z").get(0).get(0).get(1).asString()).isEqualTo("-Infinity");
        assertThat(forward.get("a").get(0).get(0).get(0).asString()).isEqualTo("NaN");
        assertThat(forward.get("loss").asString()).isEqualTo("NaN");
    }

    @Test
    void labelsServeWhereTheTargetIsMissing() throws IOException {
        ObjectNode given = small();
        String expected = runText(given.toString()).out();
        given.remove("target");
        given.set("labels", MAPPER.readTree("[1]"));
        assertThat(runText(given.toString()).out()).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void identityBeforeCrossEntropyMeansLogits() throws IOException {
        ObjectNode given = small();
        JsonNode fused = runText(given.toString()).json();
        given.set("activations", MAPPER.readTree("[\"identity\"]"));
        JsonNode logits = runText(given.toString()).json();
        assertThat(logits.get("forward").get("loss"))
                .isEqualTo(fused.get("forward").get("loss"));
        assertThat(logits.get("backward")).isEqualTo(fused.get("backward"));
    }

    @Test
    void whatChangesNoNumberIsPassedOver() throws IOException {
        ObjectNode given = small();
        String expected = runText(given.toString()).out();
        given.set("forward", MAPPER.readTree("{\"z\": [[{\"deep\": [1, null, \"W\"]}]], \"loss\": 1e999}"));
        given.put("schema", "dense-oracle/1");
        given.put("name", "blue");
        given.put("batch", 1);
        assertThat(runText(given.toString()).out()).isEqualTo(expected).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        activatoins  | ["relu"]         | the field “activatoins” is not known
        dtype        | "float32"        | dtype must be float64
        batch        | 7                | batch is 7, but x has 1 row
        reduction    | "median"         | reduction is “median”; known are mean, sum
        bias_trained | [true, false]    | bias_trained has 2 entries for 1 dense layers
        cut          | [[[0, 2]]]       | cut[0] must hold pairs [unit, from] from 0 to 1 and 0 to 1
        frozen       | [[[0.5, 0]]]     | frozen[0] must hold pairs
        target       | [[-1, 2]]        | target[0][0] is -1.0; for this loss it must be 0 to 1
        optimizers   | {"a": {"config": {"kind": "sgd", "lr": 1, "momemtum": 0.9}, "steps": 1}} | “momemtum” is not known
        """)
    void whatIsNotKnownIsRefused(String field, String value, String sentence) throws IOException {
        ObjectNode given = small();
        given.set(field, MAPPER.readTree(value));
        assertOneSentence(runText(given.toString()), sentence);
    }

    @Test
    void masksAndSumsAreComputed() throws IOException {
        ObjectNode given = small();
        given.set("optimizers", MAPPER.readTree("{\"a\": {\"config\": {\"kind\": \"sgd\", \"lr\": 1}, \"steps\": 1}}"));
        given.set("cut", MAPPER.readTree("[[[0, 1]]]"));
        given.set("frozen", MAPPER.readTree("[[[1, 0]]]"));
        given.set("bias_trained", MAPPER.readTree("[false]"));
        JsonNode answer = runText(given.toString()).json();
        JsonNode after = answer.get("optimizers").get("a").get("steps").get(0);
        assertThat(answer.get("backward").get("dW").get(0).get(0).get(1).doubleValue())
                .isZero();
        assertThat(after.get("W").get(0).get(1).get(0).doubleValue())
                .isEqualTo(given.get("W").get(0).get(1).get(0).doubleValue());
        assertThat(after.get("b").get(0).get(0).doubleValue())
                .isEqualTo(given.get("b").get(0).get(0).doubleValue());
    }

    @Test
    void stepsMayBeANumberOrAList() throws IOException {
        ObjectNode given = small();
        given.set("optimizers", MAPPER.readTree("""
                {"b": {"config": {"kind": "adam", "lr": 0.01}, "steps": 3},
                 "a": {"config": {"kind": "adam", "lr": 0.01}, "steps": [{"step": 1}, 2, [3]]},
                 "none": {"config": {"kind": "sgd", "lr": 0}, "steps": 0}}"""));
        JsonNode optimizers = runText(given.toString()).json().get("optimizers");
        assertThat(optimizers.propertyNames()).containsExactly("b", "a", "none");
        assertThat(optimizers.get("a").get("steps").size()).isEqualTo(3);
        assertThat(optimizers.get("a")).isEqualTo(optimizers.get("b"));
        assertThat(optimizers.get("none").get("steps").size()).isZero();
    }

    @Test
    void writesAFileAndNothingElse() throws IOException {
        Path out = folder.resolve("answer.json");
        Path file = Files.writeString(folder.resolve("case.json"), small().toString());
        Answer answer = run(file, "--out", out);
        assertThat(answer).isEqualTo(new Answer(0, "", ""));
        assertThat(Files.readString(out)).isEqualTo(run(file).out());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, out);
        }
    }

    @Test
    void anUnusablePlaceForTheAnswerIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), small().toString());
        assertOneSentence(run(file, "--out", folder.resolve("nowhere/answer.json")), "nowhere", CommandLines.UNABLE);
        assertOneSentence(run(file, "--out", folder), folder.toString(), CommandLines.UNABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        layers      | [2, 3]                        | W[0] has 2 rows, expected 3
        layers      | [3, 2]                        | W[0][0] has 2 numbers, expected 3
        layers      | [2, -2]                       | layers[1] must be 1 to 100000 units, not -2
        layers      | [0, 2]                        | layers[0] must be 1 to 100000 units, not 0
        layers      | [2]                           | layers must name 2 to 4001 sizes, not 1
        layers      | []                            | layers must name
        layers      | [2, 2.5]                      | layers[1] must be a whole number, not “2.5”
        layers      | [2, 99999999999]              | layers[1] must be a whole number
        layers      | 2                             | layers must be a list of whole numbers, not the number “2”
        layers      | [2, "2"]                      | layers[1] must be a number, not the text “2”
        layers      | [2, 2, 2]                     | activations has 1 entries, expected 2
        layers      | null                          | layers must be a list of whole numbers, not null
        activations | ["relu", "relu"]              | activations has 2 entries, expected 1
        activations | ["swash"]                     | activations[0] is “swash”; known are identity, relu
        activations | [null]                        | activations[0] must be a text, not null
        activations | ["sigmoid"]                   | the loss ce needs a last layer with softmax, not sigmoid
        loss        | "hinge"                       | loss is “hinge”; known are ce, mse, bce
        loss        | "bce"                         | the loss bce needs a last layer with sigmoid, not softmax
        loss        | 7                             | loss must be a text, not the number “7”
        W           | [[[1, 2], [3]]]               | W[0][1] has 1 numbers, expected 2
        W           | [[[1, 2], [3, "NaN"]]]        | W[0][1][1] must be a number, not the text “NaN”
        W           | [[[1, 2], [3, NaN]]]          | it is not JSON at line
        W           | [[[1, 2], [3, 1e999]]]        | W[0][1][1] is too large for float64: “1e999”
        W           | [[[1, 2], [3, [4]]]]          | W[0][1][1] must be a number, not a list
        W           | [[1, 2], [3, 4]]              | W[0][0] must be a list of numbers, not the number “1”
        W           | []                            | W has 0 entries, expected 1
        W           | [[[1, 2], [3, 0x10]]]         | it is not JSON at line
        W           | [[[1, 2], [3, 4,]]]           | it is not JSON at line
        W           | {}                            | W must be a list of matrices, not an object
        b           | [[0.5]]                       | b[0] has 1 entries, expected 2
        b           | [[0.5, null]]                 | b[0][1] must be a number, not null
        b           | [0.5, 0.5]                    | b[0] must be a list of numbers
        x           | []                            | x has 0 rows, expected at least one
        x           | [[1, 2], [3]]                 | x[1] has 1 numbers, expected 2
        x           | [[1, -1e400]]                 | x[0][1] is too large for float64
        x           | [[1, -1], [1, 1]]             | target has 1 row, expected 2
        target      | [[0]]                         | target[0] has 1 numbers, expected 2
        target      | [[0, true]]                   | target[0][1] must be a number, not true
        optimizers  | []                            | optimizers must be an object, not a list
        optimizers  | {"a": {"steps": 1}}           | the optimizer “a” has no config
        optimizers  | {"a": {"config": {"kind": "adam", "lr": 1}}} | the optimizer “a” needs steps
        optimizers  | {"a": {"config": {"kind": "adam"}, "steps": 1}} | the optimizer “a” has no lr
        optimizers  | {"a": {"config": {"lr": 1}, "steps": 1}} | the optimizer “a” has no kind
        optimizers  | {"a": {"config": {"kind": "lion", "lr": 1}, "steps": 1}} | has the kind “lion”; known are sgd
        optimizers  | {"a": {"config": {"kind": "sgd", "lr": -1}, "steps": 1}} | the learning rate must be
        optimizers  | {"a": {"config": {"kind": "sgd", "lr": 1}, "steps": -1}} | the optimizer “a” needs steps
        optimizers  | {"a": {"config": {"kind": "sgd", "lr": 1}, "steps": 1000000}} | asks for 1000000
        optimizers  | {"a": {"config": {"kind": "sgd", "lr": 1, "nesterov": true}, "steps": 1}} | Nesterov
        optimizers  | {"a": {"config": {"kind": "adam", "lr": 1, "betas": [1]}, "steps": 1}} | betas must be two
        optimizers  | {"a": {"config": {"kind": "adam", "lr": 1, "amsgrad": true}, "steps": 1}} | amsgrad
        optimizers  | {"a": {"config": {"kind": "rmsprop", "lr": 1, "momentum": 0.9}, "steps": 1}} | momentum
        optimizers  | {"a": {"config": 3, "steps": 1}} | optimizers.a.config must be an object
        """)
    void badFieldsAreOneSentence(String field, String value, String sentence) throws IOException {
        StringBuilder text = new StringBuilder("{\"" + field + "\": " + value);
        small().properties().stream()
                .filter(entry -> !entry.getKey().equals(field))
                .forEach(entry -> text.append(",\n\"")
                        .append(entry.getKey())
                        .append("\": ")
                        .append(entry.getValue()));
        assertOneSentence(runText(text + "}"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"layers", "activations", "loss", "W", "b", "x", "target"})
    void missingFieldsAreNamed(String field) throws IOException {
        ObjectNode given = small();
        given.remove(field);
        assertOneSentence(runText(given.toString()), field + " is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                         | it is empty
        'not JSON'                 | it is not JSON at line 1
        '[]'                       | the document must be an object, not a list
        'null'                     | the document must be an object, not null
        '{"layers": [2, 2]'        | it is not JSON at line 1, column 18
        '{} {}'                    | something follows after its end
        '{"W": [], "W": []}'       | W stands there twice
        '{"loss": "a\u0001"}'      | it is not JSON
        """)
    void badDocumentsAreOneSentence(String text, String sentence) throws IOException {
        assertOneSentence(runText(text), sentence);
    }

    @Test
    void labelsMustBeClasses() throws IOException {
        ObjectNode given = small();
        given.remove("target");
        for (String labels : List.of("[2]", "[-1]")) {
            given.set("labels", MAPPER.readTree(labels));
            assertOneSentence(runText(given.toString()), "labels[0] must be 0 to 1, not");
        }
        given.set("labels", MAPPER.readTree("[0, 1]"));
        assertOneSentence(runText(given.toString()), "labels has 2 entries, expected 1");
    }

    @Test
    void depthAndLengthAreLimited() throws IOException {
        assertOneSentence(runText("{\"W\": " + "[".repeat(50_000)), "must be a number, not a list");
        assertOneSentence(runText("{\"source\": " + "[".repeat(50_000)), "goes beyond a limit");
        assertOneSentence(runText("{\"W\": [[[" + "9".repeat(100_000) + "]]]}"), "goes beyond a limit");
    }

    @Test
    void whatIsNoFileIsOneSentence() throws IOException {
        assertOneSentence(run(folder.resolve("nothing.json")), "there is no file");
        assertOneSentence(run(folder), "it is a folder");
        Path zipped = Files.write(folder.resolve("half.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertOneSentence(run(zipped), "half.gz cannot be used");
        Path binary = Files.write(folder.resolve("raw.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        assertOneSentence(run(binary), "raw.json cannot be used");
    }

    @Test
    void namesFromAFileCannotSteerATerminal() throws IOException {
        ObjectNode given = small();
        given.put("loss", "\u001b[31mred\u202e\n" + "x".repeat(1000));
        Answer answer = runText(given.toString());
        assertOneSentence(answer, "loss is “?[31mred??xxx");
        assertThat(answer.err()).hasSizeLessThan(300);
        assertThat(answer.err().getBytes(StandardCharsets.UTF_8)).doesNotContain(0x1b);
    }

    private static void assertOneSentence(Answer answer, String sentence) {
        assertOneSentence(answer, sentence, CommandLines.BAD_INPUT);
    }

    private static void assertOneSentence(Answer answer, String sentence, int code) {
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(code);
    }
}
