package org.densescope.engine;

/// Something does not fit: the message names the layer, what was expected and what was found, in one sentence.
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super(message);
    }
}
