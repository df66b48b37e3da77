package org.densescope.exchange.csv.text;

import java.io.IOException;
import java.io.Reader;
import org.densescope.exchange.ImportException;
import org.jspecify.annotations.Nullable;

/// Lines with their numbers, none of them longer than a limit: a text without line ends costs a sentence, not memory.
final class TextLines {
    private final Reader in;
    private final int longest;
    private final char[] raw = new char[1 << 13];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int end;
    private boolean afterReturn;
    private long number;

    TextLines(Reader in, CsvLimits limits) {
        this.in = in;
        longest = Math.max(limits.letters(), 32 * limits.columns());
    }

    /// The number of the line that [#next] gave, from 1.
    long number() {
        return number;
    }

    /// The next line without its end, or null past the last one.
    ///
    /// @throws ImportException when it is too long
    @Nullable
    String next() throws IOException, ImportException {
        text.setLength(0);
        boolean any = false;
        while (true) {
            if (at == end) {
                end = Math.max(0, in.read(raw, 0, raw.length));
                at = 0;
                if (end == 0) {
                    number += any ? 1 : 0;
                    return any ? text.toString() : null;
                }
            }
            char c = raw[at++];
            boolean second = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (second) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                number++;
                return text.toString();
            }
            text.append(c);
            if (text.length() > longest) {
                throw new ImportException(
                        "say.csv-text.long-line", "line {0} has more than {1} letters", number + 1, longest);
            }
        }
    }
}
