package org.densescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.densescope.App;
import org.densescope.cli.Start;
import org.densescope.example.Presets;
import org.densescope.project.Preferences;
import org.densescope.project.Settings;
import org.densescope.session.Position;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandMenu;
import org.densescope.ui.FxTest;
import org.densescope.ui.KeyNames;
import org.densescope.ui.Threads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is promised of all commands at once, whichever there are.
class CommandGroupsTest {
    private static final double MOST_HEIGHT = 700;

    private static App app;
    private static Stage stage;

    @BeforeAll
    static void open() {
        FxTest.onFx(() -> {
            Start start = new Start(Presets.open("mazur"), Position.START, Language.EN, Preferences.Theme.LIGHT);
            app = new App(start, Settings.FIRST, Threads.one(), 980, 720);
            stage = new Stage();
            app.show(stage, settings -> {});
        });
    }

    @AfterAll
    static void close() {
        FxTest.onFx(() -> stage.close());
    }

    private static List<CommandGroup> groups() {
        return app.window().groups();
    }

    @Test
    void everyCommandHasAKeyAndANameInEachLanguage() {
        for (Language language : Language.values()) {
            Messages strict = new Messages(language, true);
            for (CommandGroup group : groups()) {
                assertThat(strict.text(group.title())).isNotBlank();
                assertThat(group.commands()).isNotEmpty().allSatisfy(command -> {
                    assertThat(strict.text(command.id())).isNotBlank();
                    assertThat(command.keys()).as(command.id()).isNotEmpty();
                });
            }
        }
    }

    @Test
    void noKeyAndNoNameMeansTwoThings() {
        List<Command> all =
                groups().stream().flatMap(group -> group.commands().stream()).toList();
        assertThat(all).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(command -> command.keys().stream()).map(Object::toString))
                .hasSizeGreaterThan(70)
                .doesNotHaveDuplicates();
    }

    /// With text of usual size, on a screen of 768 lines; examples stand in a menu of their own.
    @Test
    void noMenuIsHigherThanAScreen() {
        FxTest.onFx(() -> {
            for (CommandGroup group : groups()) {
                Menu menu = new CommandMenu(app.messages()).menu(group);
                assertThat(height(menu.getItems())).as(group.title()).isBetween(40.0, MOST_HEIGHT);
                for (MenuItem item : menu.getItems()) {
                    if (item instanceof Menu submenu) {
                        assertThat(height(submenu.getItems()))
                                .as(submenu.getText())
                                .isBetween(40.0, MOST_HEIGHT);
                    }
                }
            }
        });
    }

    private static double height(List<MenuItem> items) {
        ContextMenu popup = new ContextMenu();
        popup.getItems().setAll(new ArrayList<>(items));
        popup.show(stage);
        double height = popup.getHeight();
        popup.hide();
        return height;
    }

    @Test
    void whatActsOnAPlaceStandsInItsMenu() {
        Set<String> targets = groups().stream()
                .flatMap(group -> group.commands().stream())
                .flatMap(command -> command.targets().stream())
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(targets).containsExactly("CANVAS", "EDGE", "LAYER", "UNIT");
    }

    @Test
    void theTableOfTheManualIsThatOfTheProgram() throws IOException {
        String manual = Files.readString(Path.of("README.md"));
        Path expected = Files.createDirectories(Path.of("target")).resolve("keys.md");
        Files.writeString(expected, table());
        int from = manual.indexOf("| | keys |");
        int to = manual.indexOf("\n\n", from);
        assertThat(manual.substring(from, to))
                .as("the table of keys in README.md; the one that belongs there lies in %s", expected)
                .isEqualTo(table());
    }

    private static String table() {
        Messages english = new Messages(Language.EN, true);
        List<String> lines = new ArrayList<>(List.of("| | keys |", "|---|---|"));
        for (CommandGroup group : groups()) {
            lines.add("| **" + english.text(group.title()) + "** | |");
            for (Command command : group.commands()) {
                String keys =
                        command.keys().stream().map(KeyNames::of).distinct().collect(Collectors.joining(", "));
                lines.add("| " + english.text(command.id()) + " | " + keys + " |");
            }
        }
        lines.add("| **" + english.text("app.gestures") + "** | |");
        for (String gesture : ShortcutSheet.GESTURES) {
            lines.add("| " + english.text("app.gesture." + gesture) + " | "
                    + english.text("app.gesture." + gesture + ".how") + " |");
        }
        return String.join("\n", lines);
    }
}
