package org.densescope.say;

import org.jspecify.annotations.Nullable;

/// Puts arguments into a text: `{0}` is the first one, and `{0:update|updates}` is the first word beside the number 1,
/// the second beside all others. Nothing else is special.
public final class Fill {
    private Fill() {}

    /// What has no argument is left out.
    public static String text(String pattern, @Nullable Object... arguments) {
        return text(pattern, false, arguments);
    }

    /// @param strict whether too few arguments are an exception
    /// @throws IllegalArgumentException when strict, and there are too few; or a word has no second form
    public static String text(String pattern, boolean strict, @Nullable Object... arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int index = at + 2 < pattern.length() && pattern.charAt(at) == '{'
                    ? Character.digit(pattern.charAt(at + 1), 10)
                    : -1;
            char after = index < 0 ? ' ' : pattern.charAt(at + 2);
            int end = after == '}' ? at + 2 : after == ':' ? pattern.indexOf('}', at) : -1;
            if (end < 0) {
                text.append(pattern.charAt(at));
                at++;
                continue;
            }
            if (index < arguments.length) {
                String argument = String.valueOf(arguments[index]);
                text.append(after == '}' ? argument : form(pattern.substring(at + 3, end), argument.equals("1")));
            } else if (strict) {
                throw new IllegalArgumentException("argument " + index + " is missing for “" + pattern + "”");
            }
            at = end + 1;
        }
        return text.toString();
    }

    private static String form(String words, boolean one) {
        int between = words.indexOf('|');
        if (between < 0) {
            throw new IllegalArgumentException("“" + words + "” has no two forms");
        }
        return one ? words.substring(0, between) : words.substring(between + 1);
    }
}
