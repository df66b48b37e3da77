package org.densescope.engine;

import org.densescope.say.Refused;

/// Something does not fit: the sentence names the layer, what was expected and what was found.
public final class ShapeException extends Refused {
    private static final long serialVersionUID = 1L;

    /// A sentence in English alone.
    public ShapeException(String message) {
        super(org.densescope.say.Sentence.plain(message));
    }

    /// @param english with `{0}` and so on for the arguments
    public ShapeException(String key, String english, Object... arguments) {
        super(key, english, arguments);
    }
}
