package org.densescope.ui.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with the texts of a window: cut, over each other, outside, or too pale to be read.
///
/// @param layout read off the window
/// @param pixels of its picture, a pixel each logical pixel, opaque
public record Legible(WindowLayout layout, int[] pixels) {
    /// So much two texts may reach into each other before a person sees it.
    private static final double ACROSS = 2;

    private static final double DOWN = 3;

    /// What the guidelines for accessible content ask of ordinary text, and of large text.
    private static final double CONTRAST = 4.5;

    private static final double CONTRAST_OF_LARGE = 3;
    private static final double LARGE = 24;

    /// All that is wrong, a line each; empty where everything can be read.
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
            double contrast = contrast(text);
            if (contrast < (text.fontSize() >= LARGE ? CONTRAST_OF_LARGE : CONTRAST)) {
                found.add(say(text) + String.format(" has a contrast of %.2f", contrast));
            }
            for (PlacedText other : texts.subList(i + 1, texts.size())) {
                Box both = text.box().cut(other.box());
                if (!text.index() && !other.index() && both.width() > ACROSS && both.height() > DOWN) {
                    found.add(say(text) + " overlaps " + say(other)
                            + String.format(" by %.0f × %.0f", both.width(), both.height()));
                }
            }
        }
        return found;
    }

    private static String say(PlacedText text) {
        return String.format("%s “%s” (%.0f, %.0f)", text.view(), text.text(), text.box().x(), text.box().y());
    }

    /// Of its colour against what is most frequent around its letters.
    private double contrast(PlacedText text) {
        int ground = ground(text.box());
        double alpha = (text.argb() >>> 24) / 255.0;
        double ink = light(text.argb(), ground, alpha);
        double paper = light(ground, ground, 1);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
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

    /// Relative luminance of a colour over another one.
    private static double light(int argb, int ground, double alpha) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            int shift = 16 - 8 * i;
            double c = (alpha * (argb >> shift & 255) + (1 - alpha) * (ground >> shift & 255)) / 255;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
