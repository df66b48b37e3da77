package org.densescope.ui.editor;

/// Counts as text: thousands apart by a narrow space that does not break, which no language takes for a decimal sign.
public final class Grouped {
    private static final char NARROW_SPACE = '\u202f';

    private Grouped() {}

    public static String text(long count) {
        String digits = Long.toString(Math.abs(count));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.length() > 4) {
                text.append(NARROW_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return (count < 0 ? "−" : "") + text;
    }
}
