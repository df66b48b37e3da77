package org.densescope.ui.explain;

import java.util.ArrayList;
import java.util.List;

/// Where the pieces of a derivation stand: lines under each other with their relations in one column, smaller where
/// they
/// would not fit, and broken between pieces where that is not enough. In pixels.
///
/// @param places one a piece, in the order of the lines
/// @param scale how much smaller than wanted everything is, up to 1
/// @param width that is needed
/// @param height of all lines
record FormulaFlow(List<Spot> places, double scale, double width, double height) {
    /// The size of a piece, in pixels at full size.
    ///
    /// @param tie how unwillingly a line is broken before it, see [Piece#tie]
    record Size(double width, double above, double below, int tie) {}

    /// Where a piece begins: its left edge and its baseline.
    record Spot(double x, double baseline) {}

    /// A line is broken rather than set smaller than this.
    static final double LEAST_SCALE = 0.8;
    private static final double BROKEN_SCALE = 0.92;
    /// A single piece may become this small before it needs more room than there is.
    static final double LEAST_PIECE_SCALE = 0.6;

    /// A line is not broken before it is filled to this part, if it can be avoided.
    private static final double LEAST_FILLED = 0.4;
    private static final double ABOVE = 0.75;
    private static final double BELOW = 0.25;
    private static final double GAP = 0.4;
    /// The left-hand side takes up to this part of the room; a longer one stands alone above the others.
    private static final double MOST_INDENT = 0.4;

    /// @param lines the first one with the left-hand side as its first piece
    /// @param room pixels from left to right
    /// @param em size of the font in pixels
    static FormulaFlow of(List<List<Size>> lines, double room, double em) {
        double indent = indent(lines, room, em);
        double widest = 0;
        double widestPiece = 0;
        for (int i = 0; i < lines.size(); i++) {
            double width = i == 0 ? 0 : indent;
            for (Size piece : lines.get(i)) {
                width += piece.width();
                widestPiece = Math.max(
                        widestPiece, piece.width() + (i == 0 && lines.get(i).size() > 1 ? 0 : indent));
            }
            widest = Math.max(widest, width);
        }
        double scale = room / widest >= LEAST_SCALE ? Math.min(1, room / widest) : BROKEN_SCALE;
        if (widestPiece * scale > room) {
            scale = Math.clamp(room / widestPiece, LEAST_PIECE_SCALE, scale);
        }
        return placed(lines, Math.max(room, 0), em, indent, scale);
    }

    private static double indent(List<List<Size>> lines, double room, double em) {
        if (lines.size() < 2 || lines.getFirst().size() < 2) {
            return 0;
        }
        double left = lines.getFirst().getFirst().width();
        return left <= MOST_INDENT * room ? left : em;
    }

    private static FormulaFlow placed(List<List<Size>> lines, double room, double em, double indent, double scale) {
        List<Spot> places = new ArrayList<>();
        double y = 0;
        double right = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Size> line = lines.get(i);
            int at = 0;
            while (at < line.size()) {
                double start = scale * (i == 0 && at == 0 ? 0 : at == 0 ? indent : indent + em);
                int end = end(line, at, start, room, scale);
                double x = start;
                double above = ABOVE * em * scale;
                double below = BELOW * em * scale;
                for (Size piece : line.subList(at, end)) {
                    above = Math.max(above, piece.above() * scale);
                    below = Math.max(below, piece.below() * scale);
                }
                y += (y > 0 ? GAP * em * scale : 0) + above;
                for (; at < end; at++) {
                    places.add(new Spot(x, y));
                    x += line.get(at).width() * scale;
                }
                y += below;
                right = Math.max(right, x);
            }
        }
        return new FormulaFlow(List.copyOf(places), scale, right, y);
    }

    /// Where the line that begins with piece `at` ends: as far as there is room, but rather before a relation.
    private static int end(List<Size> line, int at, double start, double room, double scale) {
        int end = at;
        int best = -1;
        double x = start;
        while (end < line.size() && (end == at || x + line.get(end).width() * scale <= room + 0.5)) {
            x += line.get(end++).width() * scale;
            boolean breakable = end < line.size() && x >= LEAST_FILLED * room;
            if (breakable && (best < 0 || line.get(end).tie() <= line.get(best).tie())) {
                best = end;
            }
        }
        return end == line.size() || best < 0 ? end : best;
    }
}
