package org.densescope.ui.shell;

import static org.densescope.ui.Keystrokes.ctrl;
import static org.densescope.ui.Keystrokes.ctrlShift;
import static org.densescope.ui.Keystrokes.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.project.Preferences.Theme;
import org.densescope.session.PreferenceStore;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.trace.formula.Naming;
import org.densescope.ui.Command;
import org.densescope.ui.CommandGroup;
import org.densescope.ui.CommandGroup.Choice;
import org.densescope.ui.CommandGroup.Submenu;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// How a person wants to read everything.
public final class PreferenceCommands {
    private static final double FONT_STEP = 0.1;

    private final PreferenceStore store;
    private final Messages messages;

    private PreferenceCommands(PreferenceStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /// @param palette the colours that are shown now
    public static CommandGroup group(PreferenceStore store, Messages messages, ObservableValue<Palette> palette) {
        return new PreferenceCommands(store, messages).group(palette);
    }

    private CommandGroup group(ObservableValue<Palette> palette) {
        return CommandGroup.of(
                "app.menu.preferences",
                List.of(
                        new Submenu("matrices.notation", notations()),
                        change(
                                "matrices.notation.next",
                                MaterialDesignF.FORMAT_LETTER_CASE,
                                p -> p.withNaming(p.naming().next()),
                                key(KeyCode.N))),
                List.of(
                        new Submenu("app.menu.digits", digits()),
                        change(
                                "app.more-digits",
                                MaterialDesignD.DECIMAL_INCREASE,
                                p -> digits(p, 1),
                                ctrl(KeyCode.PERIOD)),
                        change(
                                "app.fewer-digits",
                                MaterialDesignD.DECIMAL_DECREASE,
                                p -> digits(p, -1),
                                ctrl(KeyCode.COMMA))),
                List.of(
                        change(
                                "app.larger-font",
                                MaterialDesignF.FORMAT_FONT_SIZE_INCREASE,
                                p -> font(p, p.fontScale() + FONT_STEP),
                                ctrl(KeyCode.PLUS),
                                ctrl(KeyCode.EQUALS),
                                ctrlShift(KeyCode.EQUALS),
                                ctrl(KeyCode.ADD)),
                        change(
                                "app.smaller-font",
                                MaterialDesignF.FORMAT_FONT_SIZE_DECREASE,
                                p -> font(p, p.fontScale() - FONT_STEP),
                                ctrl(KeyCode.MINUS),
                                ctrl(KeyCode.SUBTRACT)),
                        change(
                                "app.usual-font",
                                MaterialDesignF.FORMAT_SIZE,
                                p -> font(p, 1),
                                ctrl(KeyCode.DIGIT0),
                                ctrl(KeyCode.NUMPAD0))),
                List.of(
                        new Submenu("app.menu.theme", themes()),
                        change(
                                "app.theme",
                                MaterialDesignT.THEME_LIGHT_DARK,
                                p -> p.withTheme(after(palette.getValue())),
                                ctrl(KeyCode.T)),
                        new Submenu("app.menu.language", languages()),
                        change(
                                "app.language",
                                MaterialDesignT.TRANSLATE,
                                p -> p.withLanguage(after(messages.language()).tag()),
                                ctrl(KeyCode.L)),
                        change(
                                        "app.reduced-motion",
                                        MaterialDesignA.ANIMATION_OUTLINE,
                                        p -> p.withReducedMotion(!p.reducedMotion()),
                                        ctrl(KeyCode.M))
                                .switching(store.current().map(Preferences::reducedMotion))));
    }

    private Command change(
            String id,
            org.kordamp.ikonli.Ikon icon,
            UnaryOperator<Preferences> change,
            javafx.scene.input.KeyCombination... keys) {
        return Command.of(id, icon, () -> store.change(change), keys);
    }

    private Choice choice(
            ObservableValue<String> name,
            java.util.function.Predicate<Preferences> holds,
            UnaryOperator<Preferences> change) {
        return new Choice(name, store.current().map(holds::test), () -> store.change(change));
    }

    private List<Choice> notations() {
        List<Choice> all = new ArrayList<>();
        for (Naming.Style style : Naming.Style.values()) {
            all.add(choice(
                    messages.binding("matrices.notation." + style.id()),
                    p -> p.naming().style() == style,
                    p -> p.withNaming(p.naming().withStyle(style))));
        }
        all.add(choice(
                messages.binding("matrices.notation.rows"),
                p -> p.naming().rowVectors(),
                p -> p.withNaming(p.naming().withRows(!p.naming().rows()))));
        return all;
    }

    private List<Choice> themes() {
        return Stream.of(Theme.values())
                .map(theme -> choice(
                        messages.binding("app.theme." + theme.name().toLowerCase(Locale.ROOT)),
                        p -> p.theme() == theme,
                        p -> p.withTheme(theme)))
                .toList();
    }

    private List<Choice> languages() {
        return Stream.of(Language.values())
                .map(language -> new Choice(
                        new ReadOnlyStringWrapper(language.endonym()),
                        messages.languageProperty().map(now -> now == language),
                        () -> store.change(p -> p.withLanguage(language.tag()))))
                .toList();
    }

    private List<Choice> digits() {
        List<Choice> all = new ArrayList<>(IntStream.rangeClosed(Preferences.LEAST_DIGITS, Preferences.MOST_DIGITS)
                .mapToObj(n -> choice(
                        messages.binding("app.digits", n),
                        p -> p.digits().significant() == n,
                        p -> p.withDigits(new Digits(n, p.digits().comma()))))
                .toList());
        all.add(choice(
                messages.binding("app.decimal-comma"),
                p -> p.digits().comma(),
                p -> p.withDigits(
                        new Digits(p.digits().significant(), !p.digits().comma()))));
        return all;
    }

    private static Preferences digits(Preferences p, int by) {
        int next = Math.clamp(p.digits().significant() + by, Preferences.LEAST_DIGITS, Preferences.MOST_DIGITS);
        return p.withDigits(new Digits(next, p.digits().comma()));
    }

    private static Preferences font(Preferences p, double scale) {
        return p.withFontScale(Math.rint(scale * 10) / 10);
    }

    /// Light, dark, high contrast, and round again.
    private static Theme after(Palette shown) {
        return switch (shown.name()) {
            case "light" -> Theme.DARK;
            case "dark" -> Theme.CONTRAST;
            default -> Theme.LIGHT;
        };
    }

    private static Language after(Language now) {
        List<Language> all = List.of(Language.values());
        return all.get((all.indexOf(now) + 1) % all.size());
    }
}
