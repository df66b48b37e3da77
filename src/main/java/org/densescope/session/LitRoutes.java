package org.densescope.session;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.engine.Network;
import org.densescope.engine.Pass;
import org.densescope.engine.Place;
import org.densescope.trace.Reveal;
import org.densescope.trace.Route;
import org.densescope.trace.Routes;
import org.jspecify.annotations.Nullable;

/// The routes from what is selected to the loss, the same for picture and panel. They follow the selection and the run;
/// nothing else writes them.
public final class LitRoutes {
    /// So many routes are listed; of more, the largest.
    public static final int MOST = 24;

    private final Playhead playhead;
    private final Focus focus;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BooleanProperty expanded = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Route> picked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Routes> routes = new ReadOnlyObjectWrapper<>();
    private @Nullable Pass pass;

    public LitRoutes(Playhead playhead, Focus focus) {
        this.playhead = playhead;
        this.focus = focus;
        playhead.reveal().subscribe(this::follow);
        focus.selected().subscribe(this::follow);
        shown.subscribe(this::follow);
        follow();
    }

    /// Whether routes are lit at all.
    public BooleanProperty shown() {
        return shown;
    }

    /// Whether each route stands by itself; otherwise they are taken together behind the first step.
    public BooleanProperty expanded() {
        return expanded;
    }

    /// The one route that is pointed at in the list, or null.
    public ObjectProperty<@Nullable Route> picked() {
        return picked;
    }

    /// The routes of the selection in the newest run; null where there are none, or while they are not shown.
    public ReadOnlyObjectProperty<@Nullable Routes> routes() {
        return routes.getReadOnlyProperty();
    }

    @SuppressWarnings("ReferenceEquality") // a pass is immutable: the very same one has the same routes
    private void follow() {
        Reveal reveal = playhead.reveal().get();
        Pass now = reveal.trace().pass();
        int row = reveal.row();
        Place origin = origin(now.network()).orElse(null);
        Routes known = routes.get();
        if (now == pass
                && (known == null
                        ? origin == null
                        : known.row() == row && known.origin().equals(origin))) {
            return;
        }
        pass = now;
        picked.set(null);
        routes.set(origin == null ? null : Routes.of(now, row, origin, MOST));
    }

    private Optional<Place> origin(Network network) {
        Place selected = focus.selected().get();
        if (selected == null || !shown.get() || !exists(selected, network)) {
            return Optional.empty();
        }
        return Routes.origin(selected, network);
    }

    /// What was selected may be gone with the next structure.
    private static boolean exists(Place place, Network network) {
        int l = place.layer();
        return l >= (place.quantity().perWeight() ? 1 : 0)
                && l <= network.depth()
                && place.unit() < network.units(l)
                && (!place.isWeight() || place.from() < network.units(l - 1));
    }
}
