package org.densescope.session.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.densescope.project.file.ProjectFile;
import org.densescope.say.Quote;
import org.densescope.say.Refused;

/// Names for files that every system takes, so that a document can be sent to anybody.
public final class FileNames {
    private static final int MOST_BYTES = 255;
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileNames() {}

    /// With the ending of our files, where it is missing.
    ///
    /// @throws Refused naming what is wrong with it
    public static String checked(String name) {
        String whole = name.toLowerCase(Locale.ROOT).endsWith(ProjectFile.ENDING) ? name : name + ProjectFile.ENDING;
        String stem = whole.substring(0, whole.length() - ProjectFile.ENDING.length());
        boolean letters = stem.chars().allMatch(c -> c >= ' ' && FORBIDDEN.indexOf(c) < 0);
        String device = (stem.contains(".") ? stem.substring(0, stem.indexOf('.')) : stem).toLowerCase(Locale.ROOT);
        if (stem.isBlank() || !letters || stem.endsWith(".") || stem.endsWith(" ") || DEVICES.contains(device)) {
            throw new Refused(
                    "say.document.name",
                    "“{0}” is no name for a file on every system: use letters and digits",
                    Quote.of(name, 300));
        }
        if (whole.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused(
                    "say.document.long-name",
                    "the name “{0}” is longer than {1} bytes: choose a shorter one",
                    Quote.of(name, 60),
                    MOST_BYTES);
        }
        return whole;
    }

    /// A name to propose, made of any text.
    public static String proposed(String title) {
        StringBuilder name = new StringBuilder();
        title.strip().codePoints().limit(60).forEach(c -> {
            boolean bad = c < ' ' || FORBIDDEN.indexOf(c) >= 0;
            name.appendCodePoint(bad ? '-' : c);
        });
        while (!name.isEmpty() && (name.charAt(name.length() - 1) == '.' || name.charAt(name.length() - 1) == ' ')) {
            name.setLength(name.length() - 1);
        }
        try {
            return checked(name.toString());
        } catch (Refused e) {
            return "network" + ProjectFile.ENDING;
        }
    }
}
