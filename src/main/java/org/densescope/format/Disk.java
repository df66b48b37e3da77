package org.densescope.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this program does to files, one call each: through here goes every reading, writing and moving, so that a test
/// can let any of them fail.
public interface Disk {
    /// The disk of this machine.
    static Disk machine() {
        return RealDisk.DISK;
    }

    /// A file that is being written.
    interface Output extends AutoCloseable {
        OutputStream stream();

        /// Returns when the bytes are where a power cut does not reach them.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    boolean exists(Path file);

    boolean isFolder(Path file);

    /// The file that a symbolic link leads to; the same path where it is none, or leads nowhere.
    Path real(Path file) throws IOException;

    /// Bytes that can still be written there.
    long usable(Path folder) throws IOException;

    /// Opens a file for reading.
    ByteSource open(Path file) throws IOException;

    /// Makes a new file, which must not be there yet.
    ///
    /// @param like whose rights it gets, where that is there
    Output create(Path file, Path like) throws IOException;

    /// Opens what is there to be written over from its start.
    Output overwrite(Path file) throws IOException;

    /// Puts a file in the place of another, all at once or not at all.
    void move(Path from, Path to) throws IOException;

    void copy(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /// Makes what was done in a folder survive a power cut, where the system can do that.
    void force(Path folder) throws IOException;

    /// The files in a folder whose names begin and end so.
    List<Path> list(Path folder, String prefix, String suffix) throws IOException;

    /// When a file was written last, in milliseconds, by the clock of the disk.
    long written(Path file) throws IOException;

    /// Makes a folder, and those above it that are not there yet.
    void makeFolder(Path folder) throws IOException;

    /// How many names a file has: more than one where others lead to the same bytes.
    int names(Path file) throws IOException;

    /// A file that nobody else can lock meanwhile; the system lets go of it when the program ends, however it ends.
    interface Lock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// Locks a file, which is made where it is not there.
    ///
    /// @return null where somebody else has locked it
    @Nullable
    Lock lock(Path file) throws IOException;

    /// Lets a little time pass before something is tried again.
    void pause(long millis) throws IOException;

    /// Puts bytes in the place of a file, see [Replacement].
    ///
    /// @throws Unwritable in one sentence; then the file is as it was
    default void replace(Path target, Writing content, long size) throws Unwritable {
        new Replacement(this, target).write(content, size);
    }
}
