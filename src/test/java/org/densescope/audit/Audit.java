package org.densescope.audit;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.densescope.App;
import org.densescope.draw.PictureAudit;
import org.densescope.draw.network.Frame;
import org.densescope.draw.pen.Palette;
import org.densescope.engine.Network;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Position;
import org.densescope.ui.data.DataAudit;
import org.densescope.ui.learning.CurvesAudit;
import org.densescope.ui.matrices.MatricesAudit;
import org.densescope.ui.plane.PlaneAudit;
import org.jspecify.annotations.Nullable;

/// Holds every number that the window shows against what it must be.
final class Audit {
    private Audit() {}

    /// What the window must show, from its document and position alone.
    static Truth truth(App app, Replay replay) {
        return truth(app, replay, app.workspace().project().get(), 0, 0);
    }

    /// The same as if the reader stood somewhere else, or in another document: what an audit must object to.
    static Truth truth(App app, Replay replay, Project project, long steps, long moments) {
        Position at = app.playhead().position().get();
        return new Truth(
                project,
                new Position(at.step() + steps, at.t() + moments),
                app.playhead().grain().get(),
                app.playhead().aside().get(),
                app.playhead().looks(),
                replay);
    }

    /// @param expanded whether routes are listed one by one
    static Report of(App app, Truth truth, boolean expanded) {
        Report report = new Report(app.preferences().now().digits());
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
                    (Parent) matrices,
                    truth,
                    palette(app),
                    app.preferences().now().naming(),
                    report);
        }
        for (Node counts : PanelsAudit.styled(root, "ds-counts")) {
            new CountsAudit(app, truth, report).check(counts);
        }
        new TimeAudit(app, truth, report).check(root);
        for (Node curves : PanelsAudit.styled(root, "ds-learning-curves")) {
            CurvesAudit.check(curves, truth, app.workspace(), app.messages(), report);
        }
        for (Node plane : PanelsAudit.styled(root, "ds-plane-view")) {
            PlaneAudit.check(plane, truth, palette(app), mapped(selected), app.messages(), report);
        }
        for (Node data : PanelsAudit.styled(root, "ds-data")) {
            DataAudit.check(data, truth, app.messages(), report);
        }
        new PanelsAudit(app, truth, selected != null ? selected : hovered, report).check(selected, expanded);
        return report;
    }

    /// The unit whose map is wanted, or null.
    private static @Nullable Place mapped(@Nullable Place selected) {
        boolean unit = selected != null
                && selected.layer() > 0
                && !selected.isWeight()
                && selected.quantity() != Quantity.LOSS;
        return unit ? selected : null;
    }

    private static Palette palette(App app) {
        return app.preferences().now().theme() == Preferences.Theme.DARK ? Palette.DARK : Palette.LIGHT;
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
