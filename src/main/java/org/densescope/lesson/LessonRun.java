package org.densescope.lesson;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.engine.RandomStream;
import org.densescope.lesson.source.Caret;
import org.densescope.lesson.source.Entries;
import org.densescope.lesson.source.Problem;
import org.densescope.lesson.source.Problems;
import org.densescope.lesson.source.Yaml;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.trace.Digits;
import org.densescope.trace.Reveal;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// Goes through a lesson as a reader would, without a window: does what its steps do, trains, answers, and holds what
/// they expect against what is there.
public final class LessonRun {
    /// How the questions are answered.
    public enum Manner {
        RIGHT,
        WRONG,
        RANDOM
    }

    /// @param transcript what happened, a line each
    /// @param problems what did not hold
    public record Result(List<String> transcript, List<Problem> problems) {}

    private static final int MOST_VISITS = 20;
    private static final int MOST_STOPS = 2_000;
    private static final Pattern LIVE = Pattern.compile("\\{([=@])\\s*([^{}]*?)\\s*}");
    private static final Pattern COMPARISON = Pattern.compile("(.+?)\\s*(<=|>=|!=|<|>|=)\\s*([-+0-9.eE]+)");

    private record Stop(int step, Board board) {}

    private final Lesson lesson;
    private final List<Lesson> translations;
    private final Flow flow;
    private final RandomStream random;
    private final List<String> transcript = new ArrayList<>();
    private final Problems problems = new Problems();

    /// @param lesson without faults
    /// @param translations its texts in other languages
    public LessonRun(Lesson lesson, List<Lesson> translations, long seed) {
        this.lesson = lesson;
        this.translations = List.copyOf(translations);
        flow = new Flow(lesson);
        random = RandomStream.of(seed, RandomStream.Purpose.ANSWERS, 0);
    }

    /// From the first step to the end, with answers of one manner.
    public Result answering(Manner manner) {
        int[] visits = new int[lesson.steps().size()];
        Board board = Board.first();
        int at = 0;
        transcript.add("# " + lesson.title());
        while (at < visits.length) {
            LessonStep step = lesson.steps().get(at);
            if (++visits[at] > MOST_VISITS) {
                problems.fault(
                        step.scene().at(),
                        Sentence.of(
                                "say.lesson.visits",
                                "“{0}” was visited {1} times: here the lesson ends",
                                step.id(),
                                MOST_VISITS));
                break;
            }
            board = play(step, board);
            boolean right = answered(step, board, manner);
            at = next(at, right, board);
            board = waited(step, board);
        }
        return result();
    }

    /// Through all branches, each step once with each thing that lies before the reader there.
    public Result everywhere() {
        Set<String> seen = new HashSet<>();
        Deque<Stop> open = new ArrayDeque<>(List.of(new Stop(0, Board.first())));
        transcript.add("# " + lesson.title());
        while (!open.isEmpty() && seen.size() < MOST_STOPS) {
            Stop stop = open.pop();
            if (stop.step < lesson.steps().size() && seen.add(stop.step + " " + stop.board.situation())) {
                LessonStep step = lesson.steps().get(stop.step);
                Board board = play(step, stop.board);
                if (step.question() != null) {
                    answered(step, board, Manner.RIGHT);
                    answered(step, board, Manner.WRONG);
                }
                Board after = waited(step, board);
                flow.from(stop.step).reversed().forEach(next -> open.push(new Stop(next, after)));
            }
        }
        return result();
    }

    private Result result() {
        return new Result(List.copyOf(transcript), problems.all());
    }

    private Board play(LessonStep step, Board before) {
        transcript.add("");
        transcript.add("## " + step.scene().title() + " #" + step.id());
        Board board = before;
        for (Deed deed : step.deeds()) {
            transcript.add("do " + deed.verb().id() + " " + plain(deed.value()));
            try {
                board = board.with(deed, true);
            } catch (IllegalArgumentException e) {
                problems.fault(deed.value().at(), Telling.of(e));
            }
        }
        Reveal now = board.reveal();
        text(step.scene().prose(), now);
        for (Lesson texts : translations) {
            int index = texts.index(step.id());
            if (index >= 0) {
                transcript.add("[" + texts.language() + "] "
                        + texts.steps().get(index).scene().title());
                text(texts.steps().get(index).scene().prose(), now);
            }
        }
        step.expected().forEach(expected -> hold(expected, now));
        return board;
    }

