package org.densescope.ui.editor;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.densescope.train.Optimizer;
import org.densescope.ui.field.Bounds;
import org.densescope.ui.field.Nudge;

/// One number that an optimizer is set with.
///
/// @param id the end of its message key, and of its merge key
/// @param bounds what it may be
/// @param nudge how an arrow key changes it
/// @param get what it is
/// @param with the same optimizer with another
record Setting(
        String id,
        Bounds bounds,
        Nudge nudge,
        ToDoubleFunction<Optimizer> get,
        BiFunction<Optimizer, Double, Optimizer> with) {

    /// All settings of an optimizer, in the order in which they are shown.
    static List<Setting> of(Optimizer optimizer) {
        Setting rate = new Setting("rate", Bounds.NOT_NEGATIVE, Nudge.SERIES, Optimizer::rate, (o, v) -> o.withRate(v));
        Setting decay =
                new Setting("decay", Bounds.NOT_NEGATIVE, Nudge.SERIES, Optimizer::weightDecay, Setting::withDecay);
        return switch (optimizer) {
            case Optimizer.Sgd sgd when sgd.momentum() == 0 -> List.of(rate, decay);
            case Optimizer.Sgd _ -> List.of(rate, momentum(), decay);
            case Optimizer.Adam _ -> List.of(rate, beta(1), beta(2), epsilon(), decay);
            case Optimizer.RmsProp _ -> List.of(rate, alpha(), epsilon(), decay);
            case Optimizer.Adagrad _ -> List.of(rate, epsilon(), decay);
        };
    }

    private static Optimizer withDecay(Optimizer optimizer, double value) {
        return switch (optimizer) {
            case Optimizer.Sgd o -> new Optimizer.Sgd(o.rate(), o.momentum(), o.nesterov(), value);
            case Optimizer.Adam o ->
                new Optimizer.Adam(o.rate(), o.beta1(), o.beta2(), o.epsilon(), value, o.decoupled());
            case Optimizer.RmsProp o -> new Optimizer.RmsProp(o.rate(), o.alpha(), o.epsilon(), value);
            case Optimizer.Adagrad o -> new Optimizer.Adagrad(o.rate(), o.epsilon(), value);
        };
    }

    private static Setting momentum() {
        return new Setting(
                "mu",
                new Bounds(0, true, 1, false),
                Nudge.TENTHS,
                o -> o instanceof Optimizer.Sgd sgd ? sgd.momentum() : 0,
                (o, v) -> o instanceof Optimizer.Sgd sgd
                        ? new Optimizer.Sgd(sgd.rate(), v, sgd.nesterov(), sgd.weightDecay())
                        : o);
    }

    private static Setting beta(int which) {
        return new Setting(
                "beta" + which,
                Bounds.FRACTION,
                Nudge.TENTHS,
                o -> o instanceof Optimizer.Adam a ? which == 1 ? a.beta1() : a.beta2() : 0,
                (o, v) -> o instanceof Optimizer.Adam a
                        ? new Optimizer.Adam(
                                a.rate(),
                                which == 1 ? v : a.beta1(),
                                which == 2 ? v : a.beta2(),
                                a.epsilon(),
                                a.weightDecay(),
                                a.decoupled())
                        : o);
    }

    private static Setting alpha() {
        return new Setting(
                "alpha",
                Bounds.FRACTION,
                Nudge.TENTHS,
                o -> o instanceof Optimizer.RmsProp r ? r.alpha() : 0,
                (o, v) -> o instanceof Optimizer.RmsProp r
                        ? new Optimizer.RmsProp(r.rate(), v, r.epsilon(), r.weightDecay())
                        : o);
    }

    private static Setting epsilon() {
        return new Setting(
                "epsilon",
                Bounds.POSITIVE,
                Nudge.SERIES,
                o -> switch (o) {
                    case Optimizer.Sgd _ -> 0;
                    case Optimizer.Adam a -> a.epsilon();
                    case Optimizer.RmsProp r -> r.epsilon();
                    case Optimizer.Adagrad g -> g.epsilon();
                },
                (o, v) -> switch (o) {
                    case Optimizer.Sgd s -> s;
                    case Optimizer.Adam a ->
                        new Optimizer.Adam(a.rate(), a.beta1(), a.beta2(), v, a.weightDecay(), a.decoupled());
                    case Optimizer.RmsProp r -> new Optimizer.RmsProp(r.rate(), r.alpha(), v, r.weightDecay());
                    case Optimizer.Adagrad g -> new Optimizer.Adagrad(g.rate(), v, g.weightDecay());
                });
    }
}
