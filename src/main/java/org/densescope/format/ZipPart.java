package org.densescope.format;

import java.nio.charset.StandardCharsets;

/// One entry of an archive that is to be written.
///
/// @param name in ASCII, at most 255 characters
/// @param size how many bytes the content has
/// @param content gives the same bytes each time: it is read twice, first for the check sum
public record ZipPart(String name, long size, Writing content) {
    public static ZipPart of(String name, byte[] content) {
        return new ZipPart(name, content.length, out -> out.write(content));
    }

    byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
