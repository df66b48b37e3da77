package org.densescope.trace.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Address;
import org.densescope.trace.Trace;
import org.densescope.trace.Typed;

/// Finds the place that a person asks for: by a name that was given, by the name that is shown, by a layer's name with
/// a
/// unit's number behind it, or by the address that files and the command line have.
///
/// What a Chinese keyboard sends for digits, points and brackets is read as these.
public final class NameLookup {
    /// A name that can be asked for.
    ///
    /// @param name as it is shown
    public record Offer(String name, Place place) {}

    /// Weights are offered in networks of up to so many.
    private static final int MOST_WEIGHTS = 2_000;

    /// Units are offered in networks of up to so many.
    private static final int MOST_UNITS = 5_000;

    private static final List<Quantity> OF_UNIT = List.of(
            Quantity.ACTIVATION,
            Quantity.WEIGHTED_SUM,
            Quantity.DELTA,
            Quantity.ACTIVATION_GRADIENT,
            Quantity.EXPONENTIAL,
            Quantity.TARGET,
            Quantity.LOSS_TERM);
    private static final List<Quantity> OF_WEIGHT =
            List.of(Quantity.WEIGHT, Quantity.WEIGHT_GRADIENT, Quantity.NEW_WEIGHT);
    private static final Pattern UNIT = Pattern.compile("(?:神经元|神經元|单元|單元|第|unit|#|[·:：,_])*(\\d{1,9})(?:个|個)?");

    private final int[] units;
    private final Names given;
    private final Naming naming;
    private final Function<Place, String> name;
    private final List<List<String>> layers;

    private NameLookup(
            int[] units, Names given, Naming naming, Function<Place, String> name, List<List<String>> layers) {
        this.units = units.clone();
        this.given = given;
        this.naming = naming;
        this.name = name;
        this.layers = layers.stream().map(List::copyOf).toList();
    }

    /// @param layers what each layer may be called, the input first; the first of its names is the one that is offered
    public static NameLookup of(Trace trace, Naming naming, List<List<String>> layers) {
        return new NameLookup(
                trace.network().sizes(), trace.names(), naming, place -> naming.plain(place, trace), layers);
    }

    /// The same for a network of which only the sizes are known.
    public static NameLookup of(int[] units, Naming naming, List<List<String>> layers) {
        return new NameLookup(units, Names.NONE, naming, naming::plain, layers);
    }

    /// The place of a name, or nothing where there is none.
    public Optional<Place> find(String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return byGivenName(text)
                .or(() -> byShownName(text))
                .or(() -> byLayer(text))
                .or(() -> byAddress(text));
    }

