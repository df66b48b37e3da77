package org.densescope.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.engine.Names;
import org.densescope.engine.Place;
import org.densescope.engine.Quantity;
import org.densescope.session.Workspace;
import org.densescope.text.Messages;
import org.densescope.trace.Reveal;
import org.densescope.trace.Trace;
import org.densescope.trace.formula.Naming;
import org.jspecify.annotations.Nullable;

/// The name that the person gives to a unit, a weight or a bias. Enter and looking elsewhere take it, Escape drops what
/// was
/// typed; an empty name takes the name away.
final class NameField extends HBox {
    private final Workspace workspace;
    private final TextField field = new TextField();
    private @Nullable Place thing;
    private String shown = "";

    NameField(Workspace workspace, Messages messages) {
        this.workspace = workspace;
        getStyleClass().addAll("ds-number-line", "ds-name-line");
        Label label = new Label();
        label.textProperty().bind(messages.binding("inspector.name"));
        label.setLabelFor(field);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("ds-form-name");
        field.accessibleTextProperty().bind(messages.binding("inspector.name"));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
                field.setText(shown);
                event.consume();
            }
        });
        getChildren().setAll(label, field);
    }

    /// Whether a thing of this network can be named: any unit, but weights only where there are few.
    static boolean offered(Trace trace, Place thing) {
        return !thing.quantity().perWeight()
                || Names.weightsNameable(trace.network().sizes());
    }

    /// @param next an activation, weight or bias
    void show(Reveal reveal, Place next, Naming naming) {
        boolean other = !next.equals(thing);
        if (other) {
            take(); // what was typed belongs to the thing before
        }
        thing = next;
        String name = naming.given(reveal.trace().names(), next);
        if (other || !name.equals(shown)) {
            shown = name;
            field.setText(name);
        }
        field.setPromptText(naming.plain(
                next.as(next.quantity().perWeight() ? Quantity.WEIGHT : Quantity.ACTIVATION), reveal.trace()));
    }

    private void take() {
        Place named = thing;
        String typed = Names.tidy(field.getText());
        if (named != null && !typed.equals(shown)) {
            shown = typed;
            workspace.edit("edit.name", project -> project.withName(named, typed));
        }
    }
}
