package org.densescope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.densescope.cli.Start;
import org.densescope.count.Sizes;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.say.Sentence;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Player;
import org.densescope.session.Playhead;
import org.densescope.session.Position;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Race;
import org.densescope.session.RunHistory;
import org.densescope.session.Runner;
import org.densescope.session.SelectedRoutes;
import org.densescope.session.Snapshot;
import org.densescope.session.Snapshots;
import org.densescope.session.Workspace;
import org.densescope.session.document.DocumentHome;
import org.densescope.session.training.Goal;
import org.densescope.text.Messages;
import org.densescope.ui.FxGate;
import org.densescope.ui.Lazy;
import org.densescope.ui.Notices;
import org.densescope.ui.Skin;
import org.densescope.ui.Threads;
import org.densescope.ui.View;
import org.densescope.ui.Views;
import org.densescope.ui.counts.CountsView;
import org.densescope.ui.data.DataView;
import org.densescope.ui.data.ExampleOpening;
import org.densescope.ui.document.Documents;
import org.densescope.ui.editor.EditorPanel;
import org.densescope.ui.explain.Doors;
import org.densescope.ui.explain.ExplanationPanel;
import org.densescope.ui.explain.FormulaRenderer;
import org.densescope.ui.inspector.InspectorPanel;
import org.densescope.ui.instruments.InstrumentsView;
import org.densescope.ui.learning.CurvesPanel;
import org.densescope.ui.learning.LearningBar;
import org.densescope.ui.learning.LearningCommands;
import org.densescope.ui.matrices.MatricesView;
import org.densescope.ui.network.NetworkView;
import org.densescope.ui.network.PictureCommands;
import org.densescope.ui.network.SurgeryCommands;
import org.densescope.ui.pad.PadColumn;
import org.densescope.ui.pad.PadPanel;
import org.densescope.ui.paper.Named;
import org.densescope.ui.paper.ViewSaving;
import org.densescope.ui.plane.PlaneView;
import org.densescope.ui.race.RaceView;
import org.densescope.ui.rescue.Failures;
import org.densescope.ui.rescue.Rescue;
import org.densescope.ui.rescue.Watchdog;
import org.densescope.ui.routes.RoutesPanel;
import org.densescope.ui.shell.EditCommands;
import org.densescope.ui.shell.MainWindow;
import org.densescope.ui.shell.PreferenceCommands;
import org.densescope.ui.shell.Remembered;
import org.densescope.ui.timebar.PlayClock;
import org.densescope.ui.timebar.TimeBar;
import org.densescope.ui.timebar.TimeCommands;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// The wiring diagram: who gets what. To be made on the window's thread.
///
/// *Document* [Workspace] → *result* [Runner] → *position* [Playhead], with what is looked at [Focus], → one [Snapshot]
/// → panels; what of it is shown and how is [Arrangements], and how a person reads it is [PreferenceStore].
public final class App {
    private final DocumentHome home;
    private final Settings settings;
    private final Failures failures;
    private final NetworkView network;
    private final ViewSaving saving;
    private final Playhead playhead;
    private final Workspace workspace;
    private final Documents documents;
    private final Focus focus;
    private final PreferenceStore store;
    private final Arrangements arrangements;
    private final Messages messages;
    private final Views views;
    private final MainWindow window;
    private final Runner runner;
    private final Threads threads;
    private final Watchdog watchdog;
    private @Nullable Stage shownOn;
    private volatile @Nullable App successor;
    private final Notices notices;
    private Consumer<Settings> remembering = _ -> {};
    private final Snapshots snapshots;

    /// @param width of the content as long as no window gives it another
    /// @param height of the content as long as no window gives it another
    public App(Start start, Settings settings, Threads threads, double width, double height) {
        this(start, settings, threads, DocumentHome.BARE, width, height);
    }

