package org.densescope.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.densescope.text.Language;
import org.densescope.text.Messages;

/// The words of the field in one sentence each, with their synonyms and what they are called in the other languages.
final class Glossary extends VBox {
    private static final List<String> TERMS = List.of(
            "dense-layer",
            "neuron",
            "weight",
            "bias",
            "activation",
            "pre-activation",
            "logit",
            "softmax",
            "forward-pass",
            "loss",
            "gradient",
            "delta",
            "backpropagation",
            "chain-rule",
            "zero-grad",
            "optimizer",
            "learning-rate",
            "sample",
            "batch",
            "epoch",
            "parameter");

    Glossary(Messages messages) {
        getStyleClass().add("ds-glossary");
        for (String term : TERMS) {
            Label name = label(messages.text("glossary." + term), "ds-glossary-term");
            String others = String.join(
                    " · ",
                    List.of(Language.values()).stream()
                            .filter(language -> language != messages.language())
                            .map(language -> messages.text(language, "glossary." + term))
                            .toList());
            getChildren()
                    .add(new VBox(
                            name,
                            label(others, "ds-muted"),
                            label(messages.text("glossary." + term + ".text"), "ds-glossary-text")));
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
