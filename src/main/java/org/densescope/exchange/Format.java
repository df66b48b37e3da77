package org.densescope.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.densescope.exchange.model.Safetensors;
import org.densescope.project.file.ProjectFile;
import org.jspecify.annotations.Nullable;

/// The kinds of files that this program knows: told by what is in them, and by the name only where that says nothing.
public enum Format {
    PROJECT(".dscope"),
    SHARE_CODE(),
    ONNX(".onnx"),
    SAFETENSORS(".safetensors"),
    NPZ(".npz"),
    NPY(".npy"),
    CASE(".json"),
    IDX(".idx", "-ubyte", ".idx3", ".idx1"),
    /// Rows of cells: the readers of tables tell its many forms apart.
    TABLE(".csv", ".tsv", ".txt", ".data", ".arff", ".libsvm", ".svm", ".dat"),
    /// A saved object of Python; opening one can run a program.
    PICKLE(".pt", ".pth", ".pkl", ".pickle", ".bin"),
    HDF5(".h5", ".hdf5", ".keras"),
    TFLITE(".tflite"),
    GGUF(".gguf"),
    SAVED_MODEL(".pb"),
    WEB_PAGE(".html", ".htm"),
    LFS_POINTER(),
    ARCHIVE(".zip");

    /// How many of the first bytes are looked at.
    public static final int HEAD = 4096;

    /// What a share code begins with.
    public static final String CODE = "dscope1:";

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    /// How names of such files end, the usual one first; none where they have no ending of their own.
    public List<String> endings() {
        return endings;
    }

    /// The kind that a name promises, or null.
    public static @Nullable Format ofName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        for (Format format : values()) {
            if (format.endings.stream().anyMatch(plain::endsWith)) {
                return format;
            }
        }
        return null;
    }

    /// The kind of a file.
    ///
    /// @param head its first bytes, unpacked where it is packed with gzip
    /// @param size of the whole file, in bytes
    public static Format of(byte[] head, long size, Path file) {
        Format byName = ofName(file);
        Format certain = certain(head);
        if (certain != null) {
            return certain == ARCHIVE && byName != null && byName != TABLE ? byName : certain;
        }
        if (Safetensors.recognises(head, size)) {
            return SAFETENSORS;
        }
        boolean modelled =
                byName == ONNX || byName == SAFETENSORS || byName == NPZ || byName == NPY || byName == PICKLE;
        if (byName != null && (modelled || byName == HDF5 || byName == PROJECT || byName == IDX)) {
            return byName;
        }
        String text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1).strip();
        if (text.startsWith("{")) {
            return byName == TABLE ? TABLE : CASE;
        }
        if (idx(head)) {
            return IDX;
        }
        if (head.length > 4 && head[0] == 8 && head[1] > 0 && head[1] < 16 && (head[2] == 18 || head[2] == 58)) {
            return ONNX;
        }
        return byName == CASE ? CASE : byName == SAVED_MODEL || byName == TFLITE || byName == GGUF ? byName : TABLE;
    }

    /// What is certain from the first bytes alone.
    private static @Nullable Format certain(byte[] head) {
        if (ProjectFile.recognises(head)) {
            return PROJECT;
        }
        if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
            return ARCHIVE;
        }
        if (begins(head, "\u0093NUMPY")) {
            return NPY;
        }
        if (begins(head, "\u0089HDF\r\n")) {
            return HDF5;
        }
        if (begins(head, "\u0080\u0002") || begins(head, "\u0080\u0004\u0095")) {
            return PICKLE;
        }
        if (begins(head, "GGUF")) {
            return GGUF;
        }
        if (head.length > 8 && begins(Arrays.copyOfRange(head, 4, 8), "TFL3")) {
            return TFLITE;
        }
        if (begins(head, CODE)) {
            return SHARE_CODE;
        }
        if (begins(head, "version https://git-lfs")) {
            return LFS_POINTER;
        }
        String text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") ? WEB_PAGE : null;
    }

    private static boolean idx(byte[] head) {
        return head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] >= 8 && head[2] <= 14 && head[3] > 0;
    }

    private static boolean begins(byte[] head, String with) {
        byte[] bytes = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
