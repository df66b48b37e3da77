package org.densescope.audit;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.densescope.App;
import org.densescope.draw.Frame;
import org.densescope.draw.Palette;
import org.densescope.draw.PictureAudit;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.session.Look;
import org.densescope.session.Position;
import org.densescope.ui.matrices.MatricesAudit;
import org.jspecify.annotations.Nullable;

/// Holds every number that the window shows against what it must be.
final class Audit {
    private Audit() {}

    /// What the window must show, from its document and position alone.
    static Truth truth(App app) {
        return new Truth(
                app.workspace().project().get(),
                app.playhead().position().get(),
                app.playhead().grain().get());
    }

    /// The same as if the reader stood somewhere else: what an audit must object to.
    static Truth truth(App app, long moments) {
        Position at = app.playhead().position().get();
        return new Truth(
                app.workspace().project().get(),
                new Position(at.step(), at.t() + moments),
                app.playhead().grain().get());
    }

    /// @param expanded whether routes are listed one by one
    static Report of(App app, Truth truth, boolean expanded) {
        Report report = new Report(app.look().digits().get());
        Parent root = app.window().scene().getRoot();
        Place selected = there(app.focus().selected().get(), truth.network());
        Place hovered = there(app.focus().hovered().get(), truth.network());
        if (PanelsAudit.styled(root, "ds-network").size() == 1) {
            app.network().canvas().renderNow();
            Frame frame = app.network().canvas().frame();
            if (frame != null) {
                PictureAudit.check(frame, truth, report);
            }
        }
        for (Node matrices : PanelsAudit.styled(root, "ds-matrices")) {
            MatricesAudit.check(
                    (Parent) matrices, truth, palette(app), app.look().naming().get(), report);
        }
        new PanelsAudit(app, truth, selected != null ? selected : hovered, report).check(selected, expanded);
        return report;
    }

    private static Palette palette(App app) {
        return app.look().theme().get() == Look.Theme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    private static @Nullable Place there(@Nullable Place place, Network network) {
        if (place == null) {
            return null;
        }
        int l = place.layer();
        boolean weight = place.quantity().perWeight();
        boolean unit = l >= (weight ? 1 : 0) && l <= network.depth() && place.unit() < network.units(l);
        return unit && (!place.isWeight() || place.from() < network.units(l - 1)) ? place : null;
    }
}
