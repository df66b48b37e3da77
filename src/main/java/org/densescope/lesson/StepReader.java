package org.densescope.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Fence;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Scene;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// Makes a step of what stands in its fences.
final class StepReader {
    static final int MOST_DEEDS = 20;
    static final List<String> CONDITIONS = List.of(
            "selected", "cut", "known", "loss-below", "layers-at-least", "units", "weight", "trained-epochs", "view");

    private static final List<String> OUTCOMES = List.of("right", "wrong", "unsure");
    private static final Pattern COMPARISON =
            Pattern.compile("(.{1,100}?)\\s*(<=|>=|!=|<|>|=)\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

    private final Collection<String> ids;
    private final Problems problems;

    /// @param ids of all steps
    StepReader(Collection<String> ids, Problems problems) {
        this.ids = ids;
        this.problems = problems;
    }

    LessonStep read(Scene scene) {
        Question question = scene.fence("ask")
                .map(fence -> new QuestionReader(ids, problems).read(fence))
                .orElse(null);
        return new LessonStep(
                scene,
                scene.fence("do").map(this::deeds).orElse(List.of()),
                question,
                scene.fence("wait").map(this::awaited).orElse(null),
                scene.fence("next").map(fence -> turn(fence, question != null)).orElse(null),
                scene.fence("expect").map(this::expected).orElse(List.of()));
    }

    private List<Deed> deeds(Fence fence) {
        List<Deed> deeds = new ArrayList<>();
        for (Yaml.Field field : list(fence)) {
            String word = field.key().value();
            Verb verb = Verb.of(word).orElse(null);
            if (verb == null) {
                problems.fault(field.key().at(), Entries.unknown(word, Verb.ids()));
            } else {
                verb.check(field.value(), problems);
                deeds.add(new Deed(field.key().at(), verb, field.value()));
            }
        }
        if (deeds.size() > MOST_DEEDS) {
            problems.fault(
                    fence.at(), Sentence.of("say.lesson.many-deeds", "a step does at most {0} things", MOST_DEEDS));
            return deeds.subList(0, MOST_DEEDS);
        }
        return deeds;
    }

    /// What stands behind the dashes of a fence: one “key: value” each.
    private List<Yaml.Field> list(Fence fence) {
        List<Yaml.Field> all = new ArrayList<>();
        if (fence.yaml() instanceof Yaml.Items items) {
            for (Yaml item : items.all()) {
                if (item instanceof Yaml.Fields fields && fields.all().size() == 1) {
                    all.add(fields.all().getFirst());
                } else {
                    problems.fault(item.at(), oneEach());
                }
            }
        } else if (fence.yaml() != null) {
            problems.fault(fence.yaml().at(), oneEach());
        }
        return all;
    }

    private static Sentence oneEach() {
        return Sentence.of("say.lesson.one-each", "here must stand a list, a line “- key: value” for each thing");
    }

    private @Nullable Awaited awaited(Fence fence) {
        Entries entries = new Entries(fence.yaml(), fence.at(), List.of("that", "hint"), problems);
        entries.require("that");
        Yaml that = entries.get("that");
        if (that == null) {
            return null;
        }
        if (!(that instanceof Yaml.Fields fields) || fields.all().size() != 1) {
            problems.fault(
                    that.at(),
                    Sentence.of(
                            "say.lesson.one-condition",
                            "here must stand one condition; possible are {0}",
                            String.join(", ", CONDITIONS)));
            return null;
        }
        Yaml.Field condition = fields.all().getFirst();
        String word = condition.key().value();
        if (!CONDITIONS.contains(word)) {
            problems.fault(condition.key().at(), Entries.unknown(word, CONDITIONS));
            return null;
        }
        return new Awaited(fence.at(), word, condition.value(), entries.text("hint"));
    }

    private Turn turn(Fence fence, boolean asked) {
        List<Turn.Way> ways = new ArrayList<>();
        if (fence.yaml() instanceof Yaml.Items items) {
            for (Yaml item : items.all()) {
                Entries entries = new Entries(item, item.at(), List.of("if", "then", "else"), problems);
                if (entries.has("else")) {
                    way(entries, "else", "else", ways);
                } else {
                    entries.require("if");
                    entries.require("then");
                    String when = entries.text("if");
                    if (entries.has("if") && !COMPARISON.matcher(when).matches()) {
                        problems.fault(
                                entries.at("if"),
                                Sentence.of(
                                        "say.lesson.no-comparison",
                                        "“{0}” is no comparison: write a number of the network, < or >, and a number, such as loss < 0.1",
                                        Quote.of(when)));
                    } else {
                        way(entries, "then", when, ways);
                    }
                }
            }
        } else {
            Entries entries = new Entries(fence.yaml(), fence.at(), OUTCOMES, problems);
            OUTCOMES.stream().filter(entries::has).forEach(outcome -> way(entries, outcome, outcome, ways));
            if (!asked) {
                problems.fault(
                        fence.at(),
                        Sentence.of("say.lesson.nothing-asked", "right and wrong need a question (ask) in this step"));
            }
        }
        return new Turn(fence.at(), ways);
    }

    private void way(Entries entries, String key, String when, List<Turn.Way> ways) {
        String to = entries.text(key);
        if (entries.get(key) instanceof Yaml.Scalar) {
            step(to, entries.at(key), ids, problems);
            ways.add(new Turn.Way(entries.at(key), when, to));
        }
    }

    /// Says that there is no step of that name, where there is none.
    static void step(String id, Caret at, Collection<String> ids, Problems problems) {
        if (!ids.contains(id)) {
            problems.fault(at, Entries.unknown(id, ids));
        }
    }

    private List<Expectation> expected(Fence fence) {
        List<Expectation> all = new ArrayList<>();
        for (Yaml.Field field : list(fence)) {
            Entries entries = new Entries(field.value(), field.value().at(), List.of("is", "within"), problems);
            entries.require("is");
            double within = entries.number("within").orElse(0);
            entries.number("is")
                    .ifPresent(is -> all.add(
                            new Expectation(field.key().at(), field.key().value(), is, within)));
        }
        return all;
    }
}
