package org.densescope.exchange.csv.text;

import java.io.IOException;
import java.io.Reader;

/// A text as a reader of cells wants it, with as many lines as before: lines before the table are emptied, a heading
/// loses the sign of a comment, and several separators become one.
final class LineFilter extends Reader {
    private final Reader in;
    private final CsvLayout layout;
    private final char[] raw = new char[1 << 13];
    private int at;
    private int end;
    private int line = 1;
    private boolean bare = true;
    private boolean pending;
    private boolean fieldStart = true;
    private boolean quoted;
    private boolean closed;
    private char before;

    LineFilter(Reader in, CsvLayout layout) {
        this.in = in;
        this.layout = layout;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (at == end) {
                end = in.read(raw, 0, raw.length);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return count == 0 ? -1 : count;
                }
            }
            char c = raw[at];
            if (pending && !separator(c) && c != '\n' && c != '\r') {
                // The separator that was held back stands before this character, which is looked at once more.
                pending = false;
                fieldStart = true;
                into[from + count++] = layout.separator();
                continue;
            }
            at++;
            if (kept(c)) {
                into[from + count++] = c;
            }
        }
        return count;
    }

    private boolean separator(char c) {
        if (!layout.merged() || quoted || line < layout.start()) {
            return false;
        }
        return layout.separator() == ' ' ? blank(c) : c == layout.separator();
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
    }

    private boolean kept(char c) {
        char last = before;
        before = c;
        if ((c == '\n' || c == '\r') && !(quoted && line >= layout.start())) {
            line += c == '\n' && last == '\r' ? 0 : 1;
            bare = true;
            pending = false;
            fieldStart = true;
            closed = false;
            return true;
        }
        if (line < layout.start()) {
            return false;
        }
        if (bare && line == layout.start() && layout.comment() != CsvLayout.NO_COMMENT) {
            if (c == layout.comment() || blank(c)) {
                return false;
            }
        }
        if (separator(c)) {
            pending |= !bare;
            return false;
        }
        bare = false;
        quote(c);
        return true;
    }

    /// Quotes count only where separators between them have to stay.
    private void quote(char c) {
        if (c == '"' && layout.merged() && (fieldStart || quoted || closed)) {
            closed = quoted;
            quoted = !quoted;
        } else {
            closed = false;
        }
        fieldStart = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
