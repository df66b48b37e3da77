package org.densescope.lesson;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Address;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;

/// Addresses in lessons: those of [Address], and `loss`, `fc1 dw[0,0]`, `fc1 db[0]`, `fc1 da[0]`, `dx[0]`, and
/// `fc1 w'[0,0]` and `fc1 b'[0]` for what the update makes of a weight. `… via o1` is one of the routes of a weight.
final class LessonAddress {
    private static final Pattern DERIVED =
            Pattern.compile("\\s*(fc\\d{1,6}[\\s.]*)?(dw|db|da|dx|w'|b'|w′|b′)(\\s*\\[.*)");
    private static final String VIA = " via ";

    private LessonAddress() {}

    /// Whether it is a route rather than a number of the tape.
    static boolean route(String text) {
        return text.contains(VIA);
    }

    /// What stands behind the `via` of a route.
    static String via(String text) {
        return text.substring(text.indexOf(VIA) + VIA.length()).strip();
    }

    /// The number at an address; of a route the weight that it starts from.
    ///
    /// @throws IllegalArgumentException in one sentence, when it cannot be read or there is no such place
    static Place parse(String text, Reveal reveal) {
        Trace trace = reveal.trace();
        String address = route(text) ? text.substring(0, text.indexOf(VIA)) : text;
        if (address.strip().toLowerCase(Locale.ROOT).equals("loss")) {
            // of one of several samples the tape knows its own loss only
            return Place.unit(
                    trace.share() ? Quantity.SAMPLE_LOSS : Quantity.LOSS,
                    trace.network().depth(),
                    0);
        }
        Matcher derived = DERIVED.matcher(address);
        if (!derived.matches()) {
            return Address.parse(address, trace.network());
        }
        String layer = derived.group(1) == null ? "" : derived.group(1);
        String letter = derived.group(2);
        char base = letter.charAt(letter.startsWith("d") ? 1 : 0);
        Place place = Address.parse(layer + " " + base + derived.group(3), trace.network());
        return place.as(
                switch (letter) {
                    case "da", "dx" -> Quantity.ACTIVATION_GRADIENT;
                    case "dw", "db" -> trace.gradient();
                    default -> Quantity.NEW_WEIGHT;
                });
    }
}
