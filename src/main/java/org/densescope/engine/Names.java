package org.densescope.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.densescope.say.Refused;

/// Names that a person gave to units, weights and biases, such as `h1` and `w5`. Immutable.
///
/// A name belongs to the thing, not to one of its numbers: a unit's stands for its `z`, `a` and `δ` alike, a weight's
/// for
/// its gradient and its new value too. Two things may have the same name, as where a sheet writes one `b1` for all
/// biases
/// of a layer.
///
/// @param given a name for an activation, weight or bias; none is blank
public record Names(Map<Place, String> given) {
    public static final Names NONE = new Names(Map.of());

    /// Weights can be named in networks of up to so many.
    public static final int MOST_WEIGHTS = 64;

    /// The longest name, in characters.
    public static final int LONGEST = 40;

    public Names {
        given = Map.copyOf(given);
    }

    /// Whether the weights of a network are few enough for names.
    ///
    /// @param units of the input layer and each dense layer
    public static boolean weightsNameable(int... units) {
        long weights = IntStream.range(1, units.length)
                .mapToLong(l -> (long) units[l - 1] * units[l])
                .sum();
        return weights <= MOST_WEIGHTS;
    }

    /// A name as it is kept: without space around it, in one line, at most [#LONGEST] characters.
    public static String tidy(String typed) {
        String line = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    /// The thing that a number belongs to and that can have a name: an activation, weight or bias. Nothing for what
    /// belongs to a whole layer or the network.
    public static Optional<Place> thing(Place place) {
        return switch (place.quantity()) {
            case ACTIVATION, WEIGHTED_SUM, EXPONENTIAL, TARGET, LOSS_TERM, ACTIVATION_GRADIENT, DELTA ->
                Optional.of(Place.unit(Quantity.ACTIVATION, place.layer(), place.unit()));
            case WEIGHT, NEW_WEIGHT, WEIGHT_GRADIENT, GRADIENT_SHARE, MEMORY_1, MEMORY_2 ->
                Optional.of(place.as(Quantity.WEIGHT));
            case EXPONENTIAL_SUM, SAMPLE_LOSS, LOSS -> Optional.empty();
        };
    }

    /// The name of what a number belongs to; empty where it has none.
    public String of(Place place) {
        return thing(place).map(thing -> given.getOrDefault(thing, "")).orElse("");
    }

    /// Whether a unit of a layer has a name.
    public boolean inLayer(int layer) {
        return given.keySet().stream()
                .anyMatch(place -> place.layer() == layer && !place.quantity().perWeight());
    }

    /// The same with a name given, or taken away by a blank one.
    public Names with(Place place, String name) {
        Place thing = thing(place)
                .orElseThrow(() -> new Refused("say.names.has-no-name-its", "{0} has no name of its own", place));
        Map<Place, String> next = new HashMap<>(given);
        String tidy = tidy(name);
        if (tidy.isEmpty()) {
            next.remove(thing);
        } else {
            next.put(thing, tidy);
        }
        return new Names(next);
    }

    /// Those that are left in a network of other sizes; weights only where they are still few.
    ///
    /// @param units of the input layer and each dense layer
    public Names fitting(int... units) {
        boolean weights = weightsNameable(units);
        return moved(place -> {
            int l = place.layer();
            boolean weight = place.quantity().perWeight();
            boolean there = l < units.length
                    && place.unit() < units[l]
                    && (!weight || (weights && l > 0 && place.from() < units[l - 1]));
            return there ? Optional.of(place) : Optional.empty();
        });
    }

    /// Those that are left when a layer comes in before a dense layer, whose weights then lead somewhere else.
    public Names withLayerBefore(int layer) {
        return moved(place -> {
            if (place.layer() < layer) {
                return Optional.of(place);
            }
            boolean led = place.isWeight() && place.layer() == layer;
            return led ? Optional.empty() : Optional.of(place.inLayer(place.layer() + 1));
        });
    }

    /// Those that are left when a dense layer goes.
    public Names withoutLayer(int layer) {
        return moved(place -> {
            if (place.layer() < layer) {
                return Optional.of(place);
            }
            boolean gone = place.layer() == layer || (place.isWeight() && place.layer() == layer + 1);
            return gone ? Optional.empty() : Optional.of(place.inLayer(place.layer() - 1));
        });
    }

    private Names moved(Function<Place, Optional<Place>> to) {
        if (given.isEmpty()) {
            return this;
        }
        Map<Place, String> next = new HashMap<>();
        given.forEach((place, name) -> {
            to.apply(place).ifPresent(moved -> next.put(moved, name));
        });
        return new Names(next);
    }
}
