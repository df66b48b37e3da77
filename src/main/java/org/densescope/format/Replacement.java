package org.densescope.format;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;

/// Puts bytes in the place of a file so that at each moment, also when the power goes, either the old file is there or
/// the new one, whole.
///
/// A neighbour is written, forced to the disk, read back and compared; only then is it moved into the place. Where the
/// system cannot move it, the old file is first copied aside.
final class Replacement {
    private static final long SPARE = 1 << 20;
    private static final long DAY = 24L * 60 * 60 * 1000;
    private static final String SUFFIX = ".saving";

    /// Virus scanners and the like let go of a file after a while.
    private static final long[] PAUSES = {50, 100, 200, 400, 800};

    private final Disk disk;
    private final Path asked;

    Replacement(Disk disk, Path target) {
        this.disk = disk;
        asked = target;
    }

    void write(Writing content, long size) throws Unwritable {
        try {
            Path target = disk.real(asked.toAbsolutePath());
            Path folder = target.getParent();
            if (folder == null || disk.isFolder(target)) {
                throw new Unwritable(Sentence.of(
                        "say.disk.folder", "“{0}” is a folder, not a file", Quote.of(asked.toString(), 300)));
            }
            long free = disk.usable(folder);
            if (free < size + SPARE) {
                throw Unwritable.noRoom(asked, size + SPARE, free);
            }
            Path neighbour = neighbour(folder, target);
            boolean moved = false;
            try {
                byte[] sum = written(neighbour, target, content);
                clear(folder, target, neighbour);
                moved = moveInto(neighbour, target, content, sum);
            } finally {
                if (!moved) {
                    quietly(neighbour);
                }
            }
            forceQuietly(folder);
        } catch (Unwritable e) {
            throw e;
        } catch (IOException e) {
            throw new Unwritable(asked, e);
        }
    }

    /// What earlier attempts left behind when the machine went off.
    private void clear(Path folder, Path target, Path fresh) {
        try {
            long now = disk.written(fresh);
            for (Path old : disk.list(folder, "." + stem(target) + ".", SUFFIX)) {
                if (disk.written(old) < now - DAY) {
                    disk.delete(old);
                }
            }
        } catch (IOException e) {
            // They take room, nothing else: the next time, then.
        }
    }

    private Path neighbour(Path folder, Path target) throws IOException {
        long seed = ProcessHandle.current().pid();
        for (int i = 0; i < 1000; i++) {
            Path path = folder.resolve("." + stem(target) + "."
                    + String.format(Locale.ROOT, "%08x", seed * 1000 + i & 0xFFFFFFFFL) + SUFFIX);
            if (!disk.exists(path)) {
                return path;
            }
        }
        throw new FileAlreadyExistsException(target.toString());
    }

    /// Writes the neighbour and makes sure that it holds what it should.
    private byte[] written(Path neighbour, Path target, Writing content) throws IOException {
        byte[] sum;
        try (Disk.Output output = disk.create(neighbour, target)) {
            sum = pour(content, output);
        }
        requireSame(sum, neighbour);
        return sum;
    }

    private static byte[] pour(Writing content, Disk.Output output) throws IOException {
        MessageDigest digest = digest();
        OutputStream stream = new BufferedOutputStream(output.stream(), 1 << 16);
        content.write(new FilterOutputStream(stream) {
            @Override
            public void write(int b) throws IOException {
                digest.update((byte) b);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                digest.update(bytes, from, length);
                out.write(bytes, from, length);
            }
        });
        stream.flush();
        output.force();
        return digest.digest();
    }

    private void requireSame(byte[] sum, Path file) throws IOException {
        MessageDigest digest = digest();
        try (ByteSource bytes = disk.open(file);
                InputStream in = bytes.stream()) {
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece, 0, piece.length); n >= 0; n = in.read(piece, 0, piece.length)) {
                digest.update(piece, 0, n);
            }
        }
        if (!Arrays.equals(sum, digest.digest())) {
            throw new Unwritable(Sentence.of(
                    "say.disk.not-kept",
                    "“{0}” was not saved: the disk did not keep what was written",
                    Quote.of(asked.toString(), 300)));
        }
    }

    /// @return whether the neighbour is gone, since it became the target
    private boolean moveInto(Path neighbour, Path target, Writing content, byte[] sum) throws IOException {
        IOException last = null;
        for (int i = 0; i <= PAUSES.length; i++) {
            try {
                disk.move(neighbour, target);
                return true;
            } catch (AtomicMoveNotSupportedException e) {
                last = e;
                break;
            } catch (IOException e) {
                last = e;
                if (i < PAUSES.length) {
                    disk.pause(PAUSES[i]);
                }
            }
        }
        if (!disk.exists(target)) {
            throw last == null ? new IOException() : last;
        }
        overwrite(target, content, sum);
        return false;
    }

    /// The old file is kept beside the new one until that is whole.
    private void overwrite(Path target, Writing content, byte[] sum) throws IOException {
        Path kept = target.resolveSibling(stem(target) + ".bak");
        disk.copy(target, kept);
        try {
            try (Disk.Output output = disk.overwrite(target)) {
                pour(content, output);
            }
            requireSame(sum, target);
        } catch (IOException e) {
            throw new Unwritable(Sentence.of(
                    "say.disk.kept-aside",
                    "“{0}” was not saved; as it was before, it is in “{1}”",
                    Quote.of(asked.toString(), 300),
                    Quote.of(kept.toString(), 300)));
        }
        quietly(kept);
    }

    private void quietly(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            // It takes room, nothing else: the next saving clears it away.
        }
    }

    private void forceQuietly(Path folder) {
        try {
            disk.force(folder);
        } catch (IOException e) {
            // Not every system can: then the move survives a power cut by the system's own care.
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The name of the file; another one where the system's language cannot write it.
    private static String stem(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.indexOf('\uFFFD') < 0 ? name : "file";
    }
}
