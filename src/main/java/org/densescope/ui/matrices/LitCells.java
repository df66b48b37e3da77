package org.densescope.ui.matrices;

import org.densescope.draw.network.Spotlight;
import org.densescope.engine.Quantity;

/// Which vectors an operation reads and writes.
final class LitCells {
    private LitCells() {}

    static boolean written(Band band, Spotlight light) {
        return band.layer() == light.layer()
                && switch (light.phase()) {
                    case INPUT, ACTIVATION -> band.quantity() == Quantity.ACTIVATION;
                    case WEIGHTED_SUM -> band.quantity() == Quantity.WEIGHTED_SUM;
                    case EXPONENTIAL -> band.quantity() == Quantity.EXPONENTIAL;
                    case OUTPUT_GRADIENT, INPUT_GRADIENT -> band.quantity() == Quantity.ACTIVATION_GRADIENT;
                    case OUTPUT_DELTA, DELTA -> band.quantity() == Quantity.DELTA;
                    default -> false;
                };
    }

    static boolean read(Band band, Spotlight light) {
        return switch (light.phase()) {
            case WEIGHTED_SUM -> at(band, Quantity.ACTIVATION, light.layer() - 1);
            case WEIGHT_GRADIENT ->
                at(band, Quantity.ACTIVATION, light.layer() - 1) || at(band, Quantity.DELTA, light.layer());
            case INPUT_GRADIENT -> at(band, Quantity.DELTA, light.layer() + 1);
            case ACTIVATION, EXPONENTIAL, DELTA -> at(band, Quantity.WEIGHTED_SUM, light.layer());
            default -> false;
        };
    }

    /// Whether the operation goes through the vector term by term, rather than unit by unit.
    static boolean byTerm(Band band, Spotlight light) {
        return switch (light.phase()) {
            case WEIGHTED_SUM, INPUT_GRADIENT -> true;
            case WEIGHT_GRADIENT -> band.quantity() == Quantity.ACTIVATION;
            default -> false;
        };
    }

    private static boolean at(Band band, Quantity quantity, int layer) {
        return band.quantity() == quantity && band.layer() == layer;
    }
}
