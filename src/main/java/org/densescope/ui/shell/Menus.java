package org.densescope.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.densescope.draw.pen.Channel;
import org.densescope.example.Presets;
import org.densescope.project.Settings;
import org.densescope.session.Look;
import org.densescope.session.Workspace;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.Command;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu bar: the same commands as on buttons and keys, and the choices of which one holds.
final class Menus {
    private final Messages messages;
    private final Look look;

    Menus(Messages messages, Look look) {
        this.messages = messages;
        this.look = look;
    }

    /// @param play what moves through time
    /// @param learn what trains
    /// @param open opens an example
    MenuBar bar(
            Commands commands,
            List<Command> play,
            List<Command> learn,
            Layout layout,
            Workspace workspace,
            Consumer<String> open) {
        Menu file = menu("app.menu.file");
        Menu examples = menu("app.menu.examples");
        for (String id : Presets.ids()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(messages.binding("preset." + id + ".title"));
            item.setOnAction(event -> open.accept(id));
            examples.getItems().add(item);
        }
        file.getItems()
                .addAll(
                        item(commands.examples),
                        examples,
                        item(commands.data),
                        line(),
                        item(commands.savePicture),
                        line(),
                        item(commands.quit));

        Menu edit = menu("app.menu.edit");
        edit.getItems()
                .addAll(
                        named(commands.undo, workspace.undoName()),
                        named(commands.redo, workspace.redoName()),
                        line(),
                        item(commands.reset),
                        item(commands.newWeights),
                        line(),
                        item(commands.surgery.cut),
                        item(commands.surgery.freeze),
                        line(),
                        item(commands.surgery.kill),
                        item(commands.surgery.zero),
                        item(commands.surgery.cloneUnit),
                        item(commands.surgery.freezeLayer),
                        item(commands.surgery.freezeAllButLast),
                        item(commands.surgery.replaceLast),
                        item(commands.surgery.shufflePixels),
                        item(commands.surgery.twin),
                        line(),
                        item(commands.reduction));

        Menu walk = menu("app.menu.play");
        play.forEach(command -> walk.getItems().add(item(command)));

        Menu train = menu("app.menu.learn");
        learn.forEach(command -> train.getItems().add(item(command)));

        Menu help = menu("app.menu.help");
        help.getItems().addAll(item(commands.shortcuts), item(commands.glossary), item(commands.about));
        MenuBar bar = new MenuBar(file, edit, view(commands, layout), walk, train, help);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu view(Commands commands, Layout layout) {
        Menu view = menu("app.menu.view");
        view.getItems()
                .addAll(
                        item(commands.fit),
                        item(commands.zoomIn),
                        item(commands.zoomOut),
                        item(commands.goTo),
                        line(),
                        check(commands.editor, layout.editorShown()),
                        check(commands.inspector, layout.inspectorShown()),
                        item(commands.fullScreen),
                        line(),
                        centres(),
                        item(commands.centre),
                        notations(),
                        item(commands.notation),
                        item(commands.counts),
                        item(commands.structure),
                        check(commands.pad, commands.padShown),
                        item(commands.table),
                        item(commands.instruments),
                        item(commands.race),
                        item(commands.raceToggle),
                        item(commands.plane),
                        check(commands.unitMaps, commands.unitMapsShown),
                        line(),
                        channels(commands),
                        item(commands.channel),
                        check(commands.bands, commands.bandsShown),
                        check(commands.routes, commands.routesShown),
                        line(),
                        themes(),
                        languages(),
                        digits(),
                        item(commands.moreDigits),
                        item(commands.fewerDigits),
                        item(commands.largerFont),
                        item(commands.smallerFont),
                        check(commands.reducedMotion, look.reducedMotion()));
        return view;
    }

    private Menu notations() {
        Menu menu = menu("matrices.notation");
        for (Naming.Style style : Naming.Style.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(messages.binding("matrices.notation." + style.id()));
            item.setOnAction(event ->
                    look.naming().set(new Naming(style, look.naming().get().rows())));
            look.naming().subscribe(naming -> item.setSelected(naming.style() == style));
            menu.getItems().add(item);
        }
        CheckMenuItem rows = new CheckMenuItem();
        rows.textProperty().bind(messages.binding("matrices.notation.rows"));
        rows.setOnAction(
                event -> look.naming().set(new Naming(look.naming().get().style(), rows.isSelected())));
        look.naming().subscribe(naming -> rows.setSelected(naming.rows()));
        menu.getItems().addAll(line(), rows);
        return menu;
    }

    private Menu centres() {
        Menu menu = menu("matrices.centre");
        for (Look.Centre centre : Look.Centre.values()) {
            String key = "matrices.centre." + centre.name().toLowerCase(Locale.ROOT);
            menu.getItems().add(radio(messages.binding(key), look.centre(), centre));
        }
        return menu;
    }

    private Menu channels(Commands commands) {
        Menu menu = menu("network.channels");
        for (Channel channel : Channel.values()) {
            menu.getItems()
                    .add(radio(messages.binding("network.channel." + channel.id()), commands.channelShown, channel));
        }
        return menu;
    }

    private Menu themes() {
        Menu menu = menu("app.menu.theme");
        for (Look.Theme theme : Look.Theme.values()) {
            String key = "app.theme." + theme.name().toLowerCase(Locale.ROOT);
            menu.getItems().add(radio(messages.binding(key), look.theme(), theme));
        }
        return menu;
    }

    private Menu languages() {
        Menu menu = menu("app.menu.language");
        for (Language language : Language.values()) {
            RadioMenuItem item = radio(null, messages.languageProperty(), language);
            item.setText(language.endonym());
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu digits() {
        Menu menu = menu("app.menu.digits");
        for (int n = Settings.LEAST_DIGITS; n <= Settings.MOST_DIGITS; n++) {
            int count = n;
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(messages.binding("app.digits", n));
            item.setOnAction(event ->
                    look.digits().set(new Digits(count, look.digits().get().comma())));
            look.digits().subscribe(digits -> item.setSelected(digits.significant() == count));
            menu.getItems().add(item);
        }
        CheckMenuItem comma = new CheckMenuItem();
        comma.textProperty().bind(messages.binding("app.decimal-comma"));
        comma.setOnAction(
                event -> look.digits().set(new Digits(look.digits().get().significant(), comma.isSelected())));
        look.digits().subscribe(digits -> comma.setSelected(digits.comma()));
        menu.getItems().addAll(line(), comma);
        return menu;
    }

    private <T> RadioMenuItem radio(
            @org.jspecify.annotations.Nullable ObservableValue<String> text, Property<T> chosen, T value) {
        RadioMenuItem item = new RadioMenuItem();
        if (text != null) {
            item.textProperty().bind(text);
        }
        item.setOnAction(event -> {
            chosen.setValue(value);
            item.setSelected(true);
        });
        chosen.subscribe(now -> item.setSelected(value.equals(now)));
        return item;
    }

    private CheckMenuItem check(Command command, ObservableValue<Boolean> on) {
        CheckMenuItem item = new CheckMenuItem();
        dress(item, command, messages.binding(command.id()));
        item.setOnAction(event -> {
            command.run();
            item.setSelected(on.getValue());
        });
        on.subscribe(item::setSelected);
        return item;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        dress(item, command, messages.binding(command.id()));
        item.setOnAction(event -> command.run());
        return item;
    }

    /// With what it would undo or redo: “Undo change of a weight”.
    private MenuItem named(Command command, ObservableValue<String> what) {
        MenuItem item = new MenuItem();
        dress(item, command, UndoText.of(command.id(), what, messages));
        item.setOnAction(event -> command.run());
        return item;
    }

    private static void dress(MenuItem item, Command command, ObservableValue<String> text) {
        item.textProperty().bind(text);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setGraphic(new FontIcon(command.icon()));
        if (!command.keys().isEmpty()) {
            item.setAccelerator(command.keys().getFirst());
        }
    }

    private Menu menu(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(messages.binding(key));
        return menu;
    }

    private static SeparatorMenuItem line() {
        return new SeparatorMenuItem();
    }
}