    private Optional<Place> byGivenName(String text) {
        return given.given().entrySet().stream()
                .filter(entry -> plain(naming.translated(entry.getValue())).equals(text))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(Place::layer)
                        .thenComparingInt(Place::unit)
                        .thenComparingInt(Place::from));
    }

    /// Every place that the numbers in a text can mean is tried: only the one whose name is the text is taken.
    private Optional<Place> byShownName(String text) {
        List<Place> tried = new ArrayList<>();
        for (Place thing : given.given().keySet()) {
            (thing.quantity().perWeight() ? OF_WEIGHT : OF_UNIT).forEach(quantity -> tried.add(thing.as(quantity)));
        }
        for (List<Integer> numbers : numbers(text)) {
            for (int first = 0; first <= 1; first++) {
                meant(numbers, first, tried);
            }
        }
        return tried.stream()
                .filter(this::exists)
                .filter(place -> {
                    String shown = plain(name.apply(place));
                    return shown.equals(text) || loose(shown).equals(loose(text));
                })
                .findFirst();
    }

    /// @param first what units are counted from
    private void meant(List<Integer> n, int first, List<Place> into) {
        int depth = units.length - 1;
        switch (n.size()) {
            case 1 -> {
                int unit = n.getFirst() - first;
                into.add(Place.unit(Quantity.ACTIVATION, 0, unit));
                into.add(Place.unit(Quantity.ACTIVATION_GRADIENT, 0, unit));
                into.add(Place.unit(Quantity.TARGET, depth, unit));
                into.add(Place.unit(Quantity.LOSS_TERM, depth, unit));
            }
            case 2 -> {
                int unit = n.get(1) - first;
                OF_UNIT.forEach(quantity -> into.add(Place.unit(quantity, n.getFirst(), unit)));
                OF_WEIGHT.forEach(quantity -> into.add(Place.weight(quantity, n.getFirst(), unit, Place.BIAS)));
            }
            case 3 -> {
                int one = n.get(1) - first;
                int other = n.get(2) - first;
                for (Quantity quantity : OF_WEIGHT) {
                    into.add(Place.weight(quantity, n.getFirst(), one, other));
                    into.add(Place.weight(quantity, n.getFirst(), other, one));
                }
            }
            default -> {}
        }
    }

    private boolean exists(Place place) {
        int l = place.layer();
        boolean weight = place.quantity().perWeight();
        return l >= (weight ? 1 : 0)
                && l < units.length
                && place.unit() >= 0
                && place.unit() < units[l]
                && (!place.isWeight() || (place.from() >= 0 && place.from() < units[l - 1]));
    }

    /// The numbers of a text in their order; digits side by side are taken one by one too.
    private static List<List<Integer>> numbers(String text) {
        List<Integer> whole = new ArrayList<>();
        List<Integer> single = new ArrayList<>();
        Matcher m = Pattern.compile("\\d{1,9}").matcher(text);
        List<String> found = m.results().map(result -> result.group()).toList();
        found.forEach(number -> {
            whole.add(Integer.parseInt(number));
            number.chars().forEach(c -> single.add(c - '0'));
        });
        // a letter that ends in a digit, as in `fc2`, belongs to the name of the layer
        List<Integer> firstWhole = new ArrayList<>(whole.subList(0, Math.min(1, whole.size())));
        found.stream().skip(1).forEach(number -> number.chars().forEach(c -> firstWhole.add(c - '0')));
        return List.of(whole, firstWhole, single);
    }

    /// A layer, or a unit of one; of two layers whose names fit, the one with the longer name.
    private Optional<Place> byLayer(String text) {
        record Named(int layer, String start) {}
        List<Named> fitting = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            for (String layer : layers.get(l)) {
                if (text.startsWith(plain(layer))) {
                    fitting.add(new Named(l, plain(layer)));
                }
            }
        }
        return fitting.stream()
                .sorted(Comparator.comparingInt((Named named) -> named.start().length())
                        .reversed())
                .flatMap(named ->
                        unit(named.layer(), text.substring(named.start().length())).stream())
                .findFirst();
    }

    /// @param rest what stands behind the layer's name; nothing for its first unit
    private Optional<Place> unit(int layer, String rest) {
        Matcher unit = UNIT.matcher(rest);
        if (!rest.isEmpty() && !unit.matches()) {
            return Optional.empty();
        }
        int number = rest.isEmpty() ? 0 : Integer.parseInt(unit.group(1)) - 1;
        return Optional.of(Place.unit(Quantity.ACTIVATION, layer, number)).filter(this::exists);
    }

    private Optional<Place> byAddress(String text) {
        try {
            return Optional.of(Address.parse(text, units));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Names that go on as the text begins, the likeliest first.
    ///
    /// @param most how many at most
    public List<Offer> offers(String typed, int most) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, Offer> found = new LinkedHashMap<>();
        given.given().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(entry -> offer(naming.translated(entry.getValue()), entry.getKey(), text, most, found));
        for (int l = 0; l < layers.size() && l < units.length; l++) {
            if (!layers.get(l).isEmpty()) {
                String layer = layers.get(l).getFirst();
                offer(layer, Place.unit(Quantity.ACTIVATION, l, 0), text, most, found);
                for (int u = 0; u < Math.min(units[l], most) && found.size() < most; u++) {
                    offer(layer + " · " + (u + 1), Place.unit(Quantity.ACTIVATION, l, u), text, most, found);
                }
            }
        }
        shown(text, most, found);
        return List.copyOf(found.values());
    }

    private void shown(String text, int most, Map<String, Offer> found) {
        long all = 0;
        long weights = 0;
        for (int l = 0; l < units.length; l++) {
            all += units[l];
            weights += l == 0 ? 0 : (long) units[l] * units[l - 1];
        }
        for (int l = 0; l < units.length && all <= MOST_UNITS; l++) {
            for (int u = 0; u < units[l]; u++) {
                for (Quantity quantity : l == 0 ? OF_UNIT.subList(0, 1) : OF_UNIT.subList(0, 3)) {
                    offer(Place.unit(quantity, l, u), text, most, found);
                }
                for (int i = 0; l > 0 && weights <= MOST_WEIGHTS && i < units[l - 1]; i++) {
                    offer(Place.weight(Quantity.WEIGHT, l, u, i), text, most, found);
                }
                if (l > 0) {
                    offer(Place.weight(Quantity.WEIGHT, l, u, Place.BIAS), text, most, found);
                }
            }
        }
    }

    private void offer(Place place, String text, int most, Map<String, Offer> found) {
        if (found.size() < most) {
            offer(name.apply(place), place, text, most, found);
        }
    }

    private static void offer(String shown, Place place, String text, int most, Map<String, Offer> found) {
        String plain = plain(shown);
        if (found.size() < most && (plain.startsWith(text) || loose(plain).startsWith(loose(text)))) {
            found.putIfAbsent(shown, new Offer(shown, place));
        }
    }

    /// One spelling of the ways to write the same: small letters, no blanks, `^` and `_` for what stands high and low.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        char before = ' ';
        for (char c : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            int high = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            int low = "₀₁₂₃₄₅₆₇₈₉".indexOf(c);
            int number = "一二三四五六七八九".indexOf(c);
            char kind = high >= 0 ? '^' : low >= 0 ? '_' : ' ';
            if (kind != ' ' && kind != before) {
                plain.append(kind);
            }
            before = kind;
            if (Math.max(high, low) >= 0) {
                plain.append(Math.max(high, low));
            } else if (number >= 0) {
                plain.append(number + 1);
            } else {
                plain.append(sign(c));
            }
        }
        return plain.toString().replace("^(1)", "^1").replace("delta", "δ").replaceFirst("^dl/d", "∂l/∂");
    }

    private static String sign(char typed) {
        char c = Typed.ascii(typed);
        return c == '\'' || c == '’' ? "′" : Typed.blank(c) ? "" : String.valueOf(c);
    }

    /// Without what only tells high from low and one index from the next.
    private static String loose(String plain) {
        return plain.replaceAll("[\\^_,(){}]", "");
    }
}
