package org.densescope.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/// The bytes of a file, through one channel from the first to the last.
final class FileBytes implements ByteSource {
    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final FileTime changed;

    FileBytes(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
        changed = Files.getLastModifiedTime(file);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int from, int count) throws IOException {
        return at >= size ? -1 : channel.read(ByteBuffer.wrap(into, from, (int) Math.min(count, size - at)), at);
    }

    /// Whether nobody wrote into the file meanwhile, as far as can be seen.
    boolean unchanged() throws IOException {
        return channel.size() == size && Files.getLastModifiedTime(file).equals(changed);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
