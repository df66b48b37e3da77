package org.densescope.ui.form;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// The parameters of one layer as arithmetic, and which part of all they are.
public final class ShareBar extends VBox {
    /// A percentage needs no more digits than this, whatever the numbers of the network have.
    private static final int PERCENT_DIGITS = 3;

    private final Messages messages;
    private final Label arithmetic = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label share = new Label();

    public ShareBar(Messages messages) {
        this.messages = messages;
        arithmetic.getStyleClass().addAll("ds-number", "ds-arithmetic");
        arithmetic.setWrapText(true);
        arithmetic.setMinHeight(USE_PREF_SIZE);
        share.getStyleClass().addAll("ds-number", "ds-muted", "ds-small");
        share.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("ds-share");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(bar, share);
        line.getStyleClass().add("ds-share-line");
        getChildren().setAll(arithmetic, line);
    }

    /// @param layer `1..L`
    public void show(Counts counts, int layer, Digits digits) {
        Counts.Layer counted = counts.layers().get(layer - 1);
        arithmetic.setText(counted.sum() + " = " + digits.count(counted.parameters()));
        double part = counts.share(layer);
        bar.setProgress(part);
        share.setText(new Digits(PERCENT_DIGITS, digits.comma()).percent(part));
        bar.setAccessibleText(messages.text("editor.share", share.getText()));
    }
}
