package org.densescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.densescope.project.Project;
import org.densescope.project.Settings;
import org.densescope.project.WindowBounds;
import org.densescope.session.Focus;
import org.densescope.session.Look;
import org.densescope.session.Playhead;
import org.densescope.session.Runner;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.Skin;
import org.densescope.ui.data.ExampleOpening;
import org.densescope.ui.data.Waiting;
import org.densescope.ui.matrices.MatricesView;
import org.densescope.ui.network.NetworkView;
import org.densescope.ui.pad.PadColumn;
import org.densescope.ui.pad.PadPanel;
import org.densescope.ui.paper.Named;
import org.densescope.ui.plane.PlaneView;
import org.densescope.ui.race.RaceView;
import org.densescope.ui.work.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/// The content of the window, from the menu bar to the status line, and what belongs to the window as a whole.
public final class MainWindow {
    /// In a narrower window the network comes first: the editor opens on demand.
    private static final double ROOM_FOR_ALL = 1_150;

    /// @param editor on the left
    /// @param network in the middle
    /// @param matrices instead of it or beside it
    /// @param counts instead of both
    /// @param plane beside the network or instead of it
    /// @param data instead of all of them
    /// @param instruments instead of all of them
    /// @param race instead of all of them
    /// @param explanation below it
    /// @param curves instead of the explanation
    /// @param timeBar across the bottom
    /// @param learningBar below it
    /// @param inspector on the right
    /// @param pad above it, where it is open
    public record Panels(
            Region editor,
            NetworkView network,
            MatricesView matrices,
            Region counts,
            PlaneView plane,
            Region data,
            Region instruments,
            RaceView race,
            Region explanation,
            Region curves,
            Region timeBar,
            Region learningBar,
            Region inspector,
            PadPanel pad) {}

    private final Scene scene;
    private final Layout layout;
    private final Commands commands;
    private final List<Command> play;
    private final List<Command> learn;
    private final Keys keys;
    private final Workspace workspace;
    private final ExampleOpening opening;
    private final Look look;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Supplier<Node> home;
    private @Nullable WindowBounds lastBounds;

    /// @param opening opens examples
    /// @param desk reads files
    /// @param play the commands that move through time
    /// @param learn the commands that train
    /// @param width of the scene as long as no window gives it another
    /// @param height of the scene as long as no window gives it another

    public MainWindow(
            Workspace workspace,
            Playhead playhead,
            Runner runner,
            Focus focus,
            Look look,
            Skin skin,
            Messages messages,
            Panels panels,
            ExampleOpening opening,
            BackgroundTasks desk,
            List<Command> play,
            List<Command> learn,
            double width,
            double height) {
        this.workspace = workspace;
        this.opening = opening;
        this.look = look;
        this.messages = messages;
        this.play = List.copyOf(play);
        this.learn = List.copyOf(learn);
        home = () -> home(panels);
        layout = new Layout(
                look,
                panels.editor(),
                panels.network(),
                panels.matrices(),
                panels.counts(),
                panels.plane(),
                panels.data(),
                panels.instruments(),
                panels.race(),
                panels.explanation(),
                panels.curves(),
                new PadColumn(panels.pad(), panels.inspector()));
        BorderPane root = new BorderPane();
        root.getStyleClass().add("ds-window");
        scene = new Scene(root, width, height);
        dialogs = new Dialogs(scene, skin, messages);
        DataFiles files = new DataFiles(scene, dialogs, desk, workspace, look, messages);
        commands = new Commands(
                workspace,
                focus,
                look,
                skin,
                messages,
                panels.network(),
                panels.matrices(),
                layout,
                panels.race(),
                panels.pad().shown(),
                new Commands.Window(
                        () -> dialogs.examples(this::open),
                        files::choose,
                        () -> onStage(stage -> stage.setFullScreen(!stage.isFullScreen())),
                        this::showShortcuts,
                        () -> dialogs.glossary(new Glossary(messages)),
                        dialogs::about,
                        () -> onStage(Stage::close)));
        MenuBar menus = new Menus(messages, look).bar(commands, play, learn, layout, workspace, this::open);
        Tools tools = new Tools(commands, workspace, messages, home);
        name(panels, menus, tools);
        root.setTop(new VBox(menus, tools, new Alarm(workspace, playhead, runner, look, messages)));
        Waiting waiting = new Waiting(opening, messages);
        StackPane.setAlignment(waiting, Pos.TOP_CENTER);
        root.setCenter(new StackPane(layout.node(), waiting));
        StatusLine status =
                new StatusLine(workspace.project(), playhead, new Lamps(runner, playhead, look, messages), messages);
        root.setBottom(new VBox(panels.timeBar(), panels.learningBar(), Named.as("status", status)));
        List<Command> all = new ArrayList<>(play);
        all.addAll(learn);
        all.addAll(commands.all());
        keys = new Keys(all);
        keys.listenTo(scene);
        skin.dress(scene);
        look.centre().subscribe((_, _) -> {
            // What had the keyboard may have left the window with what stood in the middle.
            Node owner = scene.getFocusOwner();
            if (owner == null || !scene.equals(owner.getScene())) {
                home.get().requestFocus();
            }
        });
    }

