package org.densescope.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.densescope.draw.Palette;
import org.densescope.session.Look;

/// What the chosen theme and font scale look like: style sheets for a scene, a palette for the picture.
///
/// The theme follows the desktop, also while running, where the person has chosen none.
public final class Skin {
    /// The size of text at a font scale of 1, in pixels.
    private static final double FONT_SIZE = 13;

    /// Style sheets in the order in which they count, as far as they exist.
    private static final List<String> SHEETS =
            List.of("base", "shell", "canvas", "explain", "timebar", "field", "editor", "inspector");

    private final Look look;
    private final ReadOnlyObjectWrapper<Palette> palette;

    public Skin(Look look) {
        this.look = look;
        palette = new ReadOnlyObjectWrapper<>(chosen());
        look.theme().subscribe(() -> palette.set(chosen()));
        Platform.getPreferences().colorSchemeProperty().subscribe(() -> palette.set(chosen()));
    }

    /// Its name is the theme that is shown now.
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    private Palette chosen() {
        return switch (look.theme().get()) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST -> Palette.CONTRAST;
            case SYSTEM ->
                Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
        };
    }

    /// Dresses a scene, now and with each change.
    public void dress(Scene scene) {
        palette.subscribe(now -> {
            String base = now.equals(Palette.LIGHT)
                    ? new PrimerLight().getUserAgentStylesheet()
                    : new PrimerDark().getUserAgentStylesheet();
            // Popups and dialogs have scenes of their own.
            Application.setUserAgentStylesheet(base);
            scene.getStylesheets().setAll(sheets(now.name()));
        });
        look.fontScale().subscribe(scale -> size(scene.getRoot(), scale.doubleValue()));
    }

    /// The style sheets of the theme that is shown now, for a scene that lives shortly.
    List<String> sheets() {
        return sheets(palette.get().name());
    }

    void size(Parent root) {
        size(root, look.fontScale().get());
    }

    private static void size(Parent root, double scale) {
        root.setStyle(String.format(
                Locale.ROOT,
                "-fx-font-size: %.2fpx; -fx-font-family: \"%s\";",
                FONT_SIZE * scale,
                Font.getDefault().getFamily()));
    }

    private static List<String> sheets(String theme) {
        List<String> sheets = new ArrayList<>();
        for (String name : SHEETS) {
            URL sheet = Skin.class.getResource("/css/" + name + ".css");
            if (sheet != null) {
                sheets.add(sheet.toExternalForm());
            }
        }
        URL colours = Skin.class.getResource("/css/" + theme + ".css");
        if (colours != null) {
            sheets.add(colours.toExternalForm());
        }
        return sheets;
    }
}
