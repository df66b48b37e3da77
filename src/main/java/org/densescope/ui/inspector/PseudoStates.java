package org.densescope.ui.inspector;

import javafx.css.PseudoClass;

/// States that style sheets can tell apart.
final class PseudoStates {
    static final PseudoClass UNBORN = PseudoClass.getPseudoClass("unborn");

    /// A gradient has colours of its own, everywhere.
    static final PseudoClass GRADIENT = PseudoClass.getPseudoClass("gradient");

    private PseudoStates() {}
}
