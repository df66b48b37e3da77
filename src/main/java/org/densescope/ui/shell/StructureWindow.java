package org.densescope.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.densescope.count.Sizes;
import org.densescope.engine.Place;
import org.densescope.project.Preferences;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.ui.Skin;
import org.densescope.ui.canvas.StructureView;
import org.densescope.ui.network.StructurePane;

/// A network too large to be held, in a window of its own.
public final class StructureWindow {
    private final PreferenceStore preferences;
    private final Skin skin;
    private final Messages messages;
    private final StructurePane pane;
    private final Scene scene;

    /// On the window's thread.
    ///
    /// @param background goes through weights that nobody holds
    public StructureWindow(
            Sizes sizes,
            PreferenceStore preferences,
            Messages messages,
            Executor background,
            double width,
            double height) {
        this.preferences = preferences;
        this.messages = messages;
        skin = new Skin(preferences.current());
        skin.know(List.of("matrices"));
        pane = new StructurePane(sizes, preferences.current(), skin.palette(), messages, background);
        pane.follow(button("app.language", this::nextLanguage), button("app.theme", this::nextTheme));
        BorderPane root = new BorderPane(pane);
        root.getStyleClass().add("ds-window");
        scene = new Scene(root, width, height);
        skin.dress(scene);
    }

    public Scene scene() {
        return scene;
    }

    public StructureView view() {
        return pane.view();
    }

    /// Shows the weights that training would start from.
    public void showMatrix() {
        pane.showMatrix(true);
    }

    /// A unit or weight that is to stand out.
    public void choose(Place place) {
        pane.choose(place);
    }

    public void show(Stage stage) {
        stage.setScene(scene);
        stage.setTitle(pane.sizes() + " — Densescope");
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        Icons.addTo(stage);
        stage.show();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.binding(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void nextTheme() {
        preferences.change(p -> p.withTheme(
                skin.palette().get().name().equals("light") ? Preferences.Theme.DARK : Preferences.Theme.LIGHT));
    }

    private void nextLanguage() {
        List<Language> all = List.of(Language.values());
        messages.languageProperty().set(all.get((all.indexOf(messages.language()) + 1) % all.size()));
    }
}
