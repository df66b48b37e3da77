package org.densescope.say;

/// A failure that knows how to tell itself to a person.
public interface Telling {
    Sentence sentence();

    /// What is to be said of a failure: its own sentence, or else its message as it is.
    static Sentence of(Throwable failure) {
        if (failure instanceof Telling telling) {
            return telling.sentence();
        }
        String message = failure.getMessage();
        return Sentence.plain(message == null ? failure.getClass().getSimpleName() : message);
    }
}
