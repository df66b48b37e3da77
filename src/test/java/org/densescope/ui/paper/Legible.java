package org.densescope.ui.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.densescope.draw.pen.Shade;

/// What is wrong with the texts of a window: cut, over each other, too pale to be read, or no text at all but its key.
///
/// @param layout read off the window
/// @param pixels of its picture, one each logical pixel, opaque
@SuppressWarnings("ArrayRecordComponent") // nobody writes it again
public record Legible(WindowLayout layout, int[] pixels) {
    /// So much two texts may reach into each other before a person sees it.
    private static final double ACROSS = 2;

    private static final double DOWN = 3;

    /// What the guidelines for accessible content ask of ordinary text, and of large text.
    private static final double CONTRAST = 4.5;

    private static final double CONTRAST_OF_LARGE = 3;
    private static final double LARGE = 24;

    /// Texts of which less is seen are those of what is disabled, which the guidelines leave out.
    private static final int DISABLED = 0xA0;

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+…?");

    /// Everything that is wrong, a line each; empty where all can be read.
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        List<PlacedText> texts = layout.texts();
        for (int i = 0; i < texts.size(); i++) {
            PlacedText text = texts.get(i);
            if (text.truncated()) {
                found.add(say(text) + " is truncated");
            }
            if (text.box().width() < text.whole().width() - ACROSS) {
                found.add(say(text) + " is cut at the side");
            }
            if (KEY.matcher(text.text()).matches()) {
                found.add(say(text) + " is a key");
            }
            pale(text, found);
            for (PlacedText other : texts.subList(i + 1, texts.size())) {
                Box both = text.box().cut(other.box());
                if (!text.index() && !other.index() && both.width() > ACROSS && both.height() > DOWN) {
                    found.add(say(text) + " overlaps " + say(other));
                }
            }
        }
        return found;
    }

    private static String say(PlacedText text) {
        return String.format(
                Locale.ROOT,
                "%s “%s” (%.0f, %.0f)",
                text.view(),
                text.text(),
                text.box().x(),
                text.box().y());
    }

    /// Its colour against what is most frequent around its letters.
    private void pale(PlacedText text, List<String> found) {
        int alpha = text.argb() >>> 24;
        if (alpha < DISABLED) {
            return;
        }
        int ground = ground(text.box());
        int ink = Shade.mix(ground, text.argb() | 0xFF000000, alpha / 255.0);
        double contrast = Shade.contrast(ink, ground);
        if (contrast < (text.fontSize() >= LARGE ? CONTRAST_OF_LARGE : CONTRAST)) {
            found.add(say(text) + String.format(Locale.ROOT, " has a contrast of %.2f", contrast));
        }
    }

    private int ground(Box box) {
        Map<Integer, Integer> counts = new HashMap<>();
        int width = (int) layout.width();
        for (int y = (int) Math.max(0, box.y()); y < Math.min(layout.height(), box.bottom()); y++) {
            for (int x = (int) Math.max(0, box.x()); x < Math.min(width, box.right()); x++) {
                counts.merge(pixels[y * width + x], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0xFFFFFFFF);
    }
}
