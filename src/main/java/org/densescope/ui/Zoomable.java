package org.densescope.ui;

/// A panel that can be looked at from nearer and from farther.
public interface Zoomable {
    /// @param by a factor, above 1 for nearer
    void zoom(double by);

    /// All of it in sight again.
    void fit();
}
