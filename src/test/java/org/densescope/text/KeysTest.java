package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.densescope.draw.network.Words;
import org.densescope.engine.Activation;
import org.densescope.engine.Initializer;
import org.densescope.engine.Loss;
import org.densescope.example.Presets;
import org.densescope.exchange.csv.CsvProblem;
import org.densescope.project.Preferences;
import org.densescope.project.RowFilter;
import org.densescope.trace.Channel;
import org.densescope.trace.Chapter;
import org.densescope.trace.Grain;
import org.densescope.trace.Phase;
import org.densescope.trace.formula.Naming;
import org.densescope.train.Optimizer;
import org.densescope.train.Scaling;
import org.densescope.train.toy.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No key can reach the screen instead of its text: those that are written out, and those that are put together.
class KeysTest {
    /// A whole key where a text is asked for.
    private static final Pattern ASKED =
            Pattern.compile("(?:text|binding)\\(\\s*(?:Language\\.\\w+,\\s*)?\"([a-z][\\w-]*\\.[\\w.-]*[\\w-])\"");

    /// The beginning of a key that something is put behind.
    private static final Pattern PUT_TOGETHER = Pattern.compile("\"((?:[a-z][\\w-]*\\.)+)\"\\s*\\+");

    /// The words of the picture of the network.
    private static final Pattern DRAWN = Pattern.compile("\"(network\\.[\\w.-]*[\\w-])\"");

    /// Phases that are named by themselves; the others are named by their chapter and what is in it.
    private static final Phase[] NAMED = Stream.of(Phase.values())
            .filter(phase -> phase != Phase.LOSS && phase != Phase.BATCH_LOSS && phase != Phase.ZERO_GRAD)
            .toArray(Phase[]::new);

    /// What is put behind each beginning.
    private static final Map<String, List<String>> ENDS = new TreeMap<>(Map.ofEntries(
            Map.entry("toy.figure.", of(Toy.values(), Toy::id)),
            Map.entry("editor.activation.", of(Activation.values(), Activation::id)),
            Map.entry("editor.initializer.", of(Initializer.Kind.values(), Initializer.Kind::id)),
            Map.entry("editor.loss.", of(Loss.values(), Loss::id)),
            Map.entry("editor.optimizer.", Optimizer.ids()),
            Map.entry("network.channel.", of(Channel.values(), Channel::id)),
            Map.entry("matrices.notation.", of(Naming.Style.values(), Naming.Style::id)),
            Map.entry("app.theme.", of(Preferences.Theme.values(), KeysTest::lower)),
            Map.entry("time.chapter.", of(Chapter.values(), KeysTest::lower)),
            Map.entry("explain.chapter.", of(Chapter.values(), KeysTest::hyphens)),
            Map.entry("formula.door.", List.of("hand", "hand.text", "points", "points.text", "data", "data.text")),
            Map.entry("gallery.", List.of("worked", "toy", "real", "labs", "sizes")),
            Map.entry("time.phase.", of(NAMED, KeysTest::lower)),
            Map.entry("time.grain.", of(Grain.values(), KeysTest::lower)),
            Map.entry("data.part.", of(RowFilter.Part.values(), KeysTest::hyphens)),
            Map.entry("data.problem.", of(CsvProblem.Kind.values(), KeysTest::hyphens)),
            Map.entry("editor.layer.", List.of("input", "hidden", "output")),
            Map.entry("data.form.", of(RowFilter.Form.values(), KeysTest::lower)),
            Map.entry("data.scaling.", of(Scaling.Kind.values(), Scaling.Kind::id)),
            Map.entry("preset.", Presets.ids().stream().map(id -> id + ".title").toList())));

    /// Beginnings whose ends are proved by another test, which goes through all of them with strict texts: sentences of
    /// operations (`ExplanationTest`), names of commands, views and gestures (`CommandGroupsTest`), the panels
    /// themselves (tests of their packages use strict texts); or that are no texts (keys by which edits melt).
    private static final Set<String> ELSEWHERE = Set.of(
            "recent.",
            "explain.",
            "explain.activation.",
            "explain.output-gradient.",
            "explain.output-delta.",
            "explain.update.",
            "explain.note.",
            "explain.loss.",
            "explain.delta.",
            "chapter.",
            "batch.share.loss.",
            "batch.loss.",
            "field.refused.",
            "editor.schedule.",
            "edit.schedule.",
            "edit.",
            "race.column.",
            "counts.compare.",
            "counts.kind.",
            "name.",
            "inspector.memory.",
            "matrices.",
            "app.",
            "app.edit.",
            "app.lamp.",
            "app.gesture.",
            "glossary.",
            "view.",
            "plane.move.",
            "plane.stroke.",
            "instruments.",
            "instruments.lamp.",
            "time.",
            "data.role.",
            "data.gaps.",
            "data.question.",
            "arrays.",
            "torch.optim.",
            "data.",
            "learning.",
            "whole.sentence.");

    private static <E> List<String> of(E[] all, Function<E, String> id) {
        return Stream.of(all).map(id).toList();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String hyphens(Enum<?> one) {
        return lower(one).replace('_', '-');
    }

    private static Set<String> found(String under, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/densescope", under))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsAskedForHasAText(Language language) {
        Set<String> known = Texts.load(language).entries().keySet();
        Set<String> asked = found("", ASKED);
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(known).containsAll(asked);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsPutTogetherHasAText(Language language) {
        Set<String> known = Texts.load(language).entries().keySet();
        ENDS.forEach((begin, ends) -> {
            assertThat(ends).as(begin).isNotEmpty();
            assertThat(known).containsAll(ends.stream().map(begin::concat).toList());
        });
    }

    @Test
    void eachBeginningIsLookedAtSomewhere() {
        Set<String> begun = found("", PUT_TOGETHER);
        begun.removeAll(ENDS.keySet());
        begun.removeAll(ELSEWHERE);
        begun.removeIf(begin -> begin.startsWith("cli.") || begin.startsWith("network.legend."));
        assertThat(begun)
                .as("beginnings of keys: say here what is put behind them")
                .isEmpty();
    }

    /// The picture has its words by heart: each of them, in each channel, brief and long.
    @Test
    void thePictureKnowsAllItsWords() {
        Set<String> drawn = new TreeSet<>(found("draw", DRAWN));
        for (Channel channel : Channel.values()) {
            String end = channel == Channel.WEIGHT ? "" : "." + channel.id();
            for (String sign : List.of("positive", "negative")) {
                drawn.add("network.legend." + sign + end);
                drawn.add("network.legend.short." + sign + end);
            }
        }
        assertThat(Words.KEYS).containsAll(drawn);
    }
}
