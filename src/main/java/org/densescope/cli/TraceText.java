package org.densescope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.densescope.engine.Ids;
import org.densescope.text.Messages;
import org.densescope.trace.Chapter;
import org.densescope.trace.Digits;
import org.densescope.trace.Grain;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Derivation;
import org.densescope.trace.formula.Naming;
import org.densescope.trace.formula.Phrase;
import org.densescope.trace.steps.Explanation;
import org.jspecify.annotations.Nullable;

/// A whole training step as text: a line for each stop at a grain, with its formula and numbers, under the names of the
/// five chapters. Lines end with LF on every system, so that two walks can be compared byte by byte.
///
/// @param trace the step
/// @param grain how far one line goes
/// @param row the sample of the batch that is written out where all are meant
/// @param naming how numbers are named
/// @param digits how numbers are written
/// @param messages the language
public record TraceText(Trace trace, Grain grain, int row, Naming naming, Digits digits, Messages messages) {
    /// In the usual notation, of the first sample.
    public TraceText(Trace trace, Grain grain, Digits digits, Messages messages) {
        this(trace, grain, 0, Naming.STANDARD, digits, messages);
    }

    /// Writes all lines, from the first stop after the start to the end.
    public void write(Appendable out) throws IOException {
        int width = Long.toString(trace.length()).length();
        Chapter chapter = null;
        long t = 0;
        while (t < trace.length()) {
            t = trace.timeline().next(t, grain);
            Explanation explanation = Explanation.of(trace.at(t).showing(row).following(grain), grain, naming);
            heading(out, chapter, explanation.chapter());
            chapter = explanation.chapter();
            String number = Long.toString(t);
            out.append(" ".repeat(width - number.length())).append(number).append("  ");
            out.append(line(explanation)).append('\n');
        }
    }

    private void heading(Appendable out, @Nullable Chapter before, Chapter now) throws IOException {
        if (before != now && grain.compareTo(Grain.PHASE) < 0) {
            out.append(before == null ? "" : "\n");
            String name = messages.text("explain.chapter." + Ids.of(now));
            String word = now.name().toLowerCase(Locale.ROOT);
            boolean beside = naming.style() == Naming.Style.PYTORCH && !name.equalsIgnoreCase(word);
            out.append(beside ? messages.text("time.chapter.beside", name, word) : name)
                    .append('\n');
        }
    }

    /// What happened, on one line: `Input 1: a⁰₁ = x₁ = 0.05`.
    private String line(Explanation explanation) {
        List<String> formulas = new ArrayList<>();
        for (Derivation step : explanation.steps()) {
            formulas.add(step.plain(digits));
        }
        String title = said(explanation.title());
        String all = String.join(messages.text("joint.series"), formulas);
        StringBuilder line = new StringBuilder(formulas.isEmpty() ? title : messages.named(title, all));
        if (explanation.unfinished()) {
            line.append(' ').append(messages.text("explain.so-far"));
        }
        for (Phrase note : explanation.notes()) {
            line.append(messages.text("joint.note", said(note)));
        }
        return line.toString();
    }

    private String said(Phrase phrase) {
        return naming.words(phrase.text(messages::text, digits));
    }
}