    /// @param home where documents are read and written, and what is kept that nobody asked for
    public App(Start start, Settings settings, Threads threads, DocumentHome home, double width, double height) {
        this.home = home;
        this.settings = settings;
        this.threads = threads;
        Project project = start.project();
        store = new PreferenceStore(start.preferences(settings.preferences()));
        arrangements = new Arrangements(first(project, settings.arrangement()));
        ObservableValue<Preferences> preferences = store.current();
        messages = new Messages(Remembered.language(store.now()), false);
        preferences
                .map(Remembered::language)
                .subscribe((_, language) -> messages.languageProperty().set(language));
        messages.languageProperty()
                .subscribe(() -> store.change(p -> p.withNaming(p.naming().withDictionary(messages.dictionary()))));
        Skin.loadFonts();
        Skin skin = new Skin(preferences);
        notices = new Notices();
        failures = new Failures(new FxGate()); // later, wherever it failed: never while a window is laid out

        runner = new Runner(project, threads.engine(), threads.window(), threads.workers(), threads.loops(), failures);
        playhead = new Playhead(runner);
        focus = new Focus();
        workspace = new Workspace(project, runner, playhead, arrangements, focus);
        SelectedRoutes routes = new SelectedRoutes(arrangements);
        Player player = new Player(playhead);
        new PlayClock(player);
        RunHistory runs = new RunHistory(runner, workspace.document());
        snapshots = new Snapshots(workspace, playhead, runner, runs, focus, routes);
        ReadOnlyObjectProperty<Snapshot> shown = snapshots.now();
        ReadOnlyObjectProperty<Snapshot> panel = threads.panels().apply(shown, focus);
        Race race = new Race(workspace, threads.engine(), threads.window(), threads.loops(), failures);

        FormulaRenderer formulas = new FormulaRenderer(threads.background(), threads.window(), failures);
        formulas.warmUp();
        TimeCommands time = new TimeCommands(playhead, shown, player);
        LearningCommands learning = new LearningCommands(workspace, runner, playhead, shown, player, arrangements);
        network = new NetworkView(
                threads.raster(),
                threads.workers(),
                workspace,
                shown,
                focus,
                routes,
                arrangements,
                preferences,
                skin.palette(),
                messages,
                notices);
        BackgroundTasks desk = new BackgroundTasks(threads.background(), threads.window(), failures);
        ExampleOpening opening = new ExampleOpening(workspace, desk);
        documents = new Documents(
                home,
                new Library(),
                new BackgroundTasks(threads.files(), threads.window(), failures),
                workspace,
                playhead,
                runner,
                arrangements,
                focus,
                skin,
                messages,
                notices);

        Lazy<MatricesView> matrices = panel(
                "matrices",
                () -> new MatricesView(
                        workspace, playhead, panel, focus, arrangements, preferences, skin.palette(), messages));
        Lazy<CountsView> counts = panel("counts", () -> new CountsView(shown, arrangements, preferences, messages));
        Lazy<PlaneView> plane = panel(
                "plane",
                () -> new PlaneView(
                        threads.maps(),
                        threads.background(),
                        threads.window(),
                        threads.loops(),
                        workspace,
                        playhead,
                        shown,
                        arrangements,
                        preferences,
                        skin.palette(),
                        messages,
                        network.unitMaps()::set));
        Lazy<DataView> data =
                panel("data", () -> new DataView(workspace, shown, arrangements, preferences, messages, desk));
        Lazy<InstrumentsView> instruments = panel(
                "instruments", () -> new InstrumentsView(runner, shown, focus, preferences, messages, skin.palette()));
        Lazy<RaceView> races = panel(
                "race",
                () -> new RaceView(
                        race,
                        threads.maps(),
                        threads.window(),
                        arrangements,
                        preferences,
                        messages,
                        skin.palette(),
                        network.structureShown()));
        ObservableBooleanValue mapped = PlaneView.possible(workspace);
        View picture = NetworkView.view(Named.as("network", network));
        List<View> all = new ArrayList<>(List.of(picture));
        all.addAll(MatricesView.views(matrices, picture));
        all.addAll(PlaneView.views(plane, picture, mapped));
        all.add(DataView.view(data));
        all.add(InstrumentsView.view(instruments));
        all.add(RaceView.view(races));
        all.add(CountsView.view(counts));
        views = new Views(all, arrangements);
        skin.know(all.stream().map(View::id).toList());
        messages.know(all.stream().map(View::id).toList());
        arrangements.current().map(a -> a.edges().maps()).subscribe(on -> {
            if (on) {
                plane.get(); // it makes what units say over the plane
            }
        });

        MainWindow.Panels panels = new MainWindow.Panels(
                panel("editor", () -> new EditorPanel(workspace, shown, preferences, messages, this::showStructure)),
                new Lazy<>(() -> new PadColumn(
                        arrangements,
                        panel(
                                "pad",
                                () -> new PadPanel(
                                        workspace,
                                        playhead,
                                        shown,
                                        focus,
                                        arrangements,
                                        preferences,
                                        skin.palette(),
                                        messages,
                                        () -> documents.desk().leave(() -> opening.open("digits")))),
                        Named.as(
                                "inspector",
                                new InspectorPanel(
                                        workspace,
                                        panel,
                                        focus,
                                        preferences,
                                        messages,
                                        new RoutesPanel(panel, focus, routes, preferences, messages))))),
                panel(
                        "explanation",
                        () -> new ExplanationPanel(
                                panel,
                                focus,
                                preferences,
                                messages,
                                formulas,
                                new Doors(
                                        new Doors.Ways(
                                                () -> opening.open("mazur"),
                                                () -> opening.open("moons"),
                                                this::ownData),
                                        skin.palette(),
                                        messages))),
                panel(
                        "curves",
                        () -> new CurvesPanel(
                                shown, runs, learning, arrangements, preferences, messages, skin.palette())),
                new TimeBar(playhead, shown, player, time, preferences, messages),
                panel(
                        "learningbar",
                        () -> new LearningBar(playhead, shown, learning, preferences, messages, skin.palette())));
        saving = new ViewSaving(views::nodes, workspace.project(), messages, notices);
        MainWindow.Groups groups = new MainWindow.Groups(
                EditCommands.group(workspace),
                SurgeryCommands.group(workspace, shown, network),
                PictureCommands.group(network, views, saving::ask, arrangements, messages, mapped),
                PreferenceCommands.group(store, messages, skin.palette()),
                time.group(messages),
                learning.group().plus(RaceView.toggle(races, arrangements)),
                List.of(PadPanel.command(workspace, arrangements)));
        window = new MainWindow(
                workspace,
                playhead,
                shown,
                focus,
                store,
                arrangements,
                skin,
                messages,
                views,
                panels,
                groups,
                opening,
                documents,
                desk,
                notices,
                width,
                height);
        network.offer(window.groups());
        failures.showWith(window::showFailure);
        Rescue rescue = new Rescue(messages.binding("app.not-shown"), this::reopen);
        failures.rescueWith(rescue);
        workspace.project().subscribe((before, now) -> bringBack(rescue, before, now));
        watchdog = new Watchdog(new FxGate(), failures, failures::keep);
        begin(start.position());
        if (start.chosen()) {
            playhead.look();
        }
        focus.select(start.selected());
    }

