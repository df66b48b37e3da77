package org.densescope.session.document;

import java.nio.file.Path;
import org.densescope.format.Disk;
import org.densescope.project.file.Document;
import org.jspecify.annotations.Nullable;

/// Work that a program could not save before it was ended.
///
/// @param folder where it lies
/// @param copy the number of the newest copy that can be read
/// @param document what it is
/// @param note what was written down beside it
/// @param written when, in milliseconds
/// @param lock held so that no other window offers it at the same time
public record Recoverable(
        Path folder, int copy, Document document, RecoveryNote note, long written, Disk.@Nullable Lock lock) {
    /// Whether the program was ended while it was opening just this.
    public boolean endedByIt() {
        return note.opening();
    }
}
