package org.densescope.cli.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.densescope.cli.io.SystemNames;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.Unpacked;
import org.densescope.exchange.csv.RoleWishes.TargetAs;
import org.densescope.exchange.idx.IdxPair;
import org.densescope.exchange.idx.IdxSamples;
import org.densescope.format.Trouble;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.train.Dataset;
import org.densescope.train.Scaling;

/// Data in files: a table, or pictures and their labels.
///
/// @param paths one file, or pictures and labels
/// @param options how to read it
/// @param traditional whether traditional Chinese is likelier than simplified
record DataFile(List<Path> paths, TableOptions options, boolean traditional) {
    /// What `--data` names. A name with a comma is first looked for as one file.
    static DataFile of(String what, TableOptions options, boolean traditional) {
        Path one = SystemNames.path(what);
        if (Files.exists(one)) {
            return new DataFile(List.of(one), options, traditional);
        }
        List<Path> last = List.of(one);
        for (int comma = what.indexOf(','); comma > 0; comma = what.indexOf(',', comma + 1)) {
            Path first = SystemNames.path(what.substring(0, comma));
            Path second = SystemNames.path(what.substring(comma + 1));
            if (Files.exists(first) && Files.exists(second)) {
                return new DataFile(List.of(first, second), options, traditional);
            }
            last = List.of(Files.exists(first) ? second : first);
        }
        return new DataFile(last, options, traditional);
    }

    /// @throws Unreadable in one sentence that names the file
    FileData read() throws Unreadable {
        Path file = paths.getFirst();
        try {
            return paths.size() > 1 || idx(file) ? pictures() : table(file);
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private FileData table(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            return new TableData(name(file), options, traditional).read(in);
        } catch (ImportException e) {
            throw new ImportException(
                    Sentence.of("say.train.of-file", "“{0}”: {1}", Quote.of(name(file)), e.sentence()), e);
        }
    }

    /// Two bytes 0 begin no text.
    private static boolean idx(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = Unpacked.read(in, inside -> inside.readNBytes(2));
            return head.length == 2 && head[0] == 0 && head[1] == 0;
        }
    }

    private FileData pictures() throws IOException, ImportException {
        String table = options.onlyForTables();
        if (table != null) {
            throw new Refused("say.train.only-tables", "{0} is for tables, not for pictures", table);
        }
        IdxSamples samples = (paths.size() == 1 ? IdxPair.of(paths) : new IdxPair(paths.get(0), paths.get(1))).read();
        List<Sentence> notes = new ArrayList<>();
        boolean emnist = name(paths.getFirst()).toLowerCase(Locale.ROOT).contains("emnist");
        boolean turned = options.transpose() == null ? emnist : options.transpose();
        if (turned) {
            samples = samples.transposed();
            notes.add(Sentence.of(
                    "say.train.transposed",
                    "rows and columns of the pictures are exchanged, as EMNIST's want it; --no-transpose leaves them"));
        }
        List<Integer> used = samples.used();
        boolean complete = used.size() == samples.classes();
        String labels = used.stream().limit(30).map(String::valueOf).collect(Collectors.joining(", "));
        TargetAs as = options.targetAs();
        boolean range = as == TargetAs.RANGE;
        if (!complete && as == null && samples.classes() > 2 * used.size()) {
            throw new ImportException(
                    "say.train.label-gaps",
                    "there are labels up to {0}, but only {1} different ones ({2}): --target-as classes gives each of them"
                            + " an output, --target-as range each number from 0",
                    samples.classes() - 1,
                    used.size(),
                    labels);
        }
        if (!complete && !range) {
            notes.add(Sentence.of(
                    "say.train.label-outputs", "there is an output for each label that occurs: {0}", labels));
        }
        Dataset data = range
                ? samples.data("pictures", samples.pictures().rows(), samples.classes())
                : samples.usedClasses("pictures", samples.pictures().rows());
        return new FileData(data, false, Scaling.Kind.NONE, notes);
    }
}
