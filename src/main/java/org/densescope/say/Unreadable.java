package org.densescope.say;

/// A file that cannot be used: damaged, of another kind, or too large. Whoever reads files has to expect it.
public class Unreadable extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /// @param english with `{0}` and so on for the arguments
    public Unreadable(String key, String english, Object... arguments) {
        this(Sentence.of(key, english, arguments));
    }

    public Unreadable(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    public Unreadable(Sentence sentence, Throwable cause) {
        super(sentence.text(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
