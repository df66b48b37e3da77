package org.densescope.draw.chart;

import java.util.List;

/// What is to be drawn of curves.
///
/// @param title above, at the left
/// @param across along the bottom
/// @param acrossName what is counted along the bottom
/// @param up along the left side
/// @param lines in the order in which they are drawn
/// @param marks on the way
/// @param now where the playhead stands, or NaN
/// @param pointer where the pointer is, or NaN
public record Chart(
        String title,
        Axis across,
        String acrossName,
        Axis up,
        List<Series> lines,
        List<Mark> marks,
        double now,
        double pointer) {
    public Chart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }
}
