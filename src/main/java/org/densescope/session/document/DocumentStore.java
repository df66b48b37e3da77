package org.densescope.session.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.densescope.format.ByteSource;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.format.Unwritable;
import org.densescope.project.Project;
import org.densescope.project.file.DataLibrary;
import org.densescope.project.file.Document;
import org.densescope.project.file.ProjectFile;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.jspecify.annotations.Nullable;

/// Opens and saves documents. Its calls may take long: never on the window's thread, and one after another.
public final class DocumentStore {
    private static final int HEAD = 256;

    /// A document as small as this beside the one in the file may be a mistake.
    private static final long MUCH_SMALLER = 10;

    /// What would be lost by saving, so that it has to be asked.
    public sealed interface Doubt {
        /// Somebody else has written the file since it was opened or saved here.
        record Changed() implements Doubt {}

        /// The file holds another document, which is much larger.
        ///
        /// @param there what it holds
        record Larger(Project there) implements Doubt {}

        /// Other names lead to the same file, and would not follow.
        record OtherNames() implements Doubt {}
    }

    /// A document that was opened.
    ///
    /// @param file where it lies
    /// @param stamp of the bytes that were read
    /// @param newer whether a later version of this program made it, so that it must not be saved over
    /// @param notes what is to be said once
    public record Loaded(Path file, FileStamp stamp, Document document, boolean newer, List<Sentence> notes) {}

    private final Disk disk;
    private final DataLibrary library;
    private final @Nullable StateFolder state;
    private final @Nullable Versions versions;

    /// @param state where versions and locks are kept, or null to keep none
    public DocumentStore(Disk disk, DataLibrary library, @Nullable StateFolder state) {
        this.disk = disk;
        this.library = library;
        this.state = state;
        versions = state == null ? null : new Versions(disk, state);
    }

    Disk disk() {
        return disk;
    }

    DataLibrary library() {
        return library;
    }

    /// Whether a file holds a document, told by its first bytes whatever its name is.
    ///
    /// @throws Unreadable in one sentence, where it cannot be read at all
    public boolean recognises(Path file) throws Unreadable {
        try (ByteSource bytes = disk.open(file)) {
            return ProjectFile.recognises(bytes.head(HEAD));
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
    }

    /// @throws Unreadable in one sentence that names the file
    public Loaded open(Path file) throws Unreadable {
        try {
            Path real = disk.real(file.toAbsolutePath().normalize());
            try (ByteSource bytes = disk.open(real)) {
                ProjectFile.Opened opened = ProjectFile.read(bytes, library);
                return new Loaded(real, FileStamp.of(bytes), opened.document(), opened.newer(), opened.notes());
            }
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        } catch (Unreadable e) {
            throw new Unreadable(
                    Sentence.of("say.train.of-file", "“{0}”: {1}", Quote.of(file.toString(), 300), e.sentence()), e);
        }
    }

    /// What a person should know before a file is written.
    ///
    /// @param known what the file was when it was opened or saved here, or null where it is another one
    public Optional<Doubt> doubt(Path target, @Nullable FileStamp known, Document next) {
        try {
            Path real = disk.real(target.toAbsolutePath().normalize());
            if (!disk.exists(real)) {
                return Optional.empty();
            }
            if (known != null && !FileStamp.of(disk, real).equals(known)) {
                return Optional.of(new Doubt.Changed());
            }
            if (known == null && recognises(real)) {
                Document there = open(real).document();
                boolean other = !there.id().equals(next.id());
                if (other && size(next.project()) < size(there.project()) / MUCH_SMALLER) {
                    return Optional.of(new Doubt.Larger(there.project()));
                }
            }
            return disk.names(real) > 1 ? Optional.of(new Doubt.OtherNames()) : Optional.empty();
        } catch (IOException | Unreadable e) {
            return Optional.empty(); // what cannot be read cannot be missed
        }
    }

    private static long size(Project project) {
        long size = project.data().rows();
        for (int l = 1; l <= project.spec().depth(); l++) {
            size += (project.spec().units(l - 1) + 1L) * project.spec().units(l);
        }
        return size;
    }

    /// Writes a document into a file, which then is the new one or the old one, whole. What was there is kept as a
    /// version.
    ///
    /// @return where it lies, and what it is now
    /// @throws Unwritable in one sentence; then the file is as it was
    public Loaded save(Path target, Document document) throws Unwritable {
        ProjectFile.Written written = ProjectFile.write(document, library);
        try {
            Path real = disk.real(target.toAbsolutePath().normalize());
            if (versions != null && disk.exists(real)) {
                versions.keep(document.id(), real);
            }
            disk.replace(real, written.content(), written.size());
            return new Loaded(real, FileStamp.of(disk, real), document, false, List.of());
        } catch (Unwritable e) {
            throw e;
        } catch (IOException e) {
            throw new Unwritable(Trouble.writing(target, e));
        }
    }

    /// The bytes that a document takes as a file.
    public long size(Document document) {
        return ProjectFile.write(document, library).size();
    }

    /// The newest first.
    public List<Versions.Version> versions(String document) {
        return versions == null ? List.of() : versions.of(document);
    }

    /// Work that was not to be saved and is still kept, the newest first.
    public List<Versions.Version> notSaved() {
        return versions == null ? List.of() : versions.notSaved();
    }

    /// Says to other windows that a file is open in this one, until it is closed.
    ///
    /// @return null where another window has it open
    public Disk.@Nullable Lock lock(Path file) {
        if (state == null) {
            return () -> {};
        }
        try {
            disk.makeFolder(state.locks());
            return disk.lock(state.locks().resolve(sum(disk.real(file).toString()) + ".lock"));
        } catch (IOException e) {
            return () -> {}; // where nothing can be locked, nothing is
        }
    }

    private static String sum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
