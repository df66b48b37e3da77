package org.densescope.ui;

import javafx.scene.input.KeyCombination;

/// How a key combination is written for people.
public final class KeyNames {
    private KeyNames() {}

    /// `Ctrl+→`, `Space`, `F1`.
    public static String of(KeyCombination key) {
        return key.getDisplayText()
                .replace("Right", "→")
                .replace("Left", "←")
                .replace("Up", "↑")
                .replace("Down", "↓")
                .replace("Equals", "+")
                .replace("Minus", "−");
    }
}
