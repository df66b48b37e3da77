package org.densescope.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.densescope.engine.Place;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Scene;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.trace.Reveal;
import org.jspecify.annotations.Nullable;

/// Walks through all branches of a lesson without training anything, so that each address meets the network that is
/// open there, and each question the moment at which it is asked.
final class LessonWalk {
    /// Steps that are looked at; the same step may be reached with several networks.
    private static final int MOST = 2_000;

    private record Stop(int step, Board board) {}

    private final Lesson lesson;
    private final Flow flow;
    private final Problems problems;

    LessonWalk(Lesson lesson, Flow flow, Problems problems) {
        this.lesson = lesson;
        this.flow = flow;
        this.problems = problems;
    }

    void check() {
        Set<String> seen = new HashSet<>();
        Deque<Stop> open = new ArrayDeque<>(List.of(new Stop(0, Board.first())));
        while (!open.isEmpty() && seen.size() < MOST) {
            Stop stop = open.pop();
            if (stop.step < lesson.steps().size() && seen.add(stop.step + " " + stop.board.situation())) {
                Board after = step(lesson.steps().get(stop.step), stop.board);
                flow.from(stop.step).forEach(next -> open.push(new Stop(next, after)));
            }
        }
    }

    private Board step(LessonStep step, Board before) {
        Board board = before;
        for (Deed deed : step.deeds()) {
            try {
                board = board.with(deed, false);
            } catch (IllegalArgumentException e) {
                problems.fault(deed.value().at(), Telling.of(e));
            }
        }
        Reveal now = board.reveal();
        for (Scene.Live live : step.scene().lives()) {
            place(live.address(), live.at(), now);
        }
        step.expected().forEach(expected -> place(expected.address(), expected.at(), now));
        if (step.question() != null) {
            ask(step.question(), now);
        }
        if (step.turn() != null) {
            for (Turn.Way way : step.turn().ways()) {
                if (way.when().matches(".*[<>=].*")) {
                    place(way.when().split("[<>=!]", 2)[0].strip(), way.at(), now);
                }
            }
        }
        return step.awaited() == null ? board : waited(step.awaited(), board);
    }

    private void ask(Question question, Reveal now) {
        for (Yaml.Scalar asked : question.of()) {
            Place place = place(asked.value(), asked.at(), now);
            if (place == null || LessonAddress.route(asked.value())) {
                continue;
            }
            if (now.birth(place) < now.t()) {
                problems.fault(
                        asked.at(),
                        Sentence.of(
                                "say.lesson.known",
                                "“{0}” is already known here: ask before it is computed",
                                Quote.of(asked.value())));
            } else if (now.birth(place) == Long.MAX_VALUE) {
                problems.fault(
                        asked.at(),
                        Sentence.of("say.lesson.never-known", "“{0}” is never computed here", asked.value()));
            }
        }
        String concept = question.concept();
        if (!concept.isEmpty() && !lesson.covers().contains(concept)) {
            problems.remark(
                    question.at(),
                    Sentence.of("say.lesson.not-covered", "this asks about {0}, which is not among “covers”", concept));
        }
    }

    /// The number at an address, or null where there is none, which is said.
    private @Nullable Place place(String address, Caret at, Reveal now) {
        try {
            return LessonAddress.parse(address, now);
        } catch (IllegalArgumentException e) {
            problems.fault(at, Telling.of(e));
            return null;
        }
    }

    private Board waited(Awaited awaited, Board board) {
        String value = awaited.value() instanceof Yaml.Scalar scalar ? scalar.value() : "";
        switch (awaited.that()) {
            case "layers-at-least" -> {
                if (!value.matches("[1-9][0-9]?")) {
                    problems.fault(
                            awaited.value().at(),
                            Sentence.of(
                                    "say.lesson.no-count", "here must stand a whole number from {0} to {1}", 1, 99));
                    return board;
                }
            }
            case "selected", "cut", "known" -> place(value, awaited.value().at(), board.reveal());
            default -> {}
        }
        return board.done(awaited);
    }
}
