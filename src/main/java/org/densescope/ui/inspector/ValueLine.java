package org.densescope.ui.inspector;

import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.densescope.engine.Place;
import org.densescope.session.Focus;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A number with its symbol and name: rounded to look at, exact under the pointer and when copied.
final class ValueLine extends HBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Messages messages;
    private final Label symbol = new Label();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Tooltip tip = new Tooltip();
    private final Tooltip nameTip = new Tooltip();
    private final Button copy = new Button(null, new FontIcon(MaterialDesignC.CONTENT_COPY));
    private final MenuItem copyItem = new MenuItem();
    private OptionalDouble number = OptionalDouble.empty();
    private @Nullable Place place;

    /// @param focus where the place of the number is lit, and selected by a double click
    ValueLine(Focus focus, Messages messages) {
        this.messages = messages;
        getStyleClass().add("ds-value-line");
        symbol.getStyleClass().add("ds-symbol");
        name.getStyleClass().add("ds-value-name");
        value.getStyleClass().addAll("ds-number", "ds-value");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        copy.getStyleClass().addAll("flat", "button-icon", "ds-copy");
        copy.accessibleTextProperty().bind(messages.binding("inspector.copy"));
        copy.setFocusTraversable(false);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        copyItem.textProperty().bind(messages.binding("inspector.copy"));
        copyItem.setAccelerator(COPY);
        copyItem.setOnAction(_ -> copy());
        ContextMenu menu = new ContextMenu(copyItem);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        setOnMouseEntered(_ -> focus.hover(place));
        setOnMouseExited(_ -> focus.hover(null));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && place != null) {
                focus.select(place);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        getChildren().setAll(symbol, name, copy, value);
    }

    void show(Fact fact, Digits digits) {
        number = fact.value();
        place = fact.place();
        String rounded = number.isPresent() ? digits.text(number.getAsDouble()) : Digits.UNBORN;
        boolean inexact = number.isPresent() && digits.rounds(number.getAsDouble());
        symbol.setText(fact.symbol());
        nameTip.setText(fact.symbol() + "\n" + fact.naming().words(messages.text(fact.nameKey())));
        name.setText(fact.naming().words(messages.text(fact.nameKey())));
        value.setText(rounded);
        value.pseudoClassStateChanged(PseudoStates.UNBORN, number.isEmpty());
        copy.setDisable(number.isEmpty());
        copyItem.setDisable(number.isEmpty());
        String exact = number.isPresent() ? exact(number.getAsDouble()) : null;
        tip.setText(
                exact == null
                        ? messages.text("inspector.unborn")
                        : messages.text(inexact ? "inspector.rounded" : "inspector.exact", exact));
        if (value.getTooltip() == null) {
            value.setTooltip(tip);
            symbol.setTooltip(nameTip);
            name.setTooltip(nameTip);
        }
        setAccessibleText(messages.text(
                "inspector.spoken",
                fact.symbol(),
                name.getText(),
                exact == null ? messages.text("inspector.unborn") : rounded));
    }

    /// How wide the symbol would like to be.
    double symbolWidth() {
        Text text = new Text(symbol.getText());
        text.setFont(symbol.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + 2;
    }

    void setSymbolWidth(double width) {
        symbol.setMinWidth(width);
        symbol.setPrefWidth(width);
    }

    /// The whole number for the eye, with the minus sign that all shown numbers have.
    static String exact(double value) {
        return Digits.exact(value).replace('-', '−');
    }

    /// The whole number as a program reads it; empty while there is none.
    String copied() {
        return number.isPresent() ? Digits.exact(number.getAsDouble()) : "";
    }

    private void copy() {
        if (number.isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(copied());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
