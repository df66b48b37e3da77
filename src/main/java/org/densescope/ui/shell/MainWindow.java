package org.densescope.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.densescope.project.Arrangement;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Arrangements;
import org.densescope.session.Focus;
import org.densescope.session.Playhead;
import org.densescope.session.PreferenceStore;
import org.densescope.session.Snapshot;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.Notices;
import org.densescope.ui.Skin;
import org.densescope.ui.Views;
import org.densescope.ui.Watch;
import org.densescope.ui.data.ExampleOpening;
import org.densescope.ui.data.Waiting;
import org.densescope.ui.document.Documents;
import org.densescope.ui.paper.Named;
import org.densescope.ui.status.Alarm;
import org.densescope.ui.status.Lamps;
import org.densescope.ui.status.NoticeLine;
import org.densescope.ui.status.StatusLine;
import org.densescope.ui.work.BackgroundTasks;

/// The content of the window, from the menu bar to the status line, and what belongs to the window as a whole.
public final class MainWindow {
    /// @param editor at the left
    /// @param inspector at the right
    /// @param explanation below the middle
    /// @param curves in the place of the explanation
    /// @param timeBar across the bottom
    /// @param learningBar above it
    public record Panels(
            Supplier<? extends Region> editor,
            Supplier<? extends Region> inspector,
            Supplier<? extends Region> explanation,
            Supplier<? extends Region> curves,
            Region timeBar,
            Supplier<? extends Region> learningBar) {}

    /// The groups of commands that are built where the deed is; the window adds what only it can do.
    ///
    /// @param edit the document as a whole
    /// @param network units, weights and layers
    /// @param picture which part of the picture, and what it shows
    /// @param preferences how a person reads it
    /// @param play through time
    /// @param learn training
    /// @param panels what opens and closes further panels
    public record Groups(
            CommandGroup edit,
            CommandGroup network,
            CommandGroup picture,
            CommandGroup preferences,
            CommandGroup play,
            CommandGroup learn,
            List<Command> panels) {}

    private final Scene scene;
    private final Layout layout;
    private final List<CommandGroup> groups;
    private final Keys keys;
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final ExampleOpening opening;
    private final Documents documents;
    private final PreferenceStore store;
    private final Arrangements arrangements;
    private final Messages messages;
    private final Dialogs dialogs;
    private final DataFiles files;
    private final Views views;
    private final LastBounds bounds = new LastBounds();

