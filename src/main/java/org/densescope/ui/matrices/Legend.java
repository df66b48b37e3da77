package org.densescope.ui.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.densescope.engine.Quantity;
import org.densescope.text.Messages;
import org.densescope.trace.Digits;
import org.densescope.train.Optimizer;
import org.densescope.ui.heat.Scale;

/// How large a number is that has the full colour, band by band; and where larger ones look the same.
final class Legend {
    private Legend() {}

    static String of(SheetCanvas canvas, Symbols symbols, Digits digits, Messages messages) {
        List<String> parts = new ArrayList<>();
        for (Band band : canvas.sheet().bands()) {
            Scale scale = canvas.scale(band);
            if (canvas.known(band) == 0) {
                continue;
            }
            String symbol = symbols.of(band);
            String full = digits.text(scale.full());
            parts.add(
                    scale.clipped()
                            ? messages.text("matrices.clipped", symbol, full, digits.text(scale.largest()))
                            : symbol + "\u00A0±" + full);
        }
        return parts.isEmpty() ? "" : messages.text("matrices.scale", String.join("   ", parts));
    }

    /// The key of what a matrix is called in words.
    static String nameKey(Quantity quantity, Optimizer optimizer) {
        return switch (quantity) {
            case WEIGHT_GRADIENT -> "inspector.matrix.gradients";
            case GRADIENT_SHARE -> "inspector.matrix.share";
            case NEW_WEIGHT -> "inspector.matrix.new";
            case MEMORY_1 -> memoryKey(optimizer, 0);
            case MEMORY_2 -> memoryKey(optimizer, 1);
            default -> "inspector.matrix.weights";
        };
    }

    private static String memoryKey(Optimizer optimizer, int which) {
        String name = optimizer.memories().get(which).name();
        return "inspector.memory." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
