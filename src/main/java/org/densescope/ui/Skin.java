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
import org.densescope.ui.canvas.FxPen;
import org.kordamp.ikonli.IkonResolverProvider;

/// What the chosen theme and font scale look like: style sheets for a scene, a palette for the picture.
///
/// The theme follows the desktop, also while running, where the person has chosen none.
public final class Skin {
    /// The family of all text; it holds Chinese, Greek and mathematics too.
    public static final String FONT = "Densescope Sans";

    private static final List<String> FONT_FILES =
            List.of("DensescopeSans-Regular", "DensescopeSans-Bold", "DensescopeMono-Regular", "DensescopeMono-Bold");

    /// Sizes at a font scale of 1, in pixels.
    private static final double FONT_SIZE = 13;

    private static final double ICON_SIZE = 18;
    private static final double SMALL_ICON_SIZE = 14;

    /// Style sheets in the order in which they count; after them come those of the views, and that of the theme.
    private static final List<String> SHEETS = List.of(
            "densescope", "field", "shell", "explain", "timebar", "editor", "inspector", "routes", "learning", "pad");

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
        FontFiles files = new FontFiles();
        for (String font : FONT_FILES) {
            String name = font + ".ttf";
            files.load(name, Skin.class.getResource("/fonts/" + name), FONT_SIZE);
        }
        IkonResolverProvider.getInstance(handler -> {
            URL font = handler.getFontResource();
            String path = font.getPath();
            handler.setFont(files.load(path.substring(path.lastIndexOf('/') + 1), font, ICON_SIZE));
        });
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
                .map(Preferences::fontScale)
                .subscribe((_, _) -> scene.getStylesheets().setAll(sheets()));
    }

    /// The style sheets as they are now; popups take those of the scene that they belong to.
    public List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        for (String name : SHEETS) {
            add(name, sheets);
        }
        views.forEach(id -> add(id, sheets));
        add(palette.get().name(), sheets);
        sheets.add(sizes(preferences.getValue().fontScale()));
        return sheets;
    }

    private static void add(String name, List<String> sheets) {
        URL sheet = Skin.class.getResource("/css/" + name + ".css");
        if (sheet != null) {
            sheets.add(sheet.toExternalForm());
        }
    }

    /// A small style sheet with the sizes that everything else is measured in.
    private static String sizes(double scale) {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %.2fpx; -ds-icon: %.2fpx; -ds-icon-small: %.2fpx; }",
                FONT_SIZE * scale,
                ICON_SIZE * scale,
                SMALL_ICON_SIZE * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
