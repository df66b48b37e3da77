package org.densescope.trace.steps;

import java.util.function.Consumer;
import org.densescope.engine.Activation;
import org.densescope.engine.Place;

/// Derivatives of activations that are written with simpler functions.
final class Derivative {
    private Derivative() {}

    /// Whether there is such a form.
    static boolean hasForm(Activation f) {
        return f == Activation.SOFTPLUS || f == Activation.SWISH || f == Activation.GELU;
    }

    /// `f′(z)` in the words of simpler functions.
    static void write(Line line, Activation f, Place z) {
        Consumer<Line> sigma =
                part -> part.function(Activation.SIGMOID).open().symbol(z).close();
        switch (f) {
            case SOFTPLUS -> line.with(sigma);
            case SWISH -> {
                line.open().with(sigma).plus().symbol(z).times().with(sigma).times();
                line.open().text("1").minus().with(sigma).close().close();
            }
            case GELU -> {
                line.open()
                        .text("\\Phi(", "Φ(")
                        .symbol(z)
                        .close()
                        .plus()
                        .symbol(z)
                        .times();
                line.text("\\varphi(", "φ(").symbol(z).close().close();
            }
            default -> throw new IllegalArgumentException(f + " has no other form");
        }
    }
}
