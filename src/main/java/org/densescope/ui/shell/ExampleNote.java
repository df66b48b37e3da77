package org.densescope.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.densescope.example.Presets;
import org.densescope.session.Snapshot;
import org.densescope.text.Messages;
import org.densescope.ui.Command;
import org.densescope.ui.Keystrokes;
import org.densescope.ui.Watch;
import org.densescope.ui.paper.Named;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What the open example shows, and what to try with it: above the explanation. Of a lab it is there from the start, as
/// that says what to do; of any other it is there when it is asked for.
final class ExampleNote extends BorderPane {
    private final ReadOnlyObjectProperty<Snapshot> snapshot;
    private final Messages messages;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final Label title = new Label();
    private final Label text = new Label();
    private long opened = -1;

    ExampleNote(ReadOnlyObjectProperty<Snapshot> snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
        getStyleClass().addAll("ds-panel", "ds-note");
        Named.as("note", this);
        title.getStyleClass().add("ds-note-title");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button close = new Button();
        close.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon");
        close.accessibleTextProperty().bind(messages.binding("app.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.binding("app.close"));
        close.setTooltip(tip);
        close.setOnAction(_ -> open.set(false));
        BorderPane.setAlignment(close, Pos.TOP_RIGHT);
        ScrollPane scroll = new ScrollPane(new VBox(title, text));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "ds-explain-scroll");
        setCenter(scroll);
        setRight(close);
        Watch.of(
                this::show,
                Watch.ignoring(snapshot, (a, b) -> a.opened() == b.opened() && a.sameDocument(b)),
                open,
                messages.languageProperty());
    }

    private void show() {
        Snapshot now = snapshot.get();
        String name = now.document().name();
        boolean known = Presets.ids().contains(name);
        if (opened != now.opened()) {
            opened = now.opened();
            open.set(name.startsWith("lab-"));
        }
        boolean there = open.get() && known;
        setVisible(there);
        setManaged(there);
        if (there) {
            title.setText(messages.text("preset." + name + ".title"));
            text.setText(messages.text("preset." + name + ".about"));
        }
    }

    void toggle() {
        open.set(!open.get());
    }

    Command command() {
        return Command.of("app.note", MaterialDesignB.BOOK_OPEN_OUTLINE, this::toggle, Keystrokes.key(KeyCode.F3))
                .switching(open);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double aside =
                getRight().prefWidth(-1) + getInsets().getLeft() + getInsets().getRight();
        double room = Math.max(50, width - aside - 4);
        return getInsets().getTop()
                + getInsets().getBottom()
                + Math.max(
                        title.prefHeight(-1) + text.prefHeight(room) + 2,
                        getRight().prefHeight(-1));
    }
}
