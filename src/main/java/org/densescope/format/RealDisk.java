package org.densescope.format;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The disk of this machine.
final class RealDisk implements Disk {
    static final Disk DISK = new RealDisk();

    /// By this program.
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private static final class Written implements Output {
        private final FileChannel channel;

        Written(Path file, OpenOption... options) throws IOException {
            channel = FileChannel.open(file, options);
        }

        @Override
        public OutputStream stream() {
            return Channels.newOutputStream(channel);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public boolean isFolder(Path file) {
        return Files.isDirectory(file);
    }

    @Override
    public Path real(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    @Override
    public long usable(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.getUsableSpace();
    }

    @Override
    public ByteSource open(Path file) throws IOException {
        return new FileBytes(file);
    }

    @Override
    public Output create(Path file, Path like) throws IOException {
        Written output = new Written(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && Files.exists(like)) {
            try {
                rights.setPermissions(Files.getPosixFilePermissions(like));
            } catch (IOException e) {
                output.close();
                Files.deleteIfExists(file);
                throw e;
            }
        }
        return output;
    }

    @Override
    public Output overwrite(Path file) throws IOException {
        return new Written(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public List<Path> list(Path folder, String prefix, String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(prefix) && name.endsWith(suffix)) {
                    found.add(file);
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    @Override
    public long written(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public int names(Path file) throws IOException {
        try {
            return Files.getAttribute(file, "unix:nlink") instanceof Integer count ? count : 1;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return 1; // a system that does not tell
        }
    }

    @Override
    public @Nullable Lock lock(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        if (!LOCKED.add(key)) {
            return null; // closing another channel to the same file would let go of the lock
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                LOCKED.remove(key);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        FileChannel locked = channel;
        return lock == null
                ? null
                : () -> {
                    locked.close();
                    LOCKED.remove(key);
                };
    }

    @Override
    public void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
