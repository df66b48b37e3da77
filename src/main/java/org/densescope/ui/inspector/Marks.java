package org.densescope.ui.inspector;

import javafx.css.PseudoClass;

/// States that style sheets can tell apart.
final class Marks {
    static final PseudoClass UNBORN = PseudoClass.getPseudoClass("unborn");

    private Marks() {}
}
