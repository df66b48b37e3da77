package org.densescope.project.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.densescope.engine.NetworkSpec;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.say.Unreadable;

/// The structure of a network in one line, as other formats carry it along for us.
public final class NetworkText {
    /// What it is called there.
    public static final String KEY = "densescope";

    private NetworkText() {}

    public static String of(NetworkSpec spec) {
        return JsonText.compact(ProjectText.network(spec));
    }

    /// Nothing where it is not understood: then the format itself says enough.
    public static Optional<NetworkSpec> read(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(Described.network(JsonNode.read(bytes, JsonLimits.DOCUMENT)));
        } catch (Unreadable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
