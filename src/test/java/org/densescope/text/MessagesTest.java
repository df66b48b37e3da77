package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {
    private static final Set<String> AREAS = areas();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern COUNTED =
            Pattern.compile("\\{\\d} (ReLU )?(updates|samples|units|connections|inputs|outputs|"
                    + "epochs|points|terms|parameters|classes|targets|rows|columns|routes)\\b");

    @ParameterizedTest
    @FieldSource("AREAS")
    void everyLanguageSaysTheSameThings(String area) {
        Map<String, String> english = Texts.load(area, Language.EN);
        for (Language language : Language.values()) {
            Map<String, String> texts = Texts.load(area, language);
            assertThat(new TreeSet<>(texts.keySet()))
                    .as("keys of %s in %s", area, language)
                    .isEqualTo(new TreeSet<>(english.keySet()));
            texts.forEach((key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                assertThat(placeholders(text))
                        .as("placeholders of %s in %s: %s", key, language, text)
                        .isEqualTo(placeholders(english.getOrDefault(key, "")));
            });
        }
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void noKeyStandsTwiceInAFile(String area) {
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            for (String line : lines(area, language)) {
                if (!line.startsWith("#") && line.indexOf('=') > 0) {
                    String key = line.substring(0, line.indexOf('=')).strip();
                    assertThat(seen.add(key))
                            .as("%s once in %s, %s", key, area, language)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void allAreasLoadTogether() {
        for (Language language : Language.values()) {
            assertThat(Texts.load(language, AREAS).entries()).isNotEmpty();
        }
    }

    @Test
    void argumentsArePutInOnceAndNothingElseIsSpecial() {
        Messages messages = new Messages(Language.EN, true);
        assertThat(messages.text("explain.term-count", 128)).isEqualTo("128 terms");
        assertThat(messages.text("explain.term-count", "{0}")).isEqualTo("{0} terms");
        assertThat(messages.text(Language.ZH_HANS, "explain.term-count", 3)).isEqualTo("共 3 项");
    }

    @Test
    void besideOneAWordIsInTheSingular() {
        Messages messages = new Messages(Language.EN, true);
        assertThat(messages.text("learning.at", "1")).isEqualTo("after 1 update");
        assertThat(messages.text("learning.at", 1)).isEqualTo("after 1 update");
        assertThat(messages.text("learning.at", "21")).isEqualTo("after 21 updates");
        assertThat(messages.text("learning.mark.dead", "2", "1"))
                .isEqualTo("after 2 updates 1 ReLU unit is 0 for every sample");
        assertThatThrownBy(() -> messages.text("learning.at")).hasMessageContaining("argument 0");
    }

    /// What is counted has both forms, but for batches, which have two samples at least.
    @ParameterizedTest
    @FieldSource("AREAS")
    void whatIsCountedHasTwoForms(String area) {
        Texts.load(area, Language.EN).forEach((key, text) -> {
            boolean several = key.startsWith("batch.") || key.contains(".share");
            assertThat(several || !COUNTED.matcher(text).find())
                    .as("%s: %s", key, text)
                    .isTrue();
        });
    }

    @Test
    void aMissingTextIsLoudInTestsAndQuietForPeople() {
        Messages strict = new Messages(Language.EN, true);
        assertThatThrownBy(() -> strict.text("no.such.key")).hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> strict.text("explain.term-count")).hasMessageContaining("argument 0");
        assertThat(new Messages(Language.EN, false).text("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void aBindingFollowsTheLanguageAndItsArguments() {
        Messages messages = new Messages(Language.EN, true);
        SimpleIntegerProperty count = new SimpleIntegerProperty(2);
        StringBinding binding = messages.binding("explain.term-count", count);
        assertThat(binding.get()).isEqualTo("2 terms");
        messages.languageProperty().set(Language.ZH_HANT);
        assertThat(binding.get()).isEqualTo("共 2 項");
        count.set(5);
        assertThat(binding.get()).isEqualTo("共 5 項");
    }

    /// All that there are files of, those of views too.
    private static Set<String> areas() {
        try (Stream<Path> files = Files.list(Path.of("assets/i18n"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> placeholders(String text) {
        Map<String, Integer> found = new HashMap<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(), 1);
        }
        return found;
    }

    private static Iterable<String> lines(String area, Language language) {
        try (InputStream in = MessagesTest.class.getResourceAsStream(Texts.path(area, language))) {
            return in == null
                    ? Set.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
