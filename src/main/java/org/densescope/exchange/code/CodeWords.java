package org.densescope.exchange.code;

import java.util.Map;
import org.densescope.say.Sentence;

/// The comments of a program.
final class CodeWords {
    private static final Map<String, Sentence> ALL = Map.ofEntries(
            Map.entry("run-js", Sentence.of("say.code.run-js", "Run it with: node FILE")),
            Map.entry("run-java", Sentence.of("say.code.run-java", "Run it with Java 25 or later: java FILE")),
            Map.entry("run-numpy", Sentence.of("say.code.run-numpy", "Run it with: python FILE (needs NumPy)")),
            Map.entry("run-torch", Sentence.of("say.code.run-torch", "Run it with: python FILE (needs PyTorch)")),
            Map.entry("data", Sentence.of("say.code.data", "the samples that are seen, and the weights: a row a unit")),
            Map.entry(
                    "data-npz", Sentence.of("say.code.data-npz", "samples and weights lie in a file beside this one")),
            Map.entry(
                    "batches",
                    Sentence.of("say.code.batches", "which samples each update sees, and the learning rates")),
            Map.entry("masks", Sentence.of("say.code.masks", "dropout: the factor of each unit, drawn beforehand")),
            Map.entry("frozen", Sentence.of("say.code.frozen", "weights that no update changes, by their position")),
            Map.entry("bias-fixed", Sentence.of("say.code.bias-fixed", "whether the biases of a layer learn")),
            Map.entry("memories", Sentence.of("say.code.memories", "what the optimizer remembers")),
            Map.entry("back-activation", Sentence.of("say.code.back-activation", "from dL/da to dL/dz")),
            Map.entry("log-sum", Sentence.of("say.code.log-sum", "log of the sum of exponentials, without overflow")),
            Map.entry("loss", Sentence.of("say.code.loss", "the loss, before it is divided")),
            Map.entry("delta", Sentence.of("say.code.delta", "dL/dz of the last layer")),
            Map.entry("rule", Sentence.of("say.code.rule", "the update of one weight")),
            Map.entry("forward", Sentence.of("say.code.forward", "forward")),
            Map.entry("backward", Sentence.of("say.code.backward", "backward")),
            Map.entry("update", Sentence.of("say.code.update", "update")),
            Map.entry("npz", Sentence.of("say.code.npz", "reads arrays of NumPy")));

    private CodeWords() {}

    static Sentence of(String name) {
        Sentence sentence = ALL.get(name);
        if (sentence == null) {
            throw new IllegalStateException("there is no comment " + name);
        }
        return sentence;
    }
}
