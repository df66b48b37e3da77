package org.densescope.monkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import org.densescope.text.AllTexts;
import org.densescope.text.Language;

/// What can be read of a window must be words, and words of the language that is chosen.
final class Words {
    /// Texts of another language that are shorter may be names.
    private static final int LEAST = 4;

    private final Pattern key;
    private final Map<Language, Set<String>> foreign = new EnumMap<>(Language.class);

    Words() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> all.put(language, AllTexts.of(language)));
        Set<String> areas = all.get(Language.EN).keySet().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        key = Pattern.compile("(?<![\\w./-])(" + String.join("|", areas) + ")(\\.[a-z0-9-]+){2,}(?![\\w./-])");
        for (Language language : Language.values()) {
            Set<String> own = new HashSet<>(all.get(language).values());
            Set<String> others = new HashSet<>();
            all.forEach((other, texts) -> texts.values().stream()
                    .filter(text -> other != language && text.length() >= LEAST && !text.contains("{"))
                    .filter(text -> !own.contains(text))
                    .forEach(others::add));
            foreign.put(language, others);
        }
    }

    /// @return what is no word of this language
    List<String> wrong(List<String> texts, Language language, Set<String> names) {
        List<String> wrong = new ArrayList<>();
        for (String text : texts) {
            if (key.matcher(text).find()) {
                wrong.add("a key: " + text);
            } else if (foreign.get(language).contains(text.strip()) && !names.contains(text.strip())) {
                wrong.add("not " + language.tag() + ": " + text);
            }
        }
        return wrong;
    }

    /// All texts of nodes that are shown, of their tooltips and of the menus.
    static List<String> of(Scene scene) {
        List<String> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case MenuBar bar -> bar.getMenus().forEach(menu -> collect(menu, found));
            case Labeled labeled -> add(labeled.getText(), found);
            case Text text -> add(text.getText(), found);
            default -> {}
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), found);
        }
        add(node.getAccessibleText(), found);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static void collect(MenuItem item, List<String> found) {
        add(item.getText(), found);
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> collect(inner, found));
        }
    }

    private static void add(String text, List<String> found) {
        if (text != null && !text.isBlank()) {
            found.add(text);
        }
    }
}
