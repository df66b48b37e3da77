package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.densescope.engine.Activation;
import org.densescope.engine.LayerSpec;
import org.densescope.engine.Loss;
import org.densescope.engine.Matrix;
import org.densescope.engine.NetworkSpec;
import org.densescope.engine.Reduction;
import org.densescope.say.Fill;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.train.Optimizer;
import org.densescope.train.toy.Toy;
import org.densescope.train.toy.ToyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each sentence of the pure packages stands in the sources with its English, and in the texts of all languages.
class SentencesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern KEYED =
            Pattern.compile("\"(say\\.[a-z0-9.-]+)\",\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");
    private static final Pattern KEY = Pattern.compile("\"(say\\.[a-z0-9.-]+)\"");
    private static final Pattern PIECE = Pattern.compile(LITERAL);

    @Test
    void theEnglishOfTheSourcesIsThatOfTheTexts() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher m = KEYED.matcher(text);
            while (m.find()) {
                String english = english(m.group(2));
                String before = written.put(m.group(1), english);
                assertThat(before == null || before.equals(english))
                        .as("%s says one thing only: “%s”, “%s”", m.group(1), before, english)
                        .isTrue();
            }
        }
        assertThat(written).isEqualTo(new TreeMap<>(Texts.load("say", Language.EN)));
    }

    @Test
    void aKeyIsFollowedByItsEnglish() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file);
            assertThat(KEY.matcher(text).results().count())
                    .as("%s: each key has its English behind it", file)
                    .isEqualTo(KEYED.matcher(text).results().count());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLeftToFill(Language language) {
        Texts.load("say", language).forEach((key, text) -> {
            String[] nine = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
            assertThat(Fill.text(text, true, (Object[]) nine))
                    .as(key)
                    .doesNotContain("{")
                    .doesNotContain("}");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWordInASentenceIsOfTheSameLanguage(Language language) {
        Messages messages = new Messages(language, true);
        Sentence refused = refusal(() ->
                new NetworkSpec(2, List.of(LayerSpec.of(2, Activation.RELU)), Loss.CROSS_ENTROPY, Reduction.MEAN));
        assertThat(messages.say(refused))
                .contains(messages.text("editor.loss.cross-entropy"))
                .contains(messages.text("editor.activation.relu"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void refusalsAreNotInEnglishWhereAnotherLanguageIsSpoken(Language language) {
        Messages messages = new Messages(language, true);
        List<Supplier<?>> all = List.of(
                () -> Matrix.ofRows(),
                () -> LayerSpec.of(1, Activation.TANH).withDropout(2),
                () -> new Optimizer.Sgd(-1, 0, false, 0),
                () -> new Optimizer.Adam(0.1, 2, 0.9, 1e-8, 0, false),
                () -> Optimizer.standard("none", 1),
                () -> ToyData.usual(Toy.MOONS, 1).data(7));
        for (Supplier<?> refusing : all) {
            Sentence sentence = refusal(refusing);
            assertThat(messages.say(sentence))
                    .as(sentence.text())
                    .matches("(?s).*\\p{IsHan}.*")
                    .doesNotMatch("(?s).*\\b(must|there|the|not)\\b.*");
        }
    }

    @Test
    void lossesAndActivationsAreWordsOfTheWindow() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language, true);
            Arrays.stream(Loss.values())
                    .forEach(loss -> assertThat(messages.say(loss.word())).isNotBlank());
            Arrays.stream(Activation.values())
                    .forEach(a -> assertThat(messages.say(a.word())).isNotBlank());
        }
    }

    private static Sentence refusal(Supplier<?> refusing) {
        try {
            Object accepted = refusing.get();
            throw new AssertionError("not refused: " + accepted);
        } catch (IllegalArgumentException e) {
            assertThat(Telling.of(e).key()).as(e.getMessage()).isNotEmpty();
            return Telling.of(e);
        }
    }

    private static String english(String literals) {
        StringBuilder text = new StringBuilder();
        PIECE.matcher(literals)
                .results()
                .forEach(m -> text.append(
                        m.group().substring(1, m.group().length() - 1).translateEscapes()));
        return text.toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }
}
