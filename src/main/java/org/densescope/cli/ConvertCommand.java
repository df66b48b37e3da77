package org.densescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.densescope.engine.Activation;
import org.densescope.example.Library;
import org.densescope.example.Presets;
import org.densescope.exchange.Export;
import org.densescope.exchange.Format;
import org.densescope.exchange.OpenedFile;
import org.densescope.exchange.model.ImportedModel;
import org.densescope.exchange.model.WeightTables;
import org.densescope.format.Disk;
import org.densescope.format.Trouble;
import org.densescope.format.Unwritable;
import org.densescope.project.file.Document;
import org.densescope.say.Quote;
import org.densescope.say.Refused;
import org.densescope.say.Sentence;
import org.densescope.say.Unreadable;
import org.densescope.text.Language;
import org.densescope.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `densescope convert (IN | --preset NAME) OUT`: from any format of networks that is read to any that is written.
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private final Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.preset")
    private @Nullable String preset;

    @Option(names = "--float32", descriptionKey = "cli.float32")
    private boolean half;

    @Option(names = "--activations", paramLabel = "relu,softmax", descriptionKey = "cli.activations")
    private @Nullable String activations;

    @Option(names = "--force", descriptionKey = "cli.force")
    private boolean force;

    @Parameters(index = "0..1", arity = "1..2", paramLabel = "IN OUT", descriptionKey = "cli.convert")
    private List<String> files = List.of();

    ConvertCommand(Language language) {
        this.language = language;
    }

    @Override
    public Integer call() throws Unreadable, Unwritable {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        if (files.size() != (preset == null ? 2 : 1)) {
            throw new Refused(
                    "say.convert.files", "say what to convert, IN or --preset NAME, and OUT, where it is to go");
        }
        Path to = Path.of(files.getLast());
        boolean folder = folder(to);
        Format format = folder ? Format.TABLE : Export.wanted(to);
        requireFree(to, folder);
        List<Sentence> notes = new ArrayList<>();
        Document document = document(notes);
        Export export = new Export(Disk.machine(), new Library());
        if (half && format != Format.PROJECT && !folder) {
            notes.add(Sentence.of(
                    "say.convert.rounded",
                    "float32 changes each number by {0} at most",
                    Export.rounding(document.standing().network())));
        }
        if (folder) {
            makeFolder(to);
            export.tables(document, to);
        } else {
            export.write(document, to, format, half);
        }
        Messages messages = new Messages(language, false);
        PrintWriter out = spec.commandLine().getOut();
        notes.forEach(note -> out.println(messages.say(note)));
        return CommandLines.DONE;
    }

    private Document document(List<Sentence> notes) throws Unreadable {
        List<Activation> asked = InputFile.activations(activations);
        if (preset != null) {
            return Document.of(Presets.open(preset));
        }
        InputFile input = new InputFile(files.getFirst());
        OpenedFile opened = input.open();
        boolean silent = opened instanceof OpenedFile.Model(ImportedModel model) && !model.activationsKnown();
        if (opened instanceof OpenedFile.Model(ImportedModel model)) {
            model.questions().stream().filter(q -> asked.isEmpty() || !silent).forEach(notes::add);
            notes.addAll(model.notes());
        }
        if (!asked.isEmpty() && !silent) {
            notes.add(Sentence.of(
                    "say.convert.activations-known",
                    "“{0}” says itself which activations there are, so --activations was not used",
                    Quote.of(files.getFirst(), 200)));
        }
        return input.document(opened, asked);
    }

    /// Weights as CSV go into a folder: one that is there, or a name without another ending.
    private static boolean folder(Path to) {
        String name = String.valueOf(to.getFileName());
        return Files.isDirectory(to) || !name.contains(".") || name.endsWith(".csv");
    }

    private void requireFree(Path to, boolean folder) {
        Path first = folder ? to.resolve(WeightTables.name(1)) : to;
        boolean file = folder && Files.exists(to) && !Files.isDirectory(to);
        if (file || (!force && Files.exists(first))) {
            throw new Refused(
                    "say.convert.exists",
                    "“{0}” is there already; --force replaces it",
                    Quote.of(file ? to.toString() : first.toString(), 300));
        }
    }

    private static void makeFolder(Path folder) throws Unwritable {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw new Unwritable(Trouble.writing(folder, e));
        }
    }
}
