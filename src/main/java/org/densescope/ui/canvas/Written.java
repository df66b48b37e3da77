package org.densescope.ui.canvas;

/// A node whose letters are shapes: a typeset formula. All of its paths have one scale.
public interface Written {
    /// What it says, as plain text.
    String written();
}
