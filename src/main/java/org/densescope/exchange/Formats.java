package org.densescope.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.densescope.exchange.idx.IdxFile;
import org.densescope.exchange.model.Npz;
import org.densescope.exchange.model.Safetensors;
import org.densescope.exchange.model.TensorFile;
import org.densescope.exchange.model.WeightTables;
import org.densescope.exchange.onnx.OnnxReader;
import org.densescope.format.Archive;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.project.file.DataLibrary;
import org.densescope.project.file.ProjectFile;
import org.densescope.project.file.ShareCode;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.say.Unreadable;

/// Opens whatever a person has: what it is, is seen from its content.
public final class Formats {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_CODE = 1 << 20;
    private static final int PACKED_HEAD = 0x8b1f;

    private final Disk disk;
    private final DataLibrary library;

    /// @param library the data that comes with the program
    public Formats(Disk disk, DataLibrary library) {
        this.disk = disk;
        this.library = library;
    }

    /// @throws Unreadable in one sentence with the name of the file, whatever is in it
    public OpenedFile open(Path file) throws Unreadable {
        try {
            if (disk.isFolder(file)) {
                return new OpenedFile.Model(WeightTables.read(tables(file)));
            }
            try (ByteSource bytes = disk.open(file)) {
                return read(bytes, file);
            }
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        } catch (Unreadable e) {
            throw new Unreadable(named(file, e.sentence()), e);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(named(file, Telling.of(e)), e);
        } catch (OutOfMemoryError e) {
            throw new Unreadable(
                    named(file, Sentence.of("say.format.memory", "it needs more memory than this program may use")), e);
        }
    }

    private static Sentence named(Path file, Sentence why) {
        return Sentence.of(
                "say.format.refused",
                "“{0}” cannot be used: {1}",
                Quote.of(String.valueOf(file.getFileName()), 200),
                why);
    }

    /// A code that was pasted or given in the place of a file.
    public OpenedFile code(String text) throws Unreadable {
        return new OpenedFile.Saved(ShareCode.read(text, library), false, java.util.List.of());
    }

    private Map<String, ByteSource> tables(Path folder) throws IOException, Unreadable {
        Map<String, ByteSource> tables = new LinkedHashMap<>();
        for (int l = 1; ; l++) {
            Path table = folder.resolve(WeightTables.name(l));
            if (!disk.exists(table)) {
                break;
            }
            try (ByteSource bytes = disk.open(table)) {
                tables.put(WeightTables.name(l), ByteSource.of(bytes.at(0, (int) Math.min(bytes.size(), 1 << 30))));
            }
        }
        if (tables.isEmpty()) {
            throw new Unreadable(
                    "say.format.folder", "it is a folder without weights: these would be in {0}", WeightTables.name(1));
        }
        return tables;
    }

    private OpenedFile read(ByteSource bytes, Path file) throws IOException, Unreadable {
        Format first = Format.of(head(bytes), bytes.size(), file);
        Format format = switch (first) {
            case ARCHIVE, NPZ, PICKLE, HDF5 -> archived(bytes, first);
            default -> first;
        };
        return switch (format) {
            case PROJECT -> {
                ProjectFile.Opened opened = ProjectFile.read(bytes, library);
                yield new OpenedFile.Saved(opened.document(), opened.newer(), opened.notes());
            }
            case SHARE_CODE -> {
                int length = (int) Math.min(bytes.size(), MOST_CODE);
                yield code(new String(bytes.at(0, length), StandardCharsets.US_ASCII).strip());
            }
            case ONNX -> new OpenedFile.Model(OnnxReader.read(bytes, file));
            case SAFETENSORS -> tensors(Safetensors.read(bytes));
            case NPZ -> tensors(Npz.read(bytes));
            case NPY -> new OpenedFile.Numbers(Npz.array(bytes));
            case CASE -> new OpenedFile.Case(CaseReader.read(new java.io.BufferedInputStream(bytes.stream())));
            case IDX -> new OpenedFile.Pictures(IdxFile.read(bytes.stream()));
            case TABLE -> new OpenedFile.Table(file);
            case PICKLE, HDF5, TFLITE, GGUF, SAVED_MODEL, WEB_PAGE, LFS_POINTER, ARCHIVE -> throw stranger(format);
        };
    }

    private static OpenedFile tensors(TensorFile file) {
        try {
            return new OpenedFile.Model(file.model());
        } catch (ImportException e) {
            return new OpenedFile.Arrays(file.tensors(), e.sentence());
        }
    }

    /// The first bytes, unpacked where they are packed.
    private static byte[] head(ByteSource bytes) throws IOException {
        byte[] head = bytes.head(Format.HEAD);
        boolean packed = head.length > 2 && ((head[0] & 0xFF) | (head[1] & 0xFF) << 8) == PACKED_HEAD;
        if (!packed) {
            return head;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return in.readNBytes(64);
        } catch (IOException e) {
            return head; // damaged: its own reader says so
        }
    }

    /// What an archive is, by the names in it.
    private static Format archived(ByteSource bytes, Format named) throws IOException, Unreadable {
        byte[] head = bytes.head(4);
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            return named;
        }
        Archive archive;
        try {
            archive = Archive.read(bytes, MOST_ENTRIES);
        } catch (Unreadable e) {
            if (named == Format.PICKLE || named == Format.HDF5) {
                return named;
            }
            throw e;
        }
        if (archive.find("project.json").isPresent() && archive.find("mimetype").isPresent()) {
            return Format.PROJECT;
        }
        boolean python =
                archive.entries().stream().anyMatch(entry -> entry.name().endsWith("data.pkl"));
        boolean keras = archive.find("model.weights.h5").isPresent();
        boolean arrays =
                archive.entries().stream().anyMatch(entry -> entry.name().endsWith(".npy"));
        return python ? Format.PICKLE : keras ? Format.HDF5 : arrays ? Format.NPZ : named;
    }

    private static Unreadable stranger(Format format) {
        return new Unreadable(
                switch (format) {
                    case PICKLE ->
                        Sentence.of(
                                "say.format.pickle",
                                "it is a file of PyTorch or Python that can run programs when opened; in Python: {0}",
                                "from safetensors.torch import save_file; save_file(model.state_dict(), 'model.safetensors')");
                    case HDF5 ->
                        Sentence.of(
                                "say.format.hdf5",
                                "it is a model of Keras; in Python: {0}",
                                "numpy.savez('model.npz', *model.get_weights())");
                    case TFLITE, SAVED_MODEL ->
                        Sentence.of(
                                "say.format.tensorflow",
                                "it is a model of TensorFlow; in Python: {0}",
                                "numpy.savez('model.npz', *model.get_weights())");
                    case GGUF ->
                        Sentence.of(
                                "say.format.gguf",
                                "it is a language model: only networks of dense layers can be opened");
                    case WEB_PAGE -> Sentence.of("say.model.web-page", "it is a web page: download the file itself");
                    case LFS_POINTER ->
                        Sentence.of(
                                "say.format.lfs",
                                "it only says where the file is (Git LFS): fetch it with {0}",
                                "git lfs pull");
                    default ->
                        Sentence.of(
                                "say.format.archive",
                                "it is an archive in which there is nothing that can be opened: unpack it first");
                });
    }

    /// What cannot be opened is told as a refusal where nothing has to expect it.
    public OpenedFile require(Path file) {
        try {
            return open(file);
        } catch (Unreadable e) {
            throw new Refused(e.sentence(), e);
        }
    }
}