    /// @param opening opens examples
    /// @param documents opens and saves documents
    /// @param desk reads files
    /// @param notices what is said for a moment
    /// @param width of the scene as long as no window gives it another
    /// @param height of the scene as long as no window gives it another
    public MainWindow(
            Workspace workspace,
            Playhead playhead,
            ReadOnlyObjectProperty<Snapshot> snapshot,
            Focus focus,
            PreferenceStore store,
            Arrangements arrangements,
            Skin skin,
            Messages messages,
            Views views,
            Panels panels,
            Groups built,
            ExampleOpening opening,
            Documents documents,
            BackgroundTasks desk,
            Notices notices,
            double width,
            double height) {
        this.snapshot = snapshot;
        this.opening = opening;
        this.store = store;
        this.arrangements = arrangements;
        this.views = views;
        this.messages = messages;
        ObservableValue<Preferences> preferences = store.current();
        ExampleNote note = new ExampleNote(snapshot, messages);
        layout = new Layout(
                arrangements,
                snapshot,
                preferences,
                views,
                note,
                panels.editor(),
                panels.inspector(),
                panels.explanation(),
                panels.curves());
        BorderPane root = new BorderPane();
        root.getStyleClass().add("ds-window");
        scene = new Scene(root, width, height);
        dialogs = new Dialogs(scene, skin, messages);
        documents.belongTo(scene);
        files = new DataFiles(scene, dialogs, desk, workspace, preferences, messages, notices);
        files.acceptDrops(documents.opening()::arrive);
        this.documents = documents;
        Consumer<String> example = id -> documents.desk().leave(() -> open(id));
        CommandGroup file = FileCommands.group(
                workspace.project(),
                messages,
                () -> dialogs.examples(workspace.project().get().name(), example, desk),
                example,
                documents,
                files::open,
                this::openData,
                () -> onStage(documents::close));
        CommandGroup view = ViewCommands.group(
                views,
                arrangements,
                messages,
                layout,
                built.panels(),
                () -> onStage(stage -> stage.setFullScreen(!stage.isFullScreen())));
        CommandGroup help = HelpCommands.group(
                note.command(), this::showShortcuts, () -> dialogs.glossary(new Glossary(messages)), dialogs::about);
        groups = List.of(
                file,
                built.edit(),
                built.network(),
                view,
                built.picture(),
                built.preferences(),
                built.play(),
                built.learn(),
                help);
        MenuBar menus = new MenuBar();
        menus.setUseSystemMenuBar(true);
        menus.getMenus().setAll(Menus.of(groups, messages));
        Tools tools = new Tools(groups, view, views, arrangements, messages, this::home);
        TrainingRow training = new TrainingRow(panels.learningBar(), snapshot);
        training.open().subscribe(tools::showTraining);
        Named.as("menubar", menus);
        Named.as("toolbar", tools);
        Named.as("timebar", panels.timeBar());
        root.setTop(new VBox(menus, tools, new Alarm(workspace, playhead, snapshot, preferences, messages)));
        Waiting waiting = new Waiting(opening, messages);
        StackPane.setAlignment(waiting, Pos.TOP_CENTER);
        root.setCenter(new StackPane(layout.node(), waiting, new NoticeLine(notices)));
        StatusLine status = new StatusLine(
                snapshot, new Lamps(snapshot, preferences, messages), preferences, messages, note::toggle);
        root.setBottom(new VBox(training, panels.timeBar(), Named.as("status", status)));
        Bars.fold(scene, preferences, menus, tools, training, status);
        new InspectorOffer(focus, layout.inspector()).listenTo(scene);
        keys = Keys.of(groups, messages, notices);
        keys.listenTo(scene);
        new Escape(focus).listenTo(scene);
        Tips.listenTo(scene);
        skin.dress(scene);
        workspace.document().subscribe((_, _) -> {
            views.made().forEach(Scrolling::startOver);
            Scrolling.startOver(root);
        });
        arrangements.current().map(Arrangement::view).subscribe((_, _) -> {
            // What had the keyboard may have left the window with what stood in the middle.
            Node owner = scene.getFocusOwner();
            if (owner == null || !scene.equals(owner.getScene())) {
                home().requestFocus();
            }
        });
    }

    /// What has the keyboard while nothing else wants it.
    private Node home() {
        return views.shown().home().get();
    }

    /// All that the window can be asked for, in the order of the menus.
    public List<CommandGroup> groups() {
        return groups;
    }

    Keys keys() {
        return keys;
    }

    public Scene scene() {
        return scene;
    }

    /// Asks for a file of data.
    public void openData() {
        documents.desk().leave(files::choose);
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
    public void restore(Settings settings, double width) {
        arrangements.change(a ->
                a.withPanels(a.panels().withEditor(settings.editorShown()).withInspector(settings.inspectorShown())));
        layout.restore(settings.dividers(), width, store.now().fontScale());
    }

    /// Shows it on a stage, where it was when it was last closed.
    ///
    /// @param remember takes the settings when the window closes
    public void show(Stage stage, Settings settings, Consumer<Settings> remember) {
        stage.setScene(scene);
        Watch.of(
                () -> stage.setTitle(
                        documents.desk().title(StatusLine.title(snapshot.get().document(), messages))),
                snapshot,
                messages.languageProperty(),
                documents.state().unsaved(),
                documents.state().file());
        documents.desk().remember(settings.recent());
        documents.watch(stage);
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // see Escape
        Icons.addTo(stage);
        Tips.listenTo(stage);
        Remembered.place(stage, settings);
        restore(settings, stage.getWidth());
        bounds.follow(stage, settings.window());
        stage.setOnHiding(event -> remember.accept(settings(stage)));
        stage.show();
        home().requestFocus();
    }

    /// How the window and the panels stand.
    public Settings settings(Stage stage) {
        return Remembered.of(bounds.last(), stage, store.now(), arrangements.now(), layout)
                .withRecent(documents.desk().recent().get());
    }

    private void onStage(Consumer<Stage> action) {
        if (scene.getWindow() instanceof Stage stage) {
            action.accept(stage);
        }
    }

    private void showShortcuts() {
        dialogs.shortcuts(new ShortcutSheet(groups, messages));
    }
}
