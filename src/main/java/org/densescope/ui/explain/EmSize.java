package org.densescope.ui.explain;

import javafx.scene.text.Text;

/// The size of the font where it stands, for what is laid out by hand. Not seen.
final class EmSize extends Text {
    /// @param changed is called when the size changes
    EmSize(Runnable changed) {
        super("x");
        setVisible(false);
        setManaged(false);
        fontProperty().subscribe((_, _) -> changed.run());
    }

    /// In pixels.
    double get() {
        return getFont().getSize();
    }
}
