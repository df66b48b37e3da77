package org.densescope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.trace.Reveal;

/// Every number that a reveal lets out, as bits, and a mark for each that it does not.
final class Transcript {
    private static final long UNBORN = 0x7ff8_dead_dead_0000L;

    private final List<Long> bits = new ArrayList<>();
    private final Reveal reveal;

    private Transcript(Reveal reveal) {
        this.reveal = reveal;
    }

    static List<Long> of(Reveal reveal) {
        Transcript transcript = new Transcript(reveal);
        Network network = reveal.trace().network();
        for (int l = 0; l <= network.depth(); l++) {
            for (int u = 0; u < network.units(l); u++) {
                transcript.unit(network, l, u);
            }
        }
        transcript.note(Place.unit(Quantity.LOSS, network.depth(), 0));
        return List.copyOf(transcript.bits);
    }

    private void unit(Network network, int l, int u) {
        note(Place.unit(Quantity.ACTIVATION, l, u));
        if (l == 0) {
            note(Place.unit(Quantity.ACTIVATION_GRADIENT, l, u));
            return;
        }
        for (Quantity quantity : List.of(Quantity.WEIGHTED_SUM, Quantity.DELTA, Quantity.ACTIVATION_GRADIENT)) {
            note(Place.unit(quantity, l, u));
        }
        if (l == network.depth()) {
            note(Place.unit(Quantity.TARGET, l, u));
            note(Place.unit(Quantity.LOSS_TERM, l, u));
        }
        for (int from = Place.BIAS; from < network.units(l - 1); from++) {
            for (Quantity quantity : Quantity.values()) {
                if (quantity.perWeight()) {
                    note(Place.weight(quantity, l, u, from));
                }
            }
        }
    }

    private void note(Place place) {
        OptionalDouble value = reveal.find(place);
        bits.add(value.isPresent() ? Double.doubleToRawLongBits(value.getAsDouble()) : UNBORN);
    }
}
