package org.densescope.ui.explain;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.densescope.trace.formula.FormulaTex;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A typeset formula as outlines. Immutable. All lengths in em, so that it is good for any font size; `(0, 0)` is its
/// left
/// upper corner, y goes down.
///
/// @param width of the whole
/// @param height from top to bottom
/// @param baseline from the top
/// @param parts one for each linked token, and one for everything else
public record Outlines(double width, double height, double baseline, List<Part> parts) {
    /// The outline of one token.
    ///
    /// @param token its number in [FormulaTex#links], or -1 for everything that is not linked
    /// @param svg the path as SVG writes it
    public record Part(int token, String svg, double left, double top, double right, double bottom) {}

    /// Does not matter: boxes are measured in em.
    private static final float SIZE = 20;

    public Outlines {
        parts = List.copyOf(parts);
    }

    /// Typesets a formula.
    ///
    /// @param tex with linked tokens in the colours of [FormulaTex#marker]
    /// One at a time: the typesetter's tables are shared by all threads.
    ///
    /// @throws org.scilab.forge.jlatexmath.ParseException where it is not TeX
    public static synchronized Outlines of(String tex) {
        TeXIcon icon = new TeXFormula(tex).new TeXIconBuilder()
                .setStyle(TeXConstants.STYLE_DISPLAY)
                .setSize(SIZE)
                .build();
        Box box = icon.getBox();
        OutlineGraphics graphics = new OutlineGraphics();
        box.draw(graphics, 0, box.getHeight());
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Integer, Path2D> entry : graphics.paths().entrySet()) {
            Rectangle2D bounds = entry.getValue().getBounds2D();
            parts.add(new Part(
                    FormulaTex.unmarked(entry.getKey()),
                    svg(entry.getValue()),
                    bounds.getMinX(),
                    bounds.getMinY(),
                    bounds.getMaxX(),
                    bounds.getMaxY()));
        }
        return new Outlines(box.getWidth(), box.getHeight() + box.getDepth(), box.getHeight(), parts);
    }

    private static String svg(Path2D path) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            text.append("MLQCZ".charAt(kind));
            for (int n = 0; n < numbers; n++) {
                text.append(n == 0 ? "" : " ");
                number(c[n], text);
            }
        }
        return text.toString();
    }

    /// Four digits behind the point, never an exponent.
    private static void number(double value, StringBuilder text) {
        long rounded = Math.round(Math.abs(value) * 10_000);
        text.append(value < 0 && rounded > 0 ? "-" : "")
                .append(rounded / 10_000)
                .append('.');
        String part = Long.toString(rounded % 10_000);
        text.append("0".repeat(4 - part.length())).append(part);
    }
}
