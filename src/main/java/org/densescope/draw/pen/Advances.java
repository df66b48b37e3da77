package org.densescope.draw.pen;

/// Widths of text without any font: near enough to leave room, the same on every machine.
public final class Advances {
    private Advances() {}

    /// The width in logical pixels, rather too wide than too narrow.
    public static double width(String text, Type type) {
        double em = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            em += advance(c);
            i += Character.charCount(c);
        }
        return em * type.size() * (type.bold() ? 1.07 : 1);
    }

    private static double advance(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        if (c >= '0' && c <= '9') {
            return 0.57;
        }
        return switch (c) {
            case ' ', '.', ',', ':', ';', '!', '|', 'i', 'j', 'l', '\'', '·' -> 0.3;
            case '(', ')', '[', ']', 'f', 't', 'r', 'I', '/', '-' -> 0.39;
            case 'm', 'w', 'M', 'W', '@', '%' -> 0.88;
            case '−', '+', '=', '×', '→', '–' -> 0.6;
            default -> c >= 'A' && c <= 'Z' ? 0.68 : 0.56;
        };
    }
}
