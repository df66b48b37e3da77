package org.densescope.format;

import java.io.IOException;
import java.nio.file.Path;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;

/// A file that could not be written; what was there before is still there.
public final class Unwritable extends IOException implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public Unwritable(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    Unwritable(Path file, IOException cause) {
        super(Trouble.writing(file, cause).text(), cause);
        sentence = Trouble.writing(file, cause);
    }

    static Unwritable noRoom(Path file, long needed, long free) {
        return new Unwritable(Sentence.of(
                "say.disk.no-room",
                "“{0}” needs {1} MB, and only {2} MB are free there",
                Quote.of(String.valueOf(file.getFileName()), 200),
                megabytes(needed),
                megabytes(free)));
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + "." + bytes / 100_000 % 10;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
