package org.densescope.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.densescope.lesson.source.Problems;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// Which step leads to which. Steps are counted from 0; the number behind the last one is the end.
final class Flow {
    private final List<List<Integer>> ways = new ArrayList<>();
    private final Lesson lesson;

    Flow(Lesson lesson) {
        this.lesson = lesson;
        for (int s = 0; s < lesson.steps().size(); s++) {
            Set<Integer> to = new LinkedHashSet<>();
            Turn turn = lesson.steps().get(s).turn();
            if (turn != null) {
                turn.ways().stream()
                        .mapToInt(way -> lesson.index(way.to()))
                        .filter(i -> i >= 0)
                        .forEach(to::add);
            }
            if (!closed(turn)) {
                to.add(s + 1);
            }
            ways.add(List.copyOf(to));
        }
    }

    /// Whether one of the ways is always taken.
    private static boolean closed(@Nullable Turn turn) {
        List<String> all = turn == null
                ? List.of()
                : turn.ways().stream().map(Turn.Way::when).toList();
        return all.contains("else") || all.containsAll(List.of("right", "wrong"));
    }

    List<Integer> from(int step) {
        return ways.get(step);
    }

    void check(Problems problems) {
        int end = ways.size();
        boolean[] reached = reached(ways, 0);
        List<List<Integer>> back = new ArrayList<>();
        for (int s = 0; s <= end; s++) {
            back.add(new ArrayList<>());
        }
        for (int s = 0; s < end; s++) {
            for (int to : ways.get(s)) {
                back.get(to).add(s);
            }
        }
        boolean[] ends = reached(back, end);
        for (int s = 0; s < end; s++) {
            LessonStep step = lesson.steps().get(s);
            if (!reached[s]) {
                problems.fault(
                        step.scene().at(), Sentence.of("say.lesson.unreached", "no step leads to “{0}”", step.id()));
            } else if (!ends[s]) {
                problems.fault(
                        step.scene().at(),
                        Sentence.of("say.lesson.endless", "from “{0}” the end is never reached", step.id()));
            } else if (silentLoop(s)) {
                problems.fault(
                        step.scene().at(),
                        Sentence.of(
                                "say.lesson.silent-loop",
                                "“{0}” leads back to itself, and nothing is asked on the way",
                                step.id()));
            }
        }
    }

    /// Whether there is a way from a step to itself on which nobody is asked anything.
    private boolean silentLoop(int start) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int s = open.pop();
            LessonStep step = s < ways.size() ? lesson.steps().get(s) : null;
            if (step == null || step.question() != null || step.awaited() != null) {
                continue;
            }
            for (int to : ways.get(s)) {
                if (to == start) {
                    return true;
                }
                if (seen.add(to)) {
                    open.push(to);
                }
            }
        }
        return false;
    }

    private static boolean[] reached(List<List<Integer>> ways, int start) {
        boolean[] reached = new boolean[ways.size() + 1];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int s = open.pop();
            if (!reached[s]) {
                reached[s] = true;
                if (s < ways.size()) {
                    ways.get(s).forEach(open::push);
                }
            }
        }
        return reached;
    }
}
