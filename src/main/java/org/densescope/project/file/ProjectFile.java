package org.densescope.project.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.densescope.engine.EdgeMask;
import org.densescope.engine.NetworkSpec;
import org.densescope.format.Archive;
import org.densescope.format.ByteSource;
import org.densescope.format.JsonLimits;
import org.densescope.format.JsonNode;
import org.densescope.format.JsonText;
import org.densescope.format.Room;
import org.densescope.format.Writing;
import org.densescope.format.ZipOutput;
import org.densescope.format.ZipPart;
import org.densescope.project.Project;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.TrainingState;

/// Writes and reads `.dscope`.
///
/// The archive begins with `mimetype`, so that its kind can be told from its first bytes; then come `project.json`, the
/// arrays of the start and of where training stands, the samples, and `view.json`. Nothing is packed, and no clock,
/// person or machine is in it.
public final class ProjectFile {
    public static final String ENDING = ".dscope";
    public static final String MIME = "application/vnd.densescope";

    private static final String MIMETYPE = "mimetype";
    private static final String DESCRIPTION = "project.json";
    private static final String VIEW = "view.json";
    private static final int MOST_ENTRIES = 0xFFFE;
    private static final int MOST_VIEW = 1 << 20;

    private ProjectFile() {}

    /// A document that was read.
    ///
    /// @param document what the file holds
    /// @param newer whether a later version of this program made it, so that it must not be saved over
    /// @param notes what is to be said once
    public record Opened(Document document, boolean newer, List<Sentence> notes) {}

    /// Whether a file is one of these, by its first bytes.
    public static boolean recognises(byte[] head) {
        byte[] mark = (MIMETYPE + MIME).getBytes(StandardCharsets.US_ASCII);
        int at = 30;
        return head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    /// A document ready to be written.
    ///
    /// @param size in bytes
    /// @param content the file
    public record Written(long size, Writing content) {}

    /// @throws org.densescope.say.Refused when it would be larger than such a file can be
    public static Written write(Document document, DataLibrary library) {
        Document named = document.id().isEmpty()
                ? document.withId(hash(document, library).substring(0, 16))
                : document;
        List<ZipPart> parts = parts(named, library);
        parts.add(ZipPart.of(VIEW, ViewText.write(named.view())));
        long size = ZipOutput.size(parts);
        return new Written(size, out -> ZipOutput.write(parts, out));
    }

    /// What the document is, without how it is looked at: the same digits for the same content.
    ///
    /// @return SHA-256 in hexadecimal digits
    public static String hash(Document document, DataLibrary library) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ZipOutput.write(parts(document, library), new OutputStream() {
                @Override
                public void write(int b) {
                    digest.update((byte) b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    digest.update(bytes, from, length);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ZipPart> parts(Document document, DataLibrary library) {
        DataParts.Written data = DataParts.write(document.project().data(), library);
        List<ZipPart> parts = new ArrayList<>();
        parts.add(ZipPart.of(MIMETYPE, MIME.getBytes(StandardCharsets.US_ASCII)));
        parts.add(ZipPart.of(DESCRIPTION, JsonText.of(ProjectText.of(document, data.fields()))));
        TrainingState start = document.project().start();
        StateParts.write("start", start, true, parts);
        if (document.reached().step() > start.step()) {
            StateParts.write("reached", document.reached(), false, parts);
        }
        for (int i = 0; i < document.places().size(); i++) {
            StateParts.write("places/" + (i + 1), document.places().get(i).state(), false, parts);
        }
        parts.addAll(data.parts());
        return parts;
    }

    /// Reads a file. Nothing of it is believed: names, sizes and check sums must fit, and the whole is made again from
    /// its parts and compared.
    ///
    /// @throws Unreadable in one sentence that says what is wrong, and where
    public static Opened read(ByteSource file, DataLibrary library) throws Unreadable, IOException {
        Archive archive = Archive.read(file, MOST_ENTRIES);
        ArrayEntries entries = new ArrayEntries(archive);
        try {
            if (!Arrays.equals(entries.text(MIMETYPE, 100), MIME.getBytes(StandardCharsets.US_ASCII))) {
                throw new Unreadable("say.project-file.other-kind", "it is no file of Densescope");
            }
            JsonLimits limits = JsonLimits.DOCUMENT;
            Described described =
                    Described.read(JsonNode.read(entries.text(DESCRIPTION, (int) limits.bytes()), limits));
            Document document = document(described, library, entries);
            List<Sentence> notes = new ArrayList<>();
            ViewText.Read view = ViewText.read(entries.text(VIEW, MOST_VIEW), document);
            if (!described.newer()) {
                entries.end();
            }
            if (!view.whole()) {
                notes.add(Sentence.of(
                        "say.project-file.view-lost",
                        "how it was looked at could not be read; it is shown as it is usual"));
            }
            if (!archive.ours()) {
                notes.add(Sentence.of(
                        "say.project-file.repacked", "another program packed this file anew; its content is whole"));
            }
            if (described.newer()) {
                notes.add(Sentence.of(
                        "say.project-file.newer-note",
                        "a newer Densescope made this file: it can be looked at, but not be saved over"));
            }
            return new Opened(document.withView(view.view()), described.newer(), notes);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Telling.of(e), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Document document(Described described, DataLibrary library, ArrayEntries entries) throws Unreadable {
        requireRoom(described);
        NetworkSpec spec = described.spec();
        List<EdgeMask> masks = StateParts.masks("start", spec, entries);
        TrainingState start = StateParts.read("start", spec, described.start(), described.optimizer(), masks, entries);
        TrainingState reached = described.reached().step() == described.start().step()
                ? start
                : StateParts.read("reached", spec, described.reached(), described.optimizer(), masks, entries);
        List<Document.Kept> places = new ArrayList<>();
        for (Described.NamedCounts place : described.places()) {
            String folder = "places/" + (places.size() + 1);
            places.add(new Document.Kept(
                    place.name(),
                    StateParts.read(folder, spec, place.counts(), described.optimizer(), masks, entries)));
        }
        Dataset data = DataParts.read(described.data(), spec, library, entries);
        Project project = new Project(
                described.name(),
                spec,
                described.seed(),
                start,
                described.optimizer(),
                data,
                described.sample(),
                described.batch(),
                described.course(),
                described.names());
        project.trainer(); // the plan must be one that can be trained by
        return new Document(described.document(), project, reached, places, SavedView.first(project), described.more());
    }

    /// Of the weights alone, before any of them is read.
    private static void requireRoom(Described described) throws Unreadable {
        NetworkSpec spec = described.spec();
        long weights = 0;
        for (int l = 1; l <= spec.depth(); l++) {
            weights += (long) spec.units(l) * (spec.units(l - 1) + 1);
        }
        int memories = 1 + described.optimizer().memories().size();
        int states = (described.reached().step() > described.start().step() ? 2 : 1)
                + described.places().size();
        Room.require(weights * memories * states * Double.BYTES);
    }
}
