package org.densescope.ui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.densescope.engine.Counts;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;

/// Parameters, memory and multiply-adds of a network, each with the arithmetic that leads to it.
public final class SizeForm extends VBox {
    private final Label parameters = number();
    private final Label trained = number();
    private final Label float32 = number();
    private final Label float64 = number();
    private final Label forward = number();
    private final Label backward = number();
    private final Region trainedLine;

    public SizeForm(Messages messages) {
        Form form = new Form(messages);
        form.line("editor.size.parameters", parameters);
        trainedLine = form.line("editor.size.trained", trained);
        form.line("editor.size.float32", float32);
        form.line("editor.size.float64", float64);
        form.line("editor.size.forward", forward);
        form.line("editor.size.backward", backward);
        getChildren().add(form);
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("ds-number");
        label.setWrapText(true);
        return label;
    }

    public void show(Counts counts, Digits digits) {
        String count = digits.count(counts.parameters());
        String work = digits.count(counts.multiplyAddsForward());
        parameters.setText(count);
        trained.setText(digits.count(counts.trained()));
        Form.show(trainedLine, counts.trained() != counts.parameters());
        float32.setText(count + " × 4 = " + Bytes.text(counts.bytes(4), digits));
        float64.setText(count + " × 8 = " + Bytes.text(counts.bytes(8), digits));
        forward.setText(work);
        backward.setText("2 × " + work + " = " + digits.count(counts.multiplyAddsBackward()));
    }
}
