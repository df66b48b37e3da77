package org.densescope.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.densescope.text.Messages;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Submenu;
import org.kordamp.ikonli.javafx.FontIcon;

/// The items of menus, made from groups of commands.
public final class CommandMenu {
    private final Messages messages;

    public CommandMenu(Messages messages) {
        this.messages = messages;
    }

    /// A menu of a menu bar: the group under its name.
    public Menu menu(CommandGroup group) {
        Menu menu = named(group.title());
        menu.getItems().addAll(items(group.parts()));
        return menu;
    }

    /// With a line between two parts; empty parts are left out.
    public List<MenuItem> items(List<? extends List<? extends CommandGroup.Entry>> parts) {
        List<MenuItem> items = new ArrayList<>();
        for (List<? extends CommandGroup.Entry> part : parts) {
            if (!items.isEmpty() && !part.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            for (CommandGroup.Entry entry : part) {
                items.add(
                        switch (entry) {
                            case Command command -> item(command);
                            case Submenu submenu -> submenu(submenu);
                        });
            }
        }
        return items;
    }

    private Menu submenu(Submenu submenu) {
        Menu menu = named(submenu.title());
        submenu.choices().forEach(choice -> menu.getItems().add(radio(choice)));
        return menu;
    }

    private static RadioMenuItem radio(Choice choice) {
        RadioMenuItem item = new RadioMenuItem();
        item.textProperty().bind(choice.name());
        item.setOnAction(_ -> {
            choice.action().run();
            item.setSelected(choice.chosen().getValue());
        });
        choice.chosen().subscribe(item::setSelected);
        return item;
    }

    private MenuItem item(Command command) {
        ObservableValue<Boolean> on = command.on();
        MenuItem item = on == null ? new MenuItem() : check(on);
        item.textProperty().bind(CommandName.of(command, messages));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setGraphic(new FontIcon(command.icon()));
        if (!command.keys().isEmpty()) {
            item.setAccelerator(command.keys().getFirst());
        }
        item.setOnAction(_ -> {
            command.run();
            if (item instanceof CheckMenuItem check && on != null) {
                check.setSelected(on.getValue());
            }
        });
        return item;
    }

    private static CheckMenuItem check(ObservableValue<Boolean> on) {
        CheckMenuItem item = new CheckMenuItem();
        on.subscribe(item::setSelected);
        return item;
    }

    private Menu named(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(messages.binding(key));
        return menu;
    }
}