    /// Made when it is first seen, by a name for those who describe the window.
    private static <N extends Node> Lazy<N> panel(String name, Supplier<N> maker) {
        return new Lazy<>(() -> Named.as(name, maker.get()));
    }

    private void ownData() {
        window.openData();
    }

    /// As it was left; an example that asks for a view of its own is shown in it.
    private static Arrangement first(Project project, Arrangement left) {
        String own = Presets.arrangement(project.name()).view();
        return own.equals(Arrangement.NETWORK) ? left : left.withView(own);
    }

    /// What could not be shown has another chance with another network or other data; not with each typed number.
    @SuppressWarnings("ReferenceEquality") // the very data
    private static void bringBack(Rescue rescue, Project before, Project now) {
        if (!now.spec().equals(before.spec()) || now.data() != before.data()) {
            rescue.bringBack();
        }
    }

    /// Where training goes through all samples it is trained there, with its curves; otherwise it is only reached.
    private void begin(Position from) {
        Project project = workspace.project().get();
        if (project.course().whole()
                && from.t() == 0
                && from.step() > project.start().step()) {
            arrangements.change(a -> a.withPanels(a.panels().withCurves(true)));
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
        shownOn = stage;
        remembering = remember;
        window.show(stage, settings, remember);
        watchdog.start();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> watchdog.stop());
    }

    /// Opens the window anew around the same document, its history and position, where nothing else helps any more.
    private void reopen() {
        Stage stage = shownOn;
        if (stage == null) {
            return;
        }
        watchdog.stop();
        runner.pause();
        App next = new App(
                new Start(workspace.project().get(), playhead.position().get(), null, null),
                window.settings(stage),
                threads,
                home,
                stage.getScene().getWidth(),
                stage.getScene().getHeight());
        next.workspace.resume(workspace.handOver());
        next.documents.state().resume(documents.state().file().get());
        documents.handOver();
        next.failures.writeTo(failures.keeper());
        next.arrangements.replace(arrangements.now());
        next.focus.select(focus.selected().get());
        next.show(stage, remembering);
        successor = next;
    }

    /// The one that shows the document now, where the window was opened anew.
    App newest() {
        App next = successor;
        return next == null ? this : next.newest();
    }

    /// Says something for a moment.
    void say(Sentence sentence) {
        notices.say(messages.say(sentence));
    }

    /// Shows a network that is too large to be held, in the place of the one that there is.
    private void showStructure(Sizes sizes) {
        arrangements.show(Arrangement.NETWORK);
        network.showStructure(sizes);
    }

    public Documents documents() {
        return documents;
    }

    public MainWindow window() {
        return window;
    }

    public NetworkView network() {
        return network;
    }

    /// Saves what is shown.
    public ViewSaving saving() {
        return saving;
    }

    public Runner runner() {
        return runner;
    }

    public Playhead playhead() {
        return playhead;
    }

    /// What is shown, as one value.
    public Snapshots snapshots() {
        return snapshots;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Focus focus() {
        return focus;
    }

    public PreferenceStore preferences() {
        return store;
    }

    public Views views() {
        return views;
    }

    public Arrangements arrangements() {
        return arrangements;
    }

    public Messages messages() {
        return messages;
    }

    public Failures failures() {
        return failures;
    }
}
