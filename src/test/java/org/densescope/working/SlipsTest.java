package org.densescope.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.densescope.engine.Ids;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each slip gives the number that somebody else computed for it, and is named for it.
class SlipsTest {
    /// Only two updates of Adam show them.
    private static final Set<String> LATER = Set.of("adam-betas-swapped", "adam-g-for-m");

    /// Only a right δ before it shows it.
    private static final Set<String> AFTER_DELTA = Set.of("error-for-delta-in-gradient");

    private static final JsonNode FILE = new JsonMapper().readTree(JudgedNets.CASES.toFile());

    /// @param id of the slip
    /// @param net of which network
    /// @param cell which number
    /// @param typed what the slip makes of it
    private record Example(String id, String net, Cell cell, String typed) {}

    private static final List<Example> EXAMPLES = examples();

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (JsonNode one : FILE.get("cases")) {
            JsonNode place = one.get("place");
            String quantity = place.get("quantity").asString();
            boolean after = quantity.endsWith("_AFTER_STEP");
            Place at = new Place(
                    Quantity.valueOf(quantity.replace("_AFTER_STEP", "")),
                    place.get("layer").asInt(),
                    place.get("unit").asInt(),
                    place.get("from").asInt(),
                    place.get("sample").asInt());
            for (JsonNode id : one.get("expect").get("patterns")) {
                if (!one.has("given")) {
                    Cell cell = after ? Cell.afterStep(at) : Cell.of(at);
                    examples.add(new Example(
                            id.asString(),
                            one.get("network").asString(),
                            cell,
                            one.get("typed").asString()));
                }
            }
        }
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/working/slips.csv"))) {
                if (!line.startsWith("#")) {
                    String[] part = line.split(" ", -1);
                    int[] at = {
                        Integer.parseInt(part[3]),
                        Integer.parseInt(part[4]),
                        Integer.parseInt(part[5]),
                        Integer.parseInt(part[6])
                    };
                    Place place = new Place(Quantity.valueOf(part[2]), at[0], at[1], at[2], at[3]);
                    examples.add(new Example(part[0], part[1], Cell.of(place), part[7]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return examples;
    }

    /// All names that the program has: those of the catalogues of all networks, and those of the pen.
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("other-sign", "decimal-point", "digits-swapped", "one-digit"));
        names.addAll(Set.of("other-place", "terms-mixed"));
        for (String net : JudgedNets.names()) {
            AnswerKey key = JudgedNets.key(net);
            for (Cell cell : JudgedNets.cells(key)) {
                names.addAll(key.catalogue().near(cell).stream().map(Slip::id).collect(Collectors.toSet()));
            }
        }
        return names;
    }

    static List<String> shown() {
        return names().stream()
                .filter(id -> !LATER.contains(id) && !AFTER_DELTA.contains(id))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void isNamed(String id) {
        List<Example> own =
                EXAMPLES.stream().filter(example -> example.id().equals(id)).toList();
        assertThat(own).as("examples of %s", id).isNotEmpty();
        for (Example example : own) {
            AnswerKey key = JudgedNets.key(example.net());
            Judge judge = new Judge(key, Working.EMPTY.with(example.cell(), example.typed()));
            assertThat(judge.of(example.cell()).patterns()).as("%s", example).contains(id);
        }
    }

    @Test
    void theFileKnowsNoOtherNames() {
        Set<String> known = new TreeSet<>();
        FILE.get("ids").forEach(id -> known.add(id.asString()));
        known.removeAll(Set.of("cut-off", "earlier-zero"));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void eachHasWordsInEveryLanguage() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language, true);
            for (String id : names()) {
                String words = messages.text("working.slip." + id);
                assertThat(words).doesNotEndWith(".").doesNotEndWith("。").doesNotContain("{");
            }
            for (Verdict verdict : Verdict.values()) {
                String key = "working.verdict." + Ids.of(verdict);
                assertThat(messages.text(key, "0.45", "x")).isNotBlank();
            }
        }
    }

    /// After the first update both moments are the gradient and its square, whatever the betas are.
    @Test
    void adamsSecondUpdateShowsTheOthers() {
        AnswerKey first = JudgedNets.key("mazur-adam");
        AnswerKey key = new AnswerKey(first.next());
        Cell w = Cell.of(Place.weight(Quantity.NEW_WEIGHT, 2, 0, 0));
        Place gradient = Place.weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0);
        double before = first.right(w);
        double g1 = first.right(Cell.of(gradient));
        double g2 = key.right(Cell.of(gradient));
        double root = Math.sqrt((0.999 * 0.001 * g1 * g1 + 0.001 * g2 * g2) / (1 - 0.999 * 0.999)) + 1e-8;
        assertThat(slipped(key, w, "adam-g-for-m")).isCloseTo(before - 0.001 * g2 / root, within(1e-12));
        // the memories of the first update were made with the right betas
        double m = 0.999 * (0.1 * g1) + 0.001 * g2;
        double v = 0.9 * (0.001 * g1 * g1) + 0.1 * g2 * g2;
        double swapped = before - 0.001 * (m / (1 - 0.999 * 0.999)) / (Math.sqrt(v / (1 - 0.81)) + 1e-8);
        assertThat(slipped(key, w, "adam-betas-swapped")).isCloseTo(swapped, within(1e-12));
    }

    private static double slipped(AnswerKey key, Cell cell, String id) {
        Slip slip = key.catalogue().near(cell).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return key.slipped().value(slip, cell);
    }

    @Test
    void theErrorAloneIsNamedAfterARightDelta() {
        AnswerKey key = JudgedNets.key("mazur");
        Cell delta = Cell.of(Place.unit(Quantity.DELTA, 2, 0));
        Cell weight = Cell.of(Place.weight(Quantity.WEIGHT_GRADIENT, 2, 0, 0));
        Working working = Working.EMPTY.with(delta, "0.1385").with(weight, "0.439830");
        assertThat(new Judge(key, working).of(weight).patterns()).containsExactly("error-for-delta-in-gradient");
    }
}
