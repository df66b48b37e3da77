package org.densescope.cli.io;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Names of files that the system's language cannot write, such as Chinese ones where `LC_ALL` is `C`: Java takes each
/// byte beyond ASCII for an unknown letter then, both in the arguments of a program and in a path.
public final class SystemNames {
    private static final Path OWN_ARGUMENTS = Path.of("/proc/self/cmdline");

    private SystemNames() {}

    /// The arguments as they were written, in UTF-8, where the system lets a program see them.
    public static String[] arguments(String... given) {
        boolean damaged = false;
        for (String argument : given) {
            damaged |= argument.indexOf('\uFFFD') >= 0;
        }
        if (!damaged) {
            return given;
        }
        try {
            List<String> all = split(Files.readAllBytes(OWN_ARGUMENTS));
            return all.size() < given.length
                    ? given
                    : all.subList(all.size() - given.length, all.size()).toArray(String[]::new);
        } catch (IOException e) {
            return given;
        }
    }

    private static List<String> split(byte[] line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                parts.add(new String(line, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return parts;
    }

    /// A path of that name in UTF-8, whatever the system's language can write.
    ///
    /// @throws InvalidPathException when there can be no such name
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unwritable) {
            if (name.indexOf('\0') >= 0 || name.chars().allMatch(c -> c < 0x80)) {
                throw unwritable;
            }
            try {
                // An address has the bytes of its path as they are.
                String folder = name.startsWith("/") ? "" : Path.of("").toUri().getRawPath();
                return Path.of(URI.create("file://" + folder + escaped(name)));
            } catch (IllegalArgumentException e) {
                unwritable.addSuppressed(e);
                throw unwritable;
            }
        }
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b == '.' || b == '-' || b == '_' || (b > 0 && Character.isLetterOrDigit(b));
            escaped.append(plain ? String.valueOf((char) b) : String.format(java.util.Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return escaped.toString();
    }
}
