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

/// The routes from what is selected to the loss, the same for picture and panel. They follow the selection and the run;
/// nothing else writes them.
public final class SelectedRoutes {
    /// So many routes are listed; of more, the largest.
    public static final int MOST = 24;

    private final Playhead playhead;
    private final Focus focus;
    private final Lens<Boolean> shown;
    private final Lens<Boolean> expanded;
    private final ObjectProperty<@Nullable Route> picked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Routes> routes = new ReadOnlyObjectWrapper<>();
    private @Nullable Trace searched;
    private @Nullable Routes known;

    public SelectedRoutes(Playhead playhead, Focus focus, Arrangements arrangements) {
        shown = arrangements.part(
                a -> a.routes().shown(), (a, on) -> a.withRoutes(a.routes().withShown(on)));
        expanded = arrangements.part(
                a -> a.routes().expanded(), (a, on) -> a.withRoutes(a.routes().withExpanded(on)));
        this.playhead = playhead;
        this.focus = focus;
        playhead.reveal().subscribe(this::follow);
        focus.selected().subscribe(this::follow);
        shown.subscribe(_ -> follow());
        follow();
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

    /// The routes of the selection in the newest run; null where there are none, or while they are not shown.
    public ReadOnlyObjectProperty<@Nullable Routes> routes() {
        return routes.getReadOnlyProperty();
    }

    private void follow() {
        Reveal reveal = playhead.reveal().get();
        Place selected = focus.selected().get();
        Routes next = of(reveal, selected != null && reveal.has(selected) ? selected : null);
        if (!Objects.equals(next, routes.get())) {
            picked.set(null);
        }
        routes.set(next);
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
}
