package org.densescope.session;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.densescope.engine.Place;
import org.densescope.trace.Reveal;
import org.densescope.trace.Veil;
import org.densescope.trace.routes.Routes;
import org.jspecify.annotations.Nullable;

/// The one place where what is shown is put together, and where it is published: once for each change, whatever the
/// change consists of. On the window's thread.
///
/// Document, result, position and what is looked at have one writer each; whoever shows something listens to this.
public final class Snapshots {
    private final Workspace workspace;
    private final Playhead playhead;
    private final Runner runner;
    private final RunHistory runs;
    private final Focus focus;
    private final SelectedRoutes routes;
    private final ObjectProperty<Veil> veil = new SimpleObjectProperty<>(Veil.NONE);
    private final ReadOnlyObjectWrapper<Snapshot> now;

    public Snapshots(
            Workspace workspace,
            Playhead playhead,
            Runner runner,
            RunHistory runs,
            Focus focus,
            SelectedRoutes routes) {
        this.workspace = workspace;
        this.playhead = playhead;
        this.runner = runner;
        this.runs = runs;
        this.focus = focus;
        this.routes = routes;
        now = new ReadOnlyObjectWrapper<>(make());
        Together together = runner.together();
        together.tellWith(this::publish);
        InvalidationListener changed = _ -> together.changed();
        workspace.project().addListener(changed);
        playhead.position().addListener(changed);
        playhead.reveal().addListener(changed);
        playhead.grain().addListener(changed);
        runner.progress().addListener(changed);
        runner.twin().addListener(changed);
        runner.training().addListener(changed);
        runs.known().addListener(changed);
        workspace.twin().addListener(changed);
        veil.addListener(changed);
        focus.hovered().addListener(changed);
        focus.selected().addListener(changed);
        routes.shown().value().subscribe((_, _) -> together.changed());
        workspace.document().addListener(changed);
        routes.picked().addListener(changed);
    }

    /// What is shown now.
    public ReadOnlyObjectProperty<Snapshot> now() {
        return now.getReadOnlyProperty();
    }

    /// What is asked for, and therefore hidden everywhere; [Veil#NONE] for nothing.
    public ObjectProperty<Veil> veil() {
        return veil;
    }

    private void publish() {
        now.set(make());
    }

    private Snapshot make() {
        Reveal reveal = playhead.reveal().get().under(veil.get());
        Place selected = in(reveal, focus.selected().get());
        Routes lit = routes.of(reveal, selected);
        return new Snapshot(
                workspace.document().get(),
                workspace.project().get(),
                playhead.run(),
                reveal,
                playhead.position().get(),
                playhead.pending(),
                playhead.grain().get(),
                in(reveal, focus.hovered().get()),
                selected,
                lit,
                routes.pickedOf(lit),
                veil.get(),
                new Learning(
                        runner.training().get(),
                        runner.progress().get(),
                        runner.twin().get(),
                        workspace.twin().get(),
                        workspace.path(),
                        runs.known().get()));
    }

    /// What was chosen or pointed at may be gone with the next structure.
    private static @Nullable Place in(Reveal reveal, @Nullable Place place) {
        return place != null && reveal.has(place) ? place : null;
    }
}
