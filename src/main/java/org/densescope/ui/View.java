package org.densescope.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Something that can stand in the middle of the window; each is made by the package of its panel and listed once.
///
/// The style sheet is `/css/<id>.css` where there is one, its name the text `view.<id>`.
///
/// @param id what arrangements, settings and the command line call it
/// @param icon on its button and in its menu
/// @param keys by which it is shown; views with the same keys are shown one after another
/// @param node what stands there, made when it is first shown
/// @param home what has the keyboard while nothing else in the window wants it
/// @param beside the id of the view that stands at the left of it, or empty where it stands alone
/// @param possible whether there is something to show now; the text `view.<id>.show.missing` says what is missing
public record View(
        String id,
        Ikon icon,
        List<KeyCombination> keys,
        Supplier<? extends Region> node,
        Supplier<? extends Node> home,
        String beside,
        ObservableBooleanValue possible) {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    public View {
        keys = List.copyOf(keys);
    }

    /// One that stands alone and has the keyboard itself.
    public View(String id, Ikon icon, Supplier<? extends Region> node, KeyCombination... keys) {
        this(id, icon, List.of(keys), node, node, "", ALWAYS);
    }

    /// The same panel by another name, at the right of another view that keeps the keyboard.
    public View beside(View other, String name) {
        return new View(name, icon, keys, node, other.home, other.id, possible);
    }

    public View homeAt(Supplier<? extends Node> place) {
        return new View(id, icon, keys, node, place, beside, possible);
    }

    public View when(ObservableBooleanValue there) {
        return new View(id, icon, keys, node, home, beside, there);
    }

    /// The message key of the command that shows it, where it is the first of its keys.
    public String command() {
        return name() + ".show";
    }

    /// The message key of its name.
    public String name() {
        return "view." + id;
    }
}
