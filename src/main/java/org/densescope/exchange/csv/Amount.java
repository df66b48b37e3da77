package org.densescope.exchange.csv;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number as people write it: with a percent sign, a currency, a typographic minus, digits of full width, or a minus
/// in the manner of book-keepers, in parentheses.
///
/// @param digits the same number in ASCII, without the signs around it; its separators are still its own
/// @param power of ten that it is multiplied by: −2 for percent
record Amount(String digits, int power) {
    private static final Set<String> CURRENCIES = Set.of(
            "USD", "EUR", "GBP", "CHF", "CNY", "RMB", "JPY", "HKD", "TWD", "AUD", "CAD", "INR", "US", "HK", "NT", "A",
            "C", "R", "元", "圆", "圓", "円", "块", "塊");

    /// Whether nothing but a number in ASCII can be meant, so that there is nothing to take off.
    static boolean bare(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean begins = digit(first) || first == '.' || first == ',' || first == '+' || first == '-';
        return begins
                && (digit(last) || last == '.' || last == ',')
                && (text.length() == 1 || digit(first) || digit(text.charAt(1)) || ".,".indexOf(text.charAt(1)) >= 0);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Null where it is no such number, however its separators are read.
    static @Nullable Amount of(String text) {
        String rest = ascii(text);
        boolean minus = false;
        boolean money = false;
        boolean paid = false;
        if (rest.length() > 2 && rest.charAt(0) == '(' && rest.charAt(rest.length() - 1) == ')') {
            rest = rest.substring(1, rest.length() - 1).strip();
            minus = true;
            paid = true;
        }
        for (int i = 0; i < 2 && !rest.isEmpty(); i++) {
            if (!minus && rest.charAt(0) == '-') {
                minus = true;
                rest = rest.substring(1).strip();
            }
            int sign = currencyAtStart(rest);
            money |= sign > 0;
            rest = rest.substring(sign).strip();
        }
        int power = 0;
        if (!rest.isEmpty() && (rest.endsWith("%") || rest.endsWith("‰"))) {
            power = rest.endsWith("%") ? -2 : -3;
            rest = rest.substring(0, rest.length() - 1).strip();
        } else {
            int sign = money ? 0 : currencyAtEnd(rest);
            money |= sign > 0;
            rest = rest.substring(0, rest.length() - sign).strip();
        }
        boolean number = !rest.isEmpty() && (digit(rest.charAt(0)) || rest.charAt(0) == '.' || rest.charAt(0) == ',');
        // In parentheses alone stands a footnote as well.
        boolean meant = !paid || money || rest.indexOf('.') > 0 || rest.indexOf(',') > 0;
        return number && meant ? new Amount(minus ? "-" + rest : rest, power) : null;
    }

    /// Digits and signs of full width, and each minus, as in ASCII.
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii.append(
                    switch (c) {
                        case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\ufe63' -> '-';
                        case '\u3000' -> ' ';
                        default -> c >= '\uff01' && c <= '\uff5e' && c != '\uff04' ? (char) (c - 0xfee0) : c;
                    });
        }
        return ascii.toString();
    }

    private static int currencyAtStart(String text) {
        int letters = 0;
        while (letters < Math.min(3, text.length()) && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        boolean sign = letters < text.length() && Character.getType(text.charAt(letters)) == Character.CURRENCY_SYMBOL;
        if (sign && (letters == 0 || CURRENCIES.contains(text.substring(0, letters)))) {
            return letters + 1;
        }
        return letters == 3 && CURRENCIES.contains(text.substring(0, 3)) ? 3 : 0;
    }

    private static int currencyAtEnd(String text) {
        int length = text.length();
        if (length > 0 && Character.getType(text.charAt(length - 1)) == Character.CURRENCY_SYMBOL) {
            return 1;
        }
        if (length > 1 && text.charAt(length - 1) > 0x7f && CURRENCIES.contains(text.substring(length - 1))) {
            return 1;
        }
        return length > 3 && CURRENCIES.contains(text.substring(length - 3)) ? 3 : 0;
    }
}
