package org.densescope.say;

/// Something that was asked for cannot be done. The sentence tells a person why, and what to do.
public class Refused extends IllegalArgumentException implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /// @param english with `{0}` and so on for the arguments
    public Refused(String key, String english, Object... arguments) {
        this(Sentence.of(key, english, arguments));
    }

    public Refused(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    public Refused(Sentence sentence, Throwable cause) {
        super(sentence.text(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
