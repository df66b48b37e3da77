package org.densescope.format;

import java.io.IOException;
import java.io.OutputStream;

/// Something that can be written, and gives the same bytes each time.
@FunctionalInterface
public interface Writing {
    void write(OutputStream out) throws IOException;
}
