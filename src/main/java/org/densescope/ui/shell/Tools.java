package org.densescope.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.densescope.session.Arrangements;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandButton;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandMenu;
import org.densescope.ui.Views;
import org.densescope.ui.form.FoldingRow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The few buttons under the menus, all with words: what is opened, taken back, looked at and trained. Where there is
/// no room, words go first; everything stands in the menus too.
final class Tools extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Messages messages;
    private final Supplier<List<Menu>> menus;
    private final Supplier<List<MenuItem>> offered;
    private final MenuButton menu = new MenuButton();
    private final Separator behindMenu = new Separator(Orientation.VERTICAL);
    private final CommandButton train;
    private final FoldingRow row;

    /// @param groups of the whole window
    /// @param look what can be looked at
    /// @param home gets the focus back after a click, so that Space plays and does not press the button again
    Tools(
            List<CommandGroup> groups,
            CommandGroup look,
            Views views,
            Arrangements arrangements,
            Messages messages,
            Supplier<? extends Node> home) {
        List<Command> document = found(groups, "app.examples", "document.open");
        List<Command> undo = found(groups, "app.undo", "app.redo");
        List<Command> training = found(groups, "learning.train");
        train = new CommandButton(training.getFirst(), messages);
        menus = () -> Menus.of(groups, messages);
        offered = () -> new CommandMenu(messages).items(look.parts().subList(0, 1));
        this.messages = messages;
        getStyleClass().addAll("ds-toolbar", "ds-tools");
        menu.textProperty().bind(messages.binding("app.menu"));
        menu.setGraphic(new FontIcon(MaterialDesignM.MENU));
        menu.getStyleClass().addAll("flat", "ds-menu-button");
        menu.setMinWidth(USE_PREF_SIZE);
        row = new FoldingRow(menu, behindMenu);
        row.getStyleClass().add("ds-tool-row");
        List<CommandButton> openers = words(document);
        List<CommandButton> words = words(undo);
        List<CommandButton> icons = icons(undo);
        MenuButton view = view(views, arrangements, true);
        MenuButton brief = view(views, arrangements, false);
        Separator first = new Separator(Orientation.VERTICAL);
        Separator second = new Separator(Orientation.VERTICAL);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List<CommandButton> small = icons(document);
        row.getChildren().addAll(openers);
        row.getChildren().addAll(small);
        row.getChildren().add(first);
        row.getChildren().addAll(words);
        row.getChildren().addAll(icons);
        CommandButton trainIcon = icons(training).getFirst();
        row.getChildren().addAll(second, view, brief, space, this.train, trainIcon);
        row.fold(words, icons)
                .fold(List.of(view, second), List.of(brief))
                .fold(openers, small)
                .fold(List.of(this.train), List.of(trainIcon))
                .fold(icons.getLast())
                .fold(first);
        icons.forEach(icon -> icon.setMinWidth(USE_PREF_SIZE));
        train.setMinWidth(USE_PREF_SIZE);
        showMenu(false);
        getChildren().add(row);
        // A filter, because buttons keep the event to themselves.
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> home.get().requestFocus());
    }

    private static List<Command> found(List<CommandGroup> groups, String... ids) {
        return Stream.of(ids)
                .flatMap(id -> groups.stream()
                        .flatMap(group -> group.commands().stream())
                        .filter(command -> command.id().equals(id)))
                .toList();
    }

    /// Whether the menus stand here, as one button.
    void showMenu(boolean on) {
        if (on && menu.getItems().isEmpty()) {
            menu.getItems().setAll(menus.get());
        }
        row.want(menu, on);
        row.want(behindMenu, on);
    }

    /// Whether what trains is open.
    void showTraining(boolean open) {
        train.pseudoClassStateChanged(CHOSEN, open);
    }

    private List<CommandButton> words(List<Command> commands) {
        return commands.stream()
                .map(command -> new CommandButton(command, messages))
                .peek(button -> button.setMinWidth(USE_PREF_SIZE))
                .toList();
    }

    private List<CommandButton> icons(List<Command> commands) {
        return commands.stream()
                .map(command -> new CommandButton(command, messages, false))
                .toList();
    }

    /// Names what is looked at where there is room for it, and offers the rest.
    private MenuButton view(Views views, Arrangements arrangements, boolean named) {
        MenuButton button = new MenuButton();
        FontIcon icon = new FontIcon(views.shown().icon());
        button.setGraphic(icon);
        button.getStyleClass().addAll("flat", "ds-view-button");
        button.setMinWidth(USE_PREF_SIZE);
        arrangements.current().map(_ -> views.shown()).subscribe(shown -> {
            icon.setIconCode(shown.icon());
            StringBinding name = messages.binding("app.view", messages.binding(shown.name()));
            button.accessibleTextProperty().bind(name);
            if (named) {
                button.textProperty().bind(name);
            }
        });
        button.getItems().setAll(offered.get());
        return button;
    }
}
