package org.densescope.ui.editor;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.densescope.engine.loops.Workers;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.PreferenceStore;
import org.densescope.session.RunHistory;
import org.densescope.session.Runner;
import org.densescope.session.SelectedRoutes;
import org.densescope.session.Snapshot;
import org.densescope.session.Snapshots;
import org.densescope.session.Workspace;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.ui.FxTest;
import org.densescope.ui.routes.RoutesPanel;

/// Everything that a panel is given, on one thread: what is asked for is there at once.
public final class PanelDesk {
    public final Runner runner;
    public final Playhead playhead;
    public final Workspace workspace;
    public final Focus focus = new Focus();
    public final PreferenceStore store = new PreferenceStore();
    public final ObservableValue<Preferences> preferences = store.current();
    public final Arrangements arrangements = new Arrangements();
    public final SelectedRoutes lit = new SelectedRoutes(arrangements);
    public final RunHistory runs;
    public final Snapshots snapshots;
    public final Messages messages;

    public PanelDesk(Project project, Language language) {
        runner = new Runner(project, Runnable::run, Runnable::run, Workers.ONE, e -> {
            throw new IllegalStateException(e);
        });
        playhead = new Playhead(runner);
        workspace = new Workspace(project, runner, playhead);
        runs = new RunHistory(runner, workspace.document());
        snapshots = new Snapshots(workspace, playhead, runner, runs, focus, lit);
        messages = new Messages(language, true);
    }

    public static PanelDesk of(String preset, Language language) {
        return new PanelDesk(Presets.open(preset), language);
    }

    /// What is shown.
    public ReadOnlyObjectProperty<Snapshot> shown() {
        return snapshots.now();
    }

    public Project project() {
        return workspace.project().get();
    }

    /// The chain rule of what is selected here.
    public RoutesPanel routes() {
        return new RoutesPanel(shown(), focus, lit, preferences, messages);
    }

    /// A panel in a scene that nobody sees, laid out.
    public static Scene scene(Parent panel, int width, int height, double font, boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        StackPane root = new StackPane(panel);
        root.setStyle("-fx-background-color: -color-bg-default; -fx-font-size: " + 14 * font + "px; -ds-icon: "
                + 18 * font + "px; -ds-icon-small: " + 14 * font + "px");
        Scene scene = new Scene(root, width, height);
        for (String sheet : List.of(
                "densescope",
                "field",
                "editor",
                "inspector",
                "matrices",
                "routes",
                "counts",
                "pad",
                "data",
                "plane",
                "instruments",
                "race",
                dark ? "dark" : "light")) {
            if (PanelDesk.class.getResource("/css/" + sheet + ".css") != null) {
                scene.getStylesheets().add("/css/" + sheet + ".css");
            }
        }
        root.applyCss();
        root.layout();
        root.layout();
        return scene;
    }

    public static void picture(Scene scene, String name) {
        FxTest.picture(scene, 1, name);
    }
}
