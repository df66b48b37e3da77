package org.densescope.lesson.source;

/// A place in a text.
///
/// @param line from 1
/// @param column from 1
public record Caret(int line, int column) implements Comparable<Caret> {
    public static final Caret TOP = new Caret(1, 1);

    @Override
    public int compareTo(Caret other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
