package org.densescope.session.document;

import java.util.Map;
import org.densescope.format.Disk;
import org.jspecify.annotations.Nullable;

/// Where documents are read and written.
///
/// @param disk of their files
/// @param state where the program keeps what nobody asked it to keep, or null to keep nothing
public record DocumentHome(Disk disk, @Nullable StateFolder state) {
    /// That only does what it is asked for: of a window that nobody sees.
    public static final DocumentHome BARE = new DocumentHome(Disk.machine(), null);

    /// Of the person at this machine.
    public static DocumentHome usual(Map<String, String> environment) {
        return new DocumentHome(
                Disk.machine(),
                StateFolder.usual(System.getProperty("os.name"), System.getProperty("user.home"), environment));
    }
}
