package org.densescope.lesson;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Fence;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// Makes a question of an `ask` block.
final class QuestionReader {
    private static final List<String> KEYS =
            List.of("kind", "text", "of", "choices", "answer", "hint", "concept", "tries", "after", "points", "free");
    private static final int MOST_HINTS = 3;
    private static final int MOST_CHOICES = 6;
    private static final int MOST_TRIES = 20;
    private static final int MOST_POINTS = 100;

    private final Collection<String> ids;
    private final Problems problems;

    QuestionReader(Collection<String> ids, Problems problems) {
        this.ids = ids;
        this.problems = problems;
    }

    @Nullable
    Question read(Fence fence) {
        Entries entries = new Entries(fence.yaml(), fence.at(), KEYS, problems);
        entries.require("kind");
        entries.require("text");
        String word = entries.word("kind", Question.Kind.ids());
        if (word == null) {
            return null;
        }
        Question.Kind kind = Arrays.stream(Question.Kind.values())
                .filter(each -> each.id().equals(word))
                .findFirst()
                .orElseThrow();
        List<Yaml.Scalar> of = entries.texts("of");
        if (of.size() < kind.least || of.size() > kind.most) {
            problems.fault(
                    entries.at("of"),
                    kind.most == 0
                            ? Sentence.of(
                                    "say.lesson.no-of", "a question of the kind “{0}” has choices, and no “of”", word)
                            : Sentence.of(
                                    "say.lesson.how-many-of",
                                    "a question of the kind “{0}” is about {1} to {2} numbers: name them behind “of”",
                                    word,
                                    kind.least,
                                    kind.most));
        }
        List<String> choices = choices(entries, kind);
        List<Yaml.Scalar> hints = entries.texts("hint");
        if (hints.size() > MOST_HINTS) {
            problems.fault(
                    entries.at("hint"),
                    Sentence.of("say.lesson.many-hints", "there are at most {0} hints", MOST_HINTS));
        }
        if (entries.has("after")) {
            StepReader.step(entries.text("after"), entries.at("after"), ids, problems);
        }
        entries.word("concept", Concepts.ids());
        entries.count("points", 0, MOST_POINTS, 1);
        return new Question(
                fence.at(),
                kind,
                entries.text("text"),
                of,
                choices,
                entries.text("answer"),
                hints.stream().map(Yaml.Scalar::value).toList(),
                entries.text("concept"),
                entries.count("tries", 1, MOST_TRIES, 0),
                entries.text("after"),
                "true".equals(entries.word("free", List.of("true", "false"))));
    }

    private List<String> choices(Entries entries, Question.Kind kind) {
        List<String> choices =
                entries.texts("choices").stream().map(Yaml.Scalar::value).toList();
        if (!kind.chosen()) {
            for (String key : List.of("choices", "answer")) {
                if (entries.has(key)) {
                    problems.fault(
                            entries.at(key),
                            Sentence.of(
                                    "say.lesson.computed",
                                    "“{0}” is not written here: the program computes the answer of this kind of question",
                                    key));
                }
            }
            return choices;
        }
        if (choices.size() < 2 || choices.size() > MOST_CHOICES || new HashSet<>(choices).size() < choices.size()) {
            problems.fault(
                    entries.at("choices"),
                    Sentence.of(
                            "say.lesson.choices", "there must be 2 to {0} choices, each another one", MOST_CHOICES));
        }
        entries.require("answer");
        if (entries.has("answer") && !choices.contains(entries.text("answer"))) {
            problems.fault(entries.at("answer"), Entries.unknown(entries.text("answer"), choices));
        }
        return choices;
    }
}
