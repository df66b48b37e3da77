package org.densescope.ui.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;
import org.densescope.ui.canvas.Fonts;

/// Draws a node of text, row by row where it is wrapped. A sign of an icon font is a shape.
record TextPainter(ShapePainter shapes) {
    void paint(Text text, Spot at, Pen pen) {
        String all = text.getText();
        int argb = Colours.argb(text.getFill(), at.opacity());
        if (all.isBlank() || argb >>> 24 == 0) {
            return;
        }
        if (isSign(all)) {
            shapes.area(text, argb, pen);
            return;
        }
        Font font = text.getFont();
        double size = font.getSize() * at.sx();
        Type type = new Type(size, font.getStyle().contains("Bold"));
        double left = text.getLayoutBounds().getMinX();
        double first = text.getLayoutBounds().getMinY() + text.getBaselineOffset();
        List<Pen.Row> rows = new ArrayList<>();
        List<TextLineInfo> lines = text.getLayoutInfo().getTextLines(false);
        for (TextLineInfo line : lines) {
            String row = all.substring(line.start(), Math.min(all.length(), line.end()))
                    .strip();
            if (!row.isEmpty()) {
                double down =
                        line.bounds().getMinY() - lines.getFirst().bounds().getMinY();
                double x = at.x(left
                        + line.bounds().getMinX()
                        - lines.getFirst().bounds().getMinX());
                rows.add(new Pen.Row(row, x, at.y(first + down) - Pen.BASELINE * size));
            }
        }
        boolean mono = font.getFamily().equals(Fonts.MONO);
        if (mono) {
            pen.letters(Pen.Letters.MONO);
        }
        pen.paragraph(rows, type, argb, isCut(text));
        if (mono) {
            pen.restore();
        }
    }

    private static boolean isCut(Text text) {
        Node parent = text.getParent();
        return parent instanceof Labeled label && label.isTextTruncated();
    }

    /// Whether it is of the part of Unicode that fonts of icons use.
    private static boolean isSign(String text) {
        int c = text.codePointAt(0);
        return Character.getType(c) == Character.PRIVATE_USE;
    }
}
