package org.densescope.ui.explain;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.densescope.engine.Place;
import org.densescope.trace.formula.Token;
import org.jspecify.annotations.Nullable;

/// One linked number or name in a formula, as large as its outline and a little more to be hit easily. In em.
final class TokenNode extends Group {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass RELATED = PseudoClass.getPseudoClass("related");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNBORN = PseudoClass.getPseudoClass("unborn");
    private static final double ROOM = 0.12;

    private final Token token;
    private final Place place;

    TokenNode(Token token, Place place, Outlines.Part part) {
        this.token = token;
        this.place = place;
        Rectangle ground = new Rectangle(
                part.left() - ROOM,
                part.top() - ROOM,
                part.right() - part.left() + 2 * ROOM,
                part.bottom() - part.top() + 2 * ROOM);
        ground.setArcWidth(3 * ROOM);
        ground.setArcHeight(3 * ROOM);
        ground.getStyleClass().add("ds-token-ground");
        SVGPath ink = new SVGPath();
        ink.setContent(part.svg());
        ink.setMouseTransparent(true);
        ink.getStyleClass().add("ds-token-ink");
        getStyleClass().addAll("ds-token", "ds-token-" + place.quantity().name().toLowerCase(Locale.ROOT));
        getChildren().addAll(ground, ink);
        if (token instanceof Token.Value value && value.born() && value.value() != 0) {
            getStyleClass().add(value.value() > 0 ? "positive" : "negative");
        }
        pseudoClassStateChanged(CURRENT, token.isCurrent());
        pseudoClassStateChanged(UNBORN, token instanceof Token.Value value && !value.born());
    }

    Token token() {
        return token;
    }

    Place place() {
        return place;
    }

    /// Lights up with the place under the pointer, wherever the pointer is.
    void hovered(@Nullable Place now) {
        pseudoClassStateChanged(HOVERED, place.equals(now));
        pseudoClassStateChanged(RELATED, now != null && !place.equals(now) && sameThing(now));
    }

    void selected(@Nullable Place now) {
        pseudoClassStateChanged(SELECTED, place.equals(now));
    }

    /// Another number of the same unit or of the same weight.
    private boolean sameThing(Place other) {
        return place.layer() == other.layer()
                && place.unit() == other.unit()
                && place.quantity().perWeight() == other.quantity().perWeight()
                && place.from() == other.from();
    }
}
