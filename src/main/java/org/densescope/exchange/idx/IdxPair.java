package org.densescope.exchange.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.densescope.exchange.ImportException;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;

/// The two files of one data set.
///
/// @param pictures the file of the pictures
/// @param labels the file of their labels
public record IdxPair(Path pictures, Path labels) {
    /// From one of the files, whose partner lies beside it under the name that MNIST and its followers use, or from
    /// both in
    /// any order.
    ///
    /// @throws ImportException in one sentence when there is no such partner
    public static IdxPair of(List<Path> files) throws ImportException {
        Path first = files.getFirst();
        if (files.size() > 1) {
            return labels(first) && !labels(files.get(1))
                    ? new IdxPair(files.get(1), first)
                    : new IdxPair(first, files.get(1));
        }
        for (String name : partners(name(first))) {
            Path other = first.resolveSibling(name);
            if (Files.isRegularFile(other)) {
                return labels(first) ? new IdxPair(other, first) : new IdxPair(first, other);
            }
        }
        throw new ImportException(
                "say.idx-pair.pictures-labels-are-two",
                "pictures and labels are two files, and beside “{0}” there is no other of a name that fits: choose both at once",
                Quote.of(name(first)));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean labels(Path file) {
        return name(file).contains("label")
                || name(file).contains("idx1")
                || name(file).contains("idx2-int");
    }

    private static Set<String> partners(String name) {
        Set<String> names = new LinkedHashSet<>();
        boolean labels = name.contains("label") || name.contains("idx1") || name.contains("idx2-int");
        for (String labelled : List.of("idx1-ubyte", "idx1-int", "idx2-int")) {
            String other = labels
                    ? name.replace("labels", "images").replace("label", "image").replace(labelled, "idx3-ubyte")
                    : name.replace("images", "labels").replace("image", "label").replace("idx3-ubyte", labelled);
            names.add(other.replace("idx1", labels ? "idx3" : "idx1"));
            names.add(other);
        }
        for (String other : List.copyOf(names)) {
            names.add(other.endsWith(".gz") ? other.substring(0, other.length() - 3) : other + ".gz");
        }
        names.remove(name);
        return names;
    }

    /// Reads both, checked against each other.
    ///
    /// @throws ImportException in one sentence that names the file
    public IdxSamples read() throws IOException, ImportException {
        return IdxSamples.of(read(pictures), read(labels));
    }

    private static IdxFile read(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            return IdxFile.read(in);
        } catch (ImportException e) {
            throw new ImportException(
                    Sentence.of("say.idx-pair.of-file", "“{0}”: {1}", Quote.of(name(file)), e.sentence()), e);
        }
    }
}
