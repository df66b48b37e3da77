package org.densescope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.densescope.engine.Ids;
import org.densescope.engine.loops.Workers;
import org.densescope.exchange.JudgedCases;
import org.densescope.say.Refused;
import org.densescope.trace.Trace;
import org.densescope.working.AnswerKey;
import org.densescope.working.Cell;
import org.densescope.working.Diagnosis;
import org.densescope.working.Judge;
import org.densescope.working.Verdict;
import org.densescope.working.Working;

/// Judges the typed numbers of a file: a line a case, then a line a column.
final class WorkingText {
    /// Weights and samples times cells: some seconds of work.
    private static final long MOST_WORK = 40_000_000;

    private final JudgedCases file;
    private final Map<String, AnswerKey> keys = new HashMap<>();

    private WorkingText(JudgedCases file) {
        this.file = file;
    }

    /// @throws Refused where a number is asked for that its training step does not compute
    static List<String> lines(JudgedCases file) {
        return new WorkingText(file).lines();
    }

    private List<String> lines() {
        long work = 0;
        for (JudgedCases.Case one : file.cases()) {
            work += work(one.step());
        }
        for (JudgedCases.Column column : file.columns()) {
            work += work(column.step()) * column.cells().size();
        }
        if (work > MOST_WORK) {
            throw new Refused(
                    "say.judged.too-much",
                    "there is too much to judge in one file: judge fewer numbers, or numbers of smaller networks");
        }
        List<String> lines = new ArrayList<>();
        for (int c = 0; c < file.cases().size(); c++) {
            lines.add(c + "\t" + line(file.cases().get(c), "cases[" + c + "]"));
        }
        for (int c = 0; c < file.columns().size(); c++) {
            lines.add("column " + c + "\t" + line(file.columns().get(c), "columns[" + c + "]"));
        }
        return lines;
    }

    private long work(String step) {
        JudgedCases.Step one = step(step);
        long parameters = 0;
        for (var layer : one.state().network().layers()) {
            parameters += layer.weights().data().length + layer.units();
        }
        return parameters * one.batch().rows();
    }

    private JudgedCases.Step step(String name) {
        JudgedCases.Step step = file.steps().get(name);
        if (step == null) {
            throw new IllegalStateException("no step is called " + name);
        }
        return step;
    }

    private AnswerKey key(String name) {
        return keys.computeIfAbsent(name, _ -> {
            JudgedCases.Step step = step(name);
            return new AnswerKey(Trace.of(step.state(), step.optimizer(), step.batch(), Workers.ONE));
        });
    }

    private String line(JudgedCases.Case one, String where) {
        AnswerKey key = key(one.step());
        Working working = working(key, one.given(), where);
        Cell asked = cell(key, one.asked(), where);
        Diagnosis said = new Judge(key, working.with(asked, one.asked().typed())).of(asked);
        return word(said.verdict()) + "\t" + joined(said.patterns());
    }

    private String line(JudgedCases.Column column, String where) {
        AnswerKey key = key(column.step());
        Working working = working(key, column.cells(), where);
        List<Cell> cells = new ArrayList<>();
        for (JudgedCases.Entry entry : column.cells()) {
            cells.add(cell(key, entry, where));
        }
        Judge.Column said = new Judge(key, working).column(cells);
        return said.wrong() + "\t" + joined(said.patterns());
    }

    private static Working working(AnswerKey key, List<JudgedCases.Entry> entries, String where) {
        Map<Cell, String> texts = new HashMap<>();
        for (JudgedCases.Entry entry : entries) {
            texts.put(cell(key, entry, where), entry.typed());
        }
        return new Working(texts);
    }

    private static Cell cell(AnswerKey key, JudgedCases.Entry entry, String where) {
        Cell cell = entry.afterStep() ? Cell.afterStep(entry.place()) : Cell.of(entry.place());
        if (!key.has(cell)) {
            throw new Refused(
                    "say.judged.no-such-place", "{0} asks for a number that its network does not have", where);
        }
        return cell;
    }

    /// The word of a verdict for other programs, which know fewer kinds of right and wrong.
    private static String word(Verdict verdict) {
        return switch (verdict) {
            case CUT_OFF, OWN_ROUNDING -> "right";
            case EARLIER_ZERO -> "wrong";
            default -> Ids.of(verdict);
        };
    }

    private static String joined(List<String> patterns) {
        return patterns.isEmpty() ? "-" : String.join(",", patterns);
    }
}
