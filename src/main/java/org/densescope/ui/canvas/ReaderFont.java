package org.densescope.ui.canvas;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The font of a canvas that a pen writes on: never seen, it takes the font that the style sheets give to text there.
public final class ReaderFont extends Label {
    private @Nullable Fonts fonts;

    /// @param changed is told when it is another font or size
    public ReaderFont(Runnable changed) {
        setVisible(false);
        fontProperty().addListener((_, _, _) -> {
            fonts = null;
            changed.run();
        });
    }

    /// The size of the text, pixels.
    public double em() {
        return getFont().getSize();
    }

    /// The fonts of its family.
    public Fonts fonts() {
        Fonts known = fonts;
        if (known == null) {
            known = new Fonts(getFont().getFamily());
            fonts = known;
        }
        return known;
    }
}
