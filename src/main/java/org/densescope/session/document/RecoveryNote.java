package org.densescope.session.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.densescope.format.JsonFields;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// What is written down beside work that may have to be recovered.
///
/// @param file where the document was saved last, or null where it never was
/// @param edits how many there were since then
/// @param opening whether it is just being opened: still so at the next start means that this ended the program
/// @param later the newest copy that the person did not want to decide on yet; 0 for none
public record RecoveryNote(@Nullable Path file, long edits, boolean opening, int later) {
    static final RecoveryNote NONE = new RecoveryNote(null, 0, false, 0);

    private static final JsonLimits LIMITS = new JsonLimits(1 << 16, 4, 100);

    RecoveryNote withOpening(boolean value) {
        return new RecoveryNote(file, edits, value, later);
    }

    RecoveryNote withLater(int copy) {
        return new RecoveryNote(file, edits, opening, copy);
    }

    byte[] text() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("file", file == null ? null : file.toString());
        fields.put("edits", edits);
        fields.put("opening", opening);
        fields.put("later", later);
        return JsonText.of(fields);
    }

    static RecoveryNote read(byte[] text) throws Unreadable {
        JsonFields fields = JsonNode.read(text, LIMITS).object();
        JsonNode file = fields.take("file");
        try {
            return new RecoveryNote(
                    file.isNull() ? null : Path.of(file.text()),
                    fields.take("edits").whole(0, Long.MAX_VALUE),
                    fields.take("opening").truth(),
                    (int) fields.take("later").whole(0, Integer.MAX_VALUE));
        } catch (IllegalArgumentException e) {
            return NONE; // no path on this system
        }
    }
}
