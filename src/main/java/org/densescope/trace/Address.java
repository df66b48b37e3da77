package org.densescope.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.engine.ShapeException;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;

/// Places as people type them, counted from 0 as in code: `fc1[0,0]` or `fc1 w[17, 301]` for a weight (unit, then the
/// unit that it comes from), `fc2 b[3]` for a bias, `x[5]` for an input, `fc1 a[2]`, `fc1 z[2]` and `fc1 δ[2]` (or
/// `delta`) for what a unit has. Signs of full width and 【】 are read as the signs of a western keyboard.
public final class Address {
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?:fc(\\d{1,6})[\\s.]*)?(w|b|a|x|z|δ|delta)?\\s*\\[\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?]\\s*");

    private Address() {}

    /// @throws IllegalArgumentException in one sentence, when it cannot be read or there is no such place
    public static Place parse(String text, Network network) {
        int[] units = new int[network.depth() + 1];
        for (int l = 0; l < units.length; l++) {
            units[l] = network.units(l);
        }
        return parse(text, units);
    }

    /// The same for a network of which only the sizes are known.
    ///
    /// @param units of the input layer and each dense layer
    public static Place parse(String text, int... units) {
        Matcher m = FORM.matcher(signs(text));
        if (!m.matches()) {
            throw unreadable(text);
        }
        String kind = m.group(2) == null ? "w" : m.group(2);
        boolean weight = kind.equals("w");
        if ((m.group(1) == null) != kind.equals("x") || weight != (m.group(4) != null)) {
            throw unreadable(text);
        }
        int layer = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
        if (layer >= units.length || (layer == 0 && !kind.equals("x"))) {
            throw new ShapeException(
                    "say.address.there-no-layer-fc",
                    "there is no layer fc{0}, only fc1 to fc{1}",
                    layer,
                    (units.length - 1));
        }
        int unit = within(Sentence.of("say.word.unit", "unit"), Integer.parseInt(m.group(3)), units[layer], layer);
        return switch (kind) {
            case "w" ->
                Place.weight(
                        Quantity.WEIGHT,
                        layer,
                        unit,
                        within(
                                Sentence.of("say.word.input", "input"),
                                Integer.parseInt(m.group(4)),
                                units[layer - 1],
                                layer));
            case "b" -> Place.weight(Quantity.WEIGHT, layer, unit, Place.BIAS);
            case "z" -> Place.unit(Quantity.WEIGHTED_SUM, layer, unit);
            case "δ", "delta" -> Place.unit(Quantity.DELTA, layer, unit);
            default -> Place.unit(Quantity.ACTIVATION, layer, unit);
        };
    }

    private static String signs(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        text.chars().forEach(c -> signs.append(Typed.ascii((char) c)));
        return signs.toString();
    }

    private static int within(Sentence what, int index, int count, int layer) {
        if (index >= count) {
            throw new ShapeException(
                    "say.address.has-no-only-0",
                    "{0} has no {1} {2}, only 0 to {3}",
                    layer == 0 ? Sentence.of("say.word.the-input", "the input") : Sentence.plain("fc" + layer),
                    what,
                    index,
                    (count - 1));
        }
        return index;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new Refused(
                "say.address.names-no-number-network",
                "“{0}” names no number of a network: write fc1[0,0] for a weight, fc1 b[0] for a bias, x[0] for an input, fc1 a[0] or fc1 z[0] for a unit",
                text);
    }

    /// The address of a place, which [#parse] reads back.
    public static String of(Place place) {
        int l = place.layer();
        String layer = "fc" + l;
        String unit = "[" + place.unit() + "]";
        return switch (place.quantity()) {
            case WEIGHT, WEIGHT_GRADIENT, GRADIENT_SHARE, NEW_WEIGHT, MEMORY_1, MEMORY_2 ->
                place.isBias() ? layer + " b" + unit : layer + "[" + place.unit() + "," + place.from() + "]";
            case DELTA -> layer + " δ" + unit;
            case WEIGHTED_SUM, EXPONENTIAL, EXPONENTIAL_SUM -> layer + " z" + unit;
            default -> l == 0 ? "x" + unit : layer + " a" + unit;
        };
    }
}