    /// The text as it is read, with its numbers and names filled in.
    private void text(String prose, Reveal now) {
        Matcher live = LIVE.matcher(prose.strip());
        String text = live.replaceAll(found -> {
            boolean named = found.group(1).equals("@");
            return Matcher.quoteReplacement(named ? name(found.group(2), now) : number(found.group(2), now));
        });
        if (!text.isEmpty()) {
            text.lines().forEach(transcript::add);
        }
    }

    private String name(String address, Reveal now) {
        Naming naming = Naming.ofId(lesson.notation()).orElse(Naming.STANDARD);
        return naming.plain(LessonAddress.parse(address, now), now.trace());
    }

    private static String number(String address, Reveal now) {
        OptionalDouble value = now.find(LessonAddress.parse(address, now));
        return value.isPresent() ? Digits.STANDARD.text(value.getAsDouble()) : Digits.UNBORN;
    }

    private void hold(Expectation expected, Reveal now) {
        OptionalDouble value = now.find(LessonAddress.parse(expected.address(), now));
        String is = value.isPresent() ? Digits.exact(value.getAsDouble()) : Digits.UNBORN;
        boolean holds = value.isPresent() && Math.abs(value.getAsDouble() - expected.is()) <= expected.within();
        transcript.add("expect " + expected.address() + " = " + is + (holds ? " ✓" : " ✗"));
        if (!holds) {
            problems.fault(
                    expected.at(),
                    Sentence.of(
                            "say.lesson.not-held",
                            "“{0}” is {1}, and should be {2} within {3}",
                            expected.address(),
                            is,
                            Digits.exact(expected.is()),
                            Digits.exact(expected.within())));
        }
    }

    /// @return whether the answer was right; where nothing is asked, it was
    private boolean answered(LessonStep step, Board board, Manner manner) {
        Question question = step.question();
        if (question == null) {
            return true;
        }
        boolean right = manner == Manner.RIGHT || (manner == Manner.RANDOM && random.nextInt(2) == 0);
        try {
            Answers answers = new Answers(question, board.reveal());
            transcript.add("ask " + question.kind().id() + ": " + question.text());
            transcript.add((right ? "✓ " : "✗ ") + (right ? answers.right() : answers.wrong(random)));
        } catch (IllegalArgumentException e) {
            problems.fault(question.at(), Telling.of(e));
        }
        return right;
    }

    private Board waited(LessonStep step, Board board) {
        Awaited awaited = step.awaited();
        if (awaited == null) {
            return board;
        }
        transcript.add("wait " + awaited.that() + " " + plain(awaited.value()));
        return board.done(awaited);
    }

    private int next(int at, boolean right, Board board) {
        Turn turn = lesson.steps().get(at).turn();
        for (Turn.Way way : turn == null ? List.<Turn.Way>of() : turn.ways()) {
            boolean fits = switch (way.when()) {
                case "right" -> right;
                case "wrong" -> !right;
                case "unsure" -> false;
                case "else" -> true;
                default -> holds(way.when(), way.at(), board.reveal());
            };
            if (fits) {
                transcript.add("→ " + way.to());
                return lesson.index(way.to());
            }
        }
        return at + 1;
    }

    private boolean holds(String comparison, Caret at, Reveal now) {
        Matcher m = COMPARISON.matcher(comparison);
        if (!m.matches()) {
            return false;
        }
        OptionalDouble value = now.find(LessonAddress.parse(m.group(1), now));
        OptionalDouble other = Entries.number(new Yaml.Scalar(at, m.group(3)), problems);
        if (value.isEmpty() || other.isEmpty()) {
            return false;
        }
        int order = Double.compare(value.getAsDouble(), other.getAsDouble());
        return switch (m.group(2)) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    private static String plain(@Nullable Yaml value) {
        return switch (value) {
            case null -> "";
            case Yaml.Scalar scalar -> scalar.value();
            case Yaml.Items items ->
                String.join(", ", items.all().stream().map(LessonRun::plain).toList());
            case Yaml.Fields fields ->
                String.join(
                        ", ",
                        fields.all().stream()
                                .map(field -> field.key().value() + " " + plain(field.value()))
                                .toList());
        };
    }
}
