package org.densescope.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.densescope.session.Look;
import org.densescope.session.Playhead;
import org.densescope.text.Messages;
import org.densescope.trace.FirstNonFinite;
import org.densescope.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Says which operation of this training step makes the first NaN or infinity, and goes there.
final class Alarm extends HBox {
    private final Playhead playhead;
    private final Look look;
    private final Messages messages;
    private final Label text = new Label();
    private @Nullable Trace looked;
    private Optional<FirstNonFinite> found = Optional.empty();

    Alarm(Playhead playhead, Look look, Messages messages) {
        this.playhead = playhead;
        this.look = look;
        this.messages = messages;
        getStyleClass().add("ds-alarm");
        Button there = new Button();
        there.textProperty().bind(messages.binding("app.alarm.go"));
        there.setMinWidth(USE_PREF_SIZE);
        there.setOnAction(_ -> found.ifPresent(bad -> playhead.seek(bad.moment().index() + 1)));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(MaterialDesignA.ALERT_OCTAGON), text, there);
        playhead.reveal().subscribe(this::show);
        messages.languageProperty().subscribe(this::say);
        look.digits().subscribe(this::say);
    }

    @SuppressWarnings("ReferenceEquality") // a trace is never written again
    private void show() {
        Trace trace = playhead.reveal().get().trace();
        if (trace != looked) {
            looked = trace;
            found = FirstNonFinite.in(trace);
            say();
        }
    }

    private void say() {
        setVisible(found.isPresent());
        setManaged(found.isPresent());
        Trace trace = looked;
        if (trace != null) {
            found.ifPresent(bad -> text.setText(
                    bad.phrase(trace).text(messages::text, look.digits().get())));
        }
    }
}
