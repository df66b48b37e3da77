package org.densescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.densescope.engine.Activation;
import org.densescope.engine.Ids;
import org.densescope.example.Library;
import org.densescope.exchange.CaseProject;
import org.densescope.exchange.Formats;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.OpenedFile;
import org.densescope.exchange.csv.CsvPreview;
import org.densescope.exchange.csv.text.CsvLimits;
import org.densescope.exchange.csv.text.CsvText;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.project.file.Document;
import org.densescope.project.file.ShareCode;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.session.document.DocumentStore;
import org.jspecify.annotations.Nullable;

/// What stands on the command line in the place of a file: its path, or a share code.
final class InputFile {
    private final String text;

    InputFile(String text) {
        this.text = text;
    }

    /// Whether it is the path of a document of this program.
    boolean isDocument() throws Unreadable {
        return !ShareCode.recognises(text)
                && new DocumentStore(Disk.machine(), new Library(), null).recognises(Path.of(text));
    }

    OpenedFile open() throws Unreadable {
        Formats formats = new Formats(Disk.machine(), new Library());
        return ShareCode.recognises(text) ? formats.code(text) : formats.open(Path.of(text));
    }

    /// @param asked activations where the file says none
    /// @throws Refused when there is no network in it
    Document document(List<Activation> asked) throws Unreadable {
        return document(open(), asked);
    }

    Document document(OpenedFile opened, List<Activation> asked) throws Unreadable {
        return switch (opened) {
            case OpenedFile.Saved saved -> saved.document();
            case OpenedFile.Model(ImportedModel model) -> Document.of(model.project(name(), asked));
            case OpenedFile.Case(var given) -> Document.of(CaseProject.of(given, name()));
            case OpenedFile.Arrays(var _, Sentence why) -> throw refused(why);
            case OpenedFile.Pictures _, OpenedFile.Numbers _, OpenedFile.Table _ ->
                throw new Unreadable(
                        "say.cli.no-network",
                        "“{0}” holds data, and no network: open it in the window, or use “densescope train --data”",
                        Quote.of(text, 200));
        };
    }

    /// The name without its ending, for a document that has none.
    private String name() {
        String name = String.valueOf(Path.of(text).getFileName());
        int dot = name.lastIndexOf('.');
        return Quote.of(dot > 0 ? name.substring(0, dot) : name, 100);
    }

    private Unreadable refused(Sentence why) {
        String name = Quote.of(String.valueOf(Path.of(text).getFileName()), 200);
        return new Unreadable("say.format.refused", "“{0}” cannot be used: {1}", name, why);
    }

    /// What a table is, read as it would be without any wish.
    CsvPreview table() throws Unreadable {
        Path file = Path.of(text);
        try (InputStream in = Files.newInputStream(file)) {
            return CsvPreview.of(CsvText.read(in, CsvLimits.USUAL));
        } catch (ImportException e) {
            throw refused(e.sentence());
        } catch (IOException e) {
            throw new Unreadable(Trouble.reading(file, e), e);
        }
    }

    /// Activations by their names, one a layer.
    ///
    /// @throws Refused naming what is known
    static List<Activation> activations(@Nullable String names) {
        List<Activation> all = new ArrayList<>();
        if (names != null) {
            for (String name : names.split(",", -1)) {
                all.add(Ids.find(Activation.class, name.strip().replace('_', '-'))
                        .orElseThrow(() -> new Refused(
                                "say.cli.no-activation",
                                "there is no activation “{0}”; known are {1}",
                                Quote.of(name),
                                Ids.all(Activation.class))));
            }
        }
        return all;
    }
}
