package org.densescope.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Commands that belong together: a menu, a heading of the sheet of keys and of the table in the manual, and a stretch
/// of the toolbar.
///
/// @param title the message key of its name
/// @param parts its entries in order; a menu has a line between two parts
public record CommandGroup(String title, List<List<Entry>> parts) {
    /// What stands in a menu.
    public sealed interface Entry permits Command, Submenu {}

    /// A menu within a menu, for one of several.
    ///
    /// @param title the message key of its name
    /// @param choices what can be chosen
    public record Submenu(String title, List<Choice> choices) implements Entry {
        public Submenu {
            choices = List.copyOf(choices);
        }
    }

    /// One of several.
    ///
    /// @param name as people read it
    /// @param chosen whether it holds now; always false where there is nothing to hold
    /// @param action chooses it
    public record Choice(ObservableValue<String> name, ObservableValue<Boolean> chosen, Runnable action) {}

    public CommandGroup {
        parts = parts.stream().map(List::copyOf).toList();
    }

    @SafeVarargs
    public static CommandGroup of(String title, List<? extends Entry>... parts) {
        List<List<Entry>> all = new ArrayList<>();
        for (List<? extends Entry> part : parts) {
            all.add(List.copyOf(part));
        }
        return new CommandGroup(title, all);
    }

    /// With a further part.
    public CommandGroup plus(Entry... part) {
        return new CommandGroup(
                title, Stream.concat(parts.stream(), Stream.of(List.of(part))).toList());
    }

    /// Its commands, without what stands in submenus.
    public List<Command> commands() {
        return parts.stream()
                .flatMap(List::stream)
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .toList();
    }
}
