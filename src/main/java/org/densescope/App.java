package org.densescope;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.densescope.cli.Start;
import org.densescope.count.Sizes;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.session.Focus;
import org.densescope.session.Look;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Position;
import org.densescope.session.Race;
import org.densescope.session.RunHistory;
import org.densescope.session.Runner;
import org.densescope.session.SelectedRoutes;
import org.densescope.session.Workspace;
import org.densescope.session.training.Goal;
import org.densescope.text.Messages;
import org.densescope.ui.Skin;
import org.densescope.ui.Threads;
import org.densescope.ui.counts.CountsView;
import org.densescope.ui.data.DataView;
import org.densescope.ui.data.ExampleOpening;
import org.densescope.ui.editor.EditorPanel;
import org.densescope.ui.explain.ExplanationPanel;
import org.densescope.ui.explain.FormulaRenderer;
import org.densescope.ui.inspector.InspectorPanel;
import org.densescope.ui.instruments.InstrumentsView;
import org.densescope.ui.learning.CurvesPanel;
import org.densescope.ui.learning.LearningBar;
import org.densescope.ui.learning.LearningCommands;
import org.densescope.ui.matrices.MatricesView;
import org.densescope.ui.network.NetworkView;
import org.densescope.ui.pad.PadPanel;
import org.densescope.ui.plane.PlaneView;
import org.densescope.ui.race.RaceView;
import org.densescope.ui.routes.RoutesPanel;
import org.densescope.ui.shell.Failures;
import org.densescope.ui.shell.MainWindow;
import org.densescope.ui.shell.Remembered;
import org.densescope.ui.timebar.PlayClock;
import org.densescope.ui.timebar.TimeBar;
import org.densescope.ui.timebar.TimeCommands;
import org.densescope.ui.work.BackgroundTasks;

/// The wiring diagram: who gets what. To be made on the window's thread.
///
/// *Document* [Workspace] → *result* [Runner] → *position* [Playhead] → panels; what is looked at is [Focus], how it
/// looks
/// is [Look].
public final class App {
    private final Settings settings;
    private final Failures failures;
    private final NetworkView network;
    private final Playhead playhead;
    private final Workspace workspace;
    private final Focus focus;
    private final Look look;
    private final Messages messages;
    private final MainWindow window;
    private final Runner runner;

    /// @param width of the content as long as no window gives it another
    /// @param height of the content as long as no window gives it another
    public App(Start start, Settings settings, Threads threads, double width, double height) {
        this.settings = settings;
        Project project = start.project();
        look = Remembered.look(settings);
        if (start.theme() != null) {
            look.theme().set(start.theme());
        }
        if (start.naming() != null) {
            look.naming().set(start.naming());
        }
        messages = new Messages(start.language() == null ? Remembered.language(settings) : start.language(), false);
        Skin.loadFonts();
        Skin skin = new Skin(look);
        failures = new Failures(threads.window());

        runner = new Runner(project, threads.engine(), threads.window(), threads.workers(), threads.loops(), failures);
        playhead = new Playhead(runner);
        workspace = new Workspace(project, runner, playhead);
        focus = new Focus();
        Focus panelFocus = threads.panels().apply(focus);
        SelectedRoutes routes = new SelectedRoutes(playhead, focus);
        Player player = new Player(playhead);
        new PlayClock(player);
        RunHistory runs = new RunHistory(runner);
        Race race = new Race(workspace, threads.engine(), threads.window(), threads.loops(), failures);

        FormulaRenderer formulas = new FormulaRenderer(threads.background(), threads.window(), failures);
        formulas.warmUp();
        TimeCommands time = new TimeCommands(playhead, player);
        LearningCommands learning = new LearningCommands(workspace, runner, playhead, player, look);
        network = new NetworkView(
                threads.raster(),
                threads.workers(),
                workspace,
                playhead,
                focus,
                routes,
                look,
                skin.palette(),
                messages,
                Skin.FONT);
        BackgroundTasks desk = new BackgroundTasks(threads.background(), threads.window(), failures);
        ExampleOpening opening = new ExampleOpening(workspace, desk);
        MainWindow.Panels panels = new MainWindow.Panels(
                new EditorPanel(workspace, look, messages, this::showStructure),
                network,
                new MatricesView(workspace, playhead, panelFocus, look, skin.palette(), messages),
                new CountsView(workspace, playhead, look, messages),
                new PlaneView(
                        threads.maps(),
                        threads.background(),
                        threads.window(),
                        threads.loops(),
                        workspace,
                        playhead,
                        focus,
                        look,
                        skin.palette(),
                        messages,
                        network.unitMapsShown(),
                        network.unitMaps()::set),
                new DataView(workspace, playhead, runner, look, messages, desk),
                new InstrumentsView(runner, playhead, focus, look, messages, skin.palette()),
                new RaceView(
                        race,
                        threads.maps(),
                        threads.window(),
                        look,
                        messages,
                        skin.palette(),
                        network.structureShown()),
                new ExplanationPanel(playhead, panelFocus, look, messages, formulas),
                new CurvesPanel(workspace, playhead, runner, runs, learning, look, messages, skin.palette()),
                new TimeBar(playhead, player, time, look, messages),
                new LearningBar(workspace, runner, playhead, runs, learning, look, messages, skin.palette()),
                new InspectorPanel(
                        workspace,
                        playhead,
                        panelFocus,
                        look,
                        messages,
                        new RoutesPanel(playhead, panelFocus, routes, look, messages)),
                new PadPanel(workspace, playhead, focus, look, skin.palette(), messages, () -> opening.open("digits")));
        window = new MainWindow(
                workspace,
                playhead,
                runner,
                focus,
                look,
                skin,
                messages,
                panels,
                opening,
                desk,
                time.all(),
                learning.all(),
                width,
                height);
        failures.showWith(window::showFailure);
        begin(start.position());
        if (start.chosen()) {
            playhead.look();
        }
        focus.selected().set(start.selected());
    }

    /// Where training goes through all samples it is trained there, with its curves; otherwise it is only reached.
    private void begin(Position from) {
        Project project = workspace.project().get();
        if (project.course().whole()
                && from.t() == 0
                && from.step() > project.start().step()) {
            look.curves().set(true);
            runner.train(Goal.step(from.step()));
        } else {
            playhead.toStep(from.step(), from.t());
        }
    }

    /// Shows it in a window.
    ///
    /// @param remember takes the settings when it is closed
    public void show(Stage stage, Consumer<Settings> remember) {
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Thread.currentThread().setUncaughtExceptionHandler(failures);
        window.show(stage, settings, remember);
    }

    /// Shows a network that is too large to be held, in the place of the one that there is.
    private void showStructure(Sizes sizes) {
        look.centre().set(Look.Centre.NETWORK);
        network.showStructure(sizes);
    }

    public MainWindow window() {
        return window;
    }

    public NetworkView network() {
        return network;
    }

    public Runner runner() {
        return runner;
    }

    public Playhead playhead() {
        return playhead;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Focus focus() {
        return focus;
    }

    public Look look() {
        return look;
    }

    public Messages messages() {
        return messages;
    }

    public Failures failures() {
        return failures;
    }
}
