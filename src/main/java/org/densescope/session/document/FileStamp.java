package org.densescope.session.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;

/// What a file was when it was read or written, so that it can be told whether somebody else has written it since.
///
/// @param size in bytes
/// @param sum SHA-256 of its bytes, in hexadecimal digits
public record FileStamp(long size, String sum) {
    private static final int PIECE = 1 << 16;

    /// Reads the whole file.
    static FileStamp of(Disk disk, Path file) throws IOException {
        try (ByteSource bytes = disk.open(file)) {
            return of(bytes);
        }
    }

    static FileStamp of(ByteSource bytes) throws IOException {
        try (InputStream in = bytes.stream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int n = in.read(piece, 0, PIECE); n >= 0; n = in.read(piece, 0, PIECE)) {
                digest.update(piece, 0, n);
            }
            return new FileStamp(bytes.size(), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
