package org.densescope.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A disk whose n-th call fails, in one of several ways.
public final class FailingDisk implements Disk {
    private static final Disk REAL = Disk.machine();

    public enum Kind {
        NO_ROOM,
        BROKEN,
        FORBIDDEN,
        HALF
    }

    private final int failing;
    private final Kind kind;
    private final boolean moves;
    private int calls;
    public final List<String> done = new ArrayList<>();

    /// @param failing the call that fails, from 1; 0 for none
    /// @param moves whether files can be moved into the place of others
    public FailingDisk(int failing, Kind kind, boolean moves) {
        this.failing = failing;
        this.kind = kind;
        this.moves = moves;
    }

    public int calls() {
        return calls;
    }

    private void call(String what, Path file) throws IOException {
        calls++;
        done.add(what);
        if (calls == failing) {
            throw failure(file);
        }
    }

    private IOException failure(Path file) {
        return switch (kind) {
            case NO_ROOM, HALF -> new IOException("No space left on device");
            case BROKEN -> new IOException("Input/output error");
            case FORBIDDEN -> new AccessDeniedException(file.toString());
        };
    }

    @Override
    public boolean exists(Path file) {
        return Disk.machine().exists(file);
    }

    @Override
    public boolean isFolder(Path file) {
        return Disk.machine().isFolder(file);
    }

    @Override
    public Path real(Path file) throws IOException {
        call("real", file);
        return Disk.machine().real(file);
    }

    @Override
    public long usable(Path folder) throws IOException {
        call("usable", folder);
        return Disk.machine().usable(folder);
    }

    @Override
    public ByteSource open(Path file) throws IOException {
        call("open", file);
        return Disk.machine().open(file);
    }

    private final class Failing implements Output {
        private final Output output;
        private final Path file;

        Failing(Output output, Path file) {
            this.output = output;
            this.file = file;
        }

        @Override
        public OutputStream stream() {
            OutputStream real = output.stream();
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (calls + 1 == failing && kind == Kind.HALF) {
                        real.write(bytes, from, length / 2);
                    }
                    call("write", file);
                    real.write(bytes, from, length);
                }
            };
        }

        @Override
        public void force() throws IOException {
            call("force", file);
            output.force();
        }

        @Override
        public void close() throws IOException {
            output.close();
            call("close", file);
        }
    }

    @Override
    public Output create(Path file, Path like) throws IOException {
        call("create", file);
        return new Failing(Disk.machine().create(file, like), file);
    }

    @Override
    public Output overwrite(Path file) throws IOException {
        call("overwrite", file);
        return new Failing(Disk.machine().overwrite(file), file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call("move", to);
        if (!moves) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "");
        }
        Disk.machine().move(from, to);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        call("copy", to);
        Disk.machine().copy(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        call("delete", file);
        Disk.machine().delete(file);
    }

    @Override
    public void force(Path folder) throws IOException {
        call("force folder", folder);
        Disk.machine().force(folder);
    }

    @Override
    public List<Path> list(Path folder, String prefix, String suffix) throws IOException {
        call("list", folder);
        return Disk.machine().list(folder, prefix, suffix);
    }

    @Override
    public long written(Path file) throws IOException {
        call("written", file);
        return Disk.machine().written(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        call("folder", folder);
        Disk.machine().makeFolder(folder);
    }

    @Override
    public int names(Path file) throws IOException {
        call("names", file);
        return Disk.machine().names(file);
    }

    @Override
    public @Nullable Lock lock(Path file) throws IOException {
        call("lock", file);
        return Disk.machine().lock(file);
    }

    @Override
    public void pause(long millis) {
        done.add("pause " + millis);
    }
}
