package org.densescope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.densescope.draw.pen.Palette;
import org.densescope.project.Preferences;
import org.densescope.text.Language;
import org.densescope.ui.canvas.Fonts;
import org.densescope.ui.canvas.FxPen;
import org.kordamp.ikonli.IkonResolverProvider;

/// What the chosen theme and font scale look like: style sheets for a scene, a palette for the picture.
///
/// The theme follows the desktop, also while running, where the person has chosen none.
public final class Skin {
    private static final List<String> FONT_FILES =
            List.of("DensescopeSans-Regular", "DensescopeSans-Bold", "DensescopeMono-Regular", "DensescopeMono-Bold");

    /// Read when they are first needed.
    private static final List<String> TAIWAN = List.of("DensescopeSansTC-Regular", "DensescopeSansTC-Bold");

    private static final FontFiles FILES = new FontFiles();

    /// Sizes at a font scale of 1, in pixels.
    private static final double FONT_SIZE = 13;

    private static final double ICON_SIZE = 18;
    private static final double SMALL_ICON_SIZE = 14;
    private static final double LARGE_ICON_SIZE = 21;

    /// Style sheets in the order in which they count; after them come those of the views, and that of the theme.
    private static final List<String> SHEETS = List.of(
            "densescope",
            "field",
            "shell",
            "explain",
            "timebar",
            "editor",
            "inspector",
            "routes",
            "learning",
            "pad",
            "gallery");

    private final ObservableValue<Preferences> preferences;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final List<String> views = new ArrayList<>();

    /// To be made before any control is: JavaFX reads its own large style sheet for the first control where no other is
    /// set, and would never use it.
    public Skin(ObservableValue<Preferences> preferences) {
        this.preferences = preferences;
        palette = new ReadOnlyObjectWrapper<>(chosen());
        palette.subscribe(Skin::setBase);
        preferences.subscribe((_, _) -> palette.set(chosen()));
        Platform.getPreferences().colorSchemeProperty().subscribe(() -> palette.set(chosen()));
    }

    /// Its name is the theme that is shown now.
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    private Palette chosen() {
        return switch (preferences.getValue().theme()) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST -> Palette.CONTRAST;
            case SYSTEM ->
                Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
        };
    }

    /// Makes the program's own fonts, and those of its icons, known to JavaFX; once is enough, more does no harm.
    /// Before
    /// any icon is made.
    public static void loadFonts() {
        load(FONT_FILES);
        IkonResolverProvider.getInstance(handler -> {
            URL font = handler.getFontResource();
            String path = font.getPath();
            handler.setFont(FILES.load(path.substring(path.lastIndexOf('/') + 1), font, ICON_SIZE));
        });
    }

    private static void load(List<String> fonts) {
        for (String font : fonts) {
            String name = font + ".ttf";
            FILES.load(name, Skin.class.getResource("/fonts/" + name), FONT_SIZE);
        }
    }

    /// The family of all text in a language, known to JavaFX; it holds Chinese, Greek and mathematics too.
    ///
    /// A Chinese character has one code and several shapes, and punctuation has several places: in Taiwan the comma
    /// stands in the middle of its square. JavaFX cannot be told the language of a text, so its family says it.
    public static String family(Language language) {
        if (language != Language.ZH_HANT) {
            return Fonts.SANS;
        }
        load(TAIWAN);
        return Fonts.SANS_TAIWAN;
    }

    /// Of all scenes: popups and dialogs have their own.
    private static void setBase(Palette palette) {
        String base = palette.equals(Palette.LIGHT)
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
    }

    /// Views that may have a style sheet of their own, by their ids; to be called before anything is dressed.
    public void know(List<String> ids) {
        views.addAll(ids);
    }

    /// Dresses a scene, now and with each change.
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(sheets());
        palette.subscribe(now -> scene.setFill(FxPen.color(now.background())));
        palette.subscribe(() -> scene.getStylesheets().setAll(sheets()));
        preferences
                .map(now -> List.of(now.fontScale(), now.language()))
                .subscribe((_, _) -> scene.getStylesheets().setAll(sheets()));
    }

    /// The size of the text, in pixels.
    public double em() {
        return FONT_SIZE * preferences.getValue().fontScale();
    }

    /// The style sheets as they are now; popups take those of the scene that they belong to.
    public List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        for (String name : SHEETS) {
            add(name, sheets);
        }
        views.forEach(id -> add(id, sheets));
        add(palette.get().name(), sheets);
        Preferences now = preferences.getValue();
        sheets.add(letters(now.fontScale(), family(Language.chosen(now.language()))));
        return sheets;
    }

    private static void add(String name, List<String> sheets) {
        URL sheet = Skin.class.getResource("/css/" + name + ".css");
        if (sheet != null) {
            sheets.add(sheet.toExternalForm());
        }
    }

    /// A small style sheet with the family of all text, and the sizes that everything else is measured in.
    private static String letters(double scale, String family) {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %1$.2fpx; -ds-icon: %2$.2fpx; -ds-icon-small: %3$.2fpx; "
                        + "-ds-icon-large: %5$.2fpx; -fx-font-family: \"%4$s\"; }"
                        + " .ds-import-heading, .ds-worded { -fx-font-family: \"%4$s\"; }",
                FONT_SIZE * scale,
                ICON_SIZE * scale,
                SMALL_ICON_SIZE * scale,
                family,
                LARGE_ICON_SIZE * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
