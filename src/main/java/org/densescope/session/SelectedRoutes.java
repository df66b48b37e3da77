package org.densescope.session;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.engine.Place;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.routes.Route;
import org.densescope.trace.routes.Routes;
import org.jspecify.annotations.Nullable;

/// Whether and how the routes from what is selected to the loss are shown; which ones they are is in the [Snapshot].
public final class SelectedRoutes {
    /// So many routes are listed; of more, the largest.
    public static final int MOST = 24;

    private final Lens<Boolean> shown;
    private final Lens<Boolean> expanded;
    private final ObjectProperty<@Nullable Route> picked = new SimpleObjectProperty<>();
    private @Nullable Trace searched;
    private @Nullable Routes known;

    public SelectedRoutes(Arrangements arrangements) {
        shown = arrangements.part(
                a -> a.routes().shown(), (a, on) -> a.withRoutes(a.routes().withShown(on)));
        expanded = arrangements.part(
                a -> a.routes().expanded(), (a, on) -> a.withRoutes(a.routes().withExpanded(on)));
    }

    /// Whether routes are lit at all.
    public Lens<Boolean> shown() {
        return shown;
    }

    /// Whether each route stands by itself; otherwise they are taken together behind the first step.
    public Lens<Boolean> expanded() {
        return expanded;
    }

    /// The one route that is pointed at in the list, or null.
    public ObjectProperty<@Nullable Route> picked() {
        return picked;
    }

    /// The routes from a place to the loss; null where there are none, or while they are not shown. Those that were
    /// asked for last are not looked for again.
    ///
    /// @param selected a place of this structure
    @SuppressWarnings("ReferenceEquality") // a trace is never written again: the very same one has the same routes
    @Nullable
    Routes of(Reveal reveal, @Nullable Place selected) {
        Trace trace = reveal.trace();
        Place origin = selected == null || !shown.get()
                ? null
                : Routes.origin(selected, trace.network()).orElse(null);
        if (origin == null) {
            return null;
        }
        Routes last = known;
        if (last == null
                || trace != searched
                || last.row() != reveal.row()
                || !last.origin().equals(origin)) {
            last = Routes.of(reveal, origin, MOST);
            searched = trace;
            known = last;
        }
        return last;
    }

    /// The route that is pointed at, where it is one of those that are listed now.
    @SuppressWarnings("ReferenceEquality") // of another search it is another route, even where it looks the same
    @Nullable
    Route pickedOf(@Nullable Routes routes) {
        Route route = picked.get();
        return routes != null && routes.listed().stream().anyMatch(listed -> listed == route) ? route : null;
    }
}
