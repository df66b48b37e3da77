package org.densescope.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.densescope.draw.pen.Pen;
import org.densescope.draw.pen.Type;

/// Fonts and widths of text of one family, each measured once. For the window's thread.
public final class Fonts {
    public static final String SANS = "Densescope Sans";

    /// The same letters with Chinese as Taiwan writes it.
    public static final String SANS_TAIWAN = "Densescope Sans TC";

    /// The letters of one width.
    public static final String MONO = "Densescope Mono";

    private final String family;
    private final Map<Type, Font> fonts = new HashMap<>();
    private final Map<Type, Map<Integer, Double>> advances = new HashMap<>();
    private final Text ruler = new Text();

    /// @param family a font that is installed or loaded
    public Fonts(String family) {
        this.family = family;
    }

    /// The fonts of a family that may become another one; each is measured once.
    public static Supplier<Fonts> following(Supplier<String> family) {
        Map<String, Fonts> known = new HashMap<>();
        return () -> known.computeIfAbsent(family.get(), Fonts::new);
    }

    /// Which letters these are.
    public Pen.Letters letters() {
        return family.equals(MONO) ? Pen.Letters.MONO : Pen.Letters.SANS;
    }

    /// The fonts of other letters.
    Fonts of(Pen.Letters letters) {
        return letters == letters() ? this : new Fonts(letters == Pen.Letters.MONO ? MONO : SANS);
    }

    Font font(Type type) {
        return fonts.computeIfAbsent(
                type, t -> Font.font(family, t.bold() ? FontWeight.BOLD : FontWeight.NORMAL, t.size()));
    }

    /// The sum of the characters' own widths.
    public double width(String text, Type type) {
        Map<Integer, Double> known = advances.computeIfAbsent(type, t -> new HashMap<>());
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            sum += known.computeIfAbsent(c, point -> measured(point, type));
            i += Character.charCount(c);
        }
        return sum;
    }

    private double measured(int point, Type type) {
        ruler.setFont(font(type));
        ruler.setText(Character.toString(point));
        return ruler.getLayoutBounds().getWidth();
    }
}
