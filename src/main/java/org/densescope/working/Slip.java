package org.densescope.working;

import java.util.EnumMap;
import java.util.Map;
import org.densescope.engine.Quantity;
import org.jspecify.annotations.Nullable;

/// One way to go wrong: an operation done otherwise, in all layers or in one.
///
/// @param id its name, the same in files, and of its words
/// @param argument which of several of this kind: an output, a unit, digits; 0 where there is one
/// @param layer the only layer where it happens, or [#EVERYWHERE]
/// @param twists what is done instead, by what the operation writes
/// @param rounding to what each number is rounded before the next operation takes it, or null
/// @param alone whether it happens to the number that is looked at, and to no other before it
public record Slip(
        String id,
        int argument,
        int layer,
        Map<Quantity, Twist> twists,
        @Nullable Rounding rounding,
        boolean alone) {
    static final int EVERYWHERE = -1;

    /// The training step as it is.
    static final Slip NONE = new Slip("", 0, EVERYWHERE, Map.of(), null, false);

    public Slip {
        twists = Map.copyOf(twists);
    }

    static Slip of(String id, Quantity quantity, Twist twist) {
        return new Slip(id, 0, EVERYWHERE, Map.of(quantity, twist), null, false);
    }

    /// The same slip where another number is written, too.
    Slip and(Quantity quantity, Twist twist) {
        Map<Quantity, Twist> more = new EnumMap<>(Quantity.class);
        more.putAll(twists);
        more.put(quantity, twist);
        return new Slip(id, argument, layer, more, rounding, alone);
    }

    /// A slip of the error of the outputs, wherever loss and activation are two operations or one.
    static Slip ofError(String id, Twist twist) {
        Twist last = o -> o.layer() == o.depth() ? twist.of(o) : o.usual();
        Twist fused = o -> o.layer() == o.depth() && o.loss().fused() ? twist.of(o) : o.usual();
        return of(id, Quantity.ACTIVATION_GRADIENT, last).and(Quantity.DELTA, fused);
    }

    Slip with(int which) {
        return new Slip(id, which, layer, twists, rounding, alone);
    }

    Slip inLayer(int only) {
        return new Slip(id, argument, only, twists, rounding, alone);
    }

    Slip onlyHere() {
        return new Slip(id, argument, layer, twists, rounding, true);
    }

    static Slip rounded(String id, int which, Rounding rounding) {
        return new Slip(id, which, EVERYWHERE, Map.of(), rounding, false);
    }

    /// What is done instead where a number of a layer is written, or null for the usual.
    @Nullable
    Twist at(Quantity quantity, int where) {
        return layer == EVERYWHERE || layer == where ? twists.get(quantity) : null;
    }
}