    /// What a description of the window calls its parts.
    private static void name(Panels panels, Node menus, Node tools) {
        Named.as("menubar", menus);
        Named.as("toolbar", tools);
        Named.as("editor", panels.editor());
        Named.as("network", panels.network());
        Named.as("matrices", panels.matrices());
        Named.as("counts", panels.counts());
        Named.as("plane", panels.plane());
        Named.as("data", panels.data());
        Named.as("instruments", panels.instruments());
        Named.as("race", panels.race());
        Named.as("explanation", panels.explanation());
        Named.as("curves", panels.curves());
        Named.as("timebar", panels.timeBar());
        Named.as("learningbar", panels.learningBar());
        Named.as("inspector", panels.inspector());
        Named.as("pad", panels.pad());
    }

    /// What has the keyboard while nothing else wants it.
    private Node home(Panels panels) {
        return switch (look.centre().get()) {
            case NETWORK, BOTH -> panels.network().canvas();
            case MATRICES -> panels.matrices();
            case COUNTS -> panels.counts();
            case PLANE, PLANE_ALONE -> panels.plane();
            case DATA -> panels.data();
            case INSTRUMENTS -> panels.instruments();
            case RACE -> panels.race();
        };
    }

    Keys keys() {
        return keys;
    }

    public Scene scene() {
        return scene;
    }

    /// Opens an example by its name.
    public void open(String preset) {
        opening.open(preset);
    }

    /// What shows a failure: dialog and report.
    public void showFailure(Throwable failure, String report) {
        dialogs.failure(failure, report);
    }

    /// Opens the panels as they were left.
    ///
    /// @param width that the window is going to have
    /// @param height that the window is going to have
    public void restore(Settings settings, double width, double height) {
        boolean first = settings.dividers().isEmpty();
        boolean narrow = width < ROOM_FOR_ALL * look.fontScale().get();
        layout.editorShown().set(settings.editorShown() && !(first && narrow));
        layout.inspectorShown().set(settings.inspectorShown());
        layout.restore(settings.dividers(), width, height, look.fontScale().get());
    }

    /// Shows it on a stage, where it was when it was last closed.
    ///
    /// @param remember takes the settings when the window closes
    public void show(Stage stage, Settings settings, Consumer<Settings> remember) {
        stage.setScene(scene);
        stage.titleProperty().bind(workspace.project().map(this::title));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        Icons.addTo(stage);
        Remembered.place(stage, settings);
        restore(settings, stage.getWidth(), stage.getHeight());
        lastBounds = settings.window();
        stage.xProperty().subscribe(() -> watch(stage));
        stage.yProperty().subscribe(() -> watch(stage));
        stage.widthProperty().subscribe(() -> watch(stage));
        stage.heightProperty().subscribe(() -> watch(stage));
        stage.setOnHiding(event -> remember.accept(settings(stage)));
        messages.languageProperty().subscribe(() -> {
            stage.titleProperty().unbind();
            stage.titleProperty().bind(workspace.project().map(this::title));
        });
        stage.show();
        home.get().requestFocus();
    }

    private Settings settings(Stage stage) {
        return Remembered.of(lastBounds, stage, look, messages, layout);
    }

    private String title(Project project) {
        return StatusLine.title(project, messages) + " – Densescope";
    }

    /// A maximised window goes back to where it was before, the next time too.
    private void watch(Stage stage) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            lastBounds = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    private void onStage(Consumer<Stage> action) {
        if (scene.getWindow() instanceof Stage stage) {
            action.accept(stage);
        }
    }

    private void showShortcuts() {
        dialogs.shortcuts(new ShortcutSheet(
                List.of(
                        new ShortcutSheet.Group("app.menu.play", play),
                        new ShortcutSheet.Group("app.menu.learn", learn),
                        new ShortcutSheet.Group("app.menu.edit", commands.edit()),
                        new ShortcutSheet.Group("app.menu.view", commands.view()),
                        new ShortcutSheet.Group("app.menu.file", commands.file()),
                        new ShortcutSheet.Group("app.menu.help", commands.help())),
                messages));
    }
}
