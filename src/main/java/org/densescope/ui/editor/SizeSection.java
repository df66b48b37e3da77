package org.densescope.ui.editor;

import javafx.scene.control.Label;
import org.densescope.engine.Counts;
import org.densescope.project.Project;
import org.densescope.text.Messages;

/// What the network takes: memory and work.
final class SizeSection extends Section {
    private final Messages messages;
    private final Label float32 = number();
    private final Label float64 = number();
    private final Label forward = number();
    private final Label backward = number();

    SizeSection(Messages messages) {
        super(messages, "editor.size");
        this.messages = messages;
        Form form = new Form(messages);
        form.line("editor.size.float32", float32);
        form.line("editor.size.float64", float64);
        form.line("editor.size.forward", forward);
        form.line("editor.size.backward", backward);
        getChildren().add(form);
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("ds-number");
        return label;
    }

    @Override
    void show(Project project) {
        Counts counts = Counts.of(project.network());
        float32.setText(Bytes.text(messages, counts.bytes(4)));
        float64.setText(Bytes.text(messages, counts.bytes(8)));
        forward.setText(Grouped.text(counts.multiplyAddsForward()));
        backward.setText(Grouped.text(counts.multiplyAddsBackward()));
    }
}
