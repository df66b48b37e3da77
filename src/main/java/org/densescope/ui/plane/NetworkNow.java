package org.densescope.ui.plane;

import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Dense;
import org.densescope.engine.Network;
import org.densescope.trace.Reveal;

/// The network at a moment: with new weights as far as they are born.
final class NetworkNow {
    private NetworkNow() {}

    @SuppressWarnings("ReferenceEquality") // nothing new: the very same network
    static Network of(Reveal reveal) {
        Network before = reveal.trace().network();
        List<Dense> layers = new ArrayList<>();
        boolean changed = false;
        for (int l = 1; l <= before.depth(); l++) {
            Dense now = reveal.layerNow(l);
            changed |= now != before.layer(l);
            layers.add(now);
        }
        return changed ? new Network(layers, before.loss(), before.reduction()) : before;
    }
}
